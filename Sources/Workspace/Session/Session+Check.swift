import Lessons
import Record
import Render
import Runner

/// The outcome of checking lessons without running them.
package struct CheckOutcome: Sendable {
  /// What is wrong with how lessons are written, with what they refer to, and with their code.
  package var report: CourseReport
  /// What the files of the course were when they were read, by their paths.
  var texts: [String: String]
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
    let selection = try sources.selection(names)
    var outcome = CheckOutcome(
      report: CourseReport(sources, selection), texts: texts(of: sources))
    if selection.lessons.isEmpty { return outcome }
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      switch try await runner(for: sources) {
      case .ready(let runner):
        let runs = await runner.check(selection.lessons, watch: progress)
        outcome.report.add(Runs(lessons: selection.lessons, runs: runs))
      case .broken(let errors): outcome.report.add(errors)
      }
      outcome.report.add(await problems(of: sources))
      if !published.lessons.isEmpty, !published.layout.drafts.isEmpty {
        // What is wrong in both is the same, and is reported once.
        outcome.report.add(published.diagnostics)
        outcome.report.add(await problems(of: published))
      }
    } catch {
      outcome.report.add([error])
    }
    return outcome
  }

  /// What is wrong with a site that can be told before its lessons run.
  private func problems(of sources: CourseSources) async -> [Diagnostic] {
    await problems(of: site(of: Runs(notRun: sources.lessons), sources))
  }

  /// What is wrong with the pages of a site, apart from how its lessons run.
  func problems(of site: SiteBuilder) async -> [Diagnostic] {
    await site.build(from: folder, drawingFigures: false).diagnostics
  }
}
