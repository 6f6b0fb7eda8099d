import Lessons
import Plot
import Record
import Text

/// What a lesson is known to produce, as kept in `records/`: the cells that produce anything.
package struct ApprovedRecord: Equatable, Sendable {
  package var cells: [ApprovedCell]

  package init(cells: [ApprovedCell]) { self.cells = cells }
}

/// A cell of a record, identified by its id and code rather than by its position, so that its entry
/// does not change when the lesson is extended elsewhere.
package struct ApprovedCell: Equatable, Sendable {
  package var id: String?
  /// A short fingerprint of the code.
  package var code: String
  package var record: CellRecord

  package init(id: String?, code: String, record: CellRecord) {
    self.id = id
    self.code = code
    self.record = record
  }
}

extension ApprovedRecord {
  /// Creates the record as which a run would be approved.
  package init(lesson: Lesson, record: LessonRecord) {
    cells = zip(lesson.cells, record.cells).compactMap { cell, record in
      record.outputs.isEmpty && record.failure == nil
        ? nil : ApprovedCell(id: cell.options.id, code: cell.fingerprint, record: record)
    }
  }
}

extension Cell {
  /// A hash of the code, in eight digits.
  var fingerprint: String { String(Digest(code.text).text.suffix(8)) }
}
