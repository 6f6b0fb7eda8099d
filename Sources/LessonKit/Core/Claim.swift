import Record

// A claim does not stop the lesson when it is false: later cells still run, and all false claims
// are reported together.
//
// All forms have two more arguments. With `fails: true` the claim is that the statement is false: it
// is shown as one that fails as it should, and is an error if it holds. `id:` names the claim, so
// that prose can refer to it.

/// States how two numbers compare, checks it, and shows it to the reader with both sides.
///
///     claim("No slope is above one quarter", slopes.max(), <=, 0.25)
///     claim("Plain descent gets there, too", plainLoss, <, 1e-8, fails: true)
///
/// The relation is `<`, `<=`, `>`, `>=`, `==` or `!=`. An operator is a function, so that both sides
/// can be recorded.
public func claim<T: Comparable & ExpressibleByIntegerLiteral & Measurable>(
  _ statement: String, _ measured: T, _ relation: (T, T) -> Bool, _ expected: T,
  fails: Bool = false, id: String? = nil, line: Int = #line
) {
  // A function has no name at run time, but no two of the six agree on these three.
  let name = relationName((relation(0, 1), relation(0, 0), relation(1, 0)))
  let holds = relation(measured, expected)
  // A function of the author's own may agree with one of them there, and not here.
  let isNamed = compare(measured, name, expected) == holds
  record(
    Claim(
      statement: statement, id: id, relation: isNamed ? name : .holds,
      measured: isNamed ? measured.measured : nil, expected: isNamed ? expected.measured : nil,
      holds: holds, isMeantToFail: fails), line: line)
}

/// States that a number is what it should be, up to a tolerance, and shows both.
///
///     claim("The slope at 0 is one quarter", slope(0), isCloseTo: 0.25, within: 1e-6)
///
/// The tolerance is the largest absolute difference that counts as close: |a − b| ≤ tolerance.
public func claim<T: BinaryFloatingPoint & Measurable>(
  _ statement: String, _ measured: T, isCloseTo expected: T, within tolerance: T,
  fails: Bool = false, id: String? = nil, line: Int = #line
) {
  // False for NaN, as it should be; equal infinities are close.
  let holds = tolerance >= 0 && (measured == expected || abs(measured - expected) <= tolerance)
  record(
    Claim(
      statement: statement, id: id, relation: .close, measured: measured.measured,
      expected: expected.measured, tolerance: tolerance.measured.numbers.first, holds: holds,
      isMeantToFail: fails), line: line)
}

/// States that numbers are what they should be, each up to a tolerance, and shows both.
public func claim<T: BinaryFloatingPoint & Measurable>(
  _ statement: String, _ measured: [T], isCloseTo expected: [T], within tolerance: T,
  fails: Bool = false, id: String? = nil, line: Int = #line
) {
  claim(
    statement, measured.measured, isCloseTo: expected.measured,
    within: tolerance.measured.numbers.first ?? 0, fails: fails, id: id, line: line)
}

/// States that numbers of any shape are what they should be, each up to a tolerance.
///
/// For modules that teach with a type of their own; shapes have to be equal as well.
public func claim(
  _ statement: String, _ measured: Value, isCloseTo expected: Value, within tolerance: Double,
  fails: Bool = false, id: String? = nil, line: Int = #line
) {
  recordCloseness(
    Claim(
      statement: statement, id: id, relation: .close, measured: measured, expected: expected,
      tolerance: tolerance, holds: false, isMeantToFail: fails), line: line)
}

/// A difference that counts as close, as a fraction of what is expected.
public struct RelativeTolerance: Sendable {
  let fraction: Double

  /// Close is what differs by at most this fraction of the expected number b:
  /// |a − b| ≤ fraction · |b|.
  public static func relative(_ fraction: Double) -> RelativeTolerance {
    RelativeTolerance(fraction: fraction)
  }
}

/// States that a number, or each of many, is what it should be up to a fraction of it.
///
///     claim("The area is π", area, isCloseTo: .pi, within: .relative(1e-3))
///
/// Close to b is each a with |a − b| ≤ fraction · |b|; to 0, only 0 itself.
public func claim<T: Measurable>(
  _ statement: String, _ measured: T, isCloseTo expected: T, within tolerance: RelativeTolerance,
  fails: Bool = false, id: String? = nil, line: Int = #line
) {
  recordCloseness(
    Claim(
      statement: statement, id: id, relation: .close, measured: measured.measured,
      expected: expected.measured, tolerance: tolerance.fraction, isRelative: true, holds: false,
      isMeantToFail: fails), line: line)
}

/// States that a condition holds, and shows whether it does.
///
/// Where two sides can be compared, say so: `claim("…", a, <, b)` shows the reader both.
public func claim(
  _ statement: String, _ condition: Bool, fails: Bool = false, id: String? = nil, line: Int = #line
) {
  record(
    Claim(statement: statement, id: id, relation: .holds, holds: condition, isMeantToFail: fails),
    line: line)
}

/// Records whether the sides of a claim are close.
private func recordCloseness(_ claim: Claim, line: Int) {
  var claim = claim
  claim.holds = claim.isClose
  record(claim, line: line)
}

func record(_ claim: Claim, line: Int) { receiveOutput(.claim(claim), line) }

/// The relation with these answers to 0 ∘ 1, 0 ∘ 0 and 1 ∘ 0.
func relationName(_ answers: (Bool, Bool, Bool)) -> Claim.Relation {
  switch answers {
  case (true, false, false): .less
  case (true, true, false): .lessOrEqual
  case (false, false, true): .greater
  case (false, true, true): .greaterOrEqual
  case (false, true, false): .equal
  case (true, false, true): .notEqual
  default: .holds  // A function of the author's own.
  }
}

/// Whether the named relation holds; nil for one without a name.
private func compare<T: Comparable>(_ a: T, _ relation: Claim.Relation, _ b: T) -> Bool? {
  switch relation {
  case .less: a < b
  case .lessOrEqual: a <= b
  case .greater: a > b
  case .greaterOrEqual: a >= b
  case .equal: a == b
  case .notEqual: a != b
  case .close, .holds: nil
  }
}
