import Lessons
import Record
import Render
import Testing

@Suite struct GlossaryPageTests {
  private func site(_ markdown: String, lessons: [String], language: String = "en") -> SiteContent {
    let text = Lesson.parse(SourceText(markdown, file: Glossary.file)).lesson
    let glossary = Glossary.read(text, language: language).glossary
    let parsed = lessons.enumerated().map { index, markdown in
      Lesson.parse(SourceText(markdown, file: "lessons/0\(index + 1)-l.md")).lesson
    }
    let index = CourseIndex(
      parsed.map { ($0, LessonOutcome()) }, layout: CourseLayout(glossary: glossary))
    let linker = TermLinker(index)
    let linked = parsed.map { linker.link($0) }
    return SiteContent(
      course: Course(title: "Course", language: language),
      lessons: linked.map { RecordedLesson($0.lesson, record: LessonRecord()) },
      glossary: linker.link(glossary),
      termUses: Dictionary(uniqueKeysWithValues: linked.map { ($0.lesson.name, $0.uses) }),
      index: index, formulas: [:], figures: [])
  }

  private let markdown = """
    Before.

    Rate, rates
    : How *far*; see [](#one), and the batch.

    Batch
    : Some "examples".
    """
  private let lessons = [
    "# First\n\n## One {#one}\n\nA batch has rates.\n",
    "# Second\n\n[Steps](#rate \"Mine\") of a rate; [](#batch) and a [batch](#batch).\n",
  ]

  @Test func termsHaveAnchorsMeaningsAndTheLessonsThatUseThem() throws {
    let glossary = try #require(GlossaryPage(of: site(markdown, lessons: lessons)))
    #expect(glossary.diagnostics == [])
    let page = glossary.page
    #expect(page.address.path == "glossary.html" && page.title == "Glossary")
    #expect(
      page.body.text == """
        <p>Before.</p>
        <dl>
        <dt id="batch">Batch</dt>
        <dd>Some “examples”.
        </dd>
        <dd class="term-uses"><small>Used in: <a href="01-l.html#_term-batch">Lesson 1: First</a>, \
        <a href="02-l.html#_term-batch">Lesson 2: Second</a></small></dd>
        <dt id="rate">Rate</dt>
        <dd>How <em>far</em>; see <a href="01-l.html#one">Section 1.1</a>, and the \
        <a class="term" href="#batch" title="Some “examples”.">batch</a>.
        </dd>
        <dd class="term-uses"><small>Used in: <a href="01-l.html#_term-rate">Lesson 1: First</a>, \
        <a href="02-l.html#_term-rate">Lesson 2: Second</a></small></dd>
        </dl>

        """)
    #expect(page.document.text.contains("<body class=\"glossary\">"))
  }

  @Test func aLessonsFirstUseIsALinkWithTheMeaning() {
    let site = site(markdown, lessons: lessons)
    let bodies = site.lessons.map { LessonPage($0, in: site).page.body.text }
    #expect(
      bodies[0].contains(
        """
        <p>A <a class="term" id="_term-batch" href="glossary.html#batch" title="Some “examples”.">\
        batch</a> has <a class="term" id="_term-rate" href="glossary.html#rate" \
        title="How far; see Section 1.1, and the batch.">rates</a>.</p>
        """))
    #expect(
      bodies[1].contains(
        """
        <p><a class="term" id="_term-rate" href="glossary.html#rate" title="Mine">Steps</a> of a rate; \
        <a class="term" id="_term-batch" href="glossary.html#batch" title="Some “examples”.">Batch</a> \
        and a <a class="term" href="glossary.html#batch" title="Some “examples”.">batch</a>.</p>
        """))
  }

  @Test func thePageSpeaksTheLanguageOfTheCourse() throws {
    let page = try #require(
      GlossaryPage(of: site("Rate\n: d\n", lessons: ["# A\n\nRate\n"], language: "de"))
    ).page
    #expect(page.title == "Glossar")
    #expect(
      page.body.text.contains("<small>Verwendet in: <a href=\"01-l.html#_term-rate\">Lektion 1: A"))
    let own = try #require(GlossaryPage(of: site("# *My* words\n\na\n: d\n", lessons: []))).page
    #expect(own.header.text.contains("<h1><em>My</em> words</h1>") && own.title == "My words")
  }

  @Test func theIndexLinksToIt() {
    let site = site(markdown, lessons: lessons)
    #expect(
      CoursePage(of: site).page.header.text.contains("<a href=\"glossary.html\">Glossary</a>"))
  }

  @Test func aCourseWithoutTermsHasNoSuchPage() {
    #expect(
      GlossaryPage(
        of: SiteContent(
          course: Course(title: "C"), lessons: [], index: CourseIndex([]), formulas: [:],
          figures: [])
      ).map { _ in 0 } == nil)
  }
}
