import Record

/// States whether two values are equal (`==`) or differ (`!=`), and shows both.
@_disfavoredOverload
public func claim<T: Equatable>(
  _ statement: String, _ measured: T, _ relation: (T, T) -> Bool, _ expected: T,
  line: Int = #line
) {
  noteUse(of: measured)
  noteUse(of: expected)
  // A value need not equal itself: NaN does not.
  let isEquality = relation(measured, measured) == (measured == measured)
  record(
    statement, value(of: measured), isEquality ? .equal : .notEqual, value(of: expected),
    holds: relation(measured, expected), line: line)
}

/// What the reader sees of a side of a claim: numbers where it has any, else its description.
private func value<T>(of value: T) -> Value {
  (value as? any Measurable)?.measured ?? Value(text: String(describing: value))
}
