import Record

// A claim does not stop the lesson when it is false: later cells still run, and all false claims
// are reported together.

/// States how two numbers compare, checks it, and shows it to the reader with both sides.
///
///     claim("No slope is above one quarter", slopes.max(), <=, 0.25)
///
/// The relation is `<`, `<=`, `>`, `>=`, `==` or `!=`. An operator is a function, so that both sides
/// can be recorded.
public func claim<T: Comparable & ExpressibleByIntegerLiteral & Measurable>(
  _ statement: String, _ measured: T, _ relation: (T, T) -> Bool, _ expected: T,
  line: Int = #line
) {
  // A function has no name at run time, but no two of the six agree on these three.
  let name = relationName((relation(0, 1), relation(0, 0), relation(1, 0)))
  let holds = relation(measured, expected)
  // A function of the author's own may agree with one of them there, and not here.
  if compare(measured, name, expected) == holds {
    record(statement, measured.measured, name, expected.measured, holds: holds, line: line)
  } else {
    record(statement, nil, .holds, nil, holds: holds, line: line)
  }
}

/// States that a number is what it should be, up to a tolerance, and shows both.
///
///     claim("The slope at 0 is one quarter", slope(0), isCloseTo: 0.25, within: 1e-6)
///
/// The tolerance is the largest absolute difference that counts as close.
public func claim<T: BinaryFloatingPoint & Measurable>(
  _ statement: String, _ measured: T, isCloseTo expected: T, within tolerance: T,
  line: Int = #line
) {
  // False for NaN, as it should be; equal infinities are close.
  let holds = tolerance >= 0 && (measured == expected || abs(measured - expected) <= tolerance)
  record(
    statement, measured.measured, .close, expected.measured,
    tolerance: tolerance.measured.numbers.first, holds: holds, line: line)
}

/// States that numbers are what they should be, each up to a tolerance, and shows both.
public func claim<T: BinaryFloatingPoint & Measurable>(
  _ statement: String, _ measured: [T], isCloseTo expected: [T], within tolerance: T,
  line: Int = #line
) {
  claim(
    statement, measured.measured, isCloseTo: expected.measured,
    within: tolerance.measured.numbers.first ?? 0, line: line)
}

/// States that numbers of any shape are what they should be, each up to a tolerance.
///
/// For modules that teach with a type of their own; shapes have to be equal as well.
public func claim(
  _ statement: String, _ measured: Value, isCloseTo expected: Value, within tolerance: Double,
  line: Int = #line
) {
  let holds =
    tolerance >= 0 && measured.shape == expected.shape
    && measured.numbers.count == expected.numbers.count
    && zip(measured.numbers, expected.numbers).allSatisfy { $0 == $1 || abs($0 - $1) <= tolerance }
  record(statement, measured, .close, expected, tolerance: tolerance, holds: holds, line: line)
}

/// States that a condition holds, and shows whether it does.
///
/// Where two sides can be compared, say so: `claim("…", a, <, b)` shows the reader both.
public func claim(_ statement: String, _ condition: Bool, line: Int = #line) {
  record(statement, nil, .holds, nil, holds: condition, line: line)
}

func record(
  _ statement: String, _ measured: Value?, _ relation: Claim.Relation, _ expected: Value?,
  tolerance: Double? = nil, holds: Bool, line: Int
) {
  receiveOutput(
    .claim(
      Claim(
        statement: statement, relation: relation, measured: measured, expected: expected,
        tolerance: tolerance, holds: holds)), line)
}

/// The relation with these answers to 0 ∘ 1, 0 ∘ 0 and 1 ∘ 0.
private func relationName(_ answers: (Bool, Bool, Bool)) -> Claim.Relation {
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
