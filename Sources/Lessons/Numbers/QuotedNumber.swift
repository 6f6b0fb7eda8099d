/// A number in the text of a link, with what the words around it say of it.
struct QuotedNumber: Equatable {
  enum Amount: Equatable {
    case number(WrittenNumber)
    case range(WrittenNumber, WrittenNumber)
    /// `0.25 ± 0.01`.
    case tolerance(WrittenNumber, WrittenNumber)
    /// `2/3`, as a number.
    case fraction(Double)
    /// `1 in 3`.
    case ratio(WrittenNumber, WrittenNumber)
    /// `4 or 5`.
    case either(WrittenNumber, WrittenNumber)
    /// `28 × 28`.
    case product([WrittenNumber])

    /// The amount with other numbers in it.
    func map(_ change: (WrittenNumber) -> WrittenNumber) -> Amount {
      switch self {
      case .number(let number): .number(change(number))
      case .range(let low, let high): .range(change(low), change(high))
      case .tolerance(let center, let width): .tolerance(change(center), change(width))
      case .fraction: self
      case .ratio(let above, let below): .ratio(change(above), change(below))
      case .either(let first, let second): .either(change(first), change(second))
      case .product(let factors): .product(factors.map(change))
      }
    }

    /// A number or a fraction with the other sign.
    var negated: Amount {
      if case .fraction(let value) = self { return .fraction(-value) }
      return map(\.negated)
    }
  }

  /// How near the number is to what was measured.
  enum Precision: Equatable, Sendable {
    /// Its rounding.
    case equal
    /// Its rounding, in which zeros at the end may not be digits.
    case about
    /// The same, and greater.
    case almost
    /// The same, and less.
    case littleMore
    /// Near, with a judgement.
    case barely
  }

  /// Whether a number is what is linked to.
  enum Standing: Equatable {
    /// It has to be right.
    case stated
    /// It has to be right if the text states no other, and has none like it before.
    case alone
    /// The same, if what was measured can be counted.
    case counted
  }

  var amount: Amount
  var precision = Precision.equal
  /// The relation of what was measured to the number, if words or signs state one.
  var relation: NumberRelation?
  /// Whether this is said of all numbers.
  var isUniversal = false
  /// Whether the words before it say more than what was measured: `only 5`.
  var isJudged = false
  var standing = Standing.stated
  /// As it is written, with the words that belong to it.
  var text: String
  /// The number with what follows it: `12 steps`.
  var numberText: String
  /// Where the text is, in characters.
  var place: Range<Int>
  /// Where its digits are, with their sign and their power of ten, but without a percent sign.
  var digits: Range<Int>?
  /// Whether a unit or "times" follows it.
  var hasUnit = false
  /// Whether it counts what a word after it names.
  var hasNoun = false

  /// What it may mean: itself, and without powers of ten that may be units, as in `512B`.
  var readings: [QuotedNumber] {
    var other = self
    other.amount = amount.map(\.beforeUnit)
    return other == self ? [self] : [self, other]
  }

  /// The number, if it is a single one.
  var number: WrittenNumber? {
    if case .number(let number) = amount { number } else { nil }
  }

  /// Whether it is a part of something: `96 %`, `half`.
  var isPart: Bool {
    switch amount {
    case .fraction: true
    case .number(let number): number.magnitude.map { $0.power < 0 } ?? false
    default: false
    }
  }

  var isAbout: Bool { precision != .equal }
}

/// Digits or number words in the text of a link that are not understood.
struct UnreadableNumber {
  enum Reason {
    /// Something stands right before or after the digits.
    case glued
    /// `12:30`
    case colon
    /// `2 + 10`
    case arithmetic
    /// `1.2.3`
    case malformed
    /// `exceeds a loss of 7`: words stand between the comparison and the number.
    case detached(String)
  }

  var text: String
  var place: Range<Int>
  var reason: Reason
}
