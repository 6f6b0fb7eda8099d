import Lessons
import Record
import Render
import Testing

@Suite struct CoursePageTests {
  private func lesson(_ name: String, summary: String? = nil) -> Lesson {
    Lesson(
      file: "lessons/\(name).md",
      frontMatter: FrontMatter(summary: summary.map { [.text($0)] } ?? []),
      title: [.text("On <\(name)>")], blocks: [])
  }

  /// The second lesson has neither a summary nor claims nor a figure, and shows none.
  @Test func aWholePage() {
    let claims = [true, true].map {
      Output.claim(Claim(statement: "", relation: .holds, holds: $0))
    }
    var first = lesson("01-a", summary: "First & best")
    first.cells = [Sample.cell("")]
    let lessons = [
      RecordedLesson(
        first, record: LessonRecord(cells: [CellRecord(outputs: claims + [Sample.curve])])),
      RecordedLesson(lesson("02-b"), record: LessonRecord()),
    ]
    let course = Course(title: "A & B", summary: [.text("All of it.")], authors: ["N. N."])
    let page = CoursePage(of: Sample.site(lessons, course: course)).page
    let document = page.document.text
    #expect(
      document.split(separator: "</head>\n")[1] == """
        <body class="index">
        <a class="skip-link" href="#_content">Skip to the lessons</a>
        <main id="_content">
        <header class="course-header">
        <h1>A &amp; B</h1>
        <p class="summary">All of it.</p>
        <p class="lesson-facts"><span class="author">N. N.</span>\
        <span class="claim-summary">2 claims, all hold</span></p>
        </header>
        <ol class="lessons" role="list">
        <li class="lesson-card">
        <div class="lesson-card-text">
        <p class="lesson-number">Lesson 1</p>
        <h2><a href="01-a.html">On &lt;01-a&gt;</a></h2>
        <p class="lesson-summary">First &amp; best</p>
        <p class="lesson-facts"><span class="minutes" title="Estimated time for reading">1 min</span>\
        <span class="claim-summary">2 claims, all hold</span></p>
        </div>
        <div class="thumbnail">
        <picture>
        <source media="screen and (prefers-color-scheme: dark)" srcset="figures/01-a/cell-1.dark.png">
        <img src="figures/01-a/cell-1.png" width="640" height="400" alt="" loading="lazy">
        </picture>
        </div>
        </li>
        <li class="lesson-card">
        <div class="lesson-card-text">
        <p class="lesson-number">Lesson 2</p>
        <h2><a href="02-b.html">On &lt;02-b&gt;</a></h2>
        <p class="lesson-facts"><span class="minutes" title="Estimated time for reading">1 min</span></p>
        </div>
        </li>
        </ol>
        </main>
        <footer class="site-footer">
        <p>All outputs in these lessons come from running their code.</p>
        </footer>
        </body>
        </html>

        """)
    #expect(document.contains("\n<title>A &amp; B</title>\n"))
    #expect(document.contains("<meta name=\"description\" content=\"All of it.\">\n"))
  }

  @Test func aTitleMayHaveAFormulaAndAComputedValue() {
    var source = lesson("01-a")
    source.title = [.text("At "), .tex("T"), .text(" = "), .value(0)]
    source.cells = [Sample.inlineCell()]
    let record = LessonRecord(cells: [CellRecord(outputs: [.value(Value(text: "cold"))])])
    let lessons = [RecordedLesson(source, record: record)]
    let formulas = [Formula("T"): TypesetFormula.html("<i>T</i>")]
    let page = CoursePage(of: Sample.site(lessons, formulas: formulas)).page
    #expect(page.styleSheets == [.style, .formulaStyle])
    #expect(
      page.body.text == """
        <ol class="lessons" role="list">
        <li class="lesson-card">
        <div class="lesson-card-text">
        <p class="lesson-number">Lesson 1</p>
        <h2><a href="01-a.html">At <i>T</i> = <span class="value">cold</span></a></h2>
        <p class="lesson-facts"><span class="minutes" title="Estimated time for reading">1 min</span></p>
        </div>
        </li>
        </ol>

        """)
  }

  @Test func theTitleOfTheCourseStandsAboveThatOfItsPage() {
    var site = Sample.site([])
    site.coursePage.title = [.text("Welcome")]
    #expect(
      CoursePage(of: site).page.header.text == """
        <header class="course-header">
        <p class="lesson-number">Course</p>
        <h1>Welcome</h1>
        </header>

        """)
    site.coursePage.title = [.text("Course")]
    #expect(!CoursePage(of: site).page.header.text.contains("lesson-number"))
  }

  @Test func theDescriptionOfAPageIsPlainText() throws {
    let tex = ["\\mathbb{R}^n", "x^2", "\\frac{a}{b} < \\sqrt{c_0}"]
    let formulas = try FormulaRenderer().typeset(tex.map { Formula($0) })
    let course = Course(
      title: "A", summary: [.text("In "), .tex(tex[0]), .emphasis([.tex(tex[1])]), .tex(tex[2])])
    #expect(
      CoursePage(of: Sample.site([], course: course, formulas: formulas)).page.description
        == "In ℝ^nx²a/b<√c₀")
  }

  @Test func aCourseOfWhichNothingIsKnownHasATitleAlone() {
    #expect(
      CoursePage(of: Sample.site([])).page.header.text == """
        <header class="course-header">
        <h1>Course</h1>
        </header>

        """)
  }
}
