import Lessons
import Testing

/// Marks that have no effect are named, and prose that only looks like them is not.
@Suite struct StrayMarkupTests {
  private func places(_ markdown: String) -> [String] {
    Lesson.parse(markdown, file: "lessons/a.md").diagnostics.map { diagnostic in
      "\(diagnostic.location?.column ?? 0) \(diagnostic.message)"
    }
  }

  private func fixed(_ markdown: String) -> String {
    Lesson.parse(markdown, file: "a.md").diagnostics.compactMap(\.fix)
      .applied(to: markdown, of: "a.md").text
  }

  @Test(arguments: [
    "It costs $5 and $6, or 5 $ and 6 $.", "a * b * c", "2 ** 3 ** 4", "snake_case and `__init__`",
    "C# and F#", "@escaping and me@example.org", "2^10 and 2^10^3", "`**` and `~x~`",
    "Match `^[a-z]+$` or ^[a-z]+ here.", "about ~5 or ~6", "~/a and ~/b", "it`s", "``so'' and `so'",
    "[1][2] and row[i][j] and a[first][second]", "\\[not a link] and \\(so)",
    "in \\[0, 1) and \\(0, 1]",
    "$HOME and $PATH", "$my_name and $your_name", "US$5-$10", "a == b == c", "x[[1, 2]]",
    "[[1, 2]]",
    "{a, b}`c`", "`{shift} x` and `{sift} y` and `{swift}y`.count and ` {swft} 1`",
    "*so*, **so** and ***so***",
    "**a *b* c** and ~~d~~", "**\"so\"** and (**so**)", "$x$ and \\(y\\) and $$z$$", ":so: it",
    "C:\\new{x}", "#1 in the list", "#swift #tag", "{{#if}}", "50% ~ 60%", "f(x)[0] and (a)[b]",
    "Wow![a][1]", "**Note:** so", "5**", "$ 5 - $ 6",
  ])
  func proseIsNotNamed(markdown: String) {
    let isCell = markdown.contains("{swift}y")
    #expect(places(isCell ? markdown.replacing("{swift}y", with: "{swift} y") : markdown) == [])
  }

