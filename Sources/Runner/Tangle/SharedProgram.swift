import Lessons
import Text

/// The files that lessons share as the compiler gets them, and what it says of them.
struct SharedProgram {
  /// The files with their paths relative to the folder in which the compiler runs.
  let sources: [(path: String, text: String)]
  private let code: SharedCode

  init(_ code: SharedCode) {
    self.code = code
    sources = code.files.map { file in
      let path = file.path.swiftLiteral
      return (
        file.path,
        "#sourceLocation(file: \(path), line: \(Self.lineOffset + 1))\n\(file.code.text)"
      )
    }
  }

  /// What is added to the lines of shared files.
  ///
  /// `#line` is all that an output knows of its place. So that a line of shared code is not taken for
  /// one of the lesson's program, it has a number that no program comes to.
  static let lineOffset = 1_000_000

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
    let program = Program(
      purpose: .share, source: "", map: map, cells: Array(cells.indices), leftOut: [], key: 0,
      timeout: 0, isRun: false, sharedCode: code)
    return messages.map { $0.placed(firstLines) }.diagnostics(of: lesson, program)
  }
}

extension CompilerMessage {
  /// The message with its places in one program that consists of the files.
  ///
  /// - Parameter firstLines: Where each file begins in the program, by its path.
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
    guard let first = firstLines[file], line > SharedProgram.lineOffset else { return self }
    return CompilerMessage.Place(
      file: Program.file, line: first + line - SharedProgram.lineOffset - 1, column: column)
  }
}

extension String {
  /// The text as a string literal of Swift.
  fileprivate var swiftLiteral: String {
    "\"" + map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
