import Foundation
import Lessons
import Record
import Render
import Testing

@Suite struct PageTests {
  private let course = Course(title: "A & B", summary: "All of it.", author: "N. N.")

  private func lesson(_ name: String, _ blocks: [Block], summary: String? = nil) -> Lesson {
    Lesson(
      file: "lessons/\(name).md", sourceLines: ["Slope $x + \\sigm(z)$"],
      frontMatter: FrontMatter(summary: summary), title: [.text("On <\(name)>")], blocks: blocks)
  }

  private func page(
    _ lesson: Lesson, of lessons: [Lesson], record: LessonRecord = LessonRecord(),
    formulas: [Formula: TypesetFormula] = [:]
  ) throws -> (text: String, problems: [String]) {
    let index = CourseIndex(
      course: course, lessons: lessons.map { ($0, $0 == lesson ? record : LessonRecord()) })
    let (file, diagnostics) = Page.weave(
      lesson: lesson, record: record, index: index, course: course, formulas: formulas,
      figures: [], theme: try .standard())
    #expect(file.path == "\(lesson.name).html")
    return (
      String(decoding: file.content, as: UTF8.self),
      diagnostics.map { $0.rendered(sourceLine: lesson.sourceLine($0.location?.line ?? 0)) }
    )
  }

  @Test func aPageHasATitleADescriptionAndLinksToItsNeighbours() throws {
    let lessons = ["01-a", "02-b", "03-c"].map {
      lesson($0, [.paragraph([.text("x")])], summary: "About \"\($0)\"")
    }
    let text = try page(lessons[1], of: lessons).text
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(text.contains("<title>On &lt;02-b&gt; · A &amp; B</title>"))
    #expect(text.contains("<meta name=\"description\" content=\"About &quot;02-b&quot;\">"))
    #expect(text.contains("<link rel=\"prev\" href=\"01-a.html\">"))
    #expect(text.contains("<span class=\"neighbour-title\">3. On &lt;03-c&gt;</span>"))
    #expect(!text.contains("<script") && !text.contains("katex"))
    #expect(try !page(lessons[0], of: lessons).text.contains("rel=\"prev\""))
    #expect(try !page(lessons[2], of: lessons).text.contains("rel=\"next\""))
  }

  @Test func theContentsNestHeadingsOfLevelThree() throws {
    func heading(_ level: Int, _ id: String) -> Block {
      .heading(level: level, content: [.text(id)], id: id, location: Location(file: "", line: 1))
    }
    let source = lesson(
      "01-a", [heading(2, "a"), heading(3, "b"), heading(4, "c"), heading(2, "d")])
    #expect(
      try page(source, of: [source]).text.contains(
        """
        <p class="contents-title" id="_contents">On this page</p>
        <ol>
        <li><a href="#a"><span class="section-number">1.1</span> a</a>
        <ol>
        <li><a href="#b">b</a></li>
        </ol>
        </li>
        <li><a href="#d"><span class="section-number">1.2</span> d</a></li>
        </ol>
        """))
    let short = lesson("01-a", [heading(2, "a")])
    #expect(try !page(short, of: [short]).text.contains("contents"))
  }

  @Test func aFormulaThatIsNoTeXIsAnErrorAtTheCharacter() throws {
    let source = lesson("01-a", [.paragraph([.math("x + \\sigm(z)")])])
    let formulas = try FormulaRenderer().typeset(
      source.formulaUses(in: LessonRecord()).map(\.formula))
    #expect(
      try page(source, of: [source], formulas: formulas).problems == [
        """
        lessons/01-a.md:1:12: error: the formula cannot be typeset: undefined control sequence: \\sigm
        Slope $x + \\sigm(z)$
                   ^
        """
      ])
  }

  @Test func aPageWithFormulasHasTheirStyleSheet() throws {
    let source = lesson("01-a", [.paragraph([.math("x")])])
    let formulas = [Formula("x"): TypesetFormula.html("<i>x</i>")]
    let text = try page(source, of: [source], formulas: formulas).text
    #expect(text.contains("<link rel=\"stylesheet\" href=\"katex/katex.css\">"))
    #expect(text.contains("<p><i>x</i></p>"))
  }

  @Test func anImageWithoutTextIsAWarning() throws {
    let location = Location(file: "lessons/01-a.md", line: 1)
    let source = lesson(
      "01-a",
      [.paragraph([.image(source: "a.png", title: nil, alternative: " ", location: location)])])
    #expect(
      try page(source, of: [source]).problems.map { $0.split(separator: "\n")[0] } == [
        """
        lessons/01-a.md:1:1: warning: the image 'a.png' has no text for those who cannot see it
        """
      ])
  }

  @Test func theIndexPageListsLessonsWithTheirClaims() throws {
    let claims = [true, true].map {
      Output.claim(Claim(statement: "", relation: .holds, holds: $0))
    }
    let figure = Output.figure(.init(panels: [], alt: "x"))
    let first = lesson("01-a", [], summary: "First & best")
    let record = LessonRecord(cells: [CellRecord(outputs: claims + [figure])])
    let index = CourseIndex(
      course: course, lessons: [(first, record), (lesson("02-b", []), LessonRecord())])
    var withCell = first
    withCell.cells = [
      Cell(
        form: .block, code: "", location: Location(file: "", line: 1),
        codeLocation: Location(file: "", line: 1))
    ]
    let file = IndexPage.weave(
      index: index, course: course, formulas: [:],
      figures: FigureFile.files(of: withCell, record: record),
      theme: try .standard())
    let text = String(decoding: file.content, as: UTF8.self)
    #expect(file.path == "index.html")
    #expect(text.contains("<h1>A &amp; B</h1>"))
    #expect(
      text.contains(
        """
        <p class="lesson-number">Lesson 1</p>
        <h2><a href="01-a.html">On &lt;01-a&gt;</a></h2>
        <p class="lesson-summary">First &amp; best</p>
        <p class="lesson-facts"><span class="claim-summary">2 claims, all hold</span></p>
        </div>
        <div class="thumbnail">
        <picture>
        <source media="screen and (prefers-color-scheme: dark)" srcset="figures/01-a/cell-1.dark.png">
        """))
    #expect(text.split(separator: "class=\"thumbnail\"").count == 2)
  }

  @Test func aThemeThatIsNotThereIsADiagnostic() {
    let error = #expect(throws: Diagnostic.self) { try Theme(folder: "/nowhere") }
    #expect(error?.message == "the theme has no file page.mustache in /nowhere")
  }
}
