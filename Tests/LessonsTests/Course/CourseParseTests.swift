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

  @Test(arguments: ["", "# nothing\n", "\n"])
  func whatIsLeftOutKeepsItsDefault(text: String) {
    let (course, diagnostics) = parse(text)
    #expect(course == Course(title: "Folder"))
    #expect(diagnostics == [])
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
