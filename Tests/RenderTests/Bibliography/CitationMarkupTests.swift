import Lessons
import Record
import Render
import TestSupport
import Testing

/// Citations and lists of references as readers see them.
@Suite struct CitationMarkupTests {
  private static let works = """
    @article{rumelhart1986,
      author = {Rumelhart, David E. and Hinton, Geoffrey E. and Williams, Ronald J.},
      title = {Learning representations by back-propagating errors}, journal = {Nature},
      year = 1986, volume = 323, number = 6088, pages = {533--536}, doi = {10.1038/323533a0}}
    @inproceedings{glorot2010, author = {Glorot, Xavier and Bengio, Yoshua},
      title = {Understanding the difficulty}, booktitle = {Proceedings of AISTATS}, volume = 9,
      pages = {249--256}, year = 2010, publisher = {PMLR}, editor = {Teh, Yee Whye},
      url = {https://a.org/x}}
    @book{second, author = {Ibáñez, Ana and Íñigo, Luz}, title = {Book}, edition = 2, year = 2001,
      publisher = {P}, address = {Paris}}
    @phdthesis{thesis, author = {H, Sepp}, title = {Netze}, school = {TUM}, year = 1991}
    @misc{a1, author = {Smith, Anna}, title = {Beta}, year = 2014}
    @misc{a2, author = {Smith, Anna}, title = {Alpha}, year = 2014}
    @misc{b, author = {Smith, Bob}, title = {Gamma}, year = 2014}
    @misc{open, author = {{OpenAI}}, title = {T}, note = {Seen}}
    @misc{x1, author = {A, A. and B, B. and C, C.}, title = {One}, year = 2000}
    @misc{x2, author = {A, A. and D, D. and C, C.}, title = {Two}, year = 2000}
    @misc{about, author = {B, B.}, title = {About}, date = {1850~}}
    @misc{decade, author = {B, B.}, title = {Decade}, date = {185X?}}
    @misc{century, author = {B, B.}, title = {Century}, date = {18XX}}
    @misc{until, author = {B, B.}, title = {Until}, date = {../2001}}
    @misc{since, author = {B, B.}, title = {Since}, date = {2001/..}}
    @misc{old, author = {B, B.}, title = {Old}, date = {-0043}}
    @book{translated, author = {B, B.}, title = {Work}, edition = 2, year = 1990,
      translator = {Lovelace, Ada and Turing, Alan}, publisher = {P}}
    @misc{untitled, title = {A work of nobody: more}, year = 1999}
    """

  private func read(
    _ markdown: String, language: String = "en"
  ) -> (context: LessonContext, lesson: Lesson, site: SiteContent) {
    let file = SourceText(Self.works, file: "references.bib")
    let bibliography = Bibliography(Bibliography.read(file).0, files: [file.file])
    let lesson = Lesson.parse("# T\n\n" + markdown, file: "lessons/01-a.md").lesson
    let recorded = RecordedLesson(lesson, record: LessonRecord())
    let site = SiteContent(
      course: Course(title: "Course", language: language), lessons: [recorded],
      index: CourseIndex(
        [(lesson, LessonOutcome())], layout: CourseLayout(bibliography: bibliography)),
      formulas: [:], figures: [])
    return (LessonContext(recorded, in: site), lesson, site)
  }

  /// The text without tags.
  private func plain(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").replacing("\u{A0}", with: " ")
      .trimmingPrefix(while: \.isWhitespace).description
  }

  private func text(_ markdown: String, language: String = "en") -> String {
    let (context, lesson, _) = read(markdown, language: language)
    return plain(BlockMarkup(context: context).markup(lesson.blocks).text)
      .split(separator: "\n").joined(separator: " ")
  }

  /// The list of references, a work a line, without the links back.
  private func list(_ markdown: String, language: String = "en") -> [String] {
    let context = read(markdown, language: language).context
    return plain(ReferencesMarkup(context: context).section.text).split(separator: "\n").dropFirst()
      .map { String($0).replacing(" ↩\u{FE0E}", with: "") }
  }

