/// A relation between two numbers, which a claim states with an operator and prose with words.
package enum NumberRelation: Sendable {
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case equal
  case notEqual
  /// Equal up to a tolerance.
  case close

  /// What holds of numbers of which this does not; nil for closeness.
  package var negated: NumberRelation? {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .equal: .notEqual
    case .notEqual: .equal
    case .close: nil
    }
  }

  /// Whether all numbers in this relation are in the other one, too.
  func implies(_ other: NumberRelation) -> Bool {
    switch (self, other) {
    case (.less, .lessOrEqual), (.less, .notEqual), (.greater, .greaterOrEqual),
      (.greater, .notEqual), (.equal, .lessOrEqual), (.equal, .greaterOrEqual), (.equal, .close):
      true
    default: self == other
    }
  }

  /// Whether it is the other one but for equality.
  func hasSameDirection(as other: NumberRelation) -> Bool {
    switch (self, other) {
    case (.less, .lessOrEqual), (.lessOrEqual, .less), (.greater, .greaterOrEqual),
      (.greaterOrEqual, .greater):
      true
    default: self == other
    }
  }

  /// Whether two numbers are in this relation; closeness, whose tolerance is not known, is equality.
  func holds<Number: Comparable>(_ a: Number, _ b: Number) -> Bool {
    switch self {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    case .equal, .close: a == b
    case .notEqual: a != b
    }
  }
}

// MARK: - In prose

extension NumberRelation {
  /// How prose says that a number is in this relation to another: `at least` before it.
  ///
  /// - Returns: The words; nil for equality and closeness, which take none.
  func words(_ words: NumberWords) -> String? {
    switch self {
    case .less: words.preferred.less
    case .lessOrEqual: words.preferred.atMost
    case .greater: words.preferred.greater
    case .greaterOrEqual: words.preferred.atLeast
    case .notEqual: "≠"
    case .equal, .close: nil
    }
  }

  /// The signs that say it before a number.
  static let signs: [String: NumberRelation] = [
    "<": .less, "≤": .lessOrEqual, "<=": .lessOrEqual, ">": .greater, "≥": .greaterOrEqual,
    ">=": .greaterOrEqual, "≠": .notEqual, "!=": .notEqual,
  ]

  /// The signs that say before a number that it is near.
  static let aboutSigns: Set<String> = ["~", "∼", "≈", "≃"]
}
