import Lessons
import Testing

@Suite struct HTMLCheckerTests {
  /// What is reported, in one line each: place, message, and the edit that mends it.
  private func found(_ markdown: String) -> [String] {
    Lesson.parse(markdown, file: "lessons/demo.md").diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "?"
      let fix = diagnostic.fix.map { " → \($0.replacement)" } ?? ""
      let severity = diagnostic.severity == .warning ? "warning: " : ""
      return "\(place) \(severity)\(diagnostic.message)\(fix)"
    }
  }

  @Test func angleBracketsInProseAreAnError() {
    #expect(
      diagnostics("An Array<Int> holds numbers.\nWhere x<y and z>w, a<b and c>d.") == """
        lessons/demo.md:1:9: error: unknown HTML tag '<Int>'
        An Array<Int> holds numbers.
                ^~~~~ put backticks around code: `Array<Int>`
        lessons/demo.md:2:8: error: unknown HTML tag '<y and z>'
        Where x<y and z>w, a<b and c>d.
               ^~~~~~~~~ write '\\<' if it is text, or put backticks around code
        lessons/demo.md:2:21: error: '<b and c>' is taken for an HTML tag
        Where x<y and z>w, a<b and c>d.
                            ^~~~~~~~~ write '\\<' if it is text, or put backticks around code
        """)
  }

  @Test func markdownInAttributesIsNamed() {
    #expect(
      diagnostics(
        """
        A <b title="`{swift} 27`">b</b> <img src="a.svg" alt="see $x^2$"> `x`.

        <a href="https://a.org/`{swift} id`">c</a>

        <div title="of [@a]">

        d

        </div>
        """) == """
          lessons/demo.md:1:13: error: a computed value in an HTML attribute, which is not computed
          A <b title="`{swift} 27`">b</b> <img src="a.svg" alt="see $x^2$"> `x`.
                      ^~~~~~~~~~~~ move it into the text
          lessons/demo.md:1:59: warning: Markdown in an HTML attribute is shown as it is written
          A <b title="`{swift} 27`">b</b> <img src="a.svg" alt="see $x^2$"> `x`.
                                                                    ^~~~~ write it as plain text
          lessons/demo.md:3:24: error: a computed value in an HTML attribute, which is not computed
          <a href="https://a.org/`{swift} id`">c</a>
                                 ^~~~~~~~~~~~ move it into the text
          lessons/demo.md:5:16: warning: Markdown in an HTML attribute is shown as it is written
          <div title="of [@a]">
                         ^~~~ write it as plain text
          """)
  }

  @Test(arguments: [
    "<b title=\"$5 and $10\">a</b>", "<b title='a [1] and `b`'>a</b>", "<!-- `{swift} 1` -->",
    "a <!-- `{swift} 1` --> b", "<a href=\"https://a.org/?q=$x^2$\">a</a>",
    "<img src=\"a.svg\" alt=\"{swift} {x}\">",
  ])
  func attributesWithoutMarkdownAreNotNamed(markdown: String) {
    #expect(diagnostics(markdown) == "")
  }

  @Test func textOfTheFrontMatterIsChecked() {
    #expect(
      diagnostics("---\nsummary: An Array<Int>.\nobjectives: [see <script>a</script>]\n---\n# T\n")
        == """
        lessons/demo.md:2:18: error: unknown HTML tag '<Int>'
        summary: An Array<Int>.
                         ^~~~~ put backticks around code: `Array<Int>`
        lessons/demo.md:3:18: error: '<script>' is not allowed: pages run no scripts
        objectives: [see <script>a</script>]
                         ^~~~~~~~ show a figure that a cell makes, or an image
        """)
  }

  @Test func theEditMakesItCode() {
    let text = "Array<Int> and Set<T>.\n"
    let fixes = Lesson.parse(text, file: "lessons/demo.md").diagnostics.compactMap(\.fix)
    let fixed = fixes.applied(to: text, of: "lessons/demo.md").text
    #expect(fixed == "`Array<Int>` and `Set<T>`.\n")
    #expect(found(fixed) == [])
    #expect(
      HTMLDump.html(fixed)
        == "<p><code>Array&lt;Int&gt;</code> and <code>Set&lt;T&gt;</code>.</p>\n")
  }

  @Test func aStrayEndTagIsAnError() {
    #expect(
      diagnostics("A paragraph with </div> in it.") == """
        lessons/demo.md:1:18: error: '</div>' ends nothing that began in the same place
        A paragraph with </div> in it.
                         ^~~~~~ remove it, begin it there, or write '\\<' if it is text
        """)
  }

  @Test(arguments: [
    ("a <b>x", ["1:3 '<b>' is not closed where it begins"]),
    (
      "*a <b>x* y</b>",
      [
        "1:4 '<b>' is not closed where it begins",
        "1:11 '</b>' ends nothing that began in the same place",
      ]
    ),
    (
      "<b><i>x</b></i>",
      [
        "1:4 '<i>' is not closed where it begins",
        "1:12 '</i>' ends nothing that began in the same place",
      ]
    ),
    (
      "> <div>\n\n</div>",
      [
        "1:3 '<div>' is not closed where it begins",
        "3:1 '</div>' ends nothing that began in the same place",
      ]
    ),
    ("- <details>\n\n  a\n\n- b", ["1:3 '<details>' is not closed where it begins"]),
    ("[a <a id='x'></a>](y)", ["1:4 '<a>' inside a link"]),
    ("a<br></br>", ["1:6 '</br>' ends nothing: '<br>' has no end tag"]),
    ("<a id='x'/> b", ["1:1 '/>' does not end '<a>' → <a id='x'></a>"]),
    ("a <div>x</div>", ["1:3 '<div>' inside a paragraph"]),
    ("## A <p>x</p>", ["1:6 '<p>' inside a heading"]),
    ("<div class=\"a\nb", ["1:1 the tag '<div' has no end"]),
    ("x\n\n<!-- a\n\nb", ["3:1 unclosed comment, which hides all that follows it"]),
    ("a <?php x ?> b", ["1:3 '<?php x ?>' shows nothing on a page"]),
    ("<div>\nArray<Int>\n</div>", ["2:6 unknown HTML tag '<Int>'"]),
    ("| a |\n|---|\n| x<T> |", ["3:4 unknown HTML tag '<T>' → `x<T>`"]),
    ("# Title<T>", ["1:8 unknown HTML tag '<T>' → `Title<T>`"]),
    ("a[^1]\n\n[^1]: b<T>", ["3:8 unknown HTML tag '<T>' → `b<T>`"]),
    ("```swift {caption=\"a<T>\"}\n1\n```", ["1:21 unknown HTML tag '<T>' → `a<T>`"]),
    ("~~a <b>x~~", ["1:5 '<b>' is not closed where it begins"]),
    ("[a <b>x](y)", ["1:4 '<b>' is not closed where it begins"]),
  ])
  func whatWouldHarmThePageIsAnError(markdown: String, expected: [String]) {
    #expect(found(markdown) == expected)
  }

  @Test(arguments: [
    "<details>\n<summary>More</summary>\n\nSome **text**.\n\n</details>",
    "<details><summary>a</summary>\n\n<div>\n\n- b\n\n</div>\n</details>",
    "- <details>\n\n  a\n\n  </details>\n- b",
    "H<sub>2</sub>O <kbd>Ctrl</kbd><br>a<br/>b<wbr>",
    "<!-- a <b> -->\n\na <!-- <T> --> b",
    "<table>\n<tr><td>1<td>2\n<tr><td>3\n</table>",
    "<ul>\n<li>a\n<li>b\n</ul>",
    "<svg width=\"4\" viewBox=\"0 0 1 1\"><linearGradient id=\"g\"/><circle fill=\"url(#g)\"/></svg>",
    "<svg>\n  <g><path d=\"M0 0\"/></g>\n  <text>a</text>\n</svg>",
    "a <math><mfrac><mi>x</mi><mn>2</mn></mfrac></math> b",
    "<p align=\"center\">\n  <img src=\"a.png\" alt=\"A\" width=\"20\">\n</p>",
    "<picture>\n<source srcset=\"b.png 2x\" media=\"(x)\"><img src=\"a.png\" alt=\"\">\n</picture>",
    "<video controls src=\"a.mp4\" poster=\"a.png\"></video>",
    "| a |\n|---|\n| <ul><li>x</li></ul> |",
    "<http://a.b> and <me@a.b>", "a < b > c <3 <= 5", "`Array<Int>` and \\<T>", "$a<b$ and $c>d$",
    "<pre>\nArray $x$ **b**\n</pre>",
    "<div data-x=\"1\" aria-label=\"b\" style=\"color: red\">\na\n</div>",
  ])
  func whatIsHTMLPasses(markdown: String) {
    #expect(found(markdown) == [])
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", ["1:1 '<script>' is not allowed: pages run no scripts"]),
    ("a <script src=x.js></script>", ["1:3 '<script>' is not allowed: pages run no scripts"]),
    (
      "<style>\np { color: red }\n</style>",
      [
        "1:1 '<style>' is not allowed: the look of pages is the site's"
      ]
    ),
    (
      "<iframe src=\"https://a.org\"></iframe>",
      [
        "1:1 '<iframe>' is not allowed: pages show no other pages and programs"
      ]
    ),
    ("<form>\na\n</form>", ["1:1 '<form>' is not allowed: there is nothing to send to"]),
    (
      "<base href=\"x\">",
      [
        "1:1 '<base>' is not allowed: it is for whole pages, and the site writes those"
      ]
    ),
    ("<svg><script>x</script></svg>", ["1:6 '<script>' is not allowed: pages run no scripts"]),
    ("a <b onclick=\"x()\">b</b>", ["1:6 'onclick' is not allowed: pages run no scripts"]),
    (
      "<div style=\"background: URL( 'https://a.org/x.png')\">\n</div>",
      [
        "1:6 'style' fetches 'https://a.org/x.png', which is not copied into the site"
      ]
    ),
    (
      "<svg><feImage xlink:foo=\"//a.org/x\"/></svg>",
      [
        "1:15 'xlink:foo' fetches '//a.org/x', which is not copied into the site"
      ]
    ),
    (
      "<img scr=\"a.png\" alt=\"\">",
      [
        "1:1 '<img>' without 'src' shows nothing", "1:6 warning: HTML has no attribute 'scr' → src",
      ]
    ),
    (
      "<img src=\"a.png\">",
      [
        "1:1 warning: the image 'a.png' has no description for readers who cannot see it"
      ]
    ),
  ])
  func whatIsNotLetThroughIsNamed(markdown: String, expected: [String]) {
    #expect(found(markdown) == expected)
  }

  @Test func markdownInAnHTMLBlockIsNamed() {
    #expect(
      diagnostics("<div>\nSome **bold** text\n</div>\n\n<div>\n$x$\n`{swift} 1`\n</div>") == """
        lessons/demo.md:2:1: warning: Markdown in an HTML block is shown as it is written
        Some **bold** text
        ^ put an empty line before the text, so that it is read as Markdown
        lessons/demo.md:7:1: error: a computed value in an HTML block, which is not computed
        `{swift} 1`
        ^~~~~~~~~~~ put an empty line before the text, so that it is read as Markdown
        """)
  }

  @Test(arguments: [
    ("<div>\n# Heading\n</div>", 2, 1), ("<div>\nText\n> [!TIP]\n> a\n</div>", 3, 1),
    ("<div>\n  - a\n  - b\n</div>", 2, 3), ("<div>\n* a\n</div>", 2, 1),
    ("<div>\n| a | b |\n|---|:-:|\n</div>", 3, 1),
    ("Text.[^1]\n\n<div>\nMore.[^1]\n</div>\n\n[^1]: Note.", 4, 6),
  ])
  func blocksOfMarkdownInAnHTMLBlockAreNamed(markdown: String, line: Int, column: Int) {
    let diagnostics = Lesson.parse(markdown, file: "lessons/a.md").diagnostics
    #expect(
      diagnostics.map(\.message) == ["Markdown in an HTML block is shown as it is written"])
    #expect(
      diagnostics.first?.location == Location(file: "lessons/a.md", line: line, column: column))
  }

  @Test(arguments: [
    "<table><tr><td>\n- 5\n</td></tr></table>", "<div>\n#1 of 2 | b -\n-a\n</div>",
    "<pre>\n# a\n- b\n</pre>", "<!--\n# a\n- b\n-->",
  ])
  func textInAnHTMLBlockIsNoMarkdown(markdown: String) {
    #expect(diagnostics(markdown) == "")
  }

  @Test func anAttributeIsGivenOnce() {
    #expect(
      diagnostics("<span class=\"a\" Class=\"b\">x</span> <b data-a=\"1\" data-b=\"1\">y</b>")
        == """
        lessons/demo.md:1:17: error: 'class' is given twice, and only the first counts
        <span class="a" Class="b">x</span> <b data-a="1" data-b="1">y</b>
                        ^~~~~~~~~ remove one
        """)
  }

  @Test func elementsHaveIdsAsOtherThingsDo() {
    #expect(
      diagnostics("<a id=\"here\"></a>\n\n## Title {#here}\n\n<a name=\"x y\">a</a> <b id=_z>b</b>")
        == """
        lessons/demo.md:3:11: error: id 'here' is used twice
        ## Title {#here}
                  ^
        lessons/demo.md:1:8: note: first used here
        lessons/demo.md:5:10: error: 'x y' cannot be an id
        <a name="x y">a</a> <b id=_z>b</b>
                 ^~~ an id has no spaces: id="here"
        lessons/demo.md:5:27: error: '_z' cannot be an id
        <a name="x y">a</a> <b id=_z>b</b>
                                  ^~ ids that begin with '_' are the page's own
        """)
  }
}
