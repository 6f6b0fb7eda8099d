import Lessons
import Runner
import Render

/// The outcome of drawing figures.
package struct FigureOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// The folder, and the paths in it of the files that are new or differ.
  package var path: String
  package var written: [String] = []
  /// The number of files, whether written or unchanged.
  package var count = 0
  /// The names of lessons that were left out because they are drafts.
  package var drafts: [String] = []
}

extension Session {
  /// Runs the lessons that have changed and writes their figures.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - format: The format of the files.
  ///   - output: The folder that contains `figures/`; nil for the site or, for formats that pages do
  ///     not use, the course.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong, or what was written.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func drawFigures(
    of names: [String] = [], as format: FigureFormat, to output: String? = nil,
    progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> FigureOutcome {
    let sources = load()
    var outcome = FigureOutcome(
      diagnostics: sources.courseDiagnostics,
      path: output ?? (format == .png ? folder.site : folder.path))
    if sources.lessons.isEmpty { return outcome }
    let selection = try sources.selection(names)
    if selection.isWholeCourse { outcome.drafts = sources.layout.drafts.map(\.name) }
    outcome.diagnostics += selection.lessons.flatMap(sources.diagnostics(about:))
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      let runs = try await run(selection.lessons, of: sources, .cached, progress)
      outcome.diagnostics += runs.diagnostics
      if outcome.diagnostics.hasErrors { return outcome }
      let site = site(of: runs, sources)
      if format == .png {
        let files = try await site.drawFigures().flatMap(\.siteFiles)
        outcome.count = files.count
        let publication = try await publish(
          files, to: outcome.path, keepingOthers: true, progress: progress)
        outcome.diagnostics += publication.warnings
        outcome.written = publication.written
      } else {
        let files = site.exportedFigures(as: format)
        outcome.count = files.count
        let writing = try await folder.take(.writing, .exclusive, progress: progress)
        defer { writing.release() }
        outcome.written = try update(files, in: outcome.path)
      }
    } catch {
      outcome.diagnostics.append(error)
    }
    return outcome
  }
}
