import Text

/// A number as it is written in prose: `97.3 %`, `−0.5`, `1,200`, `1.2×10^{−3}`, `1.2 million`.
package struct WrittenNumber: Equatable, Sendable {
  /// The number; 0.973 for `97.3 %`.
  package var digits: ExactDecimal
  /// The power of ten of the last digit that is written, of the number itself: −3 for `97.3 %`.
  package var lastPlace: Int
  /// How many zeros a whole number ends with; they may stand for digits that were rounded away.
  var finalZeros = 0
  /// How many digits are written, without zeros at the beginning.
  var digitCount: Int
  var hasDecimals: Bool
  /// What multiplies the digits: a percent sign, or a word such as "million".
  var magnitude: Magnitude?
  /// Whether it is written with a power of ten.
  var hasPower = false

  /// A sign or a word after digits that multiplies them by a power of ten.
  struct Magnitude: Equatable, Sendable {
    /// As it is written after the digits, with the space between: ` %`.
    var text: String
    var power: Int
    /// Whether it is a unit just as well: bytes in `512B`.
    var mayBeUnit = false

    static let percent = Magnitude(text: " %", power: -2)
  }

  package var isPercent: Bool { magnitude?.power == -2 }

  /// Whether it is written as a power of ten alone, which is an order of magnitude: `10^{−7}`.
  var isPowerOfTen: Bool { hasPower && !hasDecimals && digits.isPowerOfTen }

  /// Whether it is written with digits alone and is whole, as a count is.
  var isPlainWhole: Bool { !hasDecimals && !hasPower && magnitude == nil }

  /// The number with a sign or a word after it.
  func times(_ magnitude: Magnitude) -> WrittenNumber {
    var number = self
    number.digits = digits.scaled(byPowerOfTen: magnitude.power)
    number.lastPlace += magnitude.power
    number.magnitude = magnitude
    return number
  }

  /// The number without what multiplies it, if that may be a unit: 512 for `512B`.
  var beforeUnit: WrittenNumber {
    guard let magnitude, magnitude.mayBeUnit else { return self }
    var number = self
    number.digits = digits.scaled(byPowerOfTen: -magnitude.power)
    number.lastPlace -= magnitude.power
    number.magnitude = nil
    return number
  }

  var negated: WrittenNumber {
    var number = self
    number.digits = digits.negated
    return number
  }

  /// Whether a number becomes this one where it is rounded to the digits that are written.
  ///
  /// A half may be rounded either way.
  ///
  /// - Parameters:
  ///   - measured: The number as it was computed.
  ///   - isAbout: Whether zeros at the end of a whole number count as rounded: 1,200 for 1234.
  /// - Returns: Whether this is its rounding; false for NaN and infinities.
  package func isRounding(of measured: MeasuredNumber, isAbout: Bool = false) -> Bool {
    guard let exact = measured.exact else { return false }
    return measured.isRead(from: digits) || digits.isRounding(of: exact, toPlace: lastPlace)
      || (isAbout && digits.isRounding(of: exact, toPlace: lastPlace + finalZeros))
  }

  /// Another number as this one is written: `96.8 %` for 0.96812 if this is `97.3 %`.
  ///
  /// - Returns: The text; nil if nothing would be left of the number, or if it is not finite.
  func text(of number: MeasuredNumber, _ mark: DecimalMark) -> String? {
    digitsText(of: number, mark).map { $0 + (magnitude?.text ?? "") }
  }

  /// The same without the sign or the word after it.
  func digitsText(of number: MeasuredNumber, _ mark: DecimalMark) -> String? {
    guard let measured = number.exact else { return nil }
    let power = -(magnitude?.power ?? 0)
    var style =
      hasPower
      ? NumberStyle.value(significantDigits: digitCount)
      : NumberStyle.table(decimals: max(0, -(lastPlace + power)))
    style.spelling.decimalMark = String(mark.rawValue)
    let rounded = measured.rounded(toPlace: lastPlace)
    if rounded.isZero && !measured.isZero && !hasPower { return nil }
    let shown = hasPower ? number.value : rounded.scaled(byPowerOfTen: power).value
    guard abs(shown) < 1e15 || hasPower else { return nil }
    return shown.text(style)
  }
}
