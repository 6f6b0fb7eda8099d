import Lessons
import Testing

/// Marks of other tools in a line, and what only looks like them.
@Suite struct ForeignInlineTests {
  private func fixed(_ markdown: String) -> String {
    Lesson.parse(markdown, file: "a.md").diagnostics.compactMap(\.fix)
      .applied(to: markdown, of: "a.md").text
  }

  @Test(arguments: [
    "x~~y, ~~ and a ~~ b", "a^b^c and 2^n^m", "x ==y== z and a == b", "i++ and ++i, ++a and b++",
    "C++ or C++",
    "^[a-z]+ and ^[A-Z ]* and ^[ab]", "`{swift}` and `{swift}-{version}.tar.gz`", "`{swift}/bin`",
    "`a`{b} and `f`{x: 1}", "`x` {y}", "{swift} is a name", "{ref} and {a}`b`", "a~b~c",
    "~user and ~root",
    "x[[1]] and [[i, j]]", "[[a b]]", "+1 and ++", "`++a++`", "++count and total++", "====",
    "== ==",
  ])
  func whatIsTextIsNotNamed(markdown: String) {
    #expect(diagnostics("So " + markdown) == "")
  }

  @Test func marksOfOtherToolsAreNamed() {
    let markdown =
      "So ^[a note of mine] and ++new++ and `x`{.py} and {swift}`1 + 1` and [[a/b]].\n\n| a {#t} |\n|---|\n"
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:4: warning: a footnote cannot be written inside a sentence
        So ^[a note of mine] and ++new++ and `x`{.py} and {swift}`1 + 1` and [[a/b]].
           ^~~~~~~~~~~~~~~~~ write '[^label]' here, and '[^label]: a note of mine' in a paragraph of its own
        lessons/demo.md:1:26: warning: '++' does not mark text as inserted
        So ^[a note of mine] and ++new++ and `x`{.py} and {swift}`1 + 1` and [[a/b]].
                                 ^~~~~~~ write '<ins>new</ins>'
        lessons/demo.md:1:41: warning: '{.py}' has no effect on code
        So ^[a note of mine] and ++new++ and `x`{.py} and {swift}`1 + 1` and [[a/b]].
                                                ^~~~~ remove it, or write '\{' for a brace
        lessons/demo.md:1:51: error: '{swift}' is outside the backticks, so nothing is computed
        So ^[a note of mine] and ++new++ and `x`{.py} and {swift}`1 + 1` and [[a/b]].
                                                          ^~~~~~~~~~~~~~ write '`{swift} 1 + 1`'
        lessons/demo.md:3:5: error: '{#t}' has no effect on text
        | a {#t} |
            ^~~~ for a place to link to, write '<a id="…"></a>'
        """#)
    #expect(fixed("A {swift}`1 + 1` b.") == "A `{swift} 1 + 1` b.")
  }

  @Test func aMisspeltOptionOfMarkdownIsNamed() {
    let markdown = "```markdown {renderd}\nA\n```\n"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:14: error: unknown option 'renderd'
        ```markdown {renderd}
                     ^~~~~~~ did you mean 'rendered'?
        """)
    #expect(fixed(markdown) == "```markdown {rendered}\nA\n```\n")
  }

  @Test func blocksInFrontMatterAreErrors() {
    #expect(
      diagnostics(
        "---\nsummary: |\n  - one\n  - two\nobjectives:\n  - '# Heading'\n  - A\n---\n# T\n")
          == """
          lessons/demo.md:3:3: error: a list in a summary, which is shown in a line
            - one
            ^~~~~ write a sentence, or move it into the text
          lessons/demo.md:6:6: error: a heading in an objective, which is shown in a line
            - '# Heading'
               ^~~~~~~~~ write a sentence, or move it into the text
          """)
    let innocent = [
      "2024. The year", "A - b", "|\n  Some\n  text", ">\n  A\n  *b*", "'-5 degrees'",
      "'#1 of all'", "'*so*'",
    ]
    for summary in innocent { #expect(diagnostics("---\nsummary: \(summary)\n---\n# T\n") == "") }
  }
}
