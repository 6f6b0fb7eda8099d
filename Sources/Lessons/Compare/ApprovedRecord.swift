import Record

/// What a lesson is known to produce, as it is kept in `records/`: the cells that produce anything.
public struct ApprovedRecord: Equatable, Sendable {
  public var cells: [ApprovedCell]

  public init(cells: [ApprovedCell]) { self.cells = cells }
}

/// A cell of a record, told from others by its id and its code rather than by its place, so that a
/// record does not change where a lesson has only been added to.
public struct ApprovedCell: Equatable, Sendable {
  public var id: String?
  /// A short fingerprint of the code.
  public var code: String
  public var record: CellRecord

  public init(id: String?, code: String, record: CellRecord) {
    self.id = id
    self.code = code
    self.record = record
  }
}

extension ApprovedRecord {
  /// What a run would be approved as.
  public init(lesson: Lesson, record: LessonRecord) {
    cells = zip(lesson.cells, record.cells).compactMap { cell, record in
      record.outputs.isEmpty && record.failure == nil
        ? nil : ApprovedCell(id: cell.options.id, code: cell.fingerprint, record: record)
    }
  }

  /// The text of a file in `records/`.
  public var text: String {
    JSON.object([
      JSON.Member(
        "cells",
        .array(
          cells.map { cell in
            .object(omittingNil: [
              ("cell", cell.id.map { .string($0) }),
              ("code", .string(cell.code)),
              ("outputs", .array(cell.record.outputs.map(\.json))),
              ("failure", cell.record.failure?.json),
            ])
          }))
    ]).text(.readable)
  }

  /// Reads a file of `records/`.
  ///
  /// - Throws: A ``Diagnostic`` at the file for what is no record.
  public init(parsing text: String, file: String) throws(Diagnostic) {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: text) } catch {
      throw Diagnostic(
        at: Location(file: file, line: error.line),
        "the approved record cannot be read: \(error.message)",
        help: "restore it from version control, or approve the lesson again")
    }
    let cells = json["cells"]?.elements { cell in
      CellRecord(json: cell).flatMap { record in
        cell["code"]?.string.map {
          ApprovedCell(id: cell["cell"]?.string, code: $0, record: record)
        }
      }
    }
    guard let cells else {
      throw Diagnostic(
        at: Location(file: file, line: 1), "the approved record is of a form that is not known",
        help: "restore it from version control, or approve the lesson again")
    }
    self.cells = cells
  }
}

extension Cell {
  /// Eight digits that change with the code.
  var fingerprint: String { String(Digest(code).text.suffix(8)) }
}
