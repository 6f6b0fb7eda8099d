import Lessons
import Record
import Render
import Testing

/// What pages show of front matter and of `course.yml`.
@Suite struct LessonHeaderTests {
  private func text(_ text: String) -> SourcedText {
    SourcedText(text, at: Location(file: "lessons/02-b.md", line: 2))
  }

  private func recorded(_ name: String, _ matter: FrontMatter = FrontMatter()) -> RecordedLesson {
    RecordedLesson(
      Lesson(file: "lessons/\(name).md", frontMatter: matter, title: [.text(name)], blocks: []),
      record: LessonRecord())
  }

  private func site(
    _ lessons: [RecordedLesson], _ layout: CourseLayout = CourseLayout(),
    course: Course = Course(title: "Course")
  ) -> SiteContent {
    SiteContent(
      course: course, lessons: lessons, coursePage: layout.coursePage,
      index: CourseIndex(
        lessons.map { ($0.lesson, LessonOutcome($0.record)) }, layout: layout),
      formulas: [:], figures: [])
  }

  @Test func allThatALessonSaysOfItself() throws {
    let first = recorded("01-a")
    let second = recorded(
      "02-b",
      FrontMatter(
        summary: [.text("All "), .emphasis([.text("of it")])], authors: ["A <A>", "B"],
        date: CalendarDate("2026-11-27"), isDraft: true, prerequisites: [text("a")],
        objectives: [[.text("Say "), .code("x")]], tags: ["one", "two"], minutes: 45,
        data: [text("data/x y.csv"), text("lessons/z.csv")]))
    let layout = CourseLayout(parts: [
      CoursePart(title: [.text("Part "), .code("1")], lessons: ["01-a", "02-b"])
    ])
    let page = LessonPage(
      second, in: site([first, second], layout, course: Course(title: "C", authors: ["N. N."]))
    ).page
    #expect(
      page.header.text == """
        <header class="lesson-header">
        <p class="lesson-number">Part <code>1</code> · Lesson 2 · <span class="draft">Draft</span></p>
        <h1>02-b</h1>
        <p class="summary">All <em>of it</em></p>
        <p class="lesson-facts"><span class="author">A &lt;A&gt;, B</span>\
        <time datetime="2026-11-27">27 November 2026</time>\
        <span class="minutes">45 min</span></p>
        <dl class="lesson-terms">
        <div><dt>Prerequisites</dt> <dd><a href="01-a.html">01-a</a></dd></div>
        <div><dt>Data</dt> <dd><a href="data/x%20y.csv">x y.csv</a>, <a href="z.csv">z.csv</a></dd></div>
        <div><dt>Tags</dt> <dd>one, two</dd></div>
        </dl>
        <section class="objectives" aria-labelledby="_objectives">
        <p class="objectives-title" id="_objectives">Objectives</p>
        <ul>
        <li>Say <code>x</code></li>
        </ul>
        </section>
        </header>

        """)
    #expect(page.authors == ["A <A>", "B"] && page.description == "All of it")
    #expect(page.downloads.map(\.path) == ["data/x y.csv", "lessons/z.csv"])
    #expect(page.searchEntries.map(\.text) == ["All of it Say x one two"])
  }

  @Test func aLessonSpeaksItsOwnLanguage() {
    let lesson = recorded(
      "01-a",
      FrontMatter(
        minutes: 1,
        writtenLanguage: SourcedText("de", at: Location(file: "lessons/01-a.md", line: 2))))
    let page = LessonPage(lesson, in: site([lesson])).page
    #expect(page.language == "de")
    #expect(page.header.text.contains(">Lektion 1<"))
    #expect(page.header.text.contains(">1\u{A0}min<"))
  }

  @Test(arguments: [
    ("en", "Estimated time for reading"), ("de", "Geschätzte Lesezeit"),
    ("fr", "Temps de lecture estimé"), ("es", "Tiempo de lectura estimado"),
  ])
  func aLessonThatGivesNoTimeHasAnEstimateUnlessTheCourseWantsNone(tag: String, title: String) {
    let language = SourcedText(tag, at: Location(file: "lessons/01-a.md", line: 2))
    var lesson = recorded("01-a", FrontMatter(writtenLanguage: language))
    // 400 words, two minutes of them.
    lesson.lesson.blocks = [.paragraph([.text(String(repeating: "word ", count: 400))])]
    let estimated = LessonPage(lesson, in: site([lesson])).page.header.text
    #expect(
      estimated.contains(
        "<p class=\"lesson-facts\"><span class=\"minutes\" title=\"\(title)\">2\u{A0}min</span></p>"
      ))
    let course = Course(title: "C", showsReadingTime: false)
    let bare = LessonPage(lesson, in: site([lesson], course: course)).page.header.text
    #expect(!bare.contains("lesson-facts"))
    lesson.lesson.frontMatter.minutes = 7
    let given = site([lesson], course: course)
    #expect(
      LessonPage(lesson, in: given).page.header.text.contains(
        "<span class=\"minutes\">7\u{A0}min</span>"))
    #expect(
      CoursePage(of: given).page.body.text.contains("<span class=\"minutes\">7\u{A0}min</span>"))
  }

  // MARK: The course's page

  @Test func theCoursePageGroupsLessonsByParts() {
    let lessons = ["01-a", "02-b", "03-c"].map { recorded($0) }
    let layout = CourseLayout(
      parts: [
        CoursePart(title: [.emphasis([.text("One")])], lessons: ["02-b", "01-a"]),
        CoursePart(title: [.text("None")], lessons: []),
      ],
      coursePage: Lesson(
        file: coursePageFile, frontMatter: FrontMatter(summary: [.code("s")]),
        title: [.text("Welcome")],
        blocks: [
          .paragraph([
            .link(
              destination: "01-a.md", title: nil, content: [], place: LinkPlace(at: Sample.at(1)))
          ]),
          .heading(level: 2, content: [.text("More")], id: "more", location: Sample.at(3)),
        ]))
    let course = Course(
      title: "C", summary: [.code("s")], authors: ["A", "B"],
      links: [
        CourseLink(name: "repository", address: "https://e.org/r"),
        CourseLink(name: "M & M", address: "https://e.org/?a&b"),
      ])
    let page = CoursePage(of: site(lessons, layout, course: course)).page
    func card(_ number: Int, _ name: String, _ tag: String) -> String {
      """
      <li class="lesson-card">
      <div class="lesson-card-text">
      <p class="lesson-number">Lesson \(number)</p>
      <\(tag)><a href="\(name).html">\(name)</a></\(tag)>
      <p class="lesson-facts"><span class="minutes" title="Estimated time for reading">\
      1 min</span></p>
      </div>
      </li>
      """
    }
    #expect(
      (page.header + page.body).text == """
        <header class="course-header">
        <p class="lesson-number">C</p>
        <h1>Welcome</h1>
        <p class="summary"><code>s</code></p>
        <p class="lesson-facts"><span class="author">A, B</span></p>
        <p class="course-links"><a href="https://e.org/r">Source code</a> · \
        <a href="https://e.org/?a&amp;b">M &amp; M</a></p>
        </header>
        <article class="course-text">
        <p><a href="01-a.html">01-a</a></p>
        <div class="heading">
        <h2 id="more">More</h2>
        <a class="anchor" href="#more" aria-label="Link to section More"></a>
        </div>
        </article>
        <section class="part" aria-labelledby="_part-1">
        <h2 class="part-title" id="_part-1"><em>One</em></h2>
        <ol class="lessons" role="list">
        \(card(2, "02-b", "h3"))
        \(card(1, "01-a", "h3"))
        </ol>
        </section>
        <section class="part" aria-labelledby="_part-2">
        <h2 class="part-title" id="_part-2">None</h2>
        </section>
        <ol class="lessons" role="list">
        \(card(3, "03-c", "h2"))
        </ol>

        """)
    #expect(page.description == "s" && page.title == "C")
  }
}
