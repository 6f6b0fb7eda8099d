import Text

/// A number as it is written in prose: `97.3 %`, `−0.5`, `1,200`, `1.2×10^{−3}`.
package struct WrittenNumber: Equatable, Sendable {
  /// The number; 0.973 for `97.3 %`.
  package var digits: DecimalDigits
  /// The power of ten of the last digit that is written, of the number itself: −3 for `97.3 %`.
  package var lastPlace: Int
  /// How many zeros a whole number ends with; they may stand for digits that were rounded away.
  var finalZeros = 0
  /// How many digits are written, without zeros at the beginning.
  var digitCount: Int
  var hasDecimals: Bool
  package var isPercent = false
  /// Whether it is written with a power of ten.
  var hasPower = false

  /// Whether it is written as a power of ten alone, which is an order of magnitude: `10^{−7}`.
  var isPowerOfTen: Bool { hasPower && !hasDecimals && digits.isPowerOfTen }

  /// Whether a number becomes this one where it is rounded to the digits that are written.
  ///
  /// A half may be rounded either way.
  ///
  /// - Parameters:
  ///   - measured: The number as it was computed.
  ///   - isAbout: Whether zeros at the end of a whole number count as rounded: 1,200 for 1234.
  /// - Returns: Whether this is its rounding; false for NaN and infinities.
  package func isRounding(of measured: Double, isAbout: Bool = false) -> Bool {
    guard let measured = DecimalDigits(measured) else { return false }
    if digits.value == measured.value { return true }
    return digits.isRounding(of: measured, toPlace: lastPlace)
      || (isAbout && digits.isRounding(of: measured, toPlace: lastPlace + finalZeros))
  }

  /// Another number as this one is written: `96.8 %` for 0.96812 if this is `97.3 %`.
  ///
  /// - Returns: The text; nil if nothing would be left of the number, or if it is not finite.
  func text(of number: Double, _ mark: DecimalMark) -> String? {
    guard let measured = DecimalDigits(number) else { return nil }
    let power = isPercent ? 2 : 0
    let place = lastPlace + power
    var style =
      hasPower
      ? NumberStyle.value(significantDigits: digitCount)
      : NumberStyle.table(decimals: max(0, -place))
    style.spelling.decimalMark = String(mark.rawValue)
    let rounded = measured.rounded(toPlace: lastPlace)
    if rounded.isZero && !measured.isZero && !hasPower { return nil }
    let shown = hasPower ? number : rounded.scaled(byPowerOfTen: power).value
    guard abs(shown) < 1e15 || hasPower else { return nil }
    return shown.text(style) + (isPercent ? " %" : "")
  }
}
