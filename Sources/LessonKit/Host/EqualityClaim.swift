import Record

/// States whether two values are equal (`==`) or differ (`!=`), and shows both.
@_disfavoredOverload
public func claim<T: Equatable>(
  _ statement: String, _ measured: T, _ relation: (T, T) -> Bool, _ expected: T,
  fails: Bool = false, id: String? = nil, line: Int = #line
) {
  noteUse(of: measured)
  noteUse(of: expected)
  // A value need not equal itself: NaN does not.
  let isEquality = relation(measured, measured) == (measured == measured)
  record(
    Claim(
      statement: statement, id: id, relation: isEquality ? .equal : .notEqual,
      measured: Description.value(of: measured), expected: Description.value(of: expected),
      holds: relation(measured, expected), isMeantToFail: fails), line: line)
}
