/// How the parts of a written number look: signs, groups of digits, powers of ten, and what is not
/// finite.
package struct NumberSpelling: Equatable, Sendable {
  package var minus: String
  /// The sign before the decimals.
  package var decimalMark = "."
  /// The text between groups of three digits before the point if there are five or more
  /// (ISO 80000-1, section 7.3.1): four stay together, as in years.
  package var groupSeparator: String
  /// The text between a factor and a power of ten.
  package var times: String
  /// The text before the exponent of a power of ten.
  package var powerStart: String
  /// The text after the exponent of a power of ten.
  package var powerEnd: String
  /// Whether a factor of 1 is written.
  package var keepsFactorOfOne: Bool
  package var keepsSignOfZero: Bool
  package var notANumber: String
  package var infinity: String

  /// A number without a power of ten: `−12 500.75`, with at least this many digits after the point.
  func plain(_ digits: DecimalDigits, decimals: Int = 0) -> String {
    let (whole, fraction) = digits.parts(decimals: decimals)
    let isNegative = digits.isNegative && (keepsSignOfZero || !digits.isZero)
    return written(isNegative, whole, fraction)
  }

  /// A number with one digit before the point and a power of ten: `2.5×10^{−9}`.
  func scientific(_ digits: DecimalDigits) -> String {
    if digits.isPowerOfTen, !keepsFactorOfOne {
      return (digits.isNegative ? minus : "") + power(digits.exponent)
    }
    return plain(digits.factor) + times + power(digits.exponent)
  }

  /// A power of ten: `10^{−9}`.
  package func power(_ exponent: Int) -> String {
    powerStart + written(exponent < 0, Array(String(exponent.magnitude).utf8), []) + powerEnd
  }

  /// The text of NaN and infinities.
  func text(ofSpecial number: Double) -> String {
    number.isNaN ? notANumber : number < 0 ? minus + infinity : infinity
  }

  /// A decimal number that somebody has written, `-4.50e-05`, with the same digits in this spelling;
  /// nil for any other text.
  package func respelled(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, isDigit(first) || first == UInt8(ascii: "-") || first == point,
      bytes.allSatisfy({ isDigit($0) || "-+.eE".utf8.contains($0) }), Double(text) != nil
    else { return nil }
    let mantissa = bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let isNegative = first == UInt8(ascii: "-")
    let unsigned = mantissa.dropFirst(isNegative ? 1 : 0)
    let whole = unsigned.prefix { $0 != point }
    let factor = written(isNegative, Array(whole), Array(unsigned.dropFirst(whole.count + 1)))
    if mantissa.count == bytes.count { return factor }
    guard let exponent = Int(String(decoding: bytes[(mantissa.count + 1)...], as: UTF8.self))
    else { return nil }
    return factor + times + power(exponent)
  }

  private var point: UInt8 { UInt8(ascii: ".") }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte }

  /// Sign, digits before the point in groups, and those after it.
  private func written(_ isNegative: Bool, _ whole: [UInt8], _ fraction: [UInt8]) -> String {
    var text = isNegative ? minus : ""
    var start = 0
    if whole.count > 4, !groupSeparator.isEmpty {
      while whole.count - start > 3 {
        let end = start + (whole.count - start - 1) % 3 + 1
        text += String(decoding: whole[start..<end], as: UTF8.self) + groupSeparator
        start = end
      }
    }
    text += String(decoding: whole[start...], as: UTF8.self)
    return fraction.isEmpty ? text : text + decimalMark + String(decoding: fraction, as: UTF8.self)
  }
}
