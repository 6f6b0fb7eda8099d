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
  /// Of a value in prose, the format that it is written with, such as `digits=3`; nil if it has none.
  package var format: String?
  /// Whether what it produces is not compared, but shown as long as its code stays the same.
  package var varies: Bool
  /// Of a cell that varies, a fingerprint of all code that its outputs come from.
  package var source: String?
  package var record: CellRecord

  package init(
    id: String?, code: String, format: String? = nil, varies: Bool = false, source: String? = nil,
    record: CellRecord
  ) {
    self.id = id
    self.code = code
    self.format = format
    self.varies = varies
    self.source = source
    self.record = record
  }
}

extension ApprovedRecord {
  /// Creates the record as which a run would be approved.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - record: What the run produced.
  ///   - fingerprints: Those of the code of its cells that vary, by the cells' indices.
  package init(lesson: Lesson, record: LessonRecord, fingerprints: [Int: String] = [:]) {
    self.lesson = lesson.isKnownByNumber ? lesson.name : nil
    cells = lesson.cells.indices.compactMap { index in
      let (cell, record) = (lesson.cells[index], record.cells[index])
      if record.outputs.isEmpty, record.failure == nil { return nil }
      return ApprovedCell(
        id: cell.options.id, code: cell.fingerprint, format: cell.format?.text,
        varies: cell.options.varies, source: fingerprints[index], record: record)
    }
  }
}

extension Cell {
  /// A hash of the code, in eight digits.
  var fingerprint: String { String(Digest(code.text).text.suffix(8)) }
}
