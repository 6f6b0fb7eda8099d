import Lessons
import Testing

/// Commands of LaTeX, shortcodes, names of emoji, commands of notebooks and values of other tools.
@Suite struct ForeignCommandsTests {
  @Test func commandsOfLaTeXThatArrangeTextAreNamed() {
    let markdown = #"""
      \newpage

      \noindent The \LaTeX way, a \vspace{1cm} b, \includegraphics{a.png}.

      Roses,\\
      violets. \\
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:1: warning: '\newpage' belongs to LaTeX and has no effect here
        \newpage
        ^~~~~~~~ remove it: a lesson is one page
        lessons/demo.md:3:1: warning: '\noindent' belongs to LaTeX and has no effect here
        \noindent The \LaTeX way, a \vspace{1cm} b, \includegraphics{a.png}.
        ^~~~~~~~~ remove it: how text is set is up to the page
        lessons/demo.md:3:15: warning: '\LaTeX' belongs to LaTeX and has no effect here
        \noindent The \LaTeX way, a \vspace{1cm} b, \includegraphics{a.png}.
                      ^~~~~~ write 'LaTeX'
        lessons/demo.md:3:29: warning: '\vspace' belongs to LaTeX and has no effect here
        \noindent The \LaTeX way, a \vspace{1cm} b, \includegraphics{a.png}.
                                    ^~~~~~~~~~~~ remove it: the space between things is up to the page
        lessons/demo.md:3:45: warning: '\includegraphics' has no effect outside formulas
        \noindent The \LaTeX way, a \vspace{1cm} b, \includegraphics{a.png}.
                                                    ^~~~~~~~~~~~~~~~ write '![what it shows](picture.png)'
        lessons/demo.md:5:7: warning: two backslashes do not break the line, but are shown as one
        Roses,\\
              ^~ write '\' to break the line, or put backticks around code
        """#)
  }

  @Test(arguments: [
    (#"\textbf{x}"#, "write '**…**'"), (#"\emph{x}"#, "write '*…*'"),
    (#"\texttt{x}"#, "write '`…`'"),
    (#"\section{x}"#, "write '## ' before a heading"),
    (#"\footnote{x}"#, "write '[^label]'"), (#"\href{x}"#, "write '[text](address)'"),
    (#"\label{x}"#, "write '{#id}' after what it names"),
    (#"\end{x}"#, #"write its '\begin' before it"#),
    (#"\newcommand{x}"#, "define it under 'macros' in course.yml"),
    (#"\mathbb{R}"#, #"write '$\mathbb{…}$' for a formula, or '\\' for a backslash"#),
    (#"\newline"#, #"end the line with '\' to begin another"#),
    (#"\par"#, "leave a line empty to begin another paragraph"),
    (#"\maketitle"#, "remove it: the title is the heading '# …'"), (#"\ldots"#, "write '...'"),
  ])
  func eachCommandOfLaTeXHasAWayOut(command: String, help: String) {
    let found = diagnostics("A text and \(command) in it")
    #expect(found.hasSuffix("~ \(help)"), "\(found)")
    #expect(found.hasPrefix("lessons/demo.md:1:12: warning: '\(command.prefix { $0 != "{" })' "))
  }

  @Test(arguments: [
    #"`\newpage` and \\newpage"#, #"C:\par\new and a\newpage"#, #".\par and \par_x"#,
    #"$a \\ b$ and \par1"#, #"the sign \\"#, #"so \parallel and \items"#, "a \\\nb", "a  \nb",
    "$$ a \\\\\nb $$", "`a \\\\\nb`", #"\alph and \n"#,
    #"C:\alpha\beta"#, #"C:\data\alpha and \\alpha"#, #"`\alpha` and $\alpha$"#, #"dir\alpha\x"#,
    #"a/\alpha"#, #"\alpha\x"#, #"\alphabet and \into"#, #"\pi*2"#, #"\in the end"#, #"foo\times"#,
    #"\beta1"#, #"\tau.x"#,
  ])
  func otherBackslashesAreNotNamed(markdown: String) {
    #expect(diagnostics("So " + markdown) == "")
  }

  @Test func commandsOfFormulasAreNamedOutsideThem() {
    #expect(
      diagnostics(#"The \eta is small, n\times m, \epsilon-greedy."#) == #"""
        lessons/demo.md:1:5: warning: '\eta' has no effect outside formulas
        The \eta is small, n\times m, \epsilon-greedy.
            ^~~~ put it between dollars: '$\eta$'
        lessons/demo.md:1:21: warning: '\times' has no effect outside formulas
        The \eta is small, n\times m, \epsilon-greedy.
                            ^~~~~~ put the formula between dollars
        lessons/demo.md:1:31: warning: '\epsilon' has no effect outside formulas
        The \eta is small, n\times m, \epsilon-greedy.
                                      ^~~~~~~~ put it between dollars: '$\epsilon$'
        """#)
    #expect(diagnostics(#"So \leq 3 and (\alpha)."#).split(separator: "\n").count == 6)
  }

  @Test func tagsOfTemplatesAreNamed() {
    #expect(
      diagnostics("See {{ site.title }} and {% include x %}.") == #"""
        lessons/demo.md:1:5: warning: '{{ site.title }}' belongs to another tool and has no effect here
        See {{ site.title }} and {% include x %}.
            ^~~~~~~~~~~~~~~~ write what it stands for, or '\{' for a brace
        lessons/demo.md:1:26: warning: '{% include x %}' belongs to another tool and has no effect here
        See {{ site.title }} and {% include x %}.
                                 ^~~~~~~~~~~~~~~ write what it stands for, or '\{' for a brace
        """#)
    #expect(
      diagnostics("So {{ x }}, {{x}}, {{1.2}}, {{a, b.c}}, {%d %}, {% %} and `{{ a.b }}`.") == "")
  }

  @Test func shortcodesBesideTextAreNamed() {
    #expect(
      diagnostics("See {{< video x.mp4 >}} here and {{< c >}}.\n\n{{< video x.mp4 >}}") == """
        lessons/demo.md:1:5: warning: '{{< video x.mp4 >}}' belongs to another tool and has no effect here
        See {{< video x.mp4 >}} here and {{< c >}}.
            ^~~~~~~~~~~~~~~~~~~ write '![what it shows](film.mp4)'
        lessons/demo.md:3:1: error: '{{< video x.mp4 >}}' belongs to another tool and has no effect here
        {{< video x.mp4 >}}
        ^~~~~~~~~~~~~~~~~~~ write '![what it shows](film.mp4)'
        """)
    #expect(diagnostics("So {{ x }}, {{x}}, {{<x, y>}} and `{{< video x >}}`.") == "")
  }

  @Test func namesOfEmojiAreNamedAndReplaced() {
    let markdown = "Done :tada: at 10:30:15, a[:star:2] and `:tada:`, ::star::, :nosuch:."
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:6: warning: ':tada:' is shown as it is written
        \(markdown)
             ^~~~~~ write '🎉', or put backticks around code
        """)
    let fixes = Lesson.parse("So :+1: here", file: "a.md").diagnostics.compactMap(\.fix)
    #expect(fixes.applied(to: "So :+1: here", of: "a.md").text == "So 👍 here")
  }

  @Test func commandsOfNotebooksAreNamed() {
    #expect(
      diagnostics("%matplotlib inline\n\nText\n!pip install x") == """
        lessons/demo.md:1:1: warning: '%matplotlib' is a command of Jupyter, which has no effect here
        %matplotlib inline
        ^~~~~~~~~~~ remove it, or show it in a code block, '```sh'
        lessons/demo.md:4:1: warning: '!pip' is a command of Jupyter, which has no effect here
        !pip install x
        ^~~~ remove it, or show it in a code block, '```sh'
        """)
    for text in ["%d items", "%%", "% time", "!important so", "!git", "!!", "%timed", "a %time"] {
      #expect(diagnostics(text) == "")
    }
  }

  @Test func valuesOfOtherToolsAreNamed() {
    let markdown = "So `{python} x` and `r 1 + 1`."
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:4: warning: `{python} x` is shown as code, and nothing is computed
        \(markdown)
           ^~~~~~~~~~~~ write `{swift} …`; to show it as code, put a space at both ends
        lessons/demo.md:1:21: warning: `r 1 + 1` is shown as code, and nothing is computed
        \(markdown)
                            ^~~~~~~~~ write `{swift} 1 + 1`
        """)
    #expect(diagnostics("And `swift 1 + 2`.").contains("write `{swift} 1 + 2`"))
  }

  @Test(arguments: [
    "`r`", "`swift build`", "`swift test --filter x`", "`swift 6.2`", "`python 3.12`", "`{python}`",
    "` {python} x `", "`{r, echo=FALSE}`", "`r - 1`", "`swift 5.9-6.0`", "`python x.py + y`",
    "`{x} y`", "`r^2 + 1`", "`swift run -c release`",
  ])
  func otherCodeIsNotNamed(markdown: String) { #expect(diagnostics("So \(markdown).") == "") }

  @Test func namesOfCharactersAreChecked() {
    let markdown = "A &nosuch; and a&nbsp b."
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:3: warning: '&nosuch;' is not the name of a character, and is shown as it is written
        A &nosuch; and a&nbsp b.
          ^~~~~~~~ write the character itself, or '\&' for the sign
        lessons/demo.md:1:17: warning: '&nbsp' is shown as it is written: its ';' is missing
        A &nosuch; and a&nbsp b.
                        ^~~~~ write '&nbsp;', or '\&' for the sign
        """#)
    #expect(
      diagnostics(
        "R&D; AT&T; Q&A; &amp; &eacute; &vert; `&nosuch;` a&copy=2 &x; a & b; \\&nosuch; a&&bcd;")
        == "")
  }
}
