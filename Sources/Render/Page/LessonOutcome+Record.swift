import Lessons
import Record

extension LessonOutcome {
  /// The part of a record that the index needs.
  ///
  /// - Parameters:
  ///   - record: What the cells produced.
  ///   - unfinished: The cells that have not come to their end, by index.
  package init(_ record: LessonRecord, unfinished: Set<Int> = []) {
    self.init(
      cells: record.cells.enumerated().map { index, cell in
        CellOutcome(cell, isUnfinished: unfinished.contains(index))
      })
  }
}

extension CellOutcome {
  init(_ record: CellRecord, isUnfinished: Bool) {
    self.init(isUnfinished: isUnfinished)
    for output in record.outputs {
      switch output {
      case .figure: showsFigure = true
      case .table: showsTable = true
      case .claim(let claim): claims += ClaimCount(total: 1, holding: claim.isRight ? 1 : 0)
      case .text, .value: break
      }
    }
  }
}
