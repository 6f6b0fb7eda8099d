/// How a number is written: how much of it is kept, when a power of ten is used, and how signs are
/// spelled.
///
/// Each place where numbers are written has a style with a name, such as ``figure`` or
/// ``page(significantDigits:)``.
package struct NumberStyle: Equatable, Sendable {
  /// How much of a number is kept; the rest is rounded, halves away from zero.
  package enum Precision: Equatable, Sendable {
    /// All the digits that tell the number from its neighbours.
    case exact
    /// At most this many digits, at least one; where `keepsWhole`, also all of those before the
    /// point, up to the 15 that a number can have exactly.
    case significantDigits(Int, keepsWhole: Bool)
    /// At most this many digits after the point.
    case decimals(Int)
  }

  package var precision: Precision
  /// Whether zeros at the end are written, as many as the precision allows.
  package var keepsZeros = false
  /// The powers of ten of the first digit for which the number is written without a power of ten.
  package var plainExponents: Range<Int>
  /// The number of significant digits before a power of ten; nil for those that the precision keeps.
  package var factorDigits: Int?
  package var spelling: NumberSpelling

  /// The number in this style.
  package func text(of number: Double) -> String {
    guard let digits = DecimalDigits(number) else { return spelling.text(ofSpecial: number) }
    return text(of: digits)
  }

  /// The number in this style, by the digits of a `Float`.
  package func text(of number: Float) -> String {
    guard let digits = DecimalDigits(number) else {
      return spelling.text(ofSpecial: Double(number))
    }
    return text(of: digits)
  }

  private func text(of digits: DecimalDigits) -> String {
    let kept = rounded(digits)
    if kept.isZero || plainExponents.contains(kept.exponent) {
      return spelling.plain(kept, decimals: keepsZeros ? decimals(of: kept) : 0)
    }
    return spelling.scientific(
      factorDigits.map { digits.rounded(toSignificantDigits: $0) } ?? kept)
  }

  /// Whether the style writes a number with a power of ten.
  package func usesPowerOfTen(for number: Double) -> Bool {
    guard let digits = DecimalDigits(number) else { return false }
    let kept = rounded(digits)
    return !kept.isZero && !plainExponents.contains(kept.exponent)
  }

  private func rounded(_ digits: DecimalDigits) -> DecimalDigits {
    switch precision {
    case .exact: digits
    case .significantDigits(let count, let keepsWhole):
      digits.rounded(
        toSignificantDigits: keepsWhole ? max(count, min(digits.exponent + 1, 15)) : count)
    case .decimals(let count): digits.rounded(toPlace: -count)
    }
  }

  /// How many digits the precision allows after the point.
  private func decimals(of digits: DecimalDigits) -> Int {
    switch precision {
    case .exact: 0
    case .significantDigits(let count, _): digits.isZero ? 0 : max(0, count - 1 - digits.exponent)
    case .decimals(let count): count
    }
  }
}

extension Double {
  /// The number in a style.
  package func text(_ style: NumberStyle) -> String { style.text(of: self) }

  /// The number as programs print it: `0.8808`, `4.54e-5`, `nan`, `inf`.
  package func text(significantDigits: Int) -> String {
    text(.program(significantDigits: significantDigits))
  }
}

extension Float {
  /// The number in a style, by its own digits: 0.1 has one.
  package func text(_ style: NumberStyle) -> String { style.text(of: self) }

  /// The number as programs print it: `0.8808`, `4.54e-5`, `nan`, `inf`.
  package func text(significantDigits: Int) -> String {
    text(.program(significantDigits: significantDigits))
  }
}
