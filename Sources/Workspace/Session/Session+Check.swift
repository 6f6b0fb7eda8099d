import Lessons
import Record
import Render
import Runner

/// The outcome of checking lessons without running them.
package struct CheckOutcome: Sendable {
  /// What is wrong with how lessons are written, with what they refer to, and with their code.
  package var diagnostics: [Diagnostic]
  package var lessonCount = 0
  /// How many of the lessons are drafts.
  package var draftCount = 0
  /// What the files of the course were when they were read, by their paths.
  var texts: [String: String] = [:]
}

extension Session {
  /// Reads lessons, checks their references, formulas and files, and compiles their cells, those
  /// included that must not compile; nothing runs.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func check(
    _ names: [String] = [], progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> CheckOutcome {
    // A lesson may refer to a draft only in a site that has drafts.
    let published = load()
    let sources = load(includingDrafts: true)
    var outcome = CheckOutcome(diagnostics: sources.courseDiagnostics)
    outcome.texts = texts(of: sources)
    if sources.lessons.isEmpty { return outcome }
    let selection = try sources.selection(names)
    outcome.lessonCount = selection.lessons.count
    outcome.draftCount = selection.lessons.count(where: \.frontMatter.isDraft)
    outcome.diagnostics += selection.lessons.flatMap(sources.diagnostics(about:))
    let files = Set(selection.lessons.map(\.file) + sources.layout.bibliography.files)
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      switch try await runner(for: sources) {
      case .ready(let runner):
        let runs = await runner.check(selection.lessons, watch: progress)
        outcome.diagnostics += runs.flatMap(\.diagnostics)
      case .broken(let errors): outcome.diagnostics += errors
      }
      // References go to all lessons, but what is wrong with the others was not asked for.
      var references = await problems(of: sources)
      if !published.lessons.isEmpty, !published.layout.drafts.isEmpty {
        references += published.diagnostics
        references += await problems(of: published)
      }
      outcome.diagnostics += references.filter { diagnostic in
        diagnostic.location.map { files.contains($0.file) || selection.isWholeCourse } ?? true
      }
    } catch {
      outcome.diagnostics.append(error)
    }
    return outcome
  }

  /// What is wrong with a site that can be told before its lessons run.
  private func problems(of sources: CourseSources) async -> [Diagnostic] {
    let site = site(of: Runs(notRun: sources.lessons), sources)
    return await problems(of: site) + languageWarnings(sources)
  }

  /// What is wrong with the pages of a site, apart from how its lessons run.
  func problems(of site: SiteBuilder) async -> [Diagnostic] {
    await site.build(
      courseFile: folder.content, filesIn: folder.files(in:), similarFile: folder.similarFile,
      drawingFigures: false
    ).diagnostics
  }
}

extension [Diagnostic] {
  /// Those that are not about lessons, but about the glossary, the bibliography or the course's own page.
  func outside(_ lessons: [Lesson]) -> [Diagnostic] {
    let files = Set(lessons.map(\.file))
    return filter { diagnostic in diagnostic.location.map { !files.contains($0.file) } ?? true }
  }
}
