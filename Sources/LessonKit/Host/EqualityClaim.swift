import Record

/// States whether two values are equal (`==`) or differ (`!=`), or how they compare if they have an
/// order, and shows both.
@_disfavoredOverload
public func claim<T: Equatable>(
  _ statement: String, _ measured: T, _ relation: (T, T) -> Bool, _ expected: T,
  fails: Bool = false, id: String? = nil, line: Int = #line
) {
  noteUse(of: measured)
  noteUse(of: expected)
  let name = relationName(of: relation, measured, expected)
  // Nothing is known of a function of the author's own but its answer.
  let sides =
    name == .holds ? nil : (Description.value(of: measured), Description.value(of: expected))
  record(
    Claim(
      statement: statement, id: id, relation: name, measured: sides?.0, expected: sides?.1,
      holds: relation(measured, expected), isMeantToFail: fails), line: line)
}

/// The relation, told from its answers to the two sides, since a function has no name at run time.
private func relationName<T: Equatable>(
  of relation: (T, T) -> Bool, _ measured: T, _ expected: T
) -> Claim.Relation {
  // A value need not equal itself: NaN does not.
  let holdsOfEquals = relation(measured, measured)
  guard measured == measured, measured != expected else {
    return holdsOfEquals == (measured == measured) ? .equal : .notEqual
  }
  if let isLess = (measured as? any Comparable)?.isLess(than: expected) {
    let (low, high) = isLess ? (measured, expected) : (expected, measured)
    return relationName((relation(low, high), holdsOfEquals, relation(high, low)))
  }
  switch (holdsOfEquals, relation(measured, expected)) {
  case (true, false): return .equal
  case (false, true): return .notEqual
  default: return .holds
  }
}

extension Comparable {
  /// Nil for a value of another type.
  fileprivate func isLess(than other: Any) -> Bool? { (other as? Self).map { self < $0 } }
}
