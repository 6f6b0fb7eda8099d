import Testing

@Suite struct FrontMatterYAMLTests {
  @Test(arguments: [
    (
      "summary: A rule: one",
      """
      2:10: error: a value with ': ' in it needs quotes
      summary: A rule: one
               ^~~~~~~~~~~ write 'A rule: one'
      """, "summary: 'A rule: one'"
    ),
    (
      "summary: It's é: one",
      """
      2:10: error: a value with ': ' in it needs quotes
      summary: It's é: one
               ^~~~~~~~~~~ write "It's é: one"
      """, "summary: \"It's é: one\""
    ),
    (
      "summary: `x` is",
      """
      2:10: error: a value that begins with '`' needs quotes
      summary: `x` is
               ^~~~~~ write '`x` is'
      """, "summary: '`x` is'"
    ),
    (
      "summary: **All** of it",
      """
      2:10: error: a value that begins with '*' needs quotes
      summary: **All** of it
               ^~~~~~~~~~~~~ write '**All** of it'
      """, "summary: '**All** of it'"
    ),
    (
      "summary: *x",
      """
      2:10: error: a value that begins with '*' needs quotes
      summary: *x
               ^~ write '*x'
      """, "summary: '*x'"
    ),
    (
      "summary: !x y",
      """
      2:10: error: a value that begins with '!' needs quotes
      summary: !x y
               ^~~~ write '!x y'
      """, "summary: '!x y'"
    ),
    (
      "summary: [A](b.md) is",
      """
      2:10: error: a value that begins with '[' needs quotes
      summary: [A](b.md) is
               ^~~~~~~~~~~~ write '[A](b.md) is'
      """, "summary: '[A](b.md) is'"
    ),
    (
      "summary: \"A\" and b",
      """
      2:10: error: a value that goes on after its closing quote needs quotes
      summary: "A" and b
               ^~~~~~~~~ write '"A" and b'
      """, "summary: '\"A\" and b'"
    ),
    (
      "summary: \"A\ndraft: true",
      """
      2:10: error: the quote " is not closed
      summary: "A
               ^~ end it with "
      """, "summary: \"A\ndraft: true"
    ),
    (
      "tags: [a, b\ndraft: true",
      """
      2:7: error: the list is not closed
      tags: [a, b
            ^~~~~ separate its values with ',' and end it with ']'
      """, "tags: [a, b\ndraft: true"
    ),
    (
      "summary: \"In $\\mathbb{R}$\"",
      """
      2:15: error: in double quotes, '\\m' is an escape, not TeX
      summary: "In $\\mathbb{R}$"
                    ^~ write the text in single quotes
      """, "summary: 'In $\\mathbb{R}$'"
    ),
    (
      "summary: \"In $\\nu$\"",
      """
      2:15: error: in double quotes, '\\n' is an escape, not TeX
      summary: "In $\\nu$"
                    ^~ write the text in single quotes
      """, "summary: 'In $\\nu$'"
    ),
    (
      "summary:No",
      """
      2:1: error: no space after 'summary:'
      summary:No
      ^~~~~~~~ write 'summary: '
      """, "summary: No"
    ),
    (
      "summary:No\ndraft: true",
      """
      2:1: error: no space after 'summary:'
      summary:No
      ^~~~~~~~ write 'summary: '
      """, "summary: No\ndraft: true"
    ),
    (
      "draft: true\nsummary:No",
      """
      3:1: error: no space after 'summary:'
      summary:No
      ^~~~~~~~ write 'summary: '
      """, "draft: true\nsummary: No"
    ),
    (
      "objectives:\n\t- a",
      """
      3:1: error: a tab, where YAML takes only spaces
      \t- a
      ^ write two spaces
      """, "objectives:\n  - a"
    ),
    (
      "summary: Lesson #1",
      """
      2:10: error: YAML reads '#1' as a comment
      summary: Lesson #1
               ^~~~~~~~~ write 'Lesson #1'
      """, "summary: 'Lesson #1'"
    ),
    (
      "tags: #one",
      """
      2:7: error: YAML reads '#one' as a comment
      tags: #one
            ^~~~ write '#one'
      """, "tags: '#one'"
    ),
    (
      "summary: >50 of",
      """
      2:10: error: text after '>'
      summary: >50 of
               ^~~~~~ begin it on the next line, indented, or put the whole value in quotes
      """, "summary: >50 of"
    ),
    (
      "summary: A\n  draft: true",
      """
      3:3: error: this line is indented as if it went on with the value above
        draft: true
        ^~~~~~~~~~~ remove the spaces before it
      """, "summary: A\ndraft: true"
    ),
    (
      "objectives:\n  - a\n - b",
      """
      4:2: error: this line is indented differently from those above
       - b
       ^~~ begin all keys, and all entries of a list, in the same column
      """, "objectives:\n  - a\n - b"
    ),
    (
      "summary: a\nsummary: b",
      """
      3:1: error: key 'summary' is given twice
      summary: b
      ^~~~~~~ first given at line 2
      """, "summary: a\nsummary: b"
    ),
    (
      "Just text",
      """
      2:1: error: expected keys with values
      Just text
      ^~~~~~~~~ write 'key: value'
      """, "Just text"
    ),
    (
      "draft: true\nJust text\ntime: 5",
      """
      3:1: error: a line that is not 'key: value'
      Just text
      ^~~~~~~~~ indent it, if it goes on with the value above
      """, "draft: true\nJust text\ntime: 5"
    ),
    (
      "summary: a\u{7}b",
      """
      2:11: error: a control character, which YAML does not allow
      summary: a\\u{7}b
                ^~~~~ remove it
      """, "summary: ab"
    ),
  ])
  func whatIsNotYAMLIsSaidInPlainWords(yaml: String, message: String, mended: String) {
    #expect(frontMatterDiagnostics(yaml) == message)
    #expect(textAfterFixes("---\n\(yaml)\n---\n") == "---\n\(mended)\n---\n")
  }

  @Test(arguments: [
    "summary: 'a #1'", "tags: [a] #1", "summary: a#1",
    "summary: \"One\\nTwo\"",
  ])
  func theseAreNoMistakes(yaml: String) {
    #expect(frontMatterDiagnostics(yaml) == "")
  }
}