  @Test func marksThatNothingClosesAreNamed() {
    #expect(
      diagnostics(
        "It is **not closed.\n\nSo `unclosed it is.\n\nNo ~~strike.\n\nIt is \\(x is.\n\nOr \\[ y")
          == #"""
          lessons/demo.md:1:7: warning: unclosed '**'
          It is **not closed.
                ^~ close it with '**' before the next empty line, or write '\*\*'
          lessons/demo.md:3:4: warning: unclosed '`'
          So `unclosed it is.
             ^ close it with '`' before the next empty line, or write '\`'
          lessons/demo.md:5:4: warning: unclosed '~~'
          No ~~strike.
             ^~ close it with '~~' before the next empty line, or write '\~\~'
          lessons/demo.md:7:7: warning: unclosed '\('
          It is \(x is.
                ^~ close the formula with '\)' before the next empty line
          lessons/demo.md:9:4: warning: unclosed '\['
          Or \[ y
             ^~ close the formula with '\]' before the next empty line
          """#)
  }

  @Test func dollarsThatOpenNoFormulaAreNamed() {
    let markdown = "A $x^2 is nice and $y$.\n\nAn $ x $.\n\nThe $a + b $.\n\n2$y$3.\n"
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:3: warning: unclosed '$'
        A $x^2 is nice and $y$.
          ^ close it with '$' right after the formula, or write '\$' for a dollar
        lessons/demo.md:3:4: warning: not a formula: there is a space inside the dollars
        An $ x $.
           ^~~~~ write '$x$'
        lessons/demo.md:5:5: warning: not a formula: there is a space inside the dollars
        The $a + b $.
            ^~~~~~~~ write '$a + b$'
        lessons/demo.md:7:2: warning: not a formula: a digit follows the closing dollar
        2$y$3.
         ^~~ write '\(y\)'
        """#)
    #expect(
      fixed(markdown) == "A $x^2 is nice and $y$.\n\nAn $x$.\n\nThe $a + b$.\n\n2\\(y\\)3.\n")
  }

  @Test func aSpaceInsideTheDollarsMayHaveABackslash() {
    #expect(
      diagnostics(#"The $x\ $ is, and $y\ z$."#) == #"""
        lessons/demo.md:1:5: warning: not a formula: there is a space inside the dollars
        The $x\ $ is, and $y\ z$.
            ^~~~~ write '$x$'
        """#)
  }

  @Test func loweredAndRaisedTextOfPandocIsNamed() {
    #expect(
      diagnostics("H~2~O is the 1^st^, and ~so~.") == #"""
        lessons/demo.md:1:2: warning: '~2~' does not make a subscript
        H~2~O is the 1^st^, and ~so~.
         ^~~ write it as a formula: '$\mathrm{H}_2$'
        lessons/demo.md:1:15: warning: '^st^' does not make a superscript
        H~2~O is the 1^st^, and ~so~.
                      ^~~~ write it as a formula: '$1^{st}$'
        lessons/demo.md:1:25: warning: a single '~' has no effect
        H~2~O is the 1^st^, and ~so~.
                                ^~~~ to strike text, write '~~so~~'; for the sign, '\~'
        """#)
  }

  @Test func struckTextWithSpacesInsideItsMarksIsNamed() {
    let markdown = "So ~~ old text ~~ b, and a ~~ b ~~ c, ~~ or else ~~ so."
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:4: warning: not struck: there is a space inside the '~~'
        \(markdown)
           ^~~~~~~~~~~~~~ write '~~old text~~'
        """)
    #expect(fixed(markdown).hasPrefix("So ~~old text~~ b, and a ~~ b ~~ c"))
  }

  @Test func markupOfOtherToolsIsNamed() {
    #expect(
      diagnostics("A {ref}`x`, text^[a note], ==marked==, [[wiki page]], {#stray} and \\textbf{b}.")
        == #"""
        lessons/demo.md:1:3: warning: '{ref}' is a MyST role, which has no effect here
        A {ref}`x`, text^[a note], ==marked==, [[wiki page]], {#stray} and \textbf{b}.
          ^~~~~~~~ write '[](#id)'
        lessons/demo.md:1:17: warning: a footnote cannot be written inside a sentence
        A {ref}`x`, text^[a note], ==marked==, [[wiki page]], {#stray} and \textbf{b}.
                        ^~~~~~~~~ write '[^label]' here, and '[^label]: a note' in a paragraph of its own
        lessons/demo.md:1:28: warning: '==' does not highlight text
        A {ref}`x`, text^[a note], ==marked==, [[wiki page]], {#stray} and \textbf{b}.
                                   ^~~~~~~~~~ write '<mark>marked</mark>'
        lessons/demo.md:1:40: warning: '[[wiki page]]' is not a link
        A {ref}`x`, text^[a note], ==marked==, [[wiki page]], {#stray} and \textbf{b}.
                                               ^~~~~~~~~~~~~ write '[text](lesson.md)'
        lessons/demo.md:1:55: error: '{#stray}' has no effect on text
        A {ref}`x`, text^[a note], ==marked==, [[wiki page]], {#stray} and \textbf{b}.
                                                              ^~~~~~~~ for a place to link to, write '<a id="…"></a>'
        lessons/demo.md:1:68: warning: '\textbf' has no effect outside formulas
        A {ref}`x`, text^[a note], ==marked==, [[wiki page]], {#stray} and \textbf{b}.
                                                                           ^~~~~~~ write '**…**'
        """#)
  }

  @Test func rolesOfSphinxAreNamed() {
    #expect(
      diagnostics("See :ref:`x`.") == """
        lessons/demo.md:1:5: warning: ':ref:' is a Sphinx role, which has no effect here
        See :ref:`x`.
            ^~~~~~~~ write '[](#id)'
        """)
  }

  @Test func linksThatAreNoneAreNamed() {
    #expect(
      diagnostics(
        "A [link][nope], [nope][], [t](http://a b), (t)[http://x.y], !(alt)[a.svg] and ![img][nope]."
          + "\n\n[nop]: b.md")
          == #"""
          lessons/demo.md:1:10: warning: no link definition has the label 'nope', so this is not a link
          A [link][nope], [nope][], [t](http://a b), (t)[http://x.y], !(alt)[a.svg] and ![img][nope].
                   ^~~~ did you mean 'nop'?
          lessons/demo.md:1:18: warning: no link definition has the label 'nope', so this is not a link
          A [link][nope], [nope][], [t](http://a b), (t)[http://x.y], !(alt)[a.svg] and ![img][nope].
                           ^~~~ did you mean 'nop'?
          lessons/demo.md:1:31: error: this is not a link: its address has spaces
          A [link][nope], [nope][], [t](http://a b), (t)[http://x.y], !(alt)[a.svg] and ![img][nope].
                                        ^~~~~~~~~~ write it in angle brackets
          lessons/demo.md:1:44: error: this is not a link: its brackets and parentheses are swapped
          A [link][nope], [nope][], [t](http://a b), (t)[http://x.y], !(alt)[a.svg] and ![img][nope].
                                                     ^~~~~~~~~~~~~~~ write '[t](http://x.y)'
          lessons/demo.md:1:61: error: this is not an image: its brackets and parentheses are swapped
          A [link][nope], [nope][], [t](http://a b), (t)[http://x.y], !(alt)[a.svg] and ![img][nope].
                                                                      ^~~~~~~~~~~~~ write '![alt](a.svg)'
          lessons/demo.md:1:86: error: no link definition has the label 'nope', so this is not an image
          A [link][nope], [nope][], [t](http://a b), (t)[http://x.y], !(alt)[a.svg] and ![img][nope].
                                                                                               ^~~~ did you mean 'nop'?
          """#)
  }

  @Test func attributesOfAnImageThatAreNotClosedAreAnError() {
    #expect(
      diagnostics("![a](a.svg){width=50%\n") == """
        lessons/demo.md:1:12: error: the attributes of the image are not closed
        ![a](a.svg){width=50%
                   ^~~~~~~~~~ end them with '}'
        """)
    #expect(fixed("![a](a.svg){width=50%\n") == "![a](a.svg){width=50%}\n")
  }

  @Test func idsThatAreNotInBracesWithAHashAreAnError() {
    let markdown = "## Section #sec-b\n\n$$ x $$ {eq-y}\n\n$$ x $$ #eq-z\n"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:12: error: '#sec-b' is text: an id goes into braces
        ## Section #sec-b
                   ^~~~~~ write '{#sec-b}'
        lessons/demo.md:3:9: error: '{eq-y}' is not an id
        $$ x $$ {eq-y}
                ^~~~~~ write '{#eq-y}'
        lessons/demo.md:5:9: error: '#eq-z' is not an id
        $$ x $$ #eq-z
                ^~~~~ write '{#eq-z}'
        """)
    #expect(fixed(markdown) == "## Section {#sec-b}\n\n$$ x $$ {#eq-y}\n\n$$ x $$ {#eq-z}\n")
    #expect(
      diagnostics("## The key #\n\n## C #\n\n## Issue #12\n\n## A #tag\n\n$$ x $$ {a b}") == "")
  }

  @Test func linesThatAreNearlyHeadingsTasksAndDefinitionsAreNamed() {
    let markdown = "#Title\n\n####### seven\n\n-[ ] not\n\nTerm\n:No space.\n"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:1: warning: this looks like a heading but is text
        #Title
        ^ put a space after the hash
        lessons/demo.md:3:1: warning: this looks like a heading but is text
        ####### seven
        ^~~~~~~ a heading has at most six hashes
        lessons/demo.md:5:1: warning: this looks like a task but is text
        -[ ] not
        ^ put a space after the '-'
        lessons/demo.md:8:1: warning: this looks like a definition but is text
        :No space.
        ^ put a space after the ':'
        """)
    #expect(fixed(markdown) == "# Title\n\n####### seven\n\n- [ ] not\n\nTerm\n: No space.\n")
  }

  @Test func powersAreSetAsFormulas() {
    for (markdown, formula) in [
      ("10^-3^", "10^{-3}"), ("x^2^", "x^2"), ("kg^2^", "\\mathrm{kg}^2"),
      ("H~2~O", "\\mathrm{H}_2"),
    ] {
      let notes = diagnostics("It is \(markdown) here.")
      #expect(notes.contains("write it as a formula: '$\(formula)$'"), "\(notes)")
    }
  }

  @Test func aValueWhoseMarkIsOutsideItsBackticksIsNamed() {
    #expect(
      diagnostics("Value {swift} `1 + 1` here.") == """
        lessons/demo.md:1:7: error: '{swift}' is outside the backticks, so nothing is computed
        Value {swift} `1 + 1` here.
              ^~~~~~~~~~~~~~~ write '`{swift} 1 + 1`'
        """)
    #expect(diagnostics("Write `{swift}` `x`, or {swift} and `x`.").isEmpty)
  }

  @Test func pathsThatLoseBackslashesAreNamed() {
    #expect(
      diagnostics(##"The files C:\data\_old\*.csv, and \\server\share\#1."##) == ##"""
        lessons/demo.md:1:11: warning: some backslashes in this path are not shown
        The files C:\data\_old\*.csv, and \\server\share\#1.
                  ^~~~~~~~~~~~~~~~~~ put it in backticks: `C:\data\_old\*.csv`
        lessons/demo.md:1:35: warning: some backslashes in this path are not shown
        The files C:\data\_old\*.csv, and \\server\share\#1.
                                          ^~~~~~~~~~~~~~~~~ put it in backticks: `\\server\share\#1`
        """##)
  }

  @Test(arguments: [
    #"C:\data\old and D:\x.csv"#, #"`C:\data\_old` and \*not\*"#, #"C:\\data\\x and \\ a"#,
    #"a\_b, 5\*3"#,
    #"note:\*so\*"#, #"the sign \\"#, #"so \\alpha and \\beta"#, #"3:\*"#,
  ])
  func otherBackslashesAreNotNamed(markdown: String) {
    #expect(!diagnostics("See " + markdown).contains("path"), "\(diagnostics("See " + markdown))")
  }

  @Test func nothingIsSaidOfTheIDOfAFormulaThatIsNotClosed() {
    #expect(
      diagnostics("$$ x^2 {#eq-a}") == """
        lessons/demo.md:1:1: error: unclosed '$$'
        $$ x^2 {#eq-a}
        ^ close it with '$$' before the next empty line, or write '\\$\\$' for two dollars
        """)
  }

  @Test func anEmptyLineInAFormulaIsNamedOnce() {
    let help = "remove the empty line; '$$' at line 5 ends the formula then"
    #expect(
      diagnostics("So\n$$\nx = 1\n\ny = 2 $$\n\nand $x$.") == """
        lessons/demo.md:2:1: error: an empty line ends the formula that begins here
        $$
        ^ \(help)
        """)
    #expect(
      diagnostics("Or\n\n$$ x = 1\n\n$$") == """
        lessons/demo.md:3:1: error: an empty line ends the formula that begins here
        $$ x = 1
        ^ \(help)
        """)
    let both = diagnostics("$$ x = 1\n\n$$ y = 2 $$\n\n$$ z = 3")
    #expect(both.split(separator: "unclosed '$$'").count == 3, "\(both)")
  }
}
