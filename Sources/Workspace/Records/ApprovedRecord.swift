import Lessons
import Plot
import Record
import Text

/// What a lesson is known to produce, as kept in `records/`: the cells that produce anything.
package struct ApprovedRecord: Equatable, Sendable {
  /// The name of the lesson, if its number belongs to its identity; a lesson of the same name with
  /// another number does not take the record over.
  package var lesson: String?
  package var cells: [ApprovedCell]

  package init(lesson: String? = nil, cells: [ApprovedCell]) {
    self.lesson = lesson
    self.cells = cells
  }
}

/// A cell of a record, identified by its id and code rather than by its position, so that its entry
/// does not change when the lesson is extended elsewhere.
package struct ApprovedCell: Equatable, Sendable {
  package var id: String?
  /// A short fingerprint of the code.
  package var code: String
  /// Whether what it produces is not compared, and its record therefore empty.
  package var varies: Bool
  package var record: CellRecord

  package init(id: String?, code: String, varies: Bool = false, record: CellRecord) {
    self.id = id
    self.code = code
    self.varies = varies
    self.record = record
  }
}

extension ApprovedRecord {
  /// Creates the record as which a run would be approved.
  package init(lesson: Lesson, record: LessonRecord) {
    self.lesson = lesson.isKnownByNumber ? lesson.name : nil
    cells = zip(lesson.cells, record.cells).compactMap { cell, record in
      if record.outputs.isEmpty, record.failure == nil { return nil }
      let varies = cell.options.varies
      return ApprovedCell(
        id: cell.options.id, code: cell.fingerprint, varies: varies,
        record: varies ? CellRecord() : record)
    }
  }
}

extension Cell {
  /// A hash of the code, in eight digits.
  var fingerprint: String { String(Digest(code.text).text.suffix(8)) }
}
