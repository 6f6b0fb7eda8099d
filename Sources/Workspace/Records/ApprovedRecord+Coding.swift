import Lessons
import Plot
import Record
import Text

extension ApprovedRecord {
  /// The text of a file in `records/`.
  package var text: String {
    JSON.object(omittingNil: [
      ("lesson", lesson.map { .string($0) }),
      (
        "cells",
        .array(
          cells.map { cell in
            .object(omittingNil: [
              ("cell", cell.id.map { .string($0) }),
              ("code", .string(cell.code)),
              ("format", cell.format.map { .string($0) }),
              ("varies", cell.varies ? .bool(true) : nil),
              ("source", cell.source.map { .string($0) }),
              ("outputs", .array(cell.record.outputs.map(\.json))),
              ("failure", cell.record.failure?.json),
            ])
          })
      ),
    ]).text(.readable)
  }

  /// Reads a file of `records/`.
  ///
  /// - Throws: A ``Diagnostic`` that names the first part that is not as it should be.
  package init(parsing text: String, file: String) throws(Diagnostic) {
    let help = "restore it from version control, or approve the lesson again"
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: text) } catch {
      throw Diagnostic(
        at: Location(file: file, line: error.line),
        "the approved record cannot be read: \(error.message)", help: help)
    }
    do throws(RecordError) {
      let reader = RecordReader(json)
      lesson = try reader.optionalText("lesson")
      cells = try reader.list("cells") { cell throws(RecordError) in
        ApprovedCell(
          id: try cell.optionalText("cell"), code: try cell.text("code"),
          format: try cell.optionalText("format"), varies: try cell.optionalFlag("varies"),
          source: try cell.optionalText("source"),
          record: try CellRecord(reader: cell))
      }
      try reader.requireAllRead()
    } catch {
      throw Diagnostic(
        at: Location(file: file, line: error.path.line(in: text)),
        "the approved record cannot be read: \(error)", help: help)
    }
  }
}
