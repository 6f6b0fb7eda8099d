/// How a computed number is written in prose: `` `{swift percent decimals=1} accuracy` ``.
package struct NumberFormat: Equatable, Sendable {
  package enum Precision: Equatable, Sendable {
    /// `digits=3`: rounded to this many significant digits.
    case digits(Int)
    /// `decimals=2`: always this many digits after the decimal mark.
    case decimals(Int)
    /// `exact`: all digits that it has.
    case exact
  }

  /// Nil for the usual four digits.
  package var precision: Precision?
  /// `percent`: a hundred times the number, with a percent sign.
  package var isPercent: Bool
  /// The format as it is written in a lesson, in one order: `percent decimals=1`.
  package var text: String {
    let digits =
      switch precision {
      case .digits(let count): ["digits=\(count)"]
      case .decimals(let count): ["decimals=\(count)"]
      case .exact: ["exact"]
      case nil: [String]()
      }
    return ((isPercent ? ["percent"] : []) + digits).joined(separator: " ")
  }

  /// Where the format is written; nil if it is not in a lesson.
  package var range: SourceRange?

  package init(
    precision: Precision? = nil, isPercent: Bool = false, range: SourceRange? = nil
  ) {
    self.precision = precision
    self.isPercent = isPercent
    self.range = range
  }
}
