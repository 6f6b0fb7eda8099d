import Lessons
import Record
import Runner

extension LessonRun {
  /// The run as it is shown: what cells marked `varies` produced when they were approved instead of
  /// what they produce now, so that two builds are the same.
  ///
  /// That is right as long as the approved outputs come from the very code that is shown with them.
  ///
  /// - Parameters:
  ///   - approved: The lesson's approved record.
  ///   - lesson: The lesson.
  ///   - fingerprints: Those of the code of its cells that vary, by the cells' indices.
  /// - Returns: The run; what has not been approved is in it as it is.
  package func showing(
    _ approved: ApprovedRecord, of lesson: Lesson, fingerprints: [Int: String]
  ) -> LessonRun {
    var shown = self
    for (index, fingerprint) in fingerprints where !unfinishedCells.contains(index) {
      guard let cell = approved.varyingCell(from: fingerprint) else { continue }
      shown.record.cells[index] = cell.record
      // An output that this run has not made is the whole cell's.
      let places = places[index]
      shown.places[index] = cell.record.outputs.indices.map { output in
        places.indices.contains(output) ? places[output] : lesson.cells[index].location
      }
    }
    return shown
  }
}

extension ApprovedRecord {
  /// The cell that varies whose outputs come from code with this fingerprint.
  func varyingCell(from fingerprint: String) -> ApprovedCell? {
    cells.first { $0.varies && $0.source == fingerprint }
  }

  /// The record with what cells that vary produced when they were approved before, where their code is
  /// still the same.
  func keepingVaryingOutputs(of approved: ApprovedRecord) -> ApprovedRecord {
    var record = self
    for index in cells.indices {
      if let old = cells[index].source.flatMap(approved.varyingCell) {
        record.cells[index].record = old.record
      }
    }
    return record
  }
}
