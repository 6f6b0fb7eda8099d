import Lessons
import Testing

@Suite struct CourseParseTests {
  private func parse(_ text: String) -> (course: Course, diagnostics: [Diagnostic]) {
    Course.parse(SourceText(text, file: "course.yml"), defaultTitle: "Folder")
  }

  @Test func aTitleAndAuthorsArePlainText() {
    let source = SourceText("title: Nets in *six* lessons\nauthors: [A `B`]\n", file: "course.yml")
    #expect(
      Course.parse(source, defaultTitle: "A").diagnostics.map { diagnostic in
        diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
      } == [
        """
        course.yml:1:8: error: Markdown has no effect in the title of a course
        title: Nets in *six* lessons
               ^~~~~~~~~~~~~~~~~~~~~ write it as plain text
        """,
        """
        course.yml:2:11: error: Markdown has no effect in the name of an author
        authors: [A `B`]
                  ^~~~~ write it as plain text
        """,
      ])
  }

  @Test func htmlIsChecked() {
    let (_, diagnostics) = parse(
      "summary: a </p> b\nparts:\n- title: Part <script>z()</script>\n- title: Fine <b>x</b>\n")
    #expect(
      diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        course.yml:1:12: error: '</p>' ends nothing that began in the same place
          remove it, begin it there, or write '\\<' if it is text
        """,
        """
        course.yml:3:15: error: '<script>' is not allowed: pages run no scripts
          show a figure that a cell makes, or an image
        """,
      ])
  }

  @Test func allKeysAreRead() {
    let (course, diagnostics) = parse(
      """
      title: Neural networks
      summary: From *neuron* to attention.
      authors: "A. Uthor"
      language: pt-BR
      parts:
      - title: First $x$
        lessons: [01-a, b]
      - title: Last
      links:
        repository: https://example.org/r
        Moodle: https://example.org/m
      macros:
        '\\R': '\\mathbb{R}'
        "\\\\norm": "\\\\lVert #1 \\\\rVert"
      module: My_Prelude
      swift-version: 6
      optimize: true
      scope: cell
      seed: 18446744073709551615
      timeout: 2.5
      tolerance: 1e-6
      """)
    #expect(diagnostics == [])
    var rest = course
    rest.parts = []
    rest.places = [:]
    #expect(
      rest
        == Course(
          title: "Neural networks",
          summary: [.text("From "), .emphasis([.text("neuron")]), .text(" to attention.")],
          authors: ["A. Uthor"], language: "pt-BR",
          links: [
            CourseLink(name: "repository", address: "https://example.org/r"),
            CourseLink(name: "Moodle", address: "https://example.org/m"),
          ],
          macros: ["\\R": "\\mathbb{R}", "\\norm": "\\lVert #1 \\rVert"],
          module: "My_Prelude", swiftVersion: 6, optimize: true, scope: .cell, seed: .max,
          timeout: 2.5, tolerance: 1e-6))
    #expect(course.parts.map(\.title.plainText) == ["First x", "Last"])
    #expect(course.parts.map { $0.lessons?.map(\.text) } == [["01-a", "b"], nil])
  }

  @Test(arguments: ["", "# nothing\n", "title:\n"])
  func whatIsLeftOutKeepsItsDefault(text: String) {
    let (course, diagnostics) = parse(text)
    #expect(course == Course(title: "Folder"))
    #expect(diagnostics == [])
  }

  @Test(arguments: [
    (
      "titel: a",
      """
      course.yml:1:1: error: unknown key 'titel'
      titel: a
      ^~~~~ did you mean 'title'?
      """
    ),
    (
      "zzz: a",
      """
      course.yml:1:1: error: unknown key 'zzz'
      zzz: a
      ^~~ keys are title, summary, authors, language, parts, links, bibliography, siblings, \
      reading-time, macros, module, swift-version, optimize, scope, seed, timeout, memory, output-limit, tolerance, cells, \
      figures, claims
      """
    ),
    (
      "draft: true",
      """
      course.yml:1:1: error: 'draft' belongs in the front matter of a lesson
      draft: true
      ^~~~~
      """
    ),
    (
      "title: {}",
      """
      course.yml:1:8: error: 'title' is a map of keys
      title: {}
             ^~ a text that begins with '{' needs quotes
      """
    ),
    (
      "module: My-Module",
      """
      course.yml:1:9: error: 'module' is 'My-Module'
      module: My-Module
              ^~~~~~~~~ expected the name of a Swift module
      """
    ),
    (
      "swift-version: 7",
      """
      course.yml:1:16: error: 'swift-version' is '7'
      swift-version: 7
                     ^ expected 5 or 6
      """
    ),
    (
      "seed: -1",
      """
      course.yml:1:7: error: 'seed' is '-1'
      seed: -1
            ^~ expected a whole number from 0 to 18446744073709551615
      """
    ),
    (
      "timeout: 0",
      """
      course.yml:1:10: error: 'timeout' is '0'
      timeout: 0
               ^ expected a positive number of seconds
      """
    ),
    (
      "memory: 0",
      """
      course.yml:1:9: error: 'memory' is '0'
      memory: 0
              ^ expected a positive whole number of megabytes
      """
    ),
    (
      "output-limit: 5MB",
      """
      course.yml:1:15: error: 'output-limit' is '5MB'
      output-limit: 5MB
                    ^~~ write 'output-limit: 5', in megabytes
      """
    ),
    (
      "memory: 1.5 GB",
      """
      course.yml:1:9: error: 'memory' is '1.5 GB'
      memory: 1.5 GB
              ^~~~~~ write 'memory: 1500', in megabytes
      """
    ),
    (
      "output-limit: 0.5",
      """
      course.yml:1:15: error: 'output-limit' is '0.5'
      output-limit: 0.5
                    ^~~ expected a positive whole number of megabytes
      """
    ),
    (
      "reading-time: 5",
      """
      course.yml:1:15: error: 'reading-time' is '5'
      reading-time: 5
                    ^ expected true or false
      """
    ),
    (
      "cells: folded",
      """
      course.yml:1:8: error: 'cells' is 'folded'
      cells: folded
             ^~~~~~ expected where the code is, such as '{code: folded}'
      """
    ),
    (
      "cells: {code: fold}",
      """
      course.yml:1:15: error: 'fold' is not a place for code
      cells: {code: fold}
                    ^~~~ did you mean 'folded'?
      """
    ),
    (
      "claims: {code: 3}",
      """
      course.yml:1:16: error: '3' is not a place for code
      claims: {code: 3}
                     ^ places are above, below, beside, folded, hidden
      """
    ),
    (
      "cells: {cod: folded}",
      """
      course.yml:1:9: error: unknown key 'cod' in 'cells'
      cells: {cod: folded}
              ^~~ write 'code: folded'
      """
    ),
    (
      "tolerance: .nan",
      """
      course.yml:1:12: error: 'tolerance' is '.nan'
      tolerance: .nan
                 ^~~~ expected zero or a positive number
      """
    ),
    (
      "summary: 'See `{swift} 1` and [^n]'",
      """
      course.yml:1:15: error: computed values are not allowed in a summary
      summary: 'See `{swift} 1` and [^n]'
                    ^ move it into a paragraph or a table; to show it as code, put a space at both ends: ` {swift} x `
      course.yml:1:31: error: footnotes are not allowed in a summary
      summary: 'See `{swift} 1` and [^n]'
                                    ^~~~ move the reference into the text
      """
    ),
    (
      "parts: 01-a",
      """
      course.yml:1:8: error: 'parts' is '01-a'
      parts: 01-a
             ^~~~ expected a list of parts, each with 'title:' and 'lessons:'
      """
    ),
    (
      "parts:\n- Basics",
      """
      course.yml:2:3: error: an entry of 'parts' is 'Basics'
      - Basics
        ^~~~~~ write '- title: …', and below it 'lessons: […]'
      """
    ),
    (
      "parts:\n- lessons: [a]",
      """
      course.yml:2:3: error: a part without a title
      - lessons: [a]
        ^~~~~~~ write 'title: …' above its lessons
      """
    ),
    (
      "parts:\n- titel: A",
      """
      course.yml:2:3: error: unknown key 'titel'
      - titel: A
        ^~~~~ did you mean 'title'?
      """
    ),
    (
      "parts:\n- title: A\n- title: A",
      """
      course.yml:3:10: error: two parts are called 'A'
      - title: A
               ^ the first is at line 2
      """
    ),
    (
      "links:\n  repository: example.org",
      """
      course.yml:2:15: error: 'repository' is 'example.org'
        repository: example.org
                    ^~~~~~~~~~~ expected an address such as https://example.org
      """
    ),
    (
      "links: https://example.org",
      """
      course.yml:1:8: error: 'links' is 'https://example.org'
      links: https://example.org
             ^~~~~~~~~~~~~~~~~~~ expected names with addresses, such as 'repository: https://…'
      """
    ),
    (
      "links:\n  repository: [a]",
      """
      course.yml:2:15: error: 'repository' is a list
        repository: [a]
                    ^~~ expected names with addresses, such as 'repository: https://…'
      """
    ),
    (
      "macros:\n  R: x",
      """
      course.yml:2:3: error: 'R' is not a TeX command
        R: x
        ^ write '\\R'
      """
    ),
    (
      "macros:\n  '\\R': \"\\mathbb{R}\"",
      """
      course.yml:2:10: error: in double quotes, '\\m' is an escape, not TeX
        '\\R': "\\mathbb{R}"
               ^~ write the text in single quotes
      """
    ),
    (
      "macros:\n  '\\frac': '\\alpha'\n  '\\vec': '\\mathbf{#1}'\n  '\\R': '\\mathbb{R}'\n  '\\v': 'v'",
      """
      course.yml:2:4: error: the macro '\\frac' takes no argument, and the command that it replaces takes two
        '\\frac': '\\alpha'
         ^~~~~ give the macro another name
      """
    ),
    (
      "macros:\n  '\\left': '('\n  '\\phi': '\\varphi'\n  '\\Pr': 'P(#1)'",
      """
      course.yml:2:4: error: '\\left' is a command that no macro can replace
        '\\left': '('
         ^~~~~ give the macro another name
      """
    ),
    (
      "---\ntitle: A\n---\nauthors: B",
      """
      course.yml:3:1: error: keys after the end of the YAML
      ---
      ^~~ write all keys before this line, or remove it
      """
    ),
    (
      "[a",
      """
      course.yml:1:1: error: the list is not closed
      [a
      ^~ separate its values with ',' and end it with ']'
      """
    ),
  ])
  func mistakesAreNamedWhereTheyAre(text: String, message: String) {
    let source = SourceText(text, file: "course.yml")
    let messages = parse(text).diagnostics.map {
      $0.rendered(sourceLine: source.line($0.location?.line ?? 0))
    }
    #expect(messages.joined(separator: "\n") == message)
  }

  @Test func allMistakesAreReportedAndTheRestIsKept() {
    let (course, diagnostics) = parse("title: A\nseed: x\nauthr: B\ntimeout: -1\n")
    // What is meant by a key that is misspelt has its effect.
    #expect(course == Course(title: "A", authors: ["B"]))
    #expect(diagnostics.map(\.location?.line) == [2, 3, 4])
  }

  @Test func aLessonHasTheLastWord() {
    let course = Course(title: "C", authors: ["A"], timeout: 5)
    var lesson = Lesson(file: "lessons/a.md", title: [], blocks: [])
    #expect(course.settings(for: lesson) == course)
    lesson.frontMatter = FrontMatter(
      authors: ["B"],
      writtenLanguage: SourcedText("de", at: Location(file: "lessons/a.md", line: 3)),
      optimize: true, scope: .cell, timeout: 7, tolerance: 0.5)
    #expect(
      course.settings(for: lesson)
        == Course(
          title: "C", authors: ["B"], language: "de", optimize: true, scope: .cell, timeout: 7,
          tolerance: 0.5))
  }

  @Test func thePlaceOfCodeDependsOnWhatACellShows() {
    let (course, diagnostics) = parse(
      """
      memory: 800
      output-limit: 20
      reading-time: false
      cells:
        code: folded
      figures: {code: hidden}
      """)
    #expect(diagnostics == [])
    #expect(course.memory == 800)
    #expect(course.outputLimit == 20 && !course.showsReadingTime)
    let places = course.codePlaces
    #expect(places == CodePlaces(cells: .folded, figures: .hidden))
    #expect(places.place(showsFigure: true, showsOnlyClaims: false) == .hidden)
    #expect(places.place(showsFigure: false, showsOnlyClaims: true) == .folded)
    #expect(places.place(showsFigure: false, showsOnlyClaims: false) == .folded)
    #expect(CodePlaces().place(showsFigure: true, showsOnlyClaims: false) == .above)
    #expect(
      CodePlaces(claims: .beside).place(showsFigure: false, showsOnlyClaims: true) == .beside)
  }
}
