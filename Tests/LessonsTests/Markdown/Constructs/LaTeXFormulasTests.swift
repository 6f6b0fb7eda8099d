import Lessons
import Testing

@Suite struct LaTeXFormulasTests {
  @Test(
    arguments: [
      (#"\(x^2\)"#, "<math>x^2</math>"),
      (#"*a* \( b_1 * c_2 \), *d*"#, "<em>a</em> <math>b_1 * c_2</math>, <em>d</em>"),
      (#"\(a \\ b\)"#, #"<math>a \\ b</math>"#),
      (#"\((a)\)"#, "<math>(a)</math>"),
      ("\\(a\n+b\\)", "<math>a\n+b</math>"),
      (#"so \[ y^2 \] here *$$z$$*"#, nil),
    ] as [(String, String?)])
  func parenthesesWithBackslashesMakeMath(markdown: String, html: String?) {
    guard let html else {
      #expect(
        HTMLDump.html(markdown)
          == "<p>so</p>\n<math display>y^2</math>\n<p>here <em><math>z</math></em></p>\n")
      return
    }
    #expect(HTMLDump.html(markdown) == "<p>\(html)</p>\n")
  }

  /// Escapes as CommonMark has them; the first two are in its specification.
  @Test(arguments: [
    (
      ##"\!\"\#\$\%\&\'\(\)\*\+\,\-\.\/\:\;\<\=\>\?\@\[\\\]\^\_\`\{\|\}\~"##,
      "!&quot;#$%&amp;'()*+,-./:;&lt;=&gt;?@[\\]^_`{|}~"
    ),
    (#"[link](\(foo\))"#, "<a href=\"(foo)\">link</a>"),
    (#"\[not a link](/foo)"#, "[not a link](/foo)"),
    (#"[text]\(no link\)"#, "[text](no link)"),
    (#"a \(b and c"#, "a (b and c"),
    (#"as \[1\] and \[sic\] say"#, "as [1] and [sic] say"),
    (#"\[x\] done"#, "[x] done"), (#"a\[^1\]"#, "a[^1]"), (#"\[a\]: b"#, "[a]: b"),
    (#"\\(a\\)"#, #"\(a\)"#), (#"`\(a\)`"#, #"<code>\(a\)</code>"#),
    (#"\(a `\)` b"#, #"(a <code>\)</code> b"#),
    (#"the command \begin{align}"#, #"the command \begin{align}"#),
  ])
  func escapesStayWhatTheyAre(markdown: String, html: String) {
    #expect(HTMLDump.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    (#"\[ y^2 \]"#, "<math display>y^2</math>\n"),
    ("\\[\na\n+ b\n= c\n- d\n\\]\n{#eq-a}", "<math display id=\"eq-a\">a\n+ b\n= c\n- d</math>\n"),
    (#"\[y\] {#eq-a}"#, "<math display id=\"eq-a\">y</math>\n"),
    ("$$\nx\n$$\n{#eq-a}\nand", "<math display id=\"eq-a\">x</math>\n<p>and</p>\n"),
    ("$$ x \\label{eq-a} $$", "<math display id=\"eq-a\">x</math>\n"),
    (
      "We have\n\\begin{align*}\na &= b \\\\\n- c \\label{eq-a}\n\\end{align*}\nso",
      "<p>We have</p>\n<math display id=\"eq-a\">"
        + "\\begin{align*}\na &amp;= b \\\\\n- c \n\\end{align*}</math>\n<p>so</p>\n"
    ),
    (
      "\\begin{equation}\n\\begin{cases} 1 \\\\ 2 \\end{cases}\n\\end{equation} {#eq-a}",
      "<math display id=\"eq-a\">\\begin{equation}\n\\begin{cases} 1 \\\\ 2 \\end{cases}\n"
        + "\\end{equation}</math>\n"
    ),
    (
      "\\begin{cases}\\begin{cases}a\\end{cases}\\end{cases}",
      "<math display>\\begin{cases}\\begin{cases}a\\end{cases}\\end{cases}</math>\n"
    ),
    (
      "> - \\[\n>   a\n>   - b\n>   \\]",
      "<blockquote>\n<ul>\n<li>\n<math display>a\n- b</math>\n</li>\n</ul>\n</blockquote>\n"
    ),
  ])
  func bracketsAndEnvironmentsMakeABlock(markdown: String, html: String) {
    #expect(HTMLDump.html(markdown) == html)
  }

  @Test func aReferenceAsInLaTeXIsOne() {
    #expect(
      HTMLDump.html(#"See \eqref{eq-a} and \ref{fig-b}, but \ref{} and \refx{a}."#)
        == "<p>See <a href=\"#eq-a\"></a> and <a href=\"#fig-b\"></a>, but \\ref{} and \\refx{a}.</p>\n"
    )
  }

  @Test func whatIsNotClosedIsAnError() {
    #expect(
      diagnostics("\\[\na\n\n\\begin{align}\nb\n\n$$a$$ {#eq-a} \\[ b \\label{eq-b} \\] {#eq-c}")
        == """
        lessons/demo.md:1:1: error: unclosed '\\['
        \\[
        ^~ close it with '\\]' before the next empty line
        lessons/demo.md:4:1: error: unclosed '\\begin{align}'
        \\begin{align}
        ^~~~~~~~~~~~~ close it with '\\end{align}' before the next empty line
        lessons/demo.md:7:37: error: a formula has only one id
        $$a$$ {#eq-a} \\[ b \\label{eq-b} \\] {#eq-c}
                                            ^ remove this one
        """)
  }

  @Test func aFormulaHasOneNumber() {
    #expect(
      diagnostics("$$ x \\tag{A} $$ {#eq-t}\n\n$$ y \\tag*{B} \\label{eq-u} $$\n") == """
        lessons/demo.md:1:6: error: a formula with an id is numbered, and has '\\tag' as well
        $$ x \\tag{A} $$ {#eq-t}
             ^~~~ remove one of them
        lessons/demo.md:3:6: error: a formula with an id is numbered, and has '\\tag' as well
        $$ y \\tag*{B} \\label{eq-u} $$
             ^~~~ remove one of them
        """)
    #expect(diagnostics("$$ x \\tag{A} $$\n\n$$ \\tags $$ {#eq-v}\n") == "")
  }

  @Test func valuesInFormulasAreErrors() {
    #expect(
      diagnostics("$`{swift} x`$ and $$ a = `{swift} b` $$\n\n\\(a `{swift} c`\\) or $`{swift} d`.")
        == """
        lessons/demo.md:1:2: error: a computed value in a formula
        $`{swift} x`$ and $$ a = `{swift} b` $$
         ^~~~~~~~~~~ formulas are typeset as they are written; write the value beside the formula
        lessons/demo.md:1:26: error: a computed value in a formula
        $`{swift} x`$ and $$ a = `{swift} b` $$
                                 ^~~~~~~~~~~ formulas are typeset as they are written; write the value \
        beside the formula
        lessons/demo.md:3:5: error: a computed value in a formula
        \\(a `{swift} c`\\) or $`{swift} d`.
            ^~~~~~~~~~~ formulas are typeset as they are written; write the value beside the formula
        """)
    #expect(
      Lesson.parse("$`{swift} d` or $`{swift} e`", file: "lessons/a.md").lesson.cells.count == 2)
    #expect(
      Lesson.parse("$`{swift} d`-$`{swift} e`", file: "lessons/a.md").lesson.cells.count == 2)
  }
}
