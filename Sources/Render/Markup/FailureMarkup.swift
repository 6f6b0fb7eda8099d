import Lessons
import Record

/// How a cell failed, as HTML: what happened, the message, and the line with a caret under the
/// place.
enum FailureMarkup {
  static func markup(_ failure: Failure, cell: Cell) -> HTML {
    let text = text(of: failure, cell: cell)
    let isMeant = isMeant(failure, cell)
    return """
      <div class="failure\(isMeant ? " failure-meant" : "")">
      <p class="failure-title">\(title(of: failure, isMeant: isMeant))</p>
      <pre class="failure-message"\(CodeMarkup.focusable(text))><samp>\(text)</samp></pre>
      </div>

      """
  }

  private static func isMeant(_ failure: Failure, _ cell: Cell) -> Bool {
    switch (cell.options.expectation, failure.kind) {
    case (.compileError, .compileError), (.trap, .trap): true
    default: false
    }
  }

  private static func title(of failure: Failure, isMeant: Bool) -> String {
    switch failure.kind {
    case .compileError: isMeant ? "Does not compile, as intended" : "Does not compile"
    case .trap: isMeant ? "Crashes, as intended" : "Crashes"
    case .thrownError: "Throws an error that nothing catches"
    case .timeout: "Runs longer than it may"
    case .exit: "Ends the program"
    }
  }

  /// The message, and below it the line of the cell that it is about.
  ///
  ///     cannot convert value of type 'String' to specified type 'Int'
  ///
  ///     2 | let x: Int = "two"
  ///       |              ^
  private static func text(of failure: Failure, cell: Cell) -> String {
    let lines = cell.code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let line = failure.line, lines.indices.contains(line - 1) else { return failure.message }
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    var text = "\(failure.message)\n\n\(number) | \(lines[line - 1])"
    if let column = failure.column, column >= 1, column <= lines[line - 1].count + 1 {
      // Tabs stay tabs, so that the caret stands under its character at any tab width.
      let indentation = lines[line - 1].prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
      text += "\n\(margin) | \(indentation.joined())^"
    }
    return text
  }
}
