/// A number in prose and what it was taken from.
struct Quotation {
  /// The number, in that of its readings which is right or, if none is, the nearest.
  private(set) var quoted: QuotedNumber
  let measurement: Measurement

  init(quoted: QuotedNumber, measurement: Measurement) {
    self.quoted = quoted
    self.measurement = measurement
    let readings = quoted.readings.map { Quotation(reading: $0, measurement) }
    guard readings.count > 1 else { return }
    let best =
      readings.first(where: \.isRight) ?? readings.min { $0.ratio < $1.ratio } ?? self
    self.quoted = best.quoted
  }

  private init(reading: QuotedNumber, _ measurement: Measurement) {
    quoted = reading
    self.measurement = measurement
  }

  /// How many times the nearest candidate is greater than the number, or less.
  private var ratio: Double {
    candidates.map { max(abs($0.value / value), abs(value / $0.value)) }
      .filter { !$0.isNaN }.min() ?? .infinity
  }

  /// What the text is taken to mean.
  var shownNumbers: [MeasuredNumber] {
    measurement.numbers.isEmpty ? measurement.otherNumbers : measurement.numbers
  }

  /// Whether it is to be what the claim compares with.
  var isBound: Bool {
    measurement.kind == .claim && quoted.relation.map { $0 != .notEqual } ?? false
  }

  /// What the number has to be one of.
  var candidates: [MeasuredNumber] { isBound ? measurement.expected : shownNumbers }

  /// Whether the number is right.
  var isRight: Bool {
    isRight(candidates) || !isBound && isRight(measurement.numbers + measurement.otherNumbers)
  }

  private func isRight(_ numbers: [MeasuredNumber]) -> Bool {
    if numbers.isEmpty { return isStatedDifference }
    guard let relation = quoted.relation else {
      return quoted.isUniversal
        ? numbers.allSatisfy { holdsOfAll(in: [$0]) } : holdsOfAll(in: numbers)
    }
    if relation == .notEqual {
      return isStatedDifference || numbers.allSatisfy { holds(.notEqual, of: $0) }
    }
    if measurement.kind == .claim {
      return numbers.contains { agrees($0) && states(relation, of: $0) }
    }
    // There may be other numbers beside the one that is meant.
    return quoted.isUniversal
      ? numbers.allSatisfy { holds(relation, of: $0) }
      : numbers.contains { holds(relation, of: $0) }
  }

  /// Whether the claim states that both sides differ.
  private var isStatedDifference: Bool {
    quoted.relation == .notEqual && measurement.relation == .notEqual
      && measurement.expected.contains(where: agrees)
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
    switch quoted.amount {
    case .number(let number), .either(let number, _), .tolerance(let number, _),
      .range(let number, _):
      guard let exact = measured.exact else { return false }
      return relation.holds(exact, number.digits)
    case .fraction, .ratio, .product:
      return measured.exact != nil && relation.holds(measured.value, value)
    }
  }

  // MARK: Equality

  /// Whether the amount is what these numbers show, or one of them.
  private func holdsOfAll(in numbers: [MeasuredNumber]) -> Bool {
    switch quoted.amount {
    case .range(let low, let high):
      func contains(_ number: MeasuredNumber) -> Bool {
        number.exact.map { low.digits <= $0 && $0 <= high.digits } ?? false
      }
      let areEnds =
        numbers.count > 1
        && [low, high].allSatisfy { end in numbers.contains { end.isRounding(of: $0) } }
      return areEnds
        || (measurement.kind == .cell
          ? numbers.contains(where: contains) : numbers.allSatisfy(contains))
    case .tolerance(let center, let width):
      let areShown = [center, width].allSatisfy { part in
        numbers.contains { part.isRounding(of: $0) }
      }
      return numbers.count > 1 && areShown
        || numbers.contains { number in
          guard let exact = number.exact else { return false }
          return center.digits - width.digits <= exact && exact <= center.digits + width.digits
        }
    case .product(let factors):
      let product = factors.dropFirst().reduce(factors[0].digits) { $0 * $1.digits }
      return numbers.contains { $0.exact == product }
        || factors.allSatisfy { factor in numbers.contains { factor.isRounding(of: $0) } }
    case .number, .fraction, .ratio, .either: return numbers.contains(where: agrees)
    }
  }

  /// Whether a number is the one that is written, apart from what "almost" and the like say.
  func names(_ number: MeasuredNumber) -> Bool {
    quoted.number?.isRounding(of: number, isAbout: quoted.isAbout) ?? agrees(number)
  }

  /// Whether a number is the one that is written.
  func agrees(_ number: MeasuredNumber) -> Bool {
    switch quoted.amount {
    case .number(let written): return isRounding(written, of: number)
    case .range(let low, let high): return low.isRounding(of: number) || high.isRounding(of: number)
    case .tolerance(let center, _): return center.isRounding(of: number)
    case .either(let first, let second):
      return isRounding(first, of: number) || isRounding(second, of: number)
    case .ratio(let above, _): return isNear(number) || number.exact == above.digits
    case .fraction: return isNear(number)
    case .product: return number.exact != nil && number.value == value
    }
  }

  private func isRounding(_ written: WrittenNumber, of number: MeasuredNumber) -> Bool {
    guard let exact = number.exact, written.isRounding(of: number, isAbout: quoted.isAbout) else {
      return false
    }
    return switch quoted.precision {
    case .almost: exact < written.digits
    case .littleMore: exact > written.digits
    case .equal, .about, .barely: true
    }
  }

  /// Whether a number is a fraction to four digits, as pages show numbers, or about that.
  private func isNear(_ number: MeasuredNumber) -> Bool {
    guard number.exact != nil,
      abs(number.value - value) <= (quoted.isAbout ? 0.05 : 5e-4) * abs(value)
    else { return false }
    return switch quoted.precision {
    case .almost: number.value < value
    case .littleMore: number.value > value
    case .equal, .about, .barely: true
    }
  }

  /// The number as a binary one.
  var value: Double {
    switch quoted.amount {
    case .number(let number), .range(let number, _), .tolerance(let number, _),
      .either(let number, _):
      number.digits.value
    case .fraction(let value): value
    case .ratio(let above, let below): above.digits.value / below.digits.value
    case .product(let factors): factors.reduce(1) { $0 * $1.digits.value }
    }
  }

  // MARK: Which number is meant

  /// Whether the number has to be right: one that may count something else only has to if it is the
  /// only one, and what was measured can be counted.
  func isChecked(beside certain: [QuotedNumber]) -> Bool {
    if !certain.isEmpty { return certain.contains { $0.place == quoted.place } }
    let numbers = shownNumbers
    return !numbers.isEmpty && (measurement.kind == .claim || numbers.count == 1)
      && numbers.allSatisfy { $0.exact?.isWhole ?? false }
  }
}
