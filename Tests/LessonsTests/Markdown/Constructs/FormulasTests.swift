import Lessons
import Testing

@Suite struct FormulasTests {
  @Test(arguments: [
    ("$x$", "<math>x</math>"),
    ("$a_1 * b_2 * c$ and *$x$*", "<math>a_1 * b_2 * c</math> and <em><math>x</math></em>"),
    (#"$a \\ b \{ c \$ d$"#, #"<math>a \\ b \{ c \$ d</math>"#),
    ("$a\n+b$", "<math>a\n+b</math>"),
    ("**$x$**y, \"$z$\"", "<strong><math>x</math></strong>y, “<math>z</math>”"),
    ("$x$$y$", "<math>x</math><math>y</math>"),
    ("[$x$](a_$b$_c)", "<a href=\"a_$b$_c\"><math>x</math></a>"),
    ("$a<b$ and $c>d$", "<math>a&lt;b</math> and <math>c&gt;d</math>"),
    ("($x$)-$y$'s", "(<math>x</math>)-<math>y</math>’s"),
    (#"$\text{``q''}$"#, #"<math>\text{``q''}</math>"#),
    // As on GitHub.
    ("so $`a_1 * b_2 *`$, or $`` c ``$.", "so <math>a_1 * b_2 *</math>, or <math>c</math>."),
    ("$`a$b`$", "<math>a$b</math>"),
  ])
  func dollarsAroundAFormulaMakeMath(markdown: String, html: String) {
    #expect(HTMLDump.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("$5 and $10", "$5 and $10"),
    ("$5-$10, US$3", "$5-$10, US$3"),
    ("5$ or 6$ or 7$", "5$ or 6$ or 7$"),
    ("$ x $", "$ x $"),
    ("$x $", "$x $"),
    (#"\$x$"#, "$x$"),
    (#"$x\$"#, "$x$"),
    ("$$$ expensive $$$", "$$$ expensive $$$"),
    ("`$x$` and ``$`$``", "<code>$x$</code> and <code>$`$</code>"),
    ("$5 `x$` 6", "$5 <code>x$</code> 6"),
    ("$`a`$5, $`b`$$, $` `$", "$<code>a</code>$5, $<code>b</code>$$, $<code> </code>$"),
    ("a <b title=\"$x$\">", "a <b title=\"$x$\">"),
    ("<http://a.b/$x$>", "<a href=\"http://a.b/$x$\">http://a.b/$x$</a>"),
    ("![$x$](y)", "<img src=\"y\" alt=\"x\" />"),
  ])
  func pricesCodeAndHTMLStayWhatTheyAre(markdown: String, html: String) {
    #expect(HTMLDump.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test func codeBlocksHoldDollars() {
    #expect(
      HTMLDump.html("    $x$ [a]\n\n```\n$$\n[b] $$\n```\n\n<div>\n$x$ [c]\n</div>") == """
        <pre><code>$x$ [a]
        </code></pre>
        <pre><code>$$
        [b] $$
        </code></pre>
        <div>
        $x$ [c]
        </div>

        """)
  }

  @Test(arguments: [
    ("$$ x $$", "<math display>x</math>\n"),
    ("$$\nx_1 * y_1 \\\\\n* z\n$$", "<math display>x_1 * y_1 \\\\\n* z</math>\n"),
    (
      "$$\na\n+ b\n= c\n===\n# d\n> e\n- f\n$$",
      "<math display>a\n+ b\n= c\n===\n# d\n&gt; e\n- f</math>\n"
    ),
    ("$$x$$ {#eq-a}", "<math display id=\"eq-a\">x</math>\n"),
    ("$$\nx\n$$ {#eq-a}", "<math display id=\"eq-a\">x</math>\n"),
    ("$$ x \\text{ if $y$} $$", "<math display>x \\text{ if $y$}</math>\n"),
    ("We have\n$$ x $$\nand so", "<p>We have</p>\n<math display>x</math>\n<p>and so</p>\n"),
    ("$$a$$\n$$b$$", "<math display>a</math>\n<math display>b</math>\n"),
    ("*a $$x$$ b*", "<p><em>a <math>x</math> b</em></p>\n"),
    (
      "> - $$\n>   a\n>   - b\n>   $$\n>   c",
      "<blockquote>\n<ul>\n<li>\n<math display>a\n- b</math>\nc</li>\n</ul>\n</blockquote>\n"
    ),
    (
      "$$\n- a\n$$\n$$\n- b\n$$\n- c",
      "<math display>- a</math>\n<math display>- b</math>\n<ul>\n<li>c</li>\n</ul>\n"
    ),
  ])
  func doubleDollarsMakeABlock(markdown: String, html: String) {
    #expect(HTMLDump.html(markdown) == html)
  }

  @Test func unclosedDisplayMathIsAnError() {
    #expect(
      diagnostics("# T\n\nSo $$x\n\n# y$$") == """
        lessons/demo.md:3:4: error: unclosed '$$'
        So $$x
           ^ close it with '$$' before the next empty line, or write '\\$\\$' for two dollars
        lessons/demo.md:5:1: warning: a second heading of level 1, shown as one of level 2
        # y$$
        ^ the title is at line 1; write '##'
        lessons/demo.md:5:4: error: unclosed '$$'
        # y$$
           ^ close it with '$$' before the next empty line, or write '\\$\\$' for two dollars
        """)
  }

  @Test func anEmptyFormulaIsAnError() {
    #expect(
      diagnostics("a $$ $$") == """
        lessons/demo.md:1:3: error: empty formula
        a $$ $$
          ^ write '\\$' for a dollar
        """)
  }

  @Test func equationsHaveOneIdEach() {
    #expect(
      diagnostics("$$a$$ {#eq-1}\n\n$$b$$ {#eq-1}\n\n$$c$$ {#1}\n\n*x $$d$$ {#eq-2}*") == """
        lessons/demo.md:3:8: error: id 'eq-1' is used twice
        $$b$$ {#eq-1}
               ^
        lessons/demo.md:1:8: note: first used here
        lessons/demo.md:5:8: error: '1' cannot be an id
        $$c$$ {#1}
               ^ an id is a letter, then letters, digits and hyphens: #fig-loss
        lessons/demo.md:7:11: error: the id belongs to a formula inside other text
        *x $$d$$ {#eq-2}*
                  ^ give the formula a paragraph of its own
        """)
  }
}
