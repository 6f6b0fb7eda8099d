import Lessons
import Record

extension LessonOutcome {
  /// The part of a record that the index needs.
  package init(_ record: LessonRecord) {
    self.init(cells: record.cells.map(CellOutcome.init))
  }
}

extension CellOutcome {
  init(_ record: CellRecord) {
    self.init(hasFailed: record.failure != nil)
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
