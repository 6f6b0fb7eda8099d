import Lessons

/// The page of the code that lessons share: a section for each file.
package struct SharedCodePage {
  private let site: SiteContent
  /// The page as that of a lesson, whose text and contents it has.
  private let lessonPage: LessonPage

  /// Nil for a course that has no such code.
  package init?(of site: SiteContent) {
    guard let text = site.sharedCode else { return nil }
    self.site = site
    lessonPage = LessonPage(RecordedLesson(notRun: text), in: site)
  }

  /// What is wrong with the prose of the page.
  package var diagnostics: [Diagnostic] { lessonPage.diagnostics }

  /// The page as a value.
  package var page: Page {
    let phrases = Phrases.phrases(for: site.course.language)
    var page = lessonPage.page
    page.kind = .sharedCode
    page.address = .sharedCodePage
    page.title = phrases.sharedCode
    page.description = phrases.purposeOfSharedCode
    page.header = """
      <header class="lesson-header">
      <h1>\(phrases.sharedCode)</h1>
      <p class="summary">\(phrases.purposeOfSharedCode)</p>
      </header>

      """
    if !page.searchEntries.isEmpty { page.searchEntries[0].title = phrases.sharedCode }
    page.downloads = site.index.localFiles.filter {
      $0.location.file.hasPrefix(SharedCode.folder + "/")
    }
    return page
  }
}
