import Text

/// What running a lesson produced, cell by cell.
///
/// It holds nothing that differs between two honest runs or that moves when prose moves: no times,
/// no file positions, no paths.
package struct LessonRecord: Equatable, Sendable {
  package var cells: [CellRecord]

  package init(cells: [CellRecord] = []) { self.cells = cells }
}

/// What one cell produced, in order.
package struct CellRecord: Equatable, Sendable {
  package var outputs: [Output]
  /// How the cell failed, if it did.
  package var failure: Failure?

  package init(outputs: [Output] = [], failure: Failure? = nil) {
    self.outputs = outputs
    self.failure = failure
  }
}

extension CellRecord {
  package var showsFigure: Bool { outputs.contains { $0.isFigure } }
  package var showsTable: Bool { outputs.contains { $0.isTable } }
}

// MARK: JSON

extension LessonRecord: RecordPart {
  package var json: JSON { ["cells": .array(cells.map { $0.json })] }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      cells: try reader.list("cells") { cell throws(RecordError) in try CellRecord(reader: cell) })
  }
}

extension CellRecord: RecordPart {
  package var json: JSON {
    .object(omittingNil: [
      ("outputs", .array(outputs.map { $0.json })),
      ("failure", failure?.json),
    ])
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      outputs: try reader.list("outputs") { output throws(RecordError) in
        try Output(reader: output)
      },
      failure: try reader.optionalMember("failure").map { failure throws(RecordError) in
        try Failure(reader: failure)
      })
  }
}
