import Testing

/// What an author meant as text, and YAML takes for a comment.
@Suite struct YAMLCommentsTests {
  @Test(arguments: [
    (
      "summary: C # and F #",
      """
      2:10: warning: YAML reads '# and F #' as a comment
      summary: C # and F #
               ^~~~~~~~~~~ write 'C # and F #', or put the comment on a line of its own
      """, "summary: 'C # and F #'"
    ),
    (
      "summary: It's in C #",
      """
      2:10: warning: YAML reads '#' as a comment
      summary: It's in C #
               ^~~~~~~~~~~ write "It's in C #", or put the comment on a line of its own
      """, "summary: \"It's in C #\""
    ),
    (
      "objectives:\n  - Read  # and write",
      """
      3:5: warning: YAML reads '# and write' as a comment
        - Read  # and write
          ^~~~~~~~~~~~~~~~~ write 'Read  # and write', or put the comment on a line of its own
      """, "objectives:\n  - 'Read  # and write'"
    ),
    (
      "part: Basics # 1",
      """
      2:7: warning: YAML reads '# 1' as a comment
      part: Basics # 1
            ^~~~~~~~~~ write 'Basics # 1', or put the comment on a line of its own
      """, "part: 'Basics # 1'"
    ),
    (
      "summary: one\n  two # three",
      """
      3:7: warning: YAML reads '# three' as a comment
        two # three
            ^~~~~~~ put the whole text in quotes, or the comment on a line of its own
      """, "summary: one\n  two # three"
    ),
    (
      "summary: one\n  two #three",
      """
      3:7: warning: YAML reads '#three' as a comment
        two #three
            ^~~~~~ put the whole text in quotes, or the comment on a line of its own
      """, "summary: one\n  two #three"
    ),
    (
      "tags: [C #, F #]\ndraft: true",
      """
      2:10: error: YAML reads '#, F #]' as a comment, and with it the end of the list
      tags: [C #, F #]
               ^~~~~~~ write ['C #', 'F #']
      """, "tags: ['C #', 'F #']\ndraft: true"
    ),
    (
      "tags: ['one', C #]",
      """
      2:17: error: YAML reads '#]' as a comment, and with it the end of the list
      tags: ['one', C #]
                      ^~ put entries with a '#' in quotes
      """, "tags: ['one', C #]"
    ),
  ])
  func textThatIsLostIsNamed(yaml: String, message: String, mended: String) {
    #expect(frontMatterDiagnostics(yaml) == message)
    #expect(textAfterFixes("---\n\(yaml)\n---\n") == "---\n\(mended)\n---\n")
  }

  @Test func theTitleOfACourseIsAText() {
    #expect(
      courseDiagnostics("title: Programming in C #\n")
        == """
        course.yml:1:8: warning: YAML reads '#' as a comment
        title: Programming in C #
               ^~~~~~~~~~~~~~~~~~ write 'Programming in C #', or put the comment on a line of its own
        """)
  }

  /// Comments beside what cannot have a `#` in it, and wherever the value ends without them.
  @Test(arguments: [
    "draft: true # until May", "draft: true  #until May", "time: 45 # minutes",
    "date: 2026-11-27 # last revised", "id: demo # never change it", "language: de # and no other",
    "tolerance: 1e-3 # relative", "timeout: 60 # seconds", "optimize: false # see 03",
    "scope: cell # each by itself", "output-limit: 20 # MB", "glossary: false # too many links",
    "# a comment\nsummary: a", "summary: a\n# a comment", "summary: a\n  # a comment",
    "objectives: # what they learn\n  - a", "objectives:\n  # first\n  - a\n  # second\n  - b",
    "summary: 'a' # b", "summary: \"a\" # b", "summary: > # folded\n  a # b",
    "summary: |\n  a # b", "tags: [a, b] # two", "tags: [a, b] #two",
    "tags: [a, # the first\n  b]", "tags: # none is best\n  - a", "summary: C# and F#",
    "summary: a#b", "authors: Ada Lovelace # corresponding",
    "authors:\n  - Ada Lovelace # corresponding\n  - Alan Turing", "summary: a # TODO: longer",
    "summary: a # FIXME", "tags: ['C #', 'F #']", "draft: true\n\n# part: none",
  ])
  func commentsOnPurposeAreNoMistakes(yaml: String) {
    #expect(frontMatterDiagnostics(yaml) == "")
  }

  @Test(arguments: [
    "swift-version: 6 # the newest", "module: LessonKit # no networks", "seed: 7 # any number",
    "links:\n  repository: https://example.org # our own",
    "macros:\n  '\\R': '\\mathbb{R}' # the real numbers",
    "siblings:\n  - name: gallery # of figures\n    course: ../gallery # beside this one",
    "cells: {code: folded} # everywhere", "reading-time: false # they differ too much",
  ])
  func settingsOfACourseMayHaveComments(yaml: String) {
    #expect(courseDiagnostics(yaml) == "")
  }
}

/// Entries of lists that are not there.
@Suite struct EmptyEntriesTests {
  @Test(arguments: [
    (
      "authors: [A, , B]",
      """
      2:12: error: an empty entry of 'authors'
      authors: [A, , B]
                 ^~~ remove one of the commas
      """, "authors: [A, B]"
    ),
    (
      "tags: [a,,b]",
      """
      2:9: error: an empty entry of 'tags'
      tags: [a,,b]
              ^~ remove one of the commas
      """, "tags: [a,b]"
    ),
    (
      "after: [, a]",
      """
      2:8: error: an empty entry of 'after'
      after: [, a]
             ^~ remove the comma
      """, "after: [a]"
    ),
    (
      "tags: [a, ,]",
      """
      2:9: error: an empty entry of 'tags'
      tags: [a, ,]
              ^~~ remove one of the commas
      """, "tags: [a,]"
    ),
    (
      "objectives: [a, b\n  , , c]",
      """
      3:3: error: an empty entry of 'objectives'
        , , c]
        ^~~ remove one of the commas
      """, "objectives: [a, b\n  , c]"
    ),
    (
      "tags: [a, \"\"]",
      """
      2:11: error: an empty entry of 'tags'
      tags: [a, ""]
                ^~ remove it
      """, "tags: [a, \"\"]"
    ),
    (
      "tags:\n  - a\n  -  # later\n  - b",
      """
      4:3: error: an empty entry of 'tags'
        -  # later
        ^ remove it
      """, "tags:\n  - a\n  -  # later\n  - b"
    ),
    (
      "tags:\n  - a\n  - ~",
      """
      4:5: error: an empty entry of 'tags'
        - ~
          ^ remove it
      """, "tags:\n  - a\n  - ~"
    ),
    (
      "summary: [a], , b is",
      """
      2:10: error: a value that begins with '[' needs quotes
      summary: [a], , b is
               ^~~~~~~~~~~ write '[a], , b is'
      """, "summary: '[a], , b is'"
    ),
  ])
  func anEmptyEntryIsNamedWithItsList(yaml: String, message: String, mended: String) {
    #expect(frontMatterDiagnostics(yaml) == message)
    #expect(textAfterFixes("---\n\(yaml)\n---\n") == "---\n\(mended)\n---\n")
  }

  @Test(arguments: ["tags: [a, b,]", "tags: [a, b, ]", "tags: [\n  a,\n  b,\n]", "tags: [a-,b]"])
  func aCommaAtTheEndIsNoEntry(yaml: String) {
    #expect(frontMatterDiagnostics(yaml) == "")
  }
}
