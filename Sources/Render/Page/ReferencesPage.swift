import Lessons

/// The page with the works of all lessons, each with links to the lessons that cite it.
package struct ReferencesPage {
  private let site: SiteContent
  private let context: LessonContext
  /// By author, year and title.
  private let works: [BibliographyEntry]

  /// Nil for a course that cites nothing.
  package init?(of site: SiteContent) {
    works = site.labels(in: site.course.language).works
    guard !works.isEmpty else { return nil }
    self.site = site
    // The page has no text of its own.
    let text = Lesson(file: coursePageFile, title: [], blocks: [])
    context = LessonContext(RecordedLesson(notRun: text), in: site, on: .referencesPage)
  }

  private var phrases: BibliographyPhrases { context.phrases.bibliography }

  /// The page as a value.
  package var page: Page {
    Page(
      kind: .references, address: .referencesPage, language: site.course.language,
      courseTitle: site.course.title, title: phrases.references, description: phrases.purpose,
      authors: site.course.authors,
      styleSheets: site.styleSheets(withFormulas: works.contains { !$0.formulas.isEmpty }),
      header: """
        <header class="lesson-header">
        <h1>\(phrases.references)</h1>
        <p class="summary">\(phrases.purpose)</p>
        </header>

        """,
      contents: [], body: body,
      searchEntries: [
        SearchEntry(
          address: .referencesPage, title: phrases.references,
          text: works.map { WorkMarkup(context: context).plainText(of: $0) }.joined(separator: " "))
      ], downloads: [])
  }

  private var body: HTML {
    let items = works.map { work -> HTML in
      let links = citingPages(work.key).map { text -> HTML in
        let title = InlineMarkup(
          context: LessonContext(text.recorded, in: site, on: .referencesPage)
        ).repeated.markup(text.title)
        return """
          <a href="\(text.address.link(from: .referencesPage))">\(title)</a>
          """
      }
      return """
        <li id="\(ElementID.work(work.key))">\
        \(WorkMarkup(context: context).markup(of: work)) \
        <span class="cited-in">\(phrases.citedIn) \(links.joined(separator: ", "))</span></li>

        """
    }
    return """
      <section class="references" role="doc-bibliography" aria-label="\(phrases.references)">
      <ul role="list">
      \(items.joined())</ul>
      </section>

      """
  }

  /// The pages that cite a work, with links to where they list it.
  private func citingPages(
    _ key: String
  ) -> [(title: [Inline], address: SiteAddress, recorded: RecordedLesson)] {
    let id = ElementID.work(key)
    var pages: [(title: [Inline], address: SiteAddress, recorded: RecordedLesson)] = []
    for recorded in site.lessons where recorded.lesson.cites(key) {
      let name = recorded.lesson.name
      pages.append(
        (site.index.entry(name)?.title ?? [.text(name)], .page(ofLesson: name, id: id), recorded))
    }
    let course = RecordedLesson(notRun: site.coursePage)
    if site.coursePage.cites(key) {
      pages.append(([.text(site.course.title)], .coursePage(id: id), course))
    }
    if let shared = site.sharedCode, shared.cites(key) {
      pages.append(([.text(context.phrases.sharedCode)], .sharedCodePage(id: id), course))
    }
    return pages
  }
}

extension Lesson {
  fileprivate func cites(_ key: String) -> Bool {
    var found = false
    forEachInline { inline in
      if case .citation(let citation) = inline,
        citation.items.contains(where: { $0.key.text == key })
      {
        found = true
      }
    }
    return found
  }
}
