import Lessons
import Record

extension LessonOutcome {
  /// The part of a record that the index needs.
  ///
  /// - Parameters:
  ///   - record: What the cells produced.
  ///   - places: The place of each output in the lesson, for each cell.
  ///   - unfinished: The cells that have not come to their end, by index.
  ///   - named: The cells that prose can refer to, by index.
  ///   - language: The language of the lesson, as a tag.
  package init(
    _ record: LessonRecord, places: [[Location]] = [], unfinished: Set<Int> = [],
    named: Set<Int> = [], language: String = Course.defaultLanguage
  ) {
    self.init(
      cells: record.cells.enumerated().map { index, cell in
        CellOutcome(
          cell, places: places.indices.contains(index) ? places[index] : [],
          isUnfinished: unfinished.contains(index), isNamed: named.contains(index),
          language: language)
      })
  }
}

extension CellOutcome {
  /// - Parameters:
  ///   - record: What the cell produced.
  ///   - places: Where it asked for each output.
  ///   - isUnfinished: Whether it has not come to its end.
  ///   - isNamed: Whether prose can refer to the cell, so that all its numbers matter.
  ///   - language: The language of the lesson, as a tag.
  init(
    _ record: CellRecord, places: [Location], isUnfinished: Bool, isNamed: Bool, language: String
  ) {
    self.init(isUnfinished: isUnfinished)
    for (index, output) in record.outputs.enumerated() {
      numbers += output.numbers
      if isNamed { otherNumbers += output.otherNumbers }
      switch output {
      case .figure: showsFigure = true
      case .table: showsTable = true
      case .claim(let claim):
        claims += ClaimCount(total: 1, holding: claim.isRight ? 1 : 0)
        if let id = claim.id, places.indices.contains(index) {
          namedClaims.append(
            NamedClaim(
              id: id,
              statement: ShownText(claim.statement, at: places[index], in: language).content,
              location: places[index], measured: claim.measured?.allNumbers ?? [],
              expected: claim.expected?.allNumbers ?? [], relation: claim.statedRelation))
        }
      case .text, .value: break
      }
    }
  }
}

extension Output {
  /// The numbers that are values.
  fileprivate var numbers: [MeasuredNumber] {
    switch self {
    case .value(let value): value.allNumbers
    case .table(let table): table.rows.joined().flatMap(\.allNumbers)
    case .claim(let claim): claim.measured?.allNumbers ?? []
    case .text, .figure: []
    }
  }

  /// The numbers in a text, and in the data of a figure.
  fileprivate var otherNumbers: [MeasuredNumber] {
    switch self {
    case .value(let value):
      value.allNumbers.isEmpty ? Lessons.numbers(inPrinted: value.text) : []
    case .text(let text): Lessons.numbers(inPrinted: text.text)
    case .figure(let figure): figure.numbers.map { MeasuredNumber($0) }
    case .table, .claim: []
    }
  }
}

extension Claim {
  /// What holds of the sides if the claim is right.
  fileprivate var statedRelation: NumberRelation? {
    let stated: NumberRelation? =
      switch relation {
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      case .equal: .equal
      case .notEqual: .notEqual
      case .close: .close
      case .holds: nil
      }
    return isMeantToFail ? stated?.negated : stated
  }
}

extension Value {
  /// The numbers in the value and in its parts.
  fileprivate var allNumbers: [MeasuredNumber] {
    exactNumbers + parts.flatMap(\.value.allNumbers)
  }

  /// The numbers in the value; whole ones that are beyond the range of `Double` by the text, if that
  /// has them all.
  private var exactNumbers: [MeasuredNumber] {
    guard numbers.contains(where: { abs($0) >= 0x1p53 }) else {
      return numbers.map { MeasuredNumber($0) }
    }
    let written = Lessons.numbers(inPrinted: text)
    return written.map(\.value) == numbers ? written : numbers.map { MeasuredNumber($0) }
  }
}
