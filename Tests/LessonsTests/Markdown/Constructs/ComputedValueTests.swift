import Lessons
import TestSupport
import Testing

@Suite struct ComputedValueTests {
  @Test func marksThatAreNotQuiteOneAreAnError() {
    let markdown = "`{swfit} 1+1`, `{ swift } 1+1` and `{swift:percent} 0.1`.\n"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:2: error: '{swfit}' is not a computed value
        `{swfit} 1+1`, `{ swift } 1+1` and `{swift:percent} 0.1`.
         ^~~~~~~ did you mean '{swift}'? to show it as code, put a space at both ends: ` {swift} x `
        lessons/demo.md:1:17: error: '{ swift }' is not a computed value
        `{swfit} 1+1`, `{ swift } 1+1` and `{swift:percent} 0.1`.
                        ^~~~~~~~~ did you mean '{swift}'? to show it as code, put a space at both ends: ` {swift} x `
        lessons/demo.md:1:37: error: '{swift:percent}' is not a computed value
        `{swfit} 1+1`, `{ swift } 1+1` and `{swift:percent} 0.1`.
                                            ^~~~~~~~~~~~~~~ did you mean '{swift percent}'? to show it as code, put a space at both ends: ` {swift} x `
        """)
    #expect(diagnostics("`{shift} x`, `{swfit}`, `{ swift }`, `{swiftui} x`") == "")
  }

  @Test(arguments: [
    ("`{swift} x`", "<value>x</value>"),
    ("``{swift}  f(\"`\") ``", "<value>f(&quot;`&quot;)</value>"),
    ("`{swift} a +\n  b`", "<value>a + b</value>"),
    ("**`{swift} $0`**", "<strong><value>$0</value></strong>"),
    ("[`{swift} x`](y)", "<a href=\"y\"><value>x</value></a>"),
    ("` {swift} x`", "<code> {swift} x</code>"),
    ("`` `{swift} x` ``", "<code>`{swift} x`</code>"),
    ("` {swift} x `", "<code>{swift} x</code>"),
    ("` {swift} `", "<code>{swift}</code>"),
    ("` {Swift} `", "<code>{Swift}</code>"),
    ("` {swift}x `", "<code>{swift}x</code>"),
    ("` {swift digits=2 `", "<code>{swift digits=2</code>"),
    ("`` `{swift} ``", "<code>`{swift}</code>"),
    ("`` {swift} f(`x`) ``", "<code>{swift} f(`x`)</code>"),
    ("`swift build`", "<code>swift build</code>"),
    ("`{swiftui} x`", "<code>{swiftui} x</code>"),
    ("\\`{swift} x`", "`{swift} x`"),
    ("<b title='`{swift} x`'>", "<b title='`{swift} x`'>"),
  ])
  func codeThatBeginsWithSwiftInBracesIsAValue(markdown: String, html: String) {
    #expect(HTMLDump.html("a " + markdown) == "<p>a \(html)</p>\n")
  }

  /// Where values are not allowed, too.
  @Test(arguments: [
    "# ` {swift} x `", "| ` {swift} x ` |\n|---|\n| ` {swift}` |", "[` {swift} `](#a) {#a}",
  ])
  func aSpaceAtBothEndsMakesCode(markdown: String) {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(lesson.cells.isEmpty)
    #expect(
      !diagnostics.contains { $0.message.contains("{swift}") || $0.message.contains("value") })
  }

  @Test func cellsComeInTheOrderOfTheSource() {
    let lesson = Lesson.parse(
      """
      `{swift} a`[^1]

      [^1]: `{swift} b`

      ```swift
      c
      ```

      | `{swift} d` |
      |---|
      | `{swift} e` |

      > [!NOTE] `{swift} f`
      > - `{swift} g`
      """, file: "lessons/a.md"
    ).lesson
    #expect(lesson.cells.map(\.code.text) == ["a", "b", "c\n", "d", "e", "f", "g"])
    #expect(
      lesson.cells.map(\.form) == [.inline, .inline, .block, .inline, .inline, .inline, .inline])
  }

  @Test func whatIsNearlyAValueIsAnError() {
    #expect(
      diagnostics("`{swift}` `{Swift} x` `{swift}x` ` {swift}`") == """
        lessons/demo.md:1:12: error: '{Swift}' is not a computed value
        `{swift}` `{Swift} x` `{swift}x` ` {swift}`
                   ^~~~~~~ did you mean '{swift}'? to show it as code, put a space at both ends: ` {swift} x `
        lessons/demo.md:1:24: error: no space after '{swift}'
        `{swift}` `{Swift} x` `{swift}x` ` {swift}`
                               ^~~~~~~ write `{swift} expression`; to show it as code, put a space at both ends: ` {swift} x `
        """)
  }

  @Test(arguments: [
    ("`{swift decimals=2} x`", NumberFormat(precision: .decimals(2))),
    ("`{swift digits=3} f(\"}\")`", NumberFormat(precision: .digits(3))),
    ("`{swift exact} x`", NumberFormat(precision: .exact)),
    ("`{swift percent} x`", NumberFormat(isPercent: true)),
    ("`{swift decimals=0 percent} x`", NumberFormat(precision: .decimals(0), isPercent: true)),
  ])
  func theMarkSaysHowANumberIsWritten(markdown: String, expected: NumberFormat) throws {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(diagnostics.isEmpty)
    var format = try #require(lesson.cells.first?.format)
    format.range = nil
    #expect(format == expected)
  }

  @Test func aMarkWithoutWordsHasNoFormat() {
    let (lesson, diagnostics) = Lesson.parse("`{swift} x` `{swift } y`", file: "lessons/a.md")
    #expect(diagnostics.isEmpty)
    #expect(lesson.cells.map(\.format) == [nil, nil])
    #expect(lesson.cells.map(\.code.text) == ["x", "y"])
  }

  @Test(arguments: [
    (
      "`{swift decimal=2} x`",
      """
      lessons/demo.md:1:9: error: unknown format 'decimal'
      `{swift decimal=2} x`
              ^~~~~~~ did you mean 'decimals'?
      """
    ),
    (
      "`{swift places=2} x`",
      """
      lessons/demo.md:1:9: error: unknown format 'places'
      `{swift places=2} x`
              ^~~~~~ did you mean 'decimals'?
      """
    ),
    (
      "`{swift thousands} x`",
      """
      lessons/demo.md:1:9: error: unknown format 'thousands'
      `{swift thousands} x`
              ^~~~~~~~~ formats are decimals=2, digits=3, percent, exact
      """
    ),
    (
      "`{swift decimals} x`",
      """
      lessons/demo.md:1:9: error: format 'decimals' has no value
      `{swift decimals} x`
              ^~~~~~~~ write 'decimals=2'
      """
    ),
    (
      "`{swift digits=0} x`",
      """
      lessons/demo.md:1:16: error: '0' is not a whole number from 1 to 17
      `{swift digits=0} x`
                     ^ write, for example, 'digits=3'
      """
    ),
    (
      "`{swift decimals=2 digits=3} x`",
      """
      lessons/demo.md:1:20: error: format 'digits' contradicts 'decimals'
      `{swift decimals=2 digits=3} x`
                         ^~~~~~~~ remove one
      """
    ),
    (
      "`{swift percent, decimals=1} x`",
      """
      lessons/demo.md:1:16: error: a comma between options
      `{swift percent, decimals=1} x`
                     ^ separate options by spaces
      """
    ),
    (
      "`{swift decimals=2 x` `{swift build`",
      """
      lessons/demo.md:1:2: error: the braces are not closed
      `{swift decimals=2 x` `{swift build`
       ^ add '}' before the expression; to show it as code, put a space at both ends: ` {swift} x `
      """
    ),
    (
      "`{swift percent=1} x`",
      """
      lessons/demo.md:1:9: error: format 'percent' takes no value
      `{swift percent=1} x`
              ^~~~~~~~~ write 'percent'
      """
    ),
    (
      "`{swift decimals=2}x`",
      """
      lessons/demo.md:1:2: error: no space after '{swift decimals=2}'
      `{swift decimals=2}x`
       ^~~~~~~~~~~~~~~~~~ write `{swift decimals=2} expression`; to show it as code, put a space at both ends: ` {swift} x `
      """
    ),
    (
      "`{Swift decimals=2} x`",
      """
      lessons/demo.md:1:2: error: '{Swift' is not a computed value
      `{Swift decimals=2} x`
       ^~~~~~ did you mean '{swift'? to show it as code, put a space at both ends: ` {swift} x `
      """
    ),
  ])
  func aWrongFormatIsNamedAtItsPlace(markdown: String, message: String) {
    #expect(diagnostics(markdown) == message)
  }

  @Test func valuesWhereNothingRunsAreErrors() {
    #expect(
      diagnostics(
        "![`{swift} x`](y) `{swift} `\n\n~~~swift {caption=\"é \\\" `{swift} x`\"}\n~~~\n") == """
          lessons/demo.md:1:3: error: computed values are not allowed in the description of an image
          ![`{swift} x`](y) `{swift} `
            ^ move it into a paragraph or a table; to show it as code, put a space at both ends: ` {swift} x `
          lessons/demo.md:1:19: error: no expression after '{swift}'
          ![`{swift} x`](y) `{swift} `
                            ^ write `{swift} expression`; to show it as code, put a space at both ends: ` {swift} x `
          lessons/demo.md:3:25: error: computed values are not allowed in a caption
          ~~~swift {caption="é \\" `{swift} x`"}
                                  ^ move it into a paragraph or a table; to show it as code, put a space at both ends: ` {swift} x `
          """)
  }

  @Test func aValueInTheAddressOfALinkIsNamed() {
    #expect(
      diagnostics("[a](https://a.org/`{swift} 1`) and [b](<https://a.org/`{swift} 1`>)") == """
        lessons/demo.md:1:1: error: a computed value in the address of a link, which is not computed
        [a](https://a.org/`{swift} 1`) and [b](<https://a.org/`{swift} 1`>)
        ^ write the whole address
        lessons/demo.md:1:41: error: a computed value in the address of a link, which is not computed
        [a](https://a.org/`{swift} 1`) and [b](<https://a.org/`{swift} 1`>)
                                                ^~~~~~~~~~~~~~~~~~~~~~~~~ write the whole address
        """)
  }

  @Test func theBackticksOfAValueMayBeSeveral() {
    let (lesson, diagnostics) = Lesson.parse("``{swift} 1 + 5``", file: "lessons/demo.md")
    #expect(diagnostics == [] && lesson.cells.map(\.code.text) == ["1 + 5"])
  }

  @Test func aValueWithoutBackticksIsNamed() {
    let markdown = #"""
      The value is {swift} 3 + 4 here, and {swift digits=2} Double.pi.

      So {swift} "a", or {swift, percent} share.

      In $\pi = {swift} 3.1$ and so.

      $$
      x = {swift digits=1} 3.14
      $$
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:14: error: '{swift}' is not in backticks, so nothing is computed
        The value is {swift} 3 + 4 here, and {swift digits=2} Double.pi.
                     ^~~~~~~ write '`{swift} expression`', or '\{' for a brace
        lessons/demo.md:1:38: error: '{swift digits=2}' is not in backticks, so nothing is computed
        The value is {swift} 3 + 4 here, and {swift digits=2} Double.pi.
                                             ^~~~~~~~~~~~~~~~ write '`{swift digits=2} expression`', or '\{' for a brace
        lessons/demo.md:3:4: error: '{swift}' is not in backticks, so nothing is computed
        So {swift} "a", or {swift, percent} share.
           ^~~~~~~ write '`{swift} expression`', or '\{' for a brace
        lessons/demo.md:3:20: error: '{swift, percent}' is not in backticks, so nothing is computed
        So {swift} "a", or {swift, percent} share.
                           ^~~~~~~~~~~~~~~~ write '`{swift, percent} expression`', or '\{' for a brace
        lessons/demo.md:5:11: error: a computed value in a formula
        In $\pi = {swift} 3.1$ and so.
                  ^~~~~~~ formulas are typeset as they are written; write the value beside the formula
        lessons/demo.md:8:5: error: a computed value in a formula
        x = {swift digits=1} 3.14
            ^~~~~~~~~~~~~~~~ formulas are typeset as they are written; write the value beside the formula
        """#)
  }

  @Test(arguments: [
    "{swift} is a name", "{swift}", "{swift}.", "{swift}-{version}.tar.gz", "the {swift} and {c}",
    "\\{swift} 3 + 4", "`a {swift} 3 + 4`", "` {swift} 3 + 4 `", "```text\n{swift} 3 + 4\n```",
    "    {swift} 3 + 4", "{swift, c} x", "({swift}) x", "{swiftly} 3", "x{swift} 3",
    "$v_{swift} 3$ and $\\text{swift} 3$", "{swift: 1} x",
  ])
  func bracesThatAreNoValueAreNotNamed(markdown: String) {
    let text = markdown.hasPrefix(" ") || markdown.hasPrefix("`") ? markdown : "So " + markdown
    #expect(diagnostics(text) == "")
  }

  @Test(arguments: [
    ("`{swift percent} x` % of all", "%"), ("`{swift percent} x`%.", "%"),
    ("`{swift percent} x` percent of all", "percent"), ("`{swift percent} x` Prozent", "prozent"),
    ("`{swift percent} x`\u{A0}%", "%"),
  ])
  func aSecondPercentSignIsAnError(markdown: String, sign: String) {
    #expect(
      diagnostics(markdown + "\n") == """
        lessons/demo.md:1:9: error: 'percent' writes a percent sign, and '\(sign)' follows the value
        \(markdown)
                ^~~~~~~ remove the '\(sign)'
        """)
  }

  @Test(arguments: [
    "`{swift percent} x` of all", "`{swift} x` %", "`{swift decimals=1} 100 * x` percent",
    "`{swift percent} x`, not 3 %", "`{swift percent} x` percentiles", "(`{swift percent} x`) %",
    "`{swift percent} x` and `{swift percent} y`",
  ])
  func othersSignsAreNot(markdown: String) {
    #expect(diagnostics(markdown + "\n") == "")
  }
}
