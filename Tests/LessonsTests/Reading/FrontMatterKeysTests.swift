import Testing

@Suite struct FrontMatterKeysTests {
  @Test(arguments: [
    (
      "sumary: S",
      """
      2:1: error: unknown key 'sumary'
      sumary: S
      ^~~~~~ did you mean 'summary'?
      """, "summary: S"
    ),
    (
      "SUMMARY: S",
      """
      2:1: error: unknown key 'SUMMARY'
      SUMMARY: S
      ^~~~~~~ did you mean 'summary'?
      """, "summary: S"
    ),
    (
      "draft: 'true'",
      """
      2:8: error: 'draft' is 'true'
      draft: 'true'
             ^~~~~~ remove the quotes
      """, "draft: true"
    ),
    (
      "time: 'ten'",
      """
      2:7: error: 'time' is 'ten'
      time: 'ten'
            ^~~~~ expected a whole number of minutes, at least 1
      """, "time: 'ten'"
    ),
    (
      "output-limit: \"10\"",
      """
      2:15: error: 'output-limit' is '10'
      output-limit: "10"
                    ^~~~ remove the quotes
      """, "output-limit: 10"
    ),
    (
      "author: A",
      """
      2:1: error: unknown key 'author'
      author: A
      ^~~~~~ did you mean 'authors'?
      """, "authors: A"
    ),
    (
      "keywords: a",
      """
      2:1: error: unknown key 'keywords'
      keywords: a
      ^~~~~~~~ did you mean 'tags'?
      """, "tags: a"
    ),
    (
      "layout: page",
      """
      2:1: error: unknown key 'layout'
      layout: page
      ^~~~~~ keys are summary, authors, date, draft, glossary, id, part, after, objectives, tags, time, \
      language, data, optimize, scope, timeout, output-limit, tolerance
      """, "layout: page"
    ),
    (
      "title: T",
      """
      2:1: error: 'title' belongs in course.yml
      title: T
      ^~~~~ a lesson's title is its first heading
      """, "title: T"
    ),
    (
      "seed: 1",
      """
      2:1: error: 'seed' belongs in course.yml
      seed: 1
      ^~~~
      """, "seed: 1"
    ),
    (
      "draft: yes",
      """
      2:8: error: 'draft' is 'yes'
      draft: yes
             ^~~ expected true or false
      """, "draft: true"
    ),
    (
      "optimize: fast",
      """
      2:11: error: 'optimize' is 'fast'
      optimize: fast
                ^~~~ expected true or false
      """, "optimize: fast"
    ),
    (
      "scope: cells",
      """
      2:8: error: 'scope' is 'cells'
      scope: cells
             ^~~~~ expected lesson or cell
      """, "scope: cells"
    ),
    (
      "date: 2023-02-29",
      """
      2:7: error: 'date' is '2023-02-29'
      date: 2023-02-29
            ^~~~~~~~~~ expected a date such as 2026-11-27
      """, "date: 2023-02-29"
    ),
    (
      "id: 3x",
      """
      2:5: error: 'id' is '3x'
      id: 3x
          ^~ expected a letter, and then letters, digits and hyphens
      """, "id: 3x"
    ),
    (
      "time: 5 min",
      """
      2:7: error: 'time' is '5 min'
      time: 5 min
            ^~~~~ expected a whole number of minutes, at least 1
      """, "time: 5 min"
    ),
    (
      "tags: [a, b, a]",
      """
      2:14: warning: the tag 'a' appears twice
      tags: [a, b, a]
                   ^ remove one
      """, "tags: [a, b, a]"
    ),
    (
      "language: german",
      """
      2:11: error: 'language' is 'german'
      language: german
                ^~~~~~ did you mean 'de'?
      """, "language: de"
    ),
    (
      "timeout: '3'",
      """
      2:10: error: 'timeout' is '3'
      timeout: '3'
               ^~~ remove the quotes
      """, "timeout: 3"
    ),
    (
      "tolerance: 1",
      """
      2:12: error: 'tolerance' is '1'
      tolerance: 1
                 ^ expected a number from 0 to below 1
      """, "tolerance: 1"
    ),
    (
      "tolerance: -1",
      """
      2:12: error: 'tolerance' is '-1'
      tolerance: -1
                 ^~ expected a number from 0 to below 1
      """, "tolerance: -1"
    ),
    (
      "tags: a, b",
      """
      2:7: error: a tag with a comma in it
      tags: a, b
            ^~~~ write [a, b] for several tags
      """, "tags: [a, b]"
    ),
    (
      "tags: a,, b,",
      """
      2:7: error: a tag with a comma in it
      tags: a,, b,
            ^~~~~~ write [a, b] for several tags
      """, "tags: [a, b]"
    ),
    (
      "authors: Ada Lovelace, Alan M. Turing und Carl von Linde",
      """
      2:10: error: several names in one: 'Ada Lovelace, Alan M. Turing und Carl von Linde'
      authors: Ada Lovelace, Alan M. Turing und Carl von Linde
               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write [Ada Lovelace, Alan M. Turing, Carl von Linde], or ['Ada Lovelace, Alan M. Turing und Carl von Linde'] for one author
      """, "authors: [Ada Lovelace, Alan M. Turing, Carl von Linde]"
    ),
    (
      "summary: [a]",
      """
      2:10: error: 'summary' is a list
      summary: [a]
               ^~~ a text that begins with '[' needs quotes
      """, "summary: '[a]'"
    ),
    (
      "summary:\n  - a",
      """
      3:3: error: 'summary' is a list
        - a
        ^~~ expected text
      """, "summary:\n  - a"
    ),
    (
      "authors:\n  name: A",
      """
      3:3: error: 'authors' is a map of keys
        name: A
        ^~~~~~~ expected text, or a list of texts
      """, "authors:\n  name: A"
    ),
    (
      "objectives:\n- Say: it",
      """
      3:3: error: an entry of 'objectives' is a map of keys
      - Say: it
        ^~~~~~~ a text with ': ' in it needs quotes
      """, "objectives:\n- 'Say: it'"
    ),
    (
      "objectives:\n- a\n-\n- b",
      """
      4:1: error: an empty entry of 'objectives'
      -
      ^ remove it
      """, "objectives:\n- a\n-\n- b"
    ),
    (
      "summary:",
      """
      2:1: error: 'summary' is empty
      summary:
      ^~~~~~~ give it a value, or remove the key
      """, "summary:"
    ),
    (
      "draft: null",
      """
      2:1: error: 'draft' is empty
      draft: null
      ^~~~~ give it a value, or remove the key
      """, "draft: null"
    ),
    (
      "summary: ''",
      """
      2:10: error: 'summary' is ''
      summary: ''
               ^~ expected non-empty text
      """, "summary: ''"
    ),
    (
      "? [a]\n: b",
      """
      2:3: error: a key must be a word
      ? [a]
        ^~~ write 'key: value'
      """, "? [a]\n: b"
    ),
  ])
  func mistakesAreNamedWhereTheyAre(yaml: String, message: String, mended: String) {
    #expect(frontMatterDiagnostics(yaml) == message)
    #expect(textAfterFixes("---\n\(yaml)\n---\n") == "---\n\(mended)\n---\n")
  }
}
