import Lessons
import Record

/// The outcome of running a lesson.
package struct LessonRun: Equatable, Sendable {
  /// As many cells as the lesson has.
  package var record: LessonRecord
  /// For each cell and output, where the lesson asked for it; where the cell begins if no line did.
  ///
  /// Beside the record and not in it, so that a record does not change when prose is added.
  package var places: [[Location]]
  /// The cells that have not come to their end, by index: they failed, or did not run.
  package var unfinishedCells: Set<Int> = []
  /// What went wrong, at the lesson's lines.
  package var diagnostics: [Diagnostic]
  /// Seconds that compiling and linking took, and running.
  package var compileSeconds: Double
  package var runSeconds: Double
  /// The seconds that its cells took, as far as they came to their end, by index.
  package var cellSeconds: [Int: Double] = [:]
  /// Whether one of its programs has run for it, rather than earlier.
  package var hasRun = false
  /// Changes with all that the record depends on; nil for a run whose programs have run just now.
  package var identity: String?

  package init(
    record: LessonRecord, places: [[Location]], diagnostics: [Diagnostic] = [],
    compileSeconds: Double = 0, runSeconds: Double = 0
  ) {
    self.record = record
    self.places = places
    self.diagnostics = diagnostics
    self.compileSeconds = compileSeconds
    self.runSeconds = runSeconds
  }

  /// A lesson that has not run.
  package init(notRun lesson: Lesson, diagnostics: [Diagnostic] = []) {
    self.init(
      record: LessonRecord(cells: lesson.cells.map { _ in CellRecord() }),
      places: lesson.cells.map { _ in [] }, diagnostics: diagnostics)
    unfinishedCells = Set(
      lesson.cells.indices.filter { lesson.cells[$0].options.expectation != .notRun })
  }
}

extension Failure {
  /// The place in the lesson; where the cell begins if it is not known better.
  package func location(in cell: Cell) -> Location {
    guard let line else { return cell.location }
    return cell.code.location(at: cell.offset(line: line, column: column ?? 1))
  }
}
