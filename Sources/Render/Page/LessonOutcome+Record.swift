import Lessons
import Record

extension LessonOutcome {
  /// The part of a record that the index needs.
  ///
  /// - Parameters:
  ///   - record: What the cells produced.
  ///   - places: The place of each output in the lesson, for each cell.
  ///   - unfinished: The cells that have not come to their end, by index.
  package init(
    _ record: LessonRecord, places: [[Location]] = [], unfinished: Set<Int> = []
  ) {
    self.init(
      cells: record.cells.enumerated().map { index, cell in
        CellOutcome(
          cell, places: places.indices.contains(index) ? places[index] : [],
          isUnfinished: unfinished.contains(index))
      })
  }
}

extension CellOutcome {
  init(_ record: CellRecord, places: [Location], isUnfinished: Bool) {
    self.init(isUnfinished: isUnfinished)
    for (index, output) in record.outputs.enumerated() {
      numbers += output.numbers
      switch output {
      case .figure: showsFigure = true
      case .table: showsTable = true
      case .claim(let claim):
        claims += ClaimCount(total: 1, holding: claim.isRight ? 1 : 0)
        if let id = claim.id, places.indices.contains(index) {
          namedClaims.append(
            NamedClaim(
              id: id, statement: ShownText(claim.statement, at: places[index]).content,
              location: places[index], measured: claim.measured?.allNumbers ?? [],
              expected: claim.expected?.allNumbers ?? []))
        }
      case .text, .value: break
      }
    }
  }
}

extension Output {
  /// The numbers that prose can quote.
  fileprivate var numbers: [Double] {
    switch self {
    case .value(let value): value.allNumbers
    case .table(let table): table.rows.joined().flatMap(\.allNumbers)
    case .claim(let claim): claim.measured?.allNumbers ?? []
    case .text, .figure: []
    }
  }
}

extension Value {
  /// The numbers in the value and in its parts.
  fileprivate var allNumbers: [Double] { numbers + parts.flatMap(\.value.allNumbers) }
}
