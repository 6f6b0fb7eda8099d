import Lessons

/// The page that lists all lessons.
package struct CoursePage {
  private let site: SiteContent
  private let phrases: Phrases

  package init(of site: SiteContent) {
    self.site = site
    phrases = .phrases(for: site.course.language)
  }

  /// The page as a value.
  package var page: Page {
    let cards = site.lessons.map(card)
    return Page(
      kind: .course, address: .coursePage, language: site.course.language,
      courseTitle: site.course.title, title: site.course.title, description: site.course.summary,
      author: site.course.author,
      styleSheets: site.styleSheets(
        withFormulas: site.lessons.contains { $0.lesson.title.containsFormula }),
      header: header, contents: [],
      body: "<ol class=\"lessons\" role=\"list\">\n\(cards.joined())</ol>\n",
      searchEntries: [], downloads: [])
  }

  private var header: HTML {
    let course = site.course
    let author = course.author.map { "<span class=\"author\">\($0)</span>" as HTML }
    let claims = site.index.lessons.reduce(into: ClaimCount()) { $0 += $1.claims }
    let facts = (author ?? .empty) + (ClaimSummary.markup(claims, phrases) ?? .empty)
    return """
      <header class="course-header">
      <h1>\(course.title)</h1>
      \(element("p", "summary", course.summary.map { "\($0)" }))\
      \(element("p", "lesson-facts", facts.isEmpty ? nil : facts))\
      </header>

      """
  }

  private func card(of recorded: RecordedLesson) -> HTML {
    let context = LessonContext(recorded, in: site, on: .coursePage)
    let entry = context.entry
    let address = SiteAddress.page(ofLesson: entry.name).link(from: .coursePage)
    let title = InlineMarkup(context: context).repeated.markup(entry.title)
    let picture = site.figures.first { $0.lessonName == entry.name }
    // The link beside the picture says where it leads; another text would be read twice.
    let thumbnail = picture.map {
      "\n" + PictureMarkup.markup($0, on: .coursePage, alternative: "")
    }
    return """
      <li class="lesson-card">
      <div class="lesson-card-text">
      <p class="lesson-number">\(phrases.lesson(entry.number))</p>
      <h2><a href="\(address)">\(title)</a></h2>
      \(element("p", "lesson-summary", entry.summary.map { "\($0)" }))\
      \(element("p", "lesson-facts", ClaimSummary.markup(entry.claims, phrases)))\
      </div>
      \(element("div", "thumbnail", thumbnail))\
      </li>

      """
  }
}

extension [Inline] {
  fileprivate var containsFormula: Bool {
    var isFound = false
    forEachInline { if case .math = $0 { isFound = true } }
    return isFound
  }
}
