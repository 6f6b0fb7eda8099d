import Lessons
import Record

/// How a cell failed, as HTML: what happened, the message, and the line with a caret under the
/// place.
enum FailureMarkup {
  static func markup(_ failure: Failure, cell: Cell, _ phrases: Phrases) -> HTML {
    let line = line(of: failure, cell: cell).map { "\n\n" + $0 } ?? ""
    let isIntended = isIntended(failure, cell)
    return """
      <div class="failure\(isIntended ? " failure-meant" : "")">
      <p class="failure-title">\(phrases.failure(failure.kind, isIntended))</p>
      <pre class="failure-message"\(CodeMarkup.focusable(line))><samp>\
      <span class="failure-text">\(failure.message)</span>\(line)</samp></pre>
      </div>

      """
  }

  private static func isIntended(_ failure: Failure, _ cell: Cell) -> Bool {
    switch (cell.options.expectation, failure.kind) {
    case (.compileError, .compileError), (.trap, .trap), (.trap, .thrownError): true
    default: false
    }
  }

  /// The line of the cell that a failure is about, if it is known and shown.
  ///
  ///     2 | let x: Int = "two"
  ///       |              ^
  private static func line(of failure: Failure, cell: Cell) -> String? {
    let lines = cell.code.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let line = failure.line, lines.indices.contains(line - 1),
      !cell.hiddenLines.contains(line)
    else { return nil }
    // As a reader counts them.
    let number = String(line - cell.hiddenLines.count { $0 < line })
    let margin = String(repeating: " ", count: number.count)
    var text = "\(number) | \(lines[line - 1])"
    if let column = failure.column, column >= 1, column <= lines[line - 1].count + 1 {
      // Tabs stay tabs, so that the caret stands under its character at any tab width.
      let indentation = lines[line - 1].prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
      text += "\n\(margin) | \(indentation.joined())^"
    }
    return text
  }
}
