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
  func holds(_ a: Double, _ b: Double) -> Bool {
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

// MARK: - In words

extension NumberRelation {
  /// How prose says that a number is in this relation to another: `at least` before it.
  ///
  /// - Parameter language: The language of the prose, as a tag; English for one without words here.
  /// - Returns: The words; nil for equality and closeness, which take none.
  func words(in language: String) -> String? {
    let words:
      (less: String, lessOrEqual: String, greater: String, greaterOrEqual: String, not: String)
    switch language.lowercased().split(separator: "-").first {
    case "de": words = ("weniger als", "höchstens", "mehr als", "mindestens", "nicht")
    case "fr": words = ("moins de", "au plus", "plus de", "au moins", "pas")
    case "es": words = ("menos de", "como máximo", "más de", "al menos", "no")
    default: words = ("less than", "at most", "more than", "at least", "not")
    }
    return switch self {
    case .less: words.less
    case .lessOrEqual: words.lessOrEqual
    case .greater: words.greater
    case .greaterOrEqual: words.greaterOrEqual
    case .notEqual: words.not
    case .equal, .close: nil
    }
  }

  /// The signs that say it before a number.
  static let signs: [Character: NumberRelation] = [
    "<": .less, "≤": .lessOrEqual, ">": .greater, "≥": .greaterOrEqual, "≠": .notEqual,
  ]

  /// The words that say it before a number, in all languages that pages speak.
  static let phrases: [(words: String, relation: NumberRelation)] =
    [
      "below", "under", "less than", "fewer than", "smaller than", "lower than", "beneath",
      "unter", "unterhalb von", "weniger als", "kleiner als", "geringer als",
      "moins de", "moins que", "inférieur à", "inférieure à", "en dessous de", "sous",
      "menos de", "menos que", "menor que", "inferior a", "por debajo de",
    ].map { ($0, .less) }
    + [
      "at most", "up to", "no more than", "not more than", "not above", "not over",
      "no greater than", "not greater than", "a maximum of", "maximally",
      "höchstens", "bis zu", "nicht mehr als", "nicht über", "maximal", "nicht größer als",
      "au plus", "jusqu’à", "jusqu'à", "pas plus de", "au maximum",
      "como máximo", "como mucho", "hasta", "no más de", "a lo sumo",
    ].map { ($0, .lessOrEqual) }
    + [
      "above", "over", "more than", "greater than", "larger than", "higher than", "beyond",
      "exceeding", "über", "oberhalb von", "mehr als", "größer als", "höher als",
      "plus de", "plus que", "supérieur à", "supérieure à", "au-dessus de",
      "más de", "más que", "mayor que", "superior a", "por encima de",
    ].map { ($0, .greater) }
    + [
      "at least", "no less than", "not less than", "no fewer than", "not below", "not under",
      "a minimum of", "mindestens", "wenigstens", "nicht weniger als", "nicht unter",
      "au moins", "pas moins de", "au minimum",
      "al menos", "como mínimo", "por lo menos", "no menos de",
    ].map { ($0, .greaterOrEqual) }
    + ["not", "not equal to", "nicht", "ungleich", "pas", "différent de", "no", "distinto de"]
    .map { ($0, .notEqual) }
}
