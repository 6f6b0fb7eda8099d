import Lessons
import Text

/// The files that lessons share as the compiler gets them, and what it says of them.
struct SharedProgram {
  /// The files with their paths relative to the folder in which the compiler runs.
  let sources: [(path: String, text: String)]
  private let code: SharedCode
  private let libraryNames: LibraryNames?

  init(_ code: SharedCode, libraryNames: LibraryNames? = nil) {
    self.code = code
    self.libraryNames = libraryNames
    sources = code.files.enumerated().map { index, file in
      let place =
        "#sourceLocation(file: \(file.path.swiftLiteral), line: \(Self.firstLine(ofFile: index)))\n"
      return (file.path, "\(Self.imports(of: file))\(place)\(file.code.text)")
    }
  }

  /// What stands before the text of a file.
  static func imports(of file: SharedFile) -> String {
    importsSystem(file.code.text) ? "" : Calculus.importing
  }

  /// The number of the first line of a file.
  static func firstLine(ofFile index: Int) -> Int { (index + 1) * lineDistance + 1 }

  /// How far the lines of one file are from those of the next, and of the first from a program's.
  ///
  /// `#line` is all that an output knows of its place. So that it tells the file, too, and no line of
  /// shared code is taken for one of the lesson's program, the lines of shared files have numbers that
  /// no program comes to.
  static let lineDistance = 1_000_000

  /// The line of a file, from 1, that has this number; nil for one that is in no file.
  static func line(_ number: Int) -> Int? {
    number > lineDistance ? number % lineDistance : nil
  }

  // MARK: What the compiler says

  /// The compiler's errors at their places in the files.
  ///
  /// The files are looked at as the cells of one lesson, in whose program they follow each other: so
  /// whatever helps with mistakes in cells helps with those in files.
  func diagnostics(_ messages: [CompilerMessage]) -> [Diagnostic] {
    let cells = code.files.map(\.cell)
    var map = SourceMap()
    var firstLines: [String: Int] = [:]
    for (index, file) in code.files.enumerated() {
      firstLines[file.path] = map.nextLine
      map.append(code: file.code.text, from: CodePlace(cell: index, offset: 0))
      map.append(generated: "\n")
    }
    let lesson = Lesson(
      file: code.files.first?.path ?? SharedCode.folder, title: [], blocks: [], cells: cells)
    var program = Program(
      purpose: .share, source: "", map: map, cells: Array(cells.indices), leftOut: [], key: 0,
      timeout: 0, scope: .lesson, isRun: false, sharedCode: code)
    program.libraryNames = libraryNames
    return messages.map { $0.placed(firstLines) }.diagnostics(of: lesson, program)
  }
}

extension SharedCode {
  /// Where the line with this number begins, after white space; nil for one that is in no file.
  func location(ofLine number: Int) -> Location? {
    let index = number / SharedProgram.lineDistance - 1
    guard files.indices.contains(index), let line = SharedProgram.line(number) else { return nil }
    let file = files[index]
    let lines = file.code.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return nil }
    let indentation = lines[line - 1].prefix { $0 == " " || $0 == "\t" }.count
    return Location(file: file.path, line: line, column: indentation + 1)
  }
}

extension CompilerMessage {
  /// The message with its places in one program that consists of the files.
  ///
  /// - Parameter firstLines: Where each file begins in the program, by its path.
  /// - Returns: The message, in which lines are those of the program.
  fileprivate func placed(_ firstLines: [String: Int]) -> CompilerMessage {
    var message = self
    message.place = place.map { $0.placed(firstLines) }
    message.extents = extents.map { $0.placed(firstLines) }
    message.fixIts = fixIts.map { FixIt($0.extent.placed(firstLines), replaceWith: $0.replacement) }
    message.notes = notes.map { $0.placed(firstLines) }
    return message
  }
}

extension CompilerMessage.Extent {
  fileprivate func placed(_ firstLines: [String: Int]) -> CompilerMessage.Extent {
    CompilerMessage.Extent(start.placed(firstLines), end.placed(firstLines))
  }
}

extension CompilerMessage.Place {
  fileprivate func placed(_ firstLines: [String: Int]) -> CompilerMessage.Place {
    guard let first = firstLines[file], let line = SharedProgram.line(line) else { return self }
    return CompilerMessage.Place(file: Program.file, line: first + line - 1, column: column)
  }
}

extension String {
  /// The text as a string literal of Swift.
  fileprivate var swiftLiteral: String {
    "\"" + map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
