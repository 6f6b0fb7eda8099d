import Lessons

/// The page of the course's terms.
package struct GlossaryPage {
  private let site: SiteContent
  private let text: Lesson
  /// The page as that of a lesson, whose text and contents it has.
  private let lessonPage: LessonPage

  /// Nil for a course that has no glossary.
  package init?(of site: SiteContent) {
    guard let glossary = site.glossary else { return nil }
    self.site = site
    text = glossary.text
    lessonPage = LessonPage(RecordedLesson(notRun: glossary.text), in: site)
  }

  /// What is wrong with the text of the page.
  package var diagnostics: [Diagnostic] { lessonPage.diagnostics }

  /// The page as a value.
  package var page: Page {
    let phrases = Phrases.phrases(for: site.course.language)
    let context = lessonPage.context
    let title: HTML =
      text.title.isEmpty
      ? "\(phrases.glossary)" : InlineMarkup(context: context).markup(text.title)
    let plainTitle = text.title.isEmpty ? phrases.glossary : text.title.plainText
    var page = lessonPage.page
    page.kind = .glossary
    page.title = plainTitle
    page.description = phrases.purposeOfGlossary
    page.header = """
      <header class="lesson-header">
      <h1\(attribute("id", text.titleID))>\(title)</h1>
      </header>

      """
    if !page.searchEntries.isEmpty { page.searchEntries[0].title = plainTitle }
    return page
  }
}
