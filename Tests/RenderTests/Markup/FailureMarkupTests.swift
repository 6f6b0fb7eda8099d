import Lessons
import Record
import Render
import Testing

@Suite struct FailureMarkupTests {
  /// The HTML of a cell whose code is hidden and that failed.
  private func shown(_ failure: Failure, code: String) -> String {
    html(
      [.cell(0)], cells: [Sample.cell(code, CellOptions(code: .hidden))],
      outputs: [CellRecord(failure: failure)])
  }

  /// The HTML of a crash, of which this is the text.
  private func crash(_ message: String, line: String = "") -> String {
    """
    <div class="cell cell-hidden">
    <div class="outputs">
    <div class="failure">
    <p class="failure-title">Crashes</p>
    <pre class="failure-message"><samp><span class="failure-text">\(message)</span>\(line)</samp></pre>
    </div>
    </div>
    </div>

    """
  }

  @Test func aFailureThatIsMeantShowsTheLineAndThePlace() {
    let failure = Failure(
      kind: .compileError, message: "cannot convert 'String' to 'Int'", line: 2, column: 14)
    let options = CellOptions(code: .hidden, expectation: .compileError)
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("let a = 1\nlet b: Int = \"<\"", options)],
        outputs: [CellRecord(failure: failure)]) == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <div class="failure failure-meant">
          <p class="failure-title">Does not compile, as intended</p>
          <pre class="failure-message"><samp><span class="failure-text">cannot convert &#39;String&#39; to &#39;Int&#39;</span>

          2 | let b: Int = &quot;&lt;&quot;
            |              ^</samp></pre>
          </div>
          </div>
          </div>

          """)
  }

  @Test func anErrorThatIsMeantToBeThrownSaysSo() {
    let failure = Failure(kind: .thrownError, message: "NoData")
    let options = CellOptions(code: .hidden, expectation: .trap)
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("throw NoData()", options)],
        outputs: [CellRecord(failure: failure)]) == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <div class="failure failure-meant">
          <p class="failure-title">Throws an error that nothing catches, as intended</p>
          <pre class="failure-message"><samp><span class="failure-text">NoData</span></samp></pre>
          </div>
          </div>
          </div>

          """)
  }

  @Test(arguments: [nil, 0, 3, .max]) func aFailureWithoutAKnownLineShowsItsMessageAlone(line: Int?)
  {
    let failure = Failure(kind: .trap, message: "index 7", line: line, column: 1)
    #expect(shown(failure, code: "a\nb") == crash("index 7"))
  }

  /// The column after the last character is that of a missing one.
  @Test(arguments: [(nil, nil), (0, nil), (1, "^"), (3, "  ^"), (4, nil), (.max, nil)])
  func theCaretIsAtACharacterOfTheLineOrAtItsEnd(column: Int?, caret: String?) {
    let failure = Failure(kind: .trap, message: "m", line: 2, column: column)
    #expect(
      shown(failure, code: "a\nbc\nd")
        == crash("m", line: "\n\n2 | bc" + (caret.map { "\n  | \($0)" } ?? "")))
  }

  @Test func tabsStayTabsAndTheMarginIsAsWideAsTheNumber() {
    let failure = Failure(kind: .trap, message: "m", line: 10, column: 4)
    #expect(
      shown(failure, code: String(repeating: "\n", count: 9) + "\ta\tb()")
        == crash("m", line: "\n\n10 | \ta\tb()\n   | \t \t^"))
  }

  /// Lines are numbered as a reader counts them, who does not see those that are hidden.
  @Test func hiddenLinesAreNotCounted() {
    var cell = Sample.cell("a\nb\nc()", CellOptions(code: .hidden))
    cell.hiddenLines = [2]
    func shown(line: Int) -> String {
      let failure = Failure(kind: .trap, message: "m", line: line, column: 1)
      return html([.cell(0)], cells: [cell], outputs: [CellRecord(failure: failure)])
    }
    #expect(shown(line: 3) == crash("m", line: "\n\n2 | c()\n  | ^"))
    #expect(shown(line: 2) == crash("m"))
  }
}
