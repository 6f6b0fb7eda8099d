import Lessons
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  @Test func keysAreRead() {
    let (lesson, diagnostics) = Lesson.parse(
      """
      ---
      summary: >
        Two *words*
        and $x$
      authors: [Ada, "B. B."]
      date: 2024-02-29
      draft: true
      id: two-lines
      part: Basics
      after: 01-a
      objectives:
        - Say `it`
        - 'Do: it'
      tags:
        - one
        - two words
      time: 45
      language: de-AT
      data: [data/x.csv]
      optimize: true
      scope: cell
      timeout: 2.5
      output-limit: 3
      tolerance: 0
      ---
      Text
      """, file: "lessons/02-b.md")
    #expect(diagnostics == [])
    #expect(lesson.blocks == [.paragraph([.text("Text")])])
    let matter = lesson.frontMatter
    #expect(
      matter.summary == [
        .text("Two "), .emphasis([.text("words")]), .text(" and "),
        .math(SourcedText("x", at: Location(file: "lessons/02-b.md", line: 4, column: 8))),
      ])
    #expect(matter.authors == ["Ada", "B. B."])
    #expect(matter.date?.description == "2024-02-29" && matter.isDraft)
    #expect(matter.id?.text == "two-lines" && lesson.identity == "two-lines")
    #expect(matter.part?.text == "Basics" && matter.prerequisites.map(\.text) == ["01-a"])
    #expect(
      matter.objectives == [[.text("Say "), .code("it")], [.text("Do: it")]])
    #expect(matter.tags == ["one", "two words"] && matter.minutes == 45)
    #expect(matter.language == "de-AT" && matter.data.map(\.text) == ["data/x.csv"])
    #expect(matter.optimize == true && matter.timeout == 2.5 && matter.tolerance == 0)
    #expect(matter.scope == .cell && matter.outputLimit == 3)
  }

  @Test(arguments: [
    "---\n\nText\n\n---\n", "Text\n\n---\na: b\n---\n", " ---\na: b\n---\n", "---\nText",
    "\n---\na: b\n---\n", "---\n\na: b\n---\n", "----\na: b\n----\n", "+++\n\n---\n",
    "{\ntext\n}\n\n---\n",
  ])
  func otherLinesOfHyphensAreMarkdown(markdown: String) {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(lesson.frontMatter == FrontMatter())
    #expect(lesson.blocks.contains(.thematicBreak))
    #expect(diagnostics == [])
  }

  @Test(arguments: ["---\n---\n", "---\n# comment\n---\n", "---\nsummary:\noptimize: ~\n...\n"])
  func frontMatterMaySayNothing(markdown: String) {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(lesson.frontMatter == FrontMatter())
    #expect(lesson.blocks == [])
    #expect(diagnostics == [])
  }

  /// The text of a lesson after all edits that its diagnostics offer.
  private func mended(_ text: String) -> String {
    let diagnostics = Lesson.parse(text, file: "lessons/demo.md").diagnostics
    return diagnostics.compactMap(\.fix).applied(to: text, of: "lessons/demo.md").text
  }

  // MARK: Where it is

  @Test(arguments: [
    (
      "\n---\nsummary: S\n---\n# T",
      """
      lessons/demo.md:2:1: error: front matter begins on the first line
      ---
      ^~~ remove the empty line
      """
    ),
    (
      "\n \n---\nsummary: S\n---\n# T",
      """
      lessons/demo.md:3:1: error: front matter begins on the first line
      ---
      ^~~ remove the empty lines
      """
    ),
    (
      "---\n\nsummary: S\n---\n# T",
      """
      lessons/demo.md:3:1: error: an empty line after '---' makes it a rule
      summary: S
      ^~~~~~~~~~ remove the empty line
      """
    ),
    (
      " ---\nsummary: S\n---\n# T",
      """
      lessons/demo.md:1:2: error: front matter begins with '---' at the start of a line
       ---
       ^~~ remove the spaces before it
      """
    ),
    (
      " ---\nsummary: S\n ---\n# T",
      """
      lessons/demo.md:1:2: error: front matter begins with '---' at the start of a line
       ---
       ^~~ remove the spaces before it
      lessons/demo.md:3:2: error: front matter ends with '---' at the start of a line
       ---
       ^~~ remove the spaces before it
      """
    ),
    (
      "----\nsummary: S\n—\n# T",
      """
      lessons/demo.md:1:1: error: front matter begins and ends with three hyphens
      ----
      ^~~~ write '---'
      lessons/demo.md:3:1: error: front matter begins and ends with three hyphens
      —
      ^ write '---'
      """
    ),
    (
      "---yaml\nsummary: S\n---\n# T",
      """
      lessons/demo.md:1:1: error: front matter begins and ends with three hyphens
      ---yaml
      ^~~~~~~ write '---'
      """
    ),
    (
      "---\nsummary: S\n# T",
      """
      lessons/demo.md:1:1: error: unclosed front matter
      ---
      ^~~ end it with a line '---'
      """
    ),
    (
      "---\nsummary: S\n-----\n# T",
      """
      lessons/demo.md:1:1: error: unclosed front matter
      ---
      ^~~ end it with a line '---'
      """
    ),
  ])
  func aMisplacedOneIsReadAndNamed(text: String, message: String) {
    #expect(diagnostics(text) == message)
    let lesson = Lesson.parse(text, file: "lessons/demo.md").lesson
    #expect(lesson.frontMatter.summary == [.text("S")] && lesson.title == [.text("T")])
    #expect(mended(text) == "---\nsummary: S\n---\n# T")
  }

  @Test func othersAreNamed() {
    #expect(
      diagnostics("# T\n\n---\nsummary: S\n---\n") == """
        lessons/demo.md:3:1: error: front matter begins on the first line
        ---
        ^~~ move it above the title
        """)
    #expect(
      diagnostics("<!-- Of\nours -->\n---\nsummary: S\n---\n") == """
        lessons/demo.md:3:1: error: front matter begins on the first line
        ---
        ^~~ move the comment before it to the text below
        """)
    #expect(
      diagnostics("+++\ntitle = 'T'\n+++\n# T") == """
        lessons/demo.md:1:1: error: front matter in TOML
        +++
        ^~~ write it in YAML, 'key: value', between two lines '---'
        """)
    #expect(
      diagnostics(";;;\n\"title\": 1\n;;;\n# T") == """
        lessons/demo.md:1:1: error: front matter in JSON
        ;;;
        ^~~ write it in YAML, 'key: value', between two lines '---'
        """)
    #expect(
      diagnostics("{\n  \"title\": 1\n}\n# T") == """
        lessons/demo.md:1:1: error: front matter in JSON
        {
        ^ write it in YAML, 'key: value', between two lines '---'
        """)
  }

  // MARK: Keys and values

  /// What is wrong with a front matter, without its place.
  private func wrong(_ yaml: String) -> String {
    diagnostics("---\n\(yaml)\n---\n").replacing("lessons/demo.md:", with: "")
  }

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
               ^~~ expected a positive number of seconds
      """, "timeout: '3'"
    ),
    (
      "tolerance: -1",
      """
      2:12: error: 'tolerance' is '-1'
      tolerance: -1
                 ^~ expected zero or a positive number
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
      4:2: error: an empty entry of 'objectives'
      -
       ^ remove it
      """, "objectives:\n- a\n-\n- b"
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
    #expect(wrong(yaml) == message)
    #expect(self.mended("---\n\(yaml)\n---\n") == "---\n\(mended)\n---\n")
  }

  // MARK: YAML

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
    #expect(wrong(yaml) == message)
    #expect(self.mended("---\n\(yaml)\n---\n") == "---\n\(mended)\n---\n")
  }

  @Test(arguments: [
    "summary: C# and a # remark", "summary: 'a #1'", "tags: [a] #1", "summary: a#1",
    "summary: \"One\\nTwo\"",
  ])
  func theseAreNoMistakes(yaml: String) {
    #expect(wrong(yaml) == "")
  }

  // MARK: Markdown

  @Test func whatOnlyTheTextCanHaveIsRefusedWhereItIs() {
    #expect(
      diagnostics(
        """
        ---
        summary: |
          It is
          `{swift} 1`, see [^n]
        objectives: ['So [^n]']
        ---
        Text [^n]

        [^n]: Note
        """) == """
          lessons/demo.md:4:3: error: computed values are not allowed in a summary
            `{swift} 1`, see [^n]
            ^ move it into a paragraph or a table; to show it as code, put a space at both ends: ` {swift} x `
          lessons/demo.md:4:20: error: footnotes are not allowed in a summary
            `{swift} 1`, see [^n]
                             ^~~~ move the reference into the text
          lessons/demo.md:5:18: error: footnotes are not allowed in an objective
          objectives: ['So [^n]']
                           ^~~~ move the reference into the text
          """)
  }

  @Test func theCoursePageHasNoFrontMatterAndRunsNoCode() {
    let (lesson, diagnostics) = Lesson.parse(
      """
      ---
      summary: S
      draft: true
      other: x
      ---
      Text `{swift} 1`

      ```swift
      1
      ```

      ```swift {static}
      2
      ```
      """, file: "lessons/index.md")
    #expect(lesson.title.isEmpty)
    #expect(
      diagnostics.map { $0.rendered(sourceLine: nil) } == [
        "lessons/index.md:2:1: error: 'summary' belongs in course.yml",
        "lessons/index.md:3:1: error: 'draft' has no effect in index.md, the text of the course's own page",
        "lessons/index.md:4:1: error: unknown key 'other'\n  remove it",
        "lessons/index.md:6:15: error: the course's own page runs no code\n  write the value as text",
        "lessons/index.md:8:1: error: the course's own page runs no code\n  show it with 'swift {static}', or move it to a lesson",
      ])
  }
}
