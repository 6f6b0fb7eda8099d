import Lessons
import TestSupport
import Testing

@Suite struct OptionLinesTests {
  private func cell(_ text: String) -> Cell {
    Lesson.parse(text, file: "lessons/a.md").lesson.cells[0]
  }

  @Test func linesAtTheTopAreOptions() {
    let cell = cell(
      """
      > ```swift {#fig-a timeout=30}
      > //| caption: A *b*, "c": 1
      > //| alt: Two curves.
      > //|   The lower one
      > //|   falls.
      > //| folded
      > //|
      > //| highlight: 2
      >
      > let a = 1
      > ```
      """)
    #expect(cell.code.text == "\nlet a = 1\n")
    #expect(cell.code.location(at: 1) == Location(file: "lessons/a.md", line: 10, column: 3))
    #expect(
      cell.options
        == CellOptions(
          id: "fig-a",
          caption: [.text("A "), .emphasis([.text("b")]), .text(", “c”: 1")],
          alternativeText: "Two curves. The lower one falls.", code: .folded,
          highlightedLines: [2...2], timeout: 30))
  }

  @Test func anOptionThatIsSwallowedIsNamed() {
    #expect(
      diagnostics(
        "```swift\n//|caption: x\n//| output: hidden\n//| folded\n//| to: nothing\n1\n```\n")
          == """
          lessons/demo.md:3:5: error: this line continues the value of 'caption', since it is indented more
          //| output: hidden
              ^~~~~~~~~~~~~~ begin it where the line above begins, for an option of its own
          lessons/demo.md:4:5: error: this line continues the value of 'caption', since it is indented more
          //| folded
              ^~~~~~ begin it where the line above begins, for an option of its own
          """)
  }

  @Test func aValueMayBeginInTheNextLineAndBeInQuotes() {
    #expect(
      cell("```swift\n//| alt:\n//|   A line.\n//| caption: 'B'\n1\n```\n").options
        == CellOptions(caption: [.text("B")], alternativeText: "A line."))
    #expect(cell("```swift\n//| #fig-b\n//| fails: \"a: b\"\n1\n```\n").options.id == "fig-b")
  }

  @Test func commentsThatAreNoOptionsStay() {
    let code = "// | a\n// alt: b\n//|\n"
    #expect(cell("```swift\n\(code)```\n").code.text == code)
  }

  @Test(arguments: [
    (
      "//| hiden", "    ^~~~~", "unknown cell option 'hiden'", "did you mean 'hidden'?"
    ),
    (
      "//| timeout: soon", "             ^~~~", "'soon' is not a positive number of seconds",
      "write, for example, 'timeout: 30'"
    ),
    ("//| caption:", "            ^", "option 'caption' has no value", "write 'caption: …'"),
    ("//| hidden: true", "    ^~~~~~~~~~~~", "option 'hidden' takes no value", "write 'hidden'"),
    ("//| echo: false", "    ^~~~~~~~~~~", "unknown cell option 'echo'", "here it is 'hidden'"),
    (
      "//| fig-cap: A b", "    ^~~~~~~~~~~~", "unknown cell option 'fig-cap'",
      "here it is 'caption: A b'"
    ),
    ("//| label: fig-a", "    ^~~~~~~~~~~~", "unknown cell option 'label'", "here it is '#fig-a'"),
    (
      "//| hidden reset", "           ^~~~~", "text after the option 'hidden'",
      "write '//| name: value', and each option in a line of its own"
    ),
    ("//| : a", "    ^~~", "a value without an option name", "write '//| name: value'"),
    ("#| hidden", "^~", "lines of options begin with '//|'", "write '//|'"),
  ])
  func mistakesAreNamedWhereTheyAre(
    line: String, underline: String, message: String, help: String
  ) {
    let column = 1 + underline.prefix { $0 == " " }.count
    #expect(
      diagnostics("```swift\n\(line)\na\n```\n") == """
        lessons/demo.md:2:\(column): error: \(message)
        \(line)
        \(underline) \(help)
        """)
  }

  @Test func anOptionIsGivenOnce() {
    #expect(
      diagnostics("```swift {folded}\n//| caption: a\n//| caption: b\n//| hidden\na\n```\n") == """
        lessons/demo.md:3:5: error: option 'caption' is given twice
        //| caption: b
            ^~~~~~~~~~ remove one
        lessons/demo.md:4:5: error: option 'hidden' contradicts 'folded'
        //| hidden
            ^~~~~~ remove one
        """)
  }

  @Test func linesAfterCodeAreMisplaced() {
    #expect(
      diagnostics("```swift\nlet a = 1\n  //| alt: b\nlet s = \"//| no\"\n```\n") == """
        lessons/demo.md:3:3: error: a line of options after the cell's first line of code
          //| alt: b
          ^~~~~~~~~~ move it to the top of the cell
        """)
  }

  @Test func theFixOfAnotherMarkIsOurs() {
    let text = "```swift\n#| hidden\n1\n```\n"
    let edits = Lesson.parse(text, file: "a.md").diagnostics.compactMap(\.fix)
    #expect(edits.applied(to: text, of: "a.md").text == "```swift\n//| hidden\n1\n```\n")
  }

  @Test func anEmptyLineBeginsTheCode() {
    #expect(
      diagnostics("```swift\n\n//| hidden\n1\n```\n") == """
        lessons/demo.md:3:1: error: '//| hidden' comes after an empty line, where code begins
        //| hidden
        ^~~~~~~~~~ remove the empty line
        """)
    #expect(diagnostics("```swift\n//| hidden\n\n1\n```\n") == "")
  }
}
