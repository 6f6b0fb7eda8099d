import Lessons
import Record
import Render
import Runner

extension RecordedLesson {
  /// Creates a lesson that has not been run with what is approved of the cells that are as they were
  /// then.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - approved: Its approved record.
  ///   - fingerprints: Those of the code of its cells that vary, by the cells' indices.
  init(_ lesson: Lesson, approved: ApprovedRecord, fingerprints: [Int: String]) {
    func name(_ id: String?, _ code: String) -> String { "\(id ?? "") \(code)" }
    var known: [String: [ApprovedCell]] = [:]
    for cell in approved.cells where !cell.varies {
      known[name(cell.id, cell.code), default: []].append(cell)
    }
    var unfinished: Set<Int> = []
    let kept = fingerprints.compactMapValues { approved.varyingCell(from: $0)?.record }
    let records = lesson.cells.enumerated().map { index, cell -> CellRecord in
      if let kept = kept[index] { return kept }
      let name = name(cell.options.id, cell.fingerprint)
      guard let first = known[name]?.first else {
        unfinished.insert(index)
        return CellRecord()
      }
      // Cells with the same code have one each, in their order.
      known[name]?.removeFirst()
      return first.record
    }
    self.init(
      lesson, record: LessonRecord(cells: records),
      places: zip(lesson.cells, records).map { cell, record in
        record.outputs.map { _ in cell.location }
      }, unfinishedCells: unfinished)
    cellsAsApproved = Set(kept.keys)
    isFromRecord = true
  }

  /// Creates a lesson with what its run produced.
  init(_ lesson: Lesson, _ run: LessonRun) {
    self.init(
      lesson, record: run.record, places: run.places, unfinishedCells: run.unfinishedCells)
  }
}
