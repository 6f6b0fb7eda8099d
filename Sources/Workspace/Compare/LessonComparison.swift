import Lessons
import Record
import Runner

/// A run of a lesson beside what is approved of it, cell by cell.
package struct LessonComparison: Sendable {
  package var lesson: Lesson
  package var run: LessonRun
  /// What is approved; nil if nothing is, or if it cannot be read.
  package var approved: ApprovedRecord?
  /// The cells that produce anything, or did when they were approved, in the order of the lesson.
  package var cells: [ComparedCell]
  /// What is wrong with the record as a whole.
  package var recordDiagnostics: [Diagnostic]

  /// An error for each output that is not as approved, at the line that produced it.
  package var diagnostics: [Diagnostic] { recordDiagnostics + cells.flatMap(\.diagnostics) }
}

/// A cell beside the approved one that it is.
package struct ComparedCell: Sendable {
  package enum State: Equatable, Sendable {
    /// It is compared with the approved one.
    case compared
    /// Its outputs may differ from run to run, and are not compared.
    case varies
    /// It has not come to its end, so that nothing is said of it.
    case unfinished
    /// Nothing of it has been approved.
    case new
    /// The lesson has it no more.
    case gone
  }

  package var state: State
  /// The index of the approved cell.
  package var old: Int?
  /// The index of the cell in the lesson.
  package var new: Int?
  /// How its outputs differ, false claims included.
  package var differences: [Difference] = []
  /// What is not as approved, at the lines of the lesson.
  package var diagnostics: [Diagnostic] = []
}
