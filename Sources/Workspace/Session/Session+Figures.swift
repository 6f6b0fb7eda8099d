import Lessons
import Runner
import Render

/// The outcome of drawing figures.
package struct FigureOutcome: Sendable {
  package var report: CourseReport
  /// The folder, and the paths in it of the files that are new or differ.
  package var path: String
  package var written: [String] = []
  /// The number of files, whether written or unchanged.
  package var count = 0
}

extension Session {
  /// Runs the lessons that have changed and writes their figures.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - format: The format of the files.
  ///   - output: The folder that contains `figures/`; nil for the site or, for formats that pages do
  ///     not use, the course.
  ///   - isTrial: Whether the files are only compared with what would be written.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong, or what was written.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func drawFigures(
    of names: [String] = [], as format: FigureFormat, to output: String? = nil,
    isTrial: Bool = false, progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> FigureOutcome {
    let sources = load()
    let selection = try sources.selection(names)
    var outcome = FigureOutcome(
      report: CourseReport(sources, selection),
      path: output ?? (format == .png ? folder.site : folder.path))
    if selection.lessons.isEmpty { return outcome }
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      let runs = try await run(selection.lessons, of: sources, .cached, progress)
      outcome.report.add(runs)
      if outcome.report.hasErrors { return outcome }
      let site = site(of: runs, sources)
      if format == .png {
        let files = try await site.drawFigures().flatMap(\.siteFiles)
        outcome.count = files.count
        let publication = try await publish(
          files, to: outcome.path, keepingOthers: true, isTrial: isTrial, progress: progress)
        outcome.report.add(publication.warnings)
        outcome.written = publication.written
      } else {
        let files = site.exportedFigures(as: format)
        outcome.count = files.count
        let writing = try await folder.take(.writing, .exclusive, progress: progress)
        defer { writing.release() }
        outcome.written = try update(files, in: outcome.path, isTrial: isTrial)
      }
    } catch {
      outcome.report.add([error])
    }
    return outcome
  }
}
