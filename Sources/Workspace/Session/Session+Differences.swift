import Lessons
import Record
import Render
import Runner

/// The outcome of comparing lessons for a page from which they can be approved.
package struct DifferenceOutcome: Sendable {
  /// What is wrong besides the differences.
  package var report: CourseReport
  /// What the page shows.
  package var differences: DifferenceReport
  /// The names of lessons that are not as approved, or have errors.
  package var differing: [String]
}

extension Session {
  /// Runs lessons as ``test(_:runningChangedOnly:progress:)`` does, and collects what differs for a page from which a
  /// maintainer can decide what to approve.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - runsChangedOnly: Whether of lessons that can reach no code that has changed, what they produced before
  ///     is compared; else all run afresh.
  ///   - courseOption: What follows the names of lessons in commands that the page shows.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong, and what differs.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func differences(
    _ names: [String] = [], runningChangedOnly runsChangedOnly: Bool = false,
    courseOption: String = "", progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> DifferenceOutcome {
    let outcome = try await compare(
      names, runsChangedOnly ? .cached : .afresh, checkingPages: true, progress: progress)
    let sources = load()
    let report = outcome.report
    let lessons = report.lessons.map { lesson -> LessonDifferences in
      let comparison = outcome.comparisons.first { $0.lesson.file == lesson.lesson.file }
      let tolerance = sources.course.settings(for: lesson.lesson).tolerance
      return LessonDifferences(
        lesson: lesson.lesson,
        cells: comparison.map { comparison in
          comparison.cells.map { comparison.differences(of: $0, tolerance: tolerance) }
        } ?? [], problems: printedErrors(lesson.diagnostics),
        // A lesson that has not run is not as approved.
        hasErrors: lesson.diagnostics.hasErrors || comparison == nil,
        recordProblems: comparison.map { printedErrors($0.recordDiagnostics) } ?? [])
    }
    return DifferenceOutcome(
      report: report,
      differences: DifferenceReport(
        courseTitle: sources.course.title, lessons: lessons,
        courseProblems: printedErrors(report.course), courseOption: courseOption),
      differing: lessons.filter { !$0.isAsApproved }.map(\.lesson.name))
  }

  /// Errors as they are printed, with their lines of source.
  private func printedErrors(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.inSourceOrder.filter { $0.severity == .error }.map { diagnostic in
      let line = diagnostic.location.flatMap { sourceLine(at: $0) }
      return diagnostic.rendered(sourceLine: line)
    }
  }
}

extension LessonComparison {
  /// What the page shows of a cell.
  fileprivate func differences(of compared: ComparedCell, tolerance: Double) -> CellDifferences {
    let cell = compared.new.map { lesson.cells[$0] }
    let approvedCell = compared.old.flatMap { old in approved?.cells[old] }
    let id = cell.map(\.options.id) ?? approvedCell?.id
    let tolerance = cell?.options.tolerance ?? tolerance
    let current = compared.new.map { run.record.cells[$0] }
    var differences = compared.differences
    let messages = Set(differences.map(\.message))
    let notes = compared.diagnostics.map(\.message).filter { !messages.contains($0) }
    switch compared.state {
    case .unfinished:
      return CellDifferences(
        cell: cell, id: id, approved: nil, current: nil, differences: [], notes: notes, places: [],
        tolerance: tolerance)
    case .compared, .varies:
      // Whoever is to approve what was not compared has to see it.
      if !notes.isEmpty, differences.isEmpty, let current, let approvedCell {
        differences = current.differences(from: approvedCell.record, tolerance: tolerance)
      }
    case .new, .gone: break
    }
    return CellDifferences(
      cell: cell, id: id, approved: approvedCell?.record, current: current,
      differences: differences, notes: notes,
      places: compared.new.map { run.places[$0] } ?? [], tolerance: tolerance)
  }
}
