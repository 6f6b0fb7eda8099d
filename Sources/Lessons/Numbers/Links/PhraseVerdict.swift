/// Whether the number that a link states is what it leads to.
struct PhraseVerdict {
  /// The phrase, in that of its readings which is right or, if none is, the nearest.
  private(set) var phrase: NumberPhrase
  let measurement: Measurement

  init(_ phrase: NumberPhrase, _ measurement: Measurement) {
    self.phrase = phrase
    self.measurement = measurement
    let readings = phrase.readings.map { PhraseVerdict(reading: $0, measurement) }
    guard readings.count > 1 else { return }
    let best =
      readings.first(where: \.isRight) ?? readings.min { $0.factorToNearest < $1.factorToNearest }
      ?? self
    self.phrase = best.phrase
  }

  private init(reading: NumberPhrase, _ measurement: Measurement) {
    phrase = reading
    self.measurement = measurement
  }

  /// How many times the nearest candidate is greater than the number, or less.
  private var factorToNearest: Double {
    candidates.map { max(abs($0.value / value), abs(value / $0.value)) }
      .filter { !$0.isNaN }.min() ?? .infinity
  }

  /// What the text is taken to mean.
  var shownNumbers: [MeasuredNumber] {
    measurement.numbers.isEmpty ? measurement.otherNumbers : measurement.numbers
  }

  /// Whether it is to be what the claim compares with.
  var isBound: Bool { measurement.kind == .claim && phrase.relation != nil }

  /// What the number has to be one of.
  var candidates: [MeasuredNumber] { isBound ? measurement.expected : shownNumbers }

  /// Whether the number is right.
  var isRight: Bool {
    isRight(candidates) || !isBound && isRight(measurement.allNumbers)
  }

  private func isRight(_ numbers: [MeasuredNumber]) -> Bool {
    guard !numbers.isEmpty else { return false }
    guard let relation = phrase.relation else { return isAmount(of: numbers) }
    if measurement.kind == .claim {
      return numbers.contains { agrees($0) && states(relation, of: $0) }
    }
    // There may be other numbers beside the one that is meant.
    return relation == .notEqual
      ? numbers.allSatisfy { holds(relation, of: $0) }
      : numbers.contains { holds(relation, of: $0) }
  }

  /// Whether the claim states this relation to what it compares with, or if that is the stated one but
  /// for equality, whether what was measured is so.
  private func states(_ bound: NumberRelation, of expected: MeasuredNumber) -> Bool {
    guard let stated = measurement.relation else { return false }
    if stated.implies(bound) { return true }
    return stated.hasSameDirection(as: bound) && !measurement.numbers.isEmpty
      && measurement.numbers.allSatisfy { number in
        guard let exact = number.exact, let limit = expected.exact else { return false }
        return bound.holds(exact, limit)
      }
  }

  /// Whether a measured number is in a relation to the one that is written.
  private func holds(_ relation: NumberRelation, of measured: MeasuredNumber) -> Bool {
    guard let exact = measured.exact else { return false }
    return switch phrase.amount {
    case .number(let number): relation.holds(exact, number.digits)
    case .fraction, .ratio: relation.holds(measured.value, value)
    // No relation is said of a range.
    case .range, .tolerance: false
    }
  }

  // MARK: Equality

  /// Whether the amount is what these numbers show, or one of them.
  private func isAmount(of numbers: [MeasuredNumber]) -> Bool {
    switch phrase.amount {
    case .range(let low, let high):
      areShown(low, high, in: numbers) || areWithin(low.digits, high.digits, numbers)
    case .tolerance(let center, let width):
      areShown(center, width, in: numbers)
        || areWithin(center.digits - width.digits, center.digits + width.digits, numbers)
    case .ratio(let above, let below):
      numbers.contains(where: agrees) || areShown(above, below, in: numbers)
    case .number, .fraction: numbers.contains(where: agrees)
    }
  }

  /// Whether two numbers are among several.
  private func areShown(
    _ first: WrittenNumber, _ second: WrittenNumber, in numbers: [MeasuredNumber]
  ) -> Bool {
    numbers.count > 1
      && [first, second].allSatisfy { part in numbers.contains { part.isRounding(of: $0) } }
  }

  /// Whether all numbers of a claim are within bounds, or one of those of a cell.
  private func areWithin(
    _ low: ExactDecimal, _ high: ExactDecimal, _ numbers: [MeasuredNumber]
  ) -> Bool {
    func isWithin(_ number: MeasuredNumber) -> Bool {
      number.exact.map { low <= $0 && $0 <= high } ?? false
    }
    return measurement.kind == .cell
      ? numbers.contains(where: isWithin) : numbers.allSatisfy(isWithin)
  }

  /// Whether a number is the one that is written, apart from what "almost" and the like say.
  func names(_ number: MeasuredNumber) -> Bool {
    phrase.number?.isRounding(of: number, isAbout: phrase.isAbout) ?? agrees(number)
  }

  /// Whether a number is the one that is written.
  func agrees(_ number: MeasuredNumber) -> Bool {
    switch phrase.amount {
    case .number(let written):
      guard let exact = number.exact else { return false }
      return switch phrase.precision {
      case .exact: number.isRead(from: written.digits)
      case .almost: isLittle(written.digits - exact, for: written)
      case .littleMore: isLittle(exact - written.digits, for: written)
      case .rounded, .about: written.isRounding(of: number, isAbout: phrase.isAbout)
      }
    case .range, .tolerance: return false
    case .fraction, .ratio: return isNear(number)
    }
  }

  /// Whether a difference is positive and less than one in the last digit that is written, or half of one in
  /// the last before zeros.
  private func isLittle(_ difference: ExactDecimal, for written: WrittenNumber) -> Bool {
    guard !difference.isNegative, !difference.isZero else { return false }
    let one = ExactDecimal(digits: [1], lastPlace: written.lastPlace)
    let half = ExactDecimal(digits: [5], lastPlace: written.lastPlace + written.finalZeros - 1)
    return difference < one || difference <= half
  }

  /// Whether a number is a fraction to four digits, as pages show numbers, or about that.
  private func isNear(_ number: MeasuredNumber) -> Bool {
    guard number.exact != nil,
      abs(number.value - value) <= (phrase.isAbout ? 0.05 : 5e-4) * abs(value)
    else { return false }
    return switch phrase.precision {
    case .almost: number.value < value
    case .littleMore: number.value > value
    case .exact: number.value == value
    case .rounded, .about: true
    }
  }

  /// The number as a binary one.
  var value: Double {
    switch phrase.amount {
    case .number(let number), .range(let number, _), .tolerance(let number, _):
      number.digits.value
    case .fraction(let value): value
    case .ratio(let above, let below): above.digits.value / below.digits.value
    }
  }
}
