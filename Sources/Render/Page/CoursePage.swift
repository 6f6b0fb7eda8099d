import Lessons
import Record

/// The page that lists all lessons, in their parts if the course has some.
package struct CoursePage {
  private let site: SiteContent
  private let phrases: Phrases
  /// The text of the page, which is woven as that of a lesson is.
  private let text: LessonContext

  package init(of site: SiteContent) {
    self.site = site
    phrases = .phrases(for: site.course.language)
    text = LessonContext(RecordedLesson(notRun: site.coursePage), in: site, on: .coursePage)
  }

  /// The formulas of pages other than lessons.
  static func formulas(of layout: CourseLayout) -> [FormulaUse] {
    layout.coursePage.formulas + (layout.sharedCode?.formulas ?? [])
      + (layout.glossary?.text.formulas ?? [])
      + layout.parts.flatMap(\.title.formulas)
  }

  /// What is wrong with the text of the page.
  package var diagnostics: [Diagnostic] {
    LessonPage(RecordedLesson(notRun: site.coursePage), in: site).diagnostics
      + site.index.parts.flatMap { part in
        part.title.formulas.compactMap { $0.problem(in: site.formulas) }
      }
  }

  /// The page as a value.
  package var page: Page {
    let blocks = BlockMarkup(context: text)
    let prose =
      blocks.markup(site.coursePage.blocks) + blocks.footnotes()
      + ReferencesMarkup(context: text).section
    return Page(
      kind: .course, address: .coursePage, language: site.course.language,
      courseTitle: site.course.title, title: site.course.title,
      description: site.course.summary.isEmpty
        ? nil : SearchText(context: text).plain(site.course.summary).inOneLine,
      authors: site.course.authors,
      styleSheets: site.styleSheets(withFormulas: hasFormulas),
      header: header, contents: [],
      body: (prose.isEmpty ? .empty : "<article class=\"course-text\">\n\(prose)</article>\n")
        + lessons,
      searchEntries: [],
      downloads: site.index.localFiles.filter { $0.location.file == site.coursePage.file })
  }

  private var hasFormulas: Bool {
    text.citations.works.contains { !$0.formulas.isEmpty } || !site.coursePage.formulas.isEmpty
      || site.index.parts.contains { !$0.title.formulas.isEmpty }
      || site.lessons.contains {
        !($0.lesson.title + $0.lesson.frontMatter.summary).formulas.isEmpty
      }
  }

  private var header: HTML {
    let course = site.course
    let claims = site.index.lessons.reduce(into: ClaimCount()) { $0 += $1.claims }
    let authors: HTML =
      course.authors.isEmpty
      ? .empty : "<span class=\"author\">\(course.authors.joined(separator: ", "))</span>"
    let facts = authors + (ClaimSummary.markup(claims, phrases) ?? .empty)
    var links = course.links.map { link -> HTML in
      let address = InlineMarkup(context: text).address(of: link.address)
      return
        "<a href=\"\(address)\">\(link.name == "repository" ? phrases.repository : link.name)</a>"
    }
    if site.glossary != nil {
      let address = SiteAddress.glossaryPage.link(from: .coursePage)
      links.append("<a href=\"\(address)\">\(phrases.glossary)</a>")
    }
    if site.sharedCode != nil {
      let address = SiteAddress.sharedCodePage.link(from: .coursePage)
      links.append("<a href=\"\(address)\">\(phrases.sharedCode)</a>")
    }
    if !site.index.citedWorks.isEmpty {
      let address = SiteAddress.referencesPage.link(from: .coursePage)
      links.append("<a href=\"\(address)\">\(phrases.bibliography.references)</a>")
    }
    let title: HTML =
      site.coursePage.title.isEmpty
      ? "\(course.title)" : InlineMarkup(context: text).markup(site.coursePage.title)
    // The page's own title stands below that of the course, which is on every page.
    let courseTitle: HTML? =
      site.coursePage.title.isEmpty || site.coursePage.title.plainText == course.title
      ? nil : "\(course.title)"
    let summary = course.summary.isEmpty ? nil : InlineMarkup(context: text).markup(course.summary)
    return """
      <header class="course-header">
      \(element("p", "lesson-number", courseTitle))\
      <h1\(attribute("id", site.coursePage.titleID))>\(title)</h1>
      \(element("p", "summary", summary))\
      \(element("p", "lesson-facts", facts.isEmpty ? nil : facts))\
      \(element("p", "course-links", links.isEmpty ? nil : links.joined(separator: " · ")))\
      </header>

      """
  }

  // MARK: Lessons

  /// All lessons, each part with a heading; what belongs to no part comes last.
  private var lessons: HTML {
    let parts = site.index.parts
    if parts.isEmpty { return list(site.lessons, headingLevel: 2) }
    let sections = parts.enumerated().map { index, part -> HTML in
      let own = part.lessons.compactMap { name in site.lessons.first { $0.lesson.name == name } }
      let id = ElementID.part(index + 1)
      return """
        <section class="part" aria-labelledby="\(id)">
        <h2 class="part-title" id="\(id)">\(InlineMarkup(context: text).markup(part.title))</h2>
        \(own.isEmpty ? .empty : list(own, headingLevel: 3))</section>

        """
    }
    let rest = site.lessons.filter { site.index.part(of: $0.lesson.name) == nil }
    return sections.joined() + (rest.isEmpty ? .empty : list(rest, headingLevel: 2))
  }

  private func list(_ lessons: [RecordedLesson], headingLevel level: Int) -> HTML {
    let cards = lessons.map { card(of: $0, headingLevel: level) }
    return "<ol class=\"lessons\" role=\"list\">\n\(cards.joined())</ol>\n"
  }

  private func card(of recorded: RecordedLesson, headingLevel level: Int) -> HTML {
    let context = LessonContext(recorded, in: site, on: .coursePage)
    let entry = context.entry
    let address = SiteAddress.page(ofLesson: entry.name).link(from: .coursePage)
    // The whole card is a link.
    let inlines = InlineMarkup(context: context).repeated
    let draft: HTML =
      recorded.lesson.frontMatter.isDraft
      ? " · <span class=\"draft\">\(phrases.draft)</span>" : .empty
    let picture = site.figures.first { $0.lessonName == entry.name }
    // The link beside the picture says where it leads; another text would be read twice.
    let thumbnail = picture.map {
      "\n" + PictureMarkup.markup($0, on: .coursePage, alternative: "")
    }
    let summary = entry.summary.isEmpty ? nil : inlines.markup(entry.summary)
    let facts = [
      ReadingTimeMarkup.markup(context), ClaimSummary.markup(entry.claims, context.phrases),
    ].compactMap(\.self)
    return """
      <li class="lesson-card">
      <div class="lesson-card-text">
      <p class="lesson-number">\(phrases.lesson(entry.number))\(draft)</p>
      <h\(level)><a href="\(address)">\(inlines.markup(entry.title))</a></h\(level)>
      \(element("p", "lesson-summary", summary))\
      \(element("p", "lesson-facts", facts.isEmpty ? nil : facts.joined()))\
      </div>
      \(element("div", "thumbnail", thumbnail))\
      </li>

      """
  }
}

extension RecordedLesson {
  /// The text of a page none of whose cells run.
  init(notRun text: Lesson) {
    self.init(
      text, record: LessonRecord(cells: text.cells.map { _ in CellRecord() }),
      places: text.cells.map { _ in [] })
  }
}

extension [Inline] {
  /// The formulas of the text.
  fileprivate var formulas: [FormulaUse] {
    var found: [FormulaUse] = []
    forEachInline { if case .math(let tex) = $0 { found.append(FormulaUse(tex)) } }
    return found
  }
}
