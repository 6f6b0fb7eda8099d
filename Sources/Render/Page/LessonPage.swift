import Lessons
import Record

/// Weaves what the author of a lesson wrote and what its run produced into a page.
package struct LessonPage {
  let context: LessonContext

  package init(_ recorded: RecordedLesson, in site: SiteContent) {
    context = LessonContext(recorded, in: site)
  }

  private var site: SiteContent { context.site }
  private var lesson: Lesson { context.lesson }
  private var inlines: InlineMarkup { InlineMarkup(context: context) }
  private var search: SearchText { SearchText(context: context) }

  /// The page as a value.
  package var page: Page {
    let blocks = BlockMarkup(context: context)
    let neighbours = site.index.neighbours(of: lesson.name)
    let settings = site.course.settings(for: lesson)
    return Page(
      kind: .lesson, address: context.page, language: settings.language,
      courseTitle: site.course.title, title: search.plain(context.entry.title).inOneLine,
      description: PageDescription(context: context).text, authors: settings.authors,
      styleSheets: site.styleSheets(withFormulas: hasFormulas),
      header: LessonHeader(context: context).markup, contents: contents,
      body: blocks.markup(lesson.blocks) + blocks.footnotes()
        + ReferencesMarkup(context: context).section,
      previous: neighbours.previous.map(link), next: neighbours.next.map(link),
      searchEntries: search.entries,
      downloads: site.index.localFiles.filter { $0.location.file == lesson.file })
  }

  private var hasFormulas: Bool {
    !context.recorded.formulas.isEmpty
      || context.citations.works.contains { !$0.formulas.isEmpty }
  }

  /// A link to another lesson's page.
  ///
  /// The title is plain, since values in it are known only to the lesson itself.
  private func link(to entry: IndexedLesson) -> PageLink {
    PageLink(
      address: .page(ofLesson: entry.name), number: entry.number,
      title: "\(search.plainTitle(of: entry))")
  }

  /// Headings of level 2 with those of level 3 below them; none for a lesson that has fewer than two.
  private var contents: [ContentsEntry] {
    let sections = context.entry.sections.filter { $0.level <= 3 }
    guard sections.count > 1 else { return [] }
    var entries: [ContentsEntry] = []
    var isBelowLevelTwo = false
    for section in sections {
      let entry = ContentsEntry(
        id: section.id, number: section.number,
        title: inlines.repeated.markup(section.title), entries: [])
      if section.level == 2 { isBelowLevelTwo = true }
      // A heading of level 3 before any of level 2 stands by itself.
      if section.level == 3, isBelowLevelTwo {
        entries[entries.count - 1].entries.append(entry)
      } else {
        entries.append(entry)
      }
    }
    return entries
  }
}