  @Test(arguments: [
    ("[@rumelhart1986]", "(Rumelhart et al., 1986)"),
    ("@rumelhart1986 says", "Rumelhart et al. (1986) says"),
    ("@rumelhart1986 [p. 3]", "Rumelhart et al. (1986, p. 3)"),
    (
      "[see @glorot2010, pp. 3-5; also @rumelhart1986]",
      "(see Glorot and Bengio, 2010, pp. 3–5; also Rumelhart et al., 1986)"
    ),
    ("[-@rumelhart1986]", "(1986)"), ("[@open]", "(OpenAI, n.d.)"),
    ("[@a1; @a2]", "(Smith, 2014b; Smith, 2014a)"), ("[@a1]", "(Smith, 2014)"),
    ("[@a1; @b]", "(A. Smith, 2014; B. Smith, 2014)"),
    ("[@x1; @x2]", "(A, B, et al., 2000; A, D, et al., 2000)"),
    ("[@untitled]", "(“A work of nobody”, 1999)"),
    ("@nobody [x] and me@a.org", "@nobody [x] and me@a.org"),
  ])
  func citationsNameAuthorsAndYears(markdown: String, expected: String) {
    #expect(text(markdown) == expected)
  }

  @Test(arguments: [("de", "und", "o. J."), ("fr", "et", "s. d."), ("es", "y", "s. f.")])
  func citationsSpeakTheLanguageOfTheLesson(language: String, and: String, noDate: String) {
    #expect(
      text("[@glorot2010; @open]", language: language)
        == "(Glorot \(and) Bengio, 2010; OpenAI, \(noDate))")
  }

  @Test(arguments: [
    ("en", ["ca. 1850", "1850s?", "1800–1899", "until 2001", "2001–", "44 BCE"]),
    ("de", ["ca. 1850", "1850er?", "1800–1899", "bis 2001", "2001–", "44 v. Chr."]),
    ("fr", ["vers 1850", "années 1850?", "1800–1899", "jusqu’en 2001", "2001–", "44 av. J.-C."]),
    ("es", ["ca. 1850", "década de 1850?", "1800–1899", "hasta 2001", "2001–", "44 a. C."]),
  ])
  func uncertainDatesAreShownAsSuch(language: String, expected: [String]) {
    let keys = ["about", "decade", "century", "until", "since", "old"]
    #expect(
      keys.map { text("[@\($0)]", language: language) } == expected.map { "(B, \($0))" })
  }

  @Test(arguments: [
    ("en", "B, B. (1990). Work (2nd ed.) (trans. by A. Lovelace and A. Turing). P."),
    ("de", "B, B. (1990). Work (2. Aufl.) (übers. von A. Lovelace und A. Turing). P."),
    ("fr", "B, B. (1990). Work (2e éd.) (trad. par A. Lovelace et A. Turing). P."),
    ("es", "B, B. (1990). Work (2.ª ed.) (trad. de A. Lovelace y A. Turing). P."),
  ])
  func translatorsAreNamed(language: String, expected: String) {
    #expect(list("[@translated]", language: language) == [expected])
  }

  /// RAE, Ortografía: «y» becomes «e» before the sound of an i.
  @Test func inSpanishAndSoundsUnlikeTheNameAfterIt() {
    #expect(text("@second", language: "es") == "Ibáñez e Íñigo (2001)")
  }

  @Test func worksAreListedByAuthorAndYear() {
    #expect(
      list("[@thesis; @rumelhart1986; @glorot2010; @second; @a1; @a2; @open]") == [
        "Glorot, X. and Bengio, Y. (2010). Understanding the difficulty. In Y. W. Teh (Ed.), "
          + "Proceedings of AISTATS (Vol. 9, pp. 249–256). PMLR. https://a.org/x",
        "H, S. (1991). Netze [PhD thesis]. TUM.",
        "Ibáñez, A. and Íñigo, L. (2001). Book (2nd ed.). Paris: P.",
        "OpenAI (n.d.). T. Seen.",
        "Rumelhart, D. E., Hinton, G. E. and Williams, R. J. (1986). Learning representations by "
          + "back-propagating errors. Nature, 323(6088), 533–536. https://doi.org/10.1038/323533a0",
        "Smith, A. (2014a). Alpha.", "Smith, A. (2014b). Beta.",
      ])
    #expect(
      list("[@thesis; @second; @glorot2010]", language: "de") == [
        "Glorot, X. und Bengio, Y. (2010). Understanding the difficulty. In Y. W. Teh (Hrsg.), "
          + "Proceedings of AISTATS (Bd. 9, S. 249–256). PMLR. https://a.org/x",
        "H, S. (1991). Netze [Dissertation]. TUM.",
        "Ibáñez, A. und Íñigo, L. (2001). Book (2. Aufl.). Paris: P.",
      ])
  }

  @Test func citationsAndWorksLinkToEachOther() {
    let (context, lesson, _) = read("@thesis and [@thesis, p. 2]; [*@thesis*](https://a.org).")
    #expect(
      BlockMarkup(context: context).markup(lesson.blocks).text == """
        <p><a class="citation" id="_citation-1" href="#_work-thesis" role="doc-biblioref" \
        title="H, S. (1991). Netze [PhD thesis]. TUM.">H (1991)</a> and \
        (<a class="citation" id="_citation-2" href="#_work-thesis" role="doc-biblioref" \
        title="H, S. (1991). Netze [PhD thesis]. TUM.">H, 1991</a>, p.\u{A0}2); \
        <a href="https://a.org"><em><span id="_citation-3">H (1991)</span></em></a>.</p>

        """)
    #expect(
      ReferencesMarkup(context: context).section.text == """
        <section class="references" role="doc-bibliography" aria-labelledby="_references">
        <h2 id="_references">References</h2>
        <ul role="list">
        <li id="_work-thesis">H, S. (1991). <em>Netze</em> [PhD thesis]. TUM. \
        <a href="#_citation-1" role="doc-backlink" \
        aria-label="Back to the citation of H 1991, place 1">↩\u{FE0E}</a> \
        <a href="#_citation-2" role="doc-backlink" \
        aria-label="Back to the citation of H 1991, place 2">↩\u{FE0E}</a> \
        <a href="#_citation-3" role="doc-backlink" \
        aria-label="Back to the citation of H 1991, place 3">↩\u{FE0E}</a></li>
        </ul>
        </section>

        """)
  }

  @Test func aPageThatCitesNothingHasNoList() {
    #expect(ReferencesMarkup(context: read("Ask @bob.").context).section.isEmpty)
    #expect(ReferencesPage(of: read("Ask @bob.").site)?.page == nil)
  }

  @Test func theCourseListsTheWorksOfAllLessons() throws {
    let site = read("[@thesis; @a1]").site
    let page = try #require(ReferencesPage(of: site)).page
    #expect(page.address.path == "references.html" && page.title == "References")
    #expect(
      plain(page.body.text).split(separator: "\n").joined(separator: "\n") == """
        H, S. (1991). Netze [PhD thesis]. TUM. Cited in T
        Smith, A. (2014). Beta. Cited in T
        """)
    #expect(page.body.text.contains("<a href=\"01-a.html#_work-thesis\">T</a>"))
    #expect(
      CoursePage(of: site).page.header.text.contains("<a href=\"references.html\">References</a>"))
  }

  /// A reader who comes from the list of the course finds the work on the page under the same name.
  @Test func aWorkIsCalledTheSameOnAllPages() throws {
    let file = SourceText(Self.works, file: "references.bib")
    let bibliography = Bibliography(Bibliography.read(file).0, files: [file.file])
    let lessons = ["[@a1]", "[@a2]"].enumerated().map { index, text in
      Lesson.parse("# T\n\n" + text, file: "lessons/0\(index + 1)-a.md").lesson
    }
    let recorded = lessons.map { RecordedLesson($0, record: LessonRecord()) }
    let site = SiteContent(
      course: Course(title: "Course", language: "en"), lessons: recorded,
      index: CourseIndex(
        lessons.map { ($0, LessonOutcome()) }, layout: CourseLayout(bibliography: bibliography)),
      formulas: [:], figures: [])
    let pages = recorded.map { plain(LessonPage($0, in: site).page.body.text) }
    #expect(pages[0].contains("(Smith, 2014b)") && pages[0].contains("Smith, A. (2014b). Beta."))
    #expect(pages[1].contains("(Smith, 2014a)") && pages[1].contains("Smith, A. (2014a). Alpha."))
    let list = plain(try #require(ReferencesPage(of: site)).page.body.text)
    #expect(list.contains("Smith, A. (2014a). Alpha.") && list.contains("Smith, A. (2014b). Beta."))
  }
}
