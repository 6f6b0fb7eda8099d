/// One message of the compiler, at a place in the program or, by `#sourceLocation`, in a lesson.
package struct CompilerMessage: Equatable {
  package enum Severity: String { case error, warning, note, remark }

  package var severity: Severity
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in bytes.
  package var column: Int
  package var text: String

  package init(severity: Severity, file: String, line: Int, column: Int, text: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.text = text
  }
}

extension CompilerMessage {
  /// Reads what the compiler wrote in its `llvm` style: `file:line:column: error: text`, each
  /// followed by the line of source and a caret, which are passed over.
  package static func messages(in output: String) -> [CompilerMessage] {
    output.split(separator: "\n").compactMap { line in
      guard let severityMatch = firstSeverity(in: line) else { return nil }
      let place = line[..<severityMatch.place].split(
        separator: ":", omittingEmptySubsequences: false)
      guard place.count >= 3, let column = Int(place[place.count - 1]),
        let number = Int(place[place.count - 2])
      else { return nil }
      return CompilerMessage(
        severity: severityMatch.severity, file: place.dropLast(2).joined(separator: ":"),
        line: number, column: column, text: String(line[severityMatch.text...]))
    }
  }

  /// Where `: error: ` and its like stand in a line first, and what lies around it.
  private static func firstSeverity(
    in line: Substring
  ) -> (severity: Severity, place: Substring.Index, text: Substring.Index)? {
    let matches = [Severity.error, .warning, .note, .remark].compactMap { severity in
      line.firstRange(of: ": \(severity.rawValue): ").map { (severity, $0) }
    }
    guard let first = matches.min(by: { $0.1.lowerBound < $1.1.lowerBound }) else { return nil }
    return (first.0, first.1.lowerBound, first.1.upperBound)
  }
}

extension [CompilerMessage] {
  /// The errors as diagnostics of the lesson, each with the first note that belongs to it as help.
  ///
  /// An error in code that the author did not write, which should not be, says so.
  package func diagnostics(of lesson: Lesson) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var isAfterError = false
    for message in self {
      switch message.severity {
      case .error:
        let diagnostic = Diagnostic(at: message.location(in: lesson), message.text)
        // The compiler repeats itself now and then; the notes are then the same, too.
        isAfterError = !diagnostics.contains {
          $0.location == diagnostic.location && $0.message == diagnostic.message
        }
        if isAfterError { diagnostics.append(diagnostic) }
      case .note where isAfterError && diagnostics.last?.help == nil:
        guard let error = diagnostics.last?.location else { break }
        let place = message.location(in: lesson)
        let isElsewhere = place.file == lesson.file && place.line != error.line
        diagnostics[diagnostics.count - 1].help =
          isElsewhere ? "\(message.text) (line \(place.line))" : message.text
      case .note: break
      case .warning, .remark: isAfterError = false
      }
    }
    return diagnostics
  }
}

extension CompilerMessage {
  /// The place in the lesson, its column in characters; the place in the file where it is in no
  /// cell.
  package func location(in lesson: Lesson) -> Location {
    guard file == lesson.file, let cell = lesson.cells.last(where: { $0.contains(line: line) })
    else { return Location(file: file, line: line, column: column) }
    return Location(
      file: file, line: line, column: cell.characterColumn(line: line, byteColumn: column))
  }
}

extension Cell {
  /// The lesson's lines that the code takes.
  var codeLines: ClosedRange<Int> {
    codeLocation.line...codeLocation.line + code.count { $0 == "\n" }
  }

  func contains(line: Int) -> Bool { codeLines.contains(line) }

  /// The column in characters, from 1, of a column in bytes in the tangled program, where the code
  /// is indented by as many spaces as there are characters before it in the lesson.
  func characterColumn(line: Int, byteColumn: Int) -> Int {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    let index = line - codeLocation.line
    let indentation = codeLocation.column - 1
    let bytes = byteColumn - 1 - indentation
    guard lines.indices.contains(index), bytes > 0 else { return max(byteColumn, 1) }
    let before = lines[index].utf8.prefix(bytes)
    return indentation + String(decoding: before, as: UTF8.self).count + 1
      + max(bytes - lines[index].utf8.count, 0)
  }
}
