/// A number with what is said of it, which is all of the text of a link: `at least 97.3 %`, `12 steps`.
struct NumberPhrase: Equatable {
  enum Amount: Equatable {
    case number(WrittenNumber)
    case range(WrittenNumber, WrittenNumber)
    /// `0.25 ± 0.01`.
    case tolerance(WrittenNumber, WrittenNumber)
    /// `2/3`, as a number.
    case fraction(Double)
    /// `1 in 3`.
    case ratio(WrittenNumber, WrittenNumber)

    /// The amount with other numbers in it.
    func map(_ change: (WrittenNumber) -> WrittenNumber) -> Amount {
      switch self {
      case .number(let number): .number(change(number))
      case .range(let low, let high): .range(change(low), change(high))
      case .tolerance(let center, let width): .tolerance(change(center), change(width))
      case .fraction: self
      case .ratio(let above, let below): .ratio(change(above), change(below))
      }
    }

    /// The amount with the other sign.
    var negated: Amount {
      if case .fraction(let value) = self { return .fraction(-value) }
      return map(\.negated)
    }
  }

  /// How near the number is to what was measured.
  enum Precision: Equatable, Sendable {
    /// Its rounding.
    case rounded
    /// Itself, with no digit left out.
    case exact
    /// Its rounding, in which zeros at the end may not be digits.
    case about
    /// The same, and greater.
    case almost
    /// The same, and less.
    case littleMore
  }

  var amount: Amount
  var precision = Precision.rounded
  /// The relation of what was measured to the number, if words or signs state one.
  var relation: NumberRelation?
  /// Where its digits are in the text, with their sign and their power of ten, but without a percent
  /// sign; nil if they stand in several places, or if words say them.
  var digits: Range<Int>?
  /// Where the number is, with what follows it, but without what stands before it.
  var numberPlace: Range<Int>
  /// Whether a unit follows it, which another number might not have.
  var hasUnit = false
  /// Whether it counts what a word after it names: `12 steps`.
  var hasNoun = false
  /// Whether it is written in words.
  var isInWords = false

  /// What it may mean: itself, and without powers of ten that may be units, as in `512B`.
  var readings: [NumberPhrase] {
    var other = self
    other.amount = amount.map(\.beforeUnit)
    return other == self ? [self] : [self, other]
  }

  /// The number, if it is a single one.
  var number: WrittenNumber? {
    if case .number(let number) = amount { number } else { nil }
  }

  /// Whether zeros at the end of a whole number count as rounded.
  var isAbout: Bool { [.about, .almost, .littleMore].contains(precision) }
}
