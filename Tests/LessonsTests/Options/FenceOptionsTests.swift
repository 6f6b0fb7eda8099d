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
          code: .folded, expectation: .trap, resets: true, tolerance: 1e-3, timeout: 2.5),
        CellOptions(code: .hidden), CellOptions(), CellOptions(expectation: .notRun),
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

  @Test func eachOptionHasItsMeaning() {
    let options = { (info: String) in
      Lesson.parse("```swift {\(info)}\na\nb\nc\nd\ne\nf\n```\n", file: "lessons/a.md").lesson
        .cells[0]
        .options
    }
    #expect(options("alt=\"A *b* \\\"c\\\"\"") == CellOptions(alternativeText: "A *b* \"c\""))
    for place in CellOptions.CodePlace.allCases {
      #expect(options("code=\(place)") == CellOptions(code: place))
    }
    #expect(options("hidden") == options("code=hidden"))
    #expect(options("folded") == options("code=folded"))
    #expect(options("beside") == options("code=beside"))
    #expect(options("highlight=2,4-6") == CellOptions(highlightedLines: [2...2, 4...6]))
    #expect(options("highlight=\"2, 4 - 6\"") == CellOptions(highlightedLines: [2...2, 4...6]))
    #expect(options("output=folded") == CellOptions(output: .folded))
    #expect(options("output=hidden") == CellOptions(output: .hidden))
    #expect(options("output-lines=20") == CellOptions(outputLines: 20))
    #expect(options("fails") == CellOptions(expectation: .compileError))
    #expect(
      options("fails=\"cannot convert\"")
        == CellOptions(expectation: .compileError, expectedMessage: "cannot convert"))
    #expect(
      options("traps=range") == CellOptions(expectation: .trap, expectedMessage: "range"))
    #expect(options("varies optimize") == CellOptions(varies: true, optimize: true))
    #expect(options("memory=500") == CellOptions(memory: 500))
    #expect(options("continues") == CellOptions(continues: true))
  }

  /// A line, what is under it up to the help, and the message.
  @Test(arguments: [
    ("{hiden}", " ^~~~~", "unknown cell option 'hiden'", "did you mean 'hidden'?"),
    ("{hidden fials}", "        ^~~~~", "unknown cell option 'fials'", "did you mean 'fails'?"),
    ("{HIDDEN}", " ^~~~~~", "unknown cell option 'HIDDEN'", "did you mean 'hidden'?"),
    (
      "{wat}", " ^~~", "unknown cell option 'wat'",
      "options are #id, caption, alt, code, hidden, folded, beside, highlight, source, output, "
        + "output-lines, fails, traps, static, varies, optimize, reset, continues, tolerance, "
        + "timeout, memory"
    ),
    ("{swift hidden}", " ^~~~~", "the language goes before the braces, not into them", "remove it"),
    ("{hidden folded}", "        ^~~~~~", "option 'folded' contradicts 'hidden'", "remove one"),
    (
      "{hidden code=above}", "        ^~~~~~~~~~", "option 'code' contradicts 'hidden'",
      "remove one"
    ),
    ("{beside folded}", "        ^~~~~~", "option 'folded' contradicts 'beside'", "remove one"),
    (
      "{continues reset}", "           ^~~~~", "option 'reset' contradicts 'continues'",
      "remove one"
    ),
    ("{fails traps}", "       ^~~~~", "option 'traps' contradicts 'fails'", "remove one"),
    ("{static fails}", "        ^~~~~", "option 'fails' contradicts 'static'", "remove one"),
    (
      "{hidden static}", "        ^~~~~~",
      "a cell that is 'static' and 'hidden' is neither run nor shown", "remove one of them"
    ),
    ("{hidden hidden}", "        ^~~~~~", "option 'hidden' is given twice", "remove one"),
    ("{#a #b}", "    ^~", "a cell has only one id", "remove this one"),
    (
      "{#é}", " ^~", "'é' cannot be an id",
      "an id is a letter, then letters, digits and hyphens: #fig-loss"
    ),
    (
      "{#}", " ^", "the id is empty",
      "an id is a letter, then letters, digits and hyphens: #fig-loss"
    ),
    (
      "{timeout=soon}", "         ^~~~", "'soon' is not a positive number of seconds",
      "write, for example, 'timeout=30'"
    ),
    (
      "{timeout=0}", "         ^", "'0' is not a positive number of seconds",
      "write, for example, 'timeout=30'"
    ),
    (
      "{timeout=inf}", "         ^~~", "'inf' is not a positive number of seconds",
      "write, for example, 'timeout=30'"
    ),
    (
      "{timeout=2min}", "         ^~~~", "'2min' is not a positive number of seconds",
      "write 'timeout=120'"
    ),
    (
      "{tolerance=-1}", "           ^~", "'-1' is not a number from 0 to below 1",
      "write, for example, 'tolerance=1e-3'"
    ),
    (
      "{tolerance=2}", "           ^", "'2' is not a number from 0 to below 1",
      "write, for example, 'tolerance=1e-3'"
    ),
    (
      "{tolerance=100%}", "           ^~~~", "'100%' is not a number from 0 to below 1",
      "write, for example, 'tolerance=1e-3'"
    ),
    (
      "{tolerance=5%}", "           ^~", "'5%' is not a number from 0 to below 1",
      "write 'tolerance=0.05'"
    ),
    (
      #"{tolerance="0.1 %"}"#, "           ^~~~~~~", "'0.1 %' is not a number from 0 to below 1",
      "write 'tolerance=0.001'"
    ),
    (
      "{tolerance=2‰}", "           ^~", "'2‰' is not a number from 0 to below 1",
      "write 'tolerance=0.002'"
    ),
    (
      "{tolerance=-5%}", "           ^~~", "'-5%' is not a number from 0 to below 1",
      "write, for example, 'tolerance=1e-3'"
    ),
    (
      "{timeout=2h}", "         ^~", "'2h' is not a positive number of seconds",
      "write 'timeout=7200'"
    ),
    (
      "{timeout=5%}", "         ^~", "'5%' is not a positive number of seconds",
      "write, for example, 'timeout=30'"
    ),
    ("{tolerance=}", "           ^", "option 'tolerance' has no value", "write 'tolerance=1e-3'"),
    (
      "{memory=2GB}", "        ^~~", "'2GB' is not a positive whole number of megabytes",
      "write 'memory=2000'"
    ),
    (
      "{memory=0.5}", "        ^~~", "'0.5' is not a positive whole number of megabytes",
      "write, for example, 'memory=500'"
    ),
    (
      "{output-lines=few}", "              ^~~", "'few' is not a positive whole number of lines",
      "write, for example, 'output-lines=20'"
    ),
    (
      "{code=fold}", "      ^~~~", "'fold' is not a value of 'code'", "did you mean 'folded'?"
    ),
    (
      "{code=nowhere}", "      ^~~~~~~", "'nowhere' is not a value of 'code'",
      "values are above, below, beside, folded, hidden"
    ),
    (
      "{output=false}", "        ^~~~~", "'false' is not a value of 'output'",
      "here it is 'output=hidden'"
    ),
    (
      "{highlight=3-2}", "           ^~~", "'3-2' is not a list of line numbers",
      "write, for example, 'highlight=2,4-6'"
    ),
    (
      "{highlight=0}", "           ^", "'0' is not a list of line numbers",
      "write, for example, 'highlight=2,4-6'"
    ),
    ("{highlight=2}", "           ^", "there is no line 2 to highlight", "the cell has 1 line"),
    ("{caption}", " ^~~~~~~", "option 'caption' has no value", "write 'caption=\"…\"'"),
    ("{caption=\"\"}", "         ^~", "the caption is empty", "write 'caption=\"…\"'"),
    ("{alt=\" \"}", "     ^~~", "the alternative text is empty", "write 'alt=\"…\"'"),
    ("{fails=\"\"}", "       ^~", "the part of the message is empty", "write 'fails'"),
    ("{hidden=3}", " ^~~~~~~~", "option 'hidden' takes no value", "write 'hidden'"),
    ("{hidden=no}", " ^~~~~~~~~", "option 'hidden' takes no value", "leave it out"),
    ("{caption=\"a b}", "         ^", "the quotes are not closed", "add '\"'"),
    (
      "{caption='a b'}", "         ^~~~~", "a value is put in straight double quotes",
      "write \"a b\""
    ),
    (
      "{caption=“a b”}", "         ^~~~~", "a value is put in straight double quotes",
      "write \"a b\""
    ),
    (
      "{caption=Falling loss}", "                 ^~~~", "unknown cell option 'loss'",
      "put the value of 'caption' in quotes"
    ),
    ("{hidden", "^", "the braces are not closed", "add '}'"),
    ("{hidden, varies}", "       ^", "a comma between options", "separate options by spaces"),
    (
      "{timeout = \"a\"}", "           ^~~", "'a' is not a positive number of seconds",
      "write, for example, 'timeout=30'"
    ),
    ("{=3}", " ^~", "a value without an option name", "write name=value"),
    ("hidden", "^~~~~~", "the options are not in braces", "write '{hidden}'"),
    (
      "what is this", "^~~~~~~~~~~~", "text after 'swift' that is not an option",
      "put options in braces: {…}"
    ),
    (
      "{hidden} x", "         ^", "text after the closing brace",
      "put all options inside the braces"
    ),
    (
      "{static timeout=3}", "        ^~~~~~~~~",
      "option 'timeout' has no effect: a 'static' cell is not run", "remove it"
    ),
    (
      "{fails tolerance=0}", "       ^~~~~~~~~~~",
      "option 'tolerance' has no effect: a cell that 'fails' is not run", "remove it"
    ),
    (
      "{static beside}", "        ^~~~~~",
      "option 'beside' has no effect: a 'static' cell is not run", "remove it"
    ),
    (
      "{hidden highlight=1}", "        ^~~~~~~~~~~",
      "option 'highlight' has no effect: the code is hidden", "remove it"
    ),
    (
      "{varies tolerance=0}", "        ^~~~~~~~~~~",
      "option 'tolerance' has no effect: the output of a cell that 'varies' is not compared",
      "remove it"
    ),
    (
      "{output=hidden alt=\"a\"}", "               ^~~~~~~",
      "option 'alt' has no effect: the output is hidden", "remove it"
    ),
    (
      "{hidden output=hidden caption=a}", "                      ^~~~~~~~~",
      "option 'caption' has no effect: neither code nor output is shown", "remove it"
    ),
    (
      "{code=below output=hidden}", " ^~~~~~~~~~",
      "option 'code' has no effect: the output is hidden", "remove it"
    ),
    ("{echo=false}", " ^~~~~~~~~~", "unknown cell option 'echo'", "here it is 'hidden'"),
    ("{eval=false}", " ^~~~~~~~~~", "unknown cell option 'eval'", "here it is 'static'"),
    (
      "{fig-cap=\"A b\"}", " ^~~~~~~~~~~~~", "unknown cell option 'fig-cap'",
      "here it is 'caption=\"A b\"'"
    ),
    (
      "{fig.alt=\"A b\"}", " ^~~~~~~~~~~~~", "unknown cell option 'fig.alt'",
      "here it is 'alt=\"A b\"'"
    ),
    ("{label=fig-a}", " ^~~~~~~~~~~", "unknown cell option 'label'", "here it is '#fig-a'"),
    (
      "{lines=\"1\"}", " ^~~~~~~~~", "unknown cell option 'lines'", "here it is 'highlight=1'"
    ),
    (
      "{include=false}", " ^~~~~~~~~~~~~", "unknown cell option 'include'",
      "write 'hidden', and 'output=hidden'"
    ),
    (
      "{error=true}", " ^~~~~~~~~~", "unknown cell option 'error'",
      "write 'fails' for code that must not compile, 'traps' for code that crashes"
    ),
  ])
  func mistakesAreNamedWhereTheyAre(
    info: String, underline: String, message: String, help: String
  ) {
    let line = "```swift \(info)"
    let column = 10 + underline.prefix { $0 == " " }.count
    #expect(
      diagnostics("\(line)\na\n```\n") == """
        lessons/demo.md:1:\(column): error: \(message)
        \(line)
                 \(underline) \(help)
        """)
  }

  /// What the edits of a lesson's diagnostics make of its first line.
  @Test(arguments: [
    ("{hiden}", "{hidden}"), ("hidden varies", "{hidden varies}"), ("{hidden", "{hidden}"),
    ("{hidden, #a,varies}", "{hidden #a varies}"), ("{caption='a \"b\"'}", #"{caption="a \"b\""}"#),
    ("{echo=false, fig-cap=\"A\"}", "{hidden caption=\"A\"}"),
    ("{label=fig-a}", "{#fig-a}"), ("{include=false}", "{hidden output=hidden}"),
    ("{static timeout=3}", "{static}"), ("{swift hidden}", "{ hidden}"),
    ("{hidden=true}", "{hidden}"), ("{memory=2GB}", "{memory=2000}"),
    ("{code=fold}", "{code=folded}"), ("{output=false}", "{output=hidden}"),
    ("{code-fold=true}", "{folded}"),
  ])
  func certainMistakesHaveAFix(info: String, fixed: String) {
    let text = "```swift \(info)\na\n```\n"
    let edits = Lesson.parse(text, file: "lessons/a.md").diagnostics.compactMap(\.fix)
    #expect(edits.applied(to: text, of: "lessons/a.md").text == "```swift \(fixed)\na\n```\n")
    #expect(
      !Lesson.parse("```swift \(fixed)\na\n```\n", file: "lessons/a.md").diagnostics.hasErrors)
  }

  @Test func allMistakesOfALineAreReported() {
    #expect(
      diagnostics("> é\n>\n> - ```swift {hiden timeout=x #2}\n>   ```\n") == """
        lessons/demo.md:3:15: error: unknown cell option 'hiden'
        > - ```swift {hiden timeout=x #2}
                      ^~~~~ did you mean 'hidden'?
        lessons/demo.md:3:29: error: 'x' is not a positive number of seconds
        > - ```swift {hiden timeout=x #2}
                                    ^ write, for example, 'timeout=30'
        lessons/demo.md:3:31: error: '2' cannot be an id
        > - ```swift {hiden timeout=x #2}
                                      ^~ an id is a letter, then letters, digits and hyphens: #fig-loss
        """)
  }

  @Test func aResetNeedsCellsBeforeIt() {
    #expect(
      diagnostics("```swift {static reset}\na\n```\n\n```swift {reset}\nb\n```\n") == """
        lessons/demo.md:1:18: error: option 'reset' has no effect: no cell runs before it
        ```swift {static reset}
                         ^~~~~ remove it
        lessons/demo.md:5:11: error: option 'reset' has no effect: no cell runs before it
        ```swift {reset}
                  ^~~~~ remove it
        """)
    #expect(diagnostics("A `{swift} 1`.\n\n```swift {reset}\nb\n```\n") == "")
  }

  @Test func anIdIsUsedOnce() {
    #expect(
      diagnostics("## A {#x}\n\n```swift {#x}\n```\n") == """
        lessons/demo.md:3:11: error: id 'x' is used twice
        ```swift {#x}
                  ^
        lessons/demo.md:1:7: note: first used here
        """)
  }

  @Test func anUnclosedFenceIsAnError() {
    #expect(
      diagnostics("- ~~~~swift\n  a\n  ~~~\n\nText") == """
        lessons/demo.md:3:3: error: this line does not end the cell, which begins with '~~~~'
          ~~~
          ^~~ write '~~~~'
        """)
    #expect(
      diagnostics("- ~~~~swift\n  a\n\nText") == """
        lessons/demo.md:1:3: error: unclosed code block
        - ~~~~swift
          ^~~~ end it with a line '~~~~'
        """)
    #expect(diagnostics("```\na\n``` \n\n~~~\n~~~~\n> ```\n> ```\n").isEmpty)
  }
}
