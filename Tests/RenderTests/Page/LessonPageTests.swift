import Lessons
import Record
import Render
import Testing

@Suite struct LessonPageTests {
  private let course = Course(title: "A & B", summary: [.text("All of it.")], authors: ["N. N."])

  private func lesson(_ name: String, _ blocks: [Block], summary: String? = nil) -> Lesson {
    Lesson(
      file: "lessons/\(name).md",
      frontMatter: FrontMatter(summary: summary.map { [.text($0)] } ?? []),
      title: [.text("On <\(name)>")], blocks: blocks)
  }

  private func recorded(_ lesson: Lesson, _ record: LessonRecord = LessonRecord()) -> RecordedLesson
  {
    RecordedLesson(lesson, record: record)
  }

  /// The page of the only lesson of a course.
  private func page(_ lesson: Lesson, formulas: [Formula: TypesetFormula] = [:]) -> LessonPage {
    LessonPage(recorded(lesson), in: Sample.site([recorded(lesson)], formulas: formulas))
  }

  private func heading(_ level: Int, _ id: String) -> Block {
    .heading(level: level, content: [.text(id)], id: id, location: Sample.at(1))
  }

  @Test func aWholePage() {
    let lessons = ["01-a", "02-b", "03-c"].map {
      recorded(
        lesson(
          $0, [.paragraph([.text("x")]), heading(2, "one"), heading(2, "two")],
          summary: "About \"\($0)\""))
    }
    let page = LessonPage(lessons[1], in: Sample.site(lessons, course: course)).page
    #expect(
      page.document.text == """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>On &lt;02-b&gt; · A &amp; B</title>
        <meta name="description" content="About &quot;02-b&quot;">
        <meta name="author" content="N. N.">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20\
        viewBox='0%200%2032%2032'%3E%3Crect%20width='32'%20height='32'%20rx='7'%20\
        fill='%231f5fbf'/%3E%3Cpath%20d='M6%2024C17%2024%2015%208%2026%208'%20fill='none'%20\
        stroke='%23fff'%20stroke-width='3.5'%20stroke-linecap='round'/%3E%3C/svg%3E">
        <link rel="stylesheet" href="style.css">
        <link rel="prev" href="01-a.html">
        <link rel="next" href="03-c.html">
        </head>
        <body class="lesson">
        <a class="skip-link" href="#_content">Skip to the lesson</a>
        <header class="site-header">
        <a class="course-title" href="index.html">A &amp; B</a>
        </header>
        <div class="columns">
        <nav class="contents" aria-labelledby="_contents">
        <p class="contents-title" id="_contents">On this page</p>
        <ol>
        <li><a href="#one"><span class="section-number">2.1</span> one</a></li>
        <li><a href="#two"><span class="section-number">2.2</span> two</a></li>
        </ol>
        </nav>
        <main id="_content">
        <article>
        <header class="lesson-header">
        <p class="lesson-number">Lesson 2</p>
        <h1>On &lt;02-b&gt;</h1>
        <p class="summary">About &quot;02-b&quot;</p>
        <p class="lesson-facts"><span class="minutes" title="Estimated time for reading">1 min</span></p>
        </header>
        <details class="folded-contents">
        <summary>On this page</summary>
        <nav aria-label="On this page, folded">
        <ol>
        <li><a href="#one"><span class="section-number">2.1</span> one</a></li>
        <li><a href="#two"><span class="section-number">2.2</span> two</a></li>
        </ol>
        </nav>
        </details>
        <p>x</p>
        <div class="heading">
        <h2 id="one"><span class="section-number">2.1</span> one</h2>
        <a class="anchor" href="#one" aria-label="Link to section 2.1"></a>
        </div>
        <div class="heading">
        <h2 id="two"><span class="section-number">2.2</span> two</h2>
        <a class="anchor" href="#two" aria-label="Link to section 2.2"></a>
        </div>
        </article>
        <nav class="neighbours" aria-label="Other lessons">
        <a class="previous" rel="prev" href="01-a.html"><span class="direction">Previous</span> \
        <span class="neighbour-title">1. On &lt;01-a&gt;</span></a>
        <a class="next" rel="next" href="03-c.html"><span class="direction">Next</span> \
        <span class="neighbour-title">3. On &lt;03-c&gt;</span></a>
        </nav>
        </main>
        </div>
        <footer class="site-footer">
        <p><a href="index.html">A &amp; B</a> · N. N.</p>
        <p>All outputs on this page come from running its code.</p>
        </footer>
        </body>
        </html>

        """)
  }

  @Test func theFirstAndTheLastPageHaveOneNeighbour() {
    let lessons = ["01-a", "02-b"].map { recorded(lesson($0, [])) }
    let site = Sample.site(lessons)
    let pages = lessons.map { LessonPage($0, in: site).page }
    #expect(pages[0].previous == nil)
    #expect(
      pages[0].next
        == PageLink(address: .page(ofLesson: "02-b"), number: 2, title: "On &lt;02-b&gt;"))
    #expect(pages[1].previous?.address == .page(ofLesson: "01-a"))
    #expect(pages[1].next == nil)
  }

  @Test func theContentsNestHeadingsOfLevelThree() {
    let blocks = [
      heading(3, "z"), heading(2, "a"), heading(3, "b"), heading(4, "c"), heading(2, "d"),
    ]
    func entry(
      _ id: String, _ number: String? = nil, _ entries: [ContentsEntry] = []
    ) -> ContentsEntry {
      ContentsEntry(id: id, number: number, title: "\(id)", entries: entries)
    }
    #expect(
      page(lesson("01-a", blocks)).page.contents == [
        entry("z"), entry("a", "1.1", [entry("b")]), entry("d", "1.2"),
      ])
    #expect(page(lesson("01-a", [heading(2, "a")])).page.contents == [])
  }

  @Test func theContentsRepeatNeitherLinksNorIdsOfHTML() {
    func html(_ markup: String) -> Inline {
      .html(HTMLFragment(SourcedText(markup, at: Sample.at(1))))
    }
    let title = [
      html("<a id=\"x\">"), html("</a>"), .text("H"), html("<sub id='y' class=z>"), .text("2"),
      html("</sub>"),
    ]
    let blocks: [Block] = [
      .heading(level: 2, content: title, id: "h", location: Sample.at(1)), heading(2, "i"),
    ]
    #expect(
      page(lesson("01-a", blocks)).page.contents.first?.title.text
        == "H<sub  class=z>2</sub>")
  }

  @Test func aTitleHasTheIDThatItsAuthorGaveIt() {
    var source = lesson("01-a", [])
    source.titleID = "start"
    #expect(
      page(source).page.header.text == """
        <header class="lesson-header">
        <p class="lesson-number">Lesson 1</p>
        <h1 id="start">On &lt;01-a&gt;</h1>
        <p class="lesson-facts"><span class="minutes" title="Estimated time for reading">1 min</span></p>
        </header>

        """)
  }

  @Test func withoutASummaryTheOpeningIsTheDescription() {
    let short = lesson("01-a", [.paragraph([.text("A "), .code("b"), .softBreak, .text("c.")])])
    #expect(page(short).page.description == "A b c.")
    let long = lesson(
      "01-a", [.paragraph([.text(Array(repeating: "word", count: 40).joined(separator: " "))])])
    #expect(
      page(long).page.description
        == Array(repeating: "word", count: 31).joined(separator: " ") + "…")
  }

  @Test func aPageWithFormulasHasTheirStyleSheet() {
    let source = lesson("01-a", [.paragraph([.tex("x")])])
    let formulas = [Formula("x"): TypesetFormula.html("<i>x</i>")]
    let woven = page(source, formulas: formulas).page
    #expect(woven.styleSheets == [.style, .formulaStyle])
    #expect(woven.body.text == "<p><i>x</i></p>\n")
  }

  @Test func sharedStyleSheetsAreThoseOfTheOtherSite() {
    let source = recorded(lesson("01-a", [.paragraph([.tex("x")])]))
    let page = LessonPage(source, in: Sample.site([source], sharedAssets: "../")).page
    #expect(
      page.styleSheets.map { $0.link(from: page.address) } == [
        "../style.css", "../katex/katex.css",
      ])
  }

  @Test func filesThatALessonNamesAreItsDownloads() {
    func link(_ destination: String) -> Block {
      .paragraph([
        .link(
          destination: destination, title: nil, content: [.text("data")],
          place: LinkPlace(at: Sample.at(4)))
      ])
    }
    let first = recorded(lesson("01-a", [link("data.csv")]))
    let second = recorded(lesson("02-b", []))
    let site = Sample.site([first, second])
    #expect(
      LessonPage(first, in: site).page.downloads.map(\.path) == ["lessons/data.csv"])
    #expect(LessonPage(second, in: site).page.downloads == [])
  }

  // MARK: Diagnostics

  private func messages(_ page: LessonPage, line: String) -> [String] {
    page.diagnostics.map { $0.rendered(sourceLine: line) }
  }

  @Test func aFormulaThatIsNotTeXIsAnErrorAtTheCharacter() throws {
    let source = lesson("01-a", [.paragraph([.tex("x + \\sigm(z)", at: Sample.at(1, 8))])])
    let formulas = try FormulaRenderer().typeset(source.formulas.map(\.formula))
    #expect(
      messages(page(source, formulas: formulas), line: "Slope $x + \\sigm(z)$") == [
        """
        lessons/01-a.md:1:12: error: the formula cannot be typeset: undefined control sequence: \\sigm
        Slope $x + \\sigm(z)$
                   ^~~~~
        """
      ])
  }

  @Test func aColourThatNoBrowserKnowsIsAnError() throws {
    let tex =
      "\\textcolor{blah}{x} \\color{tael} y \\textcolor{red}{z} \\color{#0A3} \\colorbox{TEAL}{a}"
    let source = lesson("01-a", [.paragraph([.tex(tex, at: Sample.at(1, 2))])])
    let formulas = try FormulaRenderer().typeset(source.formulas.map(\.formula))
    #expect(
      messages(page(source, formulas: formulas), line: "$\(tex)$") == [
        """
        lessons/01-a.md:1:13: error: the formula cannot be typeset: there is no colour 'blah'
        $\(tex)$
                    ^~~~ write the name of a colour in CSS, such as 'teal', or '#008080'
        """
      ])
    for tex in [
      "\\fcolorbox{teal}{AABBCC}{$x$}", "{\\color{rebeccapurple} x}", "\\text{colour} \\colon",
    ] {
      let source = lesson("01-a", [.paragraph([.tex(tex, at: Sample.at(1, 2))])])
      let formulas = try FormulaRenderer().typeset(source.formulas.map(\.formula))
      #expect(messages(page(source, formulas: formulas), line: "").isEmpty, "\(tex)")
    }
  }

  @Test func aFormulaOfAClaimThatIsNotTeXIsAnErrorWhereTheClaimIsMade() throws {
    var source = lesson("01-a", [.cell(0)])
    source.cells = [Sample.cell("…")]
    let claim = Claim(statement: "The slope $\\sigm$ is small", relation: .holds, holds: true)
    let recorded = RecordedLesson(
      source, record: LessonRecord(cells: [CellRecord(outputs: [.text("x"), .claim(claim)])]),
      places: [[Sample.at(6), Sample.at(7, 3)]])
    let site = Sample.site(
      [recorded], formulas: try FormulaRenderer().typeset(recorded.formulas))
    #expect(
      messages(LessonPage(recorded, in: site), line: "  claim(slope, …)") == [
        """
        lessons/01-a.md:7:3: error: the formula '\\sigm' in the claim cannot be typeset: \
        undefined control sequence: \\sigm
          claim(slope, …)
          ^
        """
      ])
  }

  @Test func whatHasNoEffectInAStatementIsNamedAtItsWords() {
    let code = #"claim("A [link](#nope) and <b>html</b> and $x^2 Array<Int>", true)"#
    let source = SourceText(
      "# T\n\n```swift\n\(code)\nclaim(\" \", true)\n```\n", file: "lessons/01-a.md")
    let lesson = Lesson.parse(source).lesson
    let statements = ["A [link](#nope) and <b>html</b> and $x^2 Array<Int>", " "]
    let recorded = RecordedLesson(
      lesson,
      record: LessonRecord(cells: [
        CellRecord(
          outputs: statements.map { .claim(Claim(statement: $0, relation: .holds, holds: true)) })
      ]), places: [[Sample.at(4), Sample.at(5)]])
    let page = LessonPage(recorded, in: Sample.site([recorded]))
    #expect(
      page.diagnostics.map { diagnostic in
        diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
      } == [
        """
        lessons/01-a.md:4:10: warning: a link has no effect in the statement of a claim
        \(code)
                 ^~~~~~~~~~~~~ link to the claim from the text: give it an id
        """,
        """
        lessons/01-a.md:4:28: warning: HTML has no effect in the statement of a claim
        \(code)
                                   ^~~ write '**…**', '*…*', '`…`' or a formula
        """,
        """
        lessons/01-a.md:4:35: warning: HTML has no effect in the statement of a claim
        \(code)
                                          ^~~~ write '**…**', '*…*', '`…`' or a formula
        """,
        """
        lessons/01-a.md:4:44: warning: unclosed '$'
        \(code)
                                                   ^ close it with '$' right after the formula, or write '\\$' for a dollar
        """,
        """
        lessons/01-a.md:5:1: error: the claim states nothing
        claim(" ", true)
        ^ say in a sentence what holds
        """,
      ])
  }

  @Test(arguments: [
    ("claim(\"Half is $\\\\frac{1$\", a, ==, 1)", 25),
    ("claim(#\"Half is $\\frac{1$\"#, a, ==, 1)", 25),
    ("claim(\n  \"Ö $\\\\frac{1$\", a, ==, 1)", 15),
  ])
  func aFormulaOfAClaimHasItsPlaceInTheString(code: String, column: Int) throws {
    let lesson = Lesson.parse("# T\n\n```swift\n\(code)\n```\n", file: "lessons/01-a.md").lesson
    let claim = Claim(statement: "Half is $\\frac{1$", relation: .holds, holds: true)
    let recorded = RecordedLesson(
      lesson, record: LessonRecord(cells: [CellRecord(outputs: [.claim(claim)])]),
      places: [[Sample.at(4)]])
    let site = Sample.site(
      [recorded], formulas: try FormulaRenderer().typeset(recorded.formulas))
    let line = code.hasPrefix("claim(\n") ? 5 : 4
    #expect(
      LessonPage(recorded, in: site).diagnostics.map(\.location) == [Sample.at(line, column)])
  }

  @Test func aFormulaOfSeveralLinesHasItsPlaceInItsLine() throws {
    let markdown =
      "# T\n\n> $$\n> a\n>   + \\foo\n> $$\n\n```swift {caption=\"A \\\"b\\\" $\\foo$\"}\n1\n```\n"
    let lesson = Lesson.parse(markdown, file: "lessons/01-a.md").lesson
    let formulas = try FormulaRenderer().typeset(lesson.formulas.map(\.formula))
    #expect(
      page(lesson, formulas: formulas).diagnostics.map(\.location)
        == [Sample.at(8, 29), Sample.at(5, 7)])
  }

  @Test func anImageWithoutADescriptionIsAWarning() {
    let source = lesson(
      "01-a",
      [
        .figure(
          ImageFigure(Image(source: "a.png", alternative: " ", place: LinkPlace(at: Sample.at(1)))))
      ])
    #expect(
      messages(page(source), line: "![ ](a.png)") == [
        """
        lessons/01-a.md:1:1: warning: the image 'a.png' has no description for readers who cannot see it
        ![ ](a.png)
        ^ describe it between the brackets
        """
      ])
  }
}
