import Text

/// The way to write numbers that stand below each other: all with as many digits after the point.
///
/// That is as many as the one needs that needs most, in about so many significant digits. Numbers
/// that are too far apart for it are written each by itself.
struct NumberColumn {
  /// Nil for numbers that are written each by itself.
  private let decimals: Int?
  private let significantDigits: Int
  private let width: Int

  init(_ numbers: [Double], significantDigits: Int) {
    self.init(
      numbers, decimals: Self.decimals(of: numbers, significantDigits),
      significantDigits: significantDigits)
  }

  /// With the author's choice of digits after the point.
  init(_ numbers: [Double], decimals: Int) {
    self.init(numbers, decimals: max(decimals, 0), significantDigits: 4)
  }

  private init(_ numbers: [Double], decimals: Int?, significantDigits: Int) {
    self.decimals = decimals
    self.significantDigits = significantDigits
    var width = 0
    for number in numbers {
      width = max(width, Self.text(number, decimals, significantDigits).count)
    }
    self.width = width
  }

  func text(_ number: Double) -> String { Self.text(number, decimals, significantDigits) }

  /// The number, as wide as the widest of the column.
  func padded(_ number: Double) -> String {
    let text = text(number)
    return String(repeating: " ", count: max(width - text.count, 0)) + text
  }

  private static func text(_ number: Double, _ decimals: Int?, _ digits: Int) -> String {
    if let decimals { return number.text(.table(decimals: decimals)) }
    var style = NumberStyle.table
    style.precision = .significantDigits(digits, keepsWhole: true)
    return number.text(style)
  }

  private static func decimals(of numbers: [Double], _ significantDigits: Int) -> Int? {
    var most = 0
    var greatest = 0
    for number in numbers where number.isFinite && number != 0 {
      guard let digits = DecimalDigits(number) else { continue }
      let isWhole = number == number.rounded()
      if digits.exponent < -4 || digits.exponent >= (isWhole ? 15 : 7) { return nil }
      greatest = max(greatest, digits.exponent + 1)
      let kept = digits.rounded(
        toSignificantDigits: max(significantDigits, digits.exponent + 1))
      most = max(most, kept.parts().fraction.count)
    }
    // Beyond nine digits, those after the point would be nothing but zeros for most numbers.
    return greatest + most > 9 && most > 0 ? nil : most
  }
}
