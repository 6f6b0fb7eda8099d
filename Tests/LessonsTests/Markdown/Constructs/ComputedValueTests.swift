import Lessons
import TestSupport
import Testing

@Suite struct ComputedValueTests {
  @Test(arguments: [
    ("`{swift} x`", "<value>x</value>"),
    ("``{swift}  f(\"`\") ``", "<value>f(&quot;`&quot;)</value>"),
    ("`{swift} a +\n  b`", "<value>a + b</value>"),
    ("**`{swift} $0`**", "<strong><value>$0</value></strong>"),
    ("[`{swift} x`](y)", "<a href=\"y\"><value>x</value></a>"),
    ("` {swift} x`", "<code> {swift} x</code>"),
    ("`` `{swift} x` ``", "<code>`{swift} x`</code>"),
    ("`swift build`", "<code>swift build</code>"),
    ("`{swiftui} x`", "<code>{swiftui} x</code>"),
    ("\\`{swift} x`", "`{swift} x`"),
    ("<b title='`{swift} x`'>", "<b title='`{swift} x`'>"),
  ])
  func codeThatBeginsWithSwiftInBracesIsAValue(markdown: String, html: String) {
    #expect(HTMLDump.html("a " + markdown) == "<p>a \(html)</p>\n")
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
        lessons/demo.md:1:1: error: no expression after '{swift}'
        `{swift}` `{Swift} x` `{swift}x` ` {swift}`
        ^ write `{swift} expression`
        lessons/demo.md:1:12: error: '{Swift}' begins no computed value
        `{swift}` `{Swift} x` `{swift}x` ` {swift}`
                   ^~~~~~~ did you mean '{swift}'?
        lessons/demo.md:1:24: error: no space after '{swift}'
        `{swift}` `{Swift} x` `{swift}x` ` {swift}`
                               ^~~~~~~ write `{swift} expression`
        """)
  }

  @Test func valuesWhereNothingRunsAreErrors() {
    #expect(
      diagnostics(
        "![`{swift} x`](y) `{swift} `\n\n~~~swift {caption=\"é \\\" `{swift} x`\"}\n~~~\n") == """
          lessons/demo.md:1:3: error: computed values are not allowed in the description of an image
          ![`{swift} x`](y) `{swift} `
            ^ move it into a paragraph or a table
          lessons/demo.md:1:19: error: no expression after '{swift}'
          ![`{swift} x`](y) `{swift} `
                            ^ write `{swift} expression`
          lessons/demo.md:3:25: error: computed values are not allowed in a caption
          ~~~swift {caption="é \\" `{swift} x`"}
                                  ^ move it into a paragraph or a table
          """)
  }
}
