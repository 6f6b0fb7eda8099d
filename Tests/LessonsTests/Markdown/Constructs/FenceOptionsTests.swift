import Lessons
import TestSupport
import Testing

@Suite struct FenceOptionsTests {
  @Test func allOptionsAreRead() {
    let lesson = Lesson.parse(
      """
      ```swift {#fig-a caption="A *b* \\"c\\" $d_1$" folded traps reset tolerance=1e-3 timeout=2.5}
      code()
      ```
      ~~~swift{hidden}
      ~~~
      ```swift
      ```
      ```swift { static }
      ```
      """, file: "lessons/a.md"
    ).lesson
    #expect(
      lesson.cells.map(\.options) == [
        CellOptions(
          id: "fig-a",
          caption: [
            .text("A "), .emphasis([.text("b")]), .text(" “c” "),
            .math(SourcedText("d_1", at: Location(file: "lessons/a.md", line: 1, column: 40))),
          ],
          visibility: .folded, expectation: .trap, resets: true, tolerance: 1e-3, timeout: 2.5),
        CellOptions(visibility: .hidden), CellOptions(), CellOptions(expectation: .notRun),
      ])
    #expect(lesson.blocks == (0...3).map { .cell($0) })
  }

  @Test func otherLanguagesAreLeftAlone() {
    let (lesson, diagnostics) = Lesson.parse(
      "```swiftui\n```\n```sh\n$ x\n```\n```\n```\n    a\n", file: "lessons/a.md")
    #expect(
      lesson.blocks == [
        .code(CodeBlock(language: "swiftui", text: "")),
        .code(CodeBlock(language: "sh", text: "$ x\n")),
        .code(CodeBlock(text: "")), .code(CodeBlock(text: "a\n")),
      ])
    #expect(lesson.cells.isEmpty)
    #expect(diagnostics.isEmpty)
  }

  /// Columns are those of the mistake in the whole line.
  @Test(arguments: [
    ("{hiden}", 11, "unknown cell option 'hiden'", "did you mean 'hidden'?"),
    ("{hidden fials}", 18, "unknown cell option 'fials'", "did you mean 'fails'?"),
    (
      "{wat}", 11, "unknown cell option 'wat'",
      "options are #id, hidden, folded, fails, traps, static, reset, caption, tolerance, timeout"
    ),
    ("{hidden folded}", 18, "option 'folded' contradicts 'hidden'", "remove one"),
    ("{fails traps}", 17, "option 'traps' contradicts 'fails'", "remove one"),
    ("{static fails}", 18, "option 'fails' contradicts 'static'", "remove one"),
    (
      "{hidden static}", 18, "a cell that is 'static' and 'hidden' is neither run nor shown",
      "remove one of them"
    ),
    ("{hidden hidden}", 18, "option 'hidden' is given twice", "remove one"),
    ("{#a #b}", 14, "a cell has only one id", "remove this one"),
    (
      "{#é}", 11, "'é' cannot be an id",
      "an id is a letter, then letters, digits and hyphens: #fig-loss"
    ),
    (
      "{#}", 11, "the id is empty", "an id is a letter, then letters, digits and hyphens: #fig-loss"
    ),
    ("{timeout=soon}", 19, "'soon' is not a positive number of seconds", "write 'timeout=30'"),
    ("{timeout=0}", 19, "'0' is not a positive number of seconds", "write 'timeout=30'"),
    ("{timeout=inf}", 19, "'inf' is not a positive number of seconds", "write 'timeout=30'"),
    ("{tolerance=-1}", 21, "'-1' is not zero or a positive number", "write 'tolerance=1e-3'"),
    ("{tolerance=}", 21, "'' is not zero or a positive number", "write 'tolerance=1e-3'"),
    ("{caption}", 11, "option 'caption' has no value", "write 'caption=\"…\"'"),
    ("{hidden=yes}", 11, "option 'hidden' takes no value", "write 'hidden'"),
    ("{caption=\"a b}", 19, "the quotes are not closed", "add '\"'"),
    ("{hidden", 10, "the braces are not closed", "add '}'"),
    ("{timeout = \"a\"}", 21, "'a' is not a positive number of seconds", "write 'timeout=30'"),
    ("{=3}", 11, "a value without an option name", "write name=value"),
    ("hidden", 10, "text after 'swift' that is not an option", "put options in braces: {…}"),
    ("{hidden} x", 19, "text after the closing brace", "put all options inside the braces"),
  ])
  func mistakesAreNamedWhereTheyAre(info: String, column: Int, message: String, help: String) {
    let line = "```swift \(info)"
    let caret = String(repeating: " ", count: column - 1) + "^"
    let rendered = diagnostics("\(line)\n```\n")
    #expect(
      rendered.hasPrefix(
        "lessons/demo.md:1:\(column): error: \(message)\n\(line)\n\(caret) \(help)"))
    #expect(rendered.split(separator: "\n").count == 3)
  }

  @Test func allMistakesOfALineAreReported() {
    #expect(
      diagnostics("> é\n>\n> - ```swift {hiden timeout=x #2}\n>   ```\n") == """
        lessons/demo.md:3:15: error: unknown cell option 'hiden'
        > - ```swift {hiden timeout=x #2}
                      ^ did you mean 'hidden'?
        lessons/demo.md:3:29: error: 'x' is not a positive number of seconds
        > - ```swift {hiden timeout=x #2}
                                    ^ write 'timeout=30'
        lessons/demo.md:3:31: error: '2' cannot be an id
        > - ```swift {hiden timeout=x #2}
                                      ^ an id is a letter, then letters, digits and hyphens: #fig-loss
        """)
  }

  @Test func anIdIsUsedOnce() {
    #expect(
      diagnostics("## A {#x}\n\n```swift {#x}\n```\n") == """
        lessons/demo.md:3:11: error: id 'x' is used twice
        ```swift {#x}
                  ^ first used at lessons/demo.md:1:7
        """)
  }

  @Test func anUnclosedFenceIsAnError() {
    #expect(
      diagnostics("- ~~~~swift\n  a\n  ~~~\n\nText") == """
        lessons/demo.md:1:3: error: unclosed code block
        - ~~~~swift
          ^ end it with a line '~~~~'
        """)
    #expect(diagnostics("```\na\n``` \n\n~~~\n~~~~\n> ```\n> ```\n").isEmpty)
  }
}
