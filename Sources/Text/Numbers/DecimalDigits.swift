/// A finite number as decimal digits: the fewest that tell it from its neighbours.
///
/// Every number is rounded by these digits, which are those of `description`, and not by its binary
/// value: 0.15 to one digit is 0.2, as everybody expects, although the binary number is a little
/// below 0.15.
package struct DecimalDigits: Equatable, Sendable {
  package private(set) var isNegative = false
  /// All digits as a whole number, which does not end in a zero; at most 17 digits.
  private var significand: UInt64 = 0
  /// The power of ten of the last digit: -2 for 3.14, 2 for 300, 0 for zero.
  private var lastPlace = 0
  /// The number of digits, at least one.
  private var count = 1

  /// Nil for NaN and infinities.
  package init?(_ number: Double) {
    guard number.isFinite else { return nil }
    self.init(description: number.description)
  }

  /// Nil for NaN and infinities.
  ///
  /// The digits are Float's own: 0.1 has one.
  package init?(_ number: Float) {
    guard number.isFinite else { return nil }
    self.init(description: number.description)
  }

  /// The number `significand` · 10^`lastPlace`.
  package init(isNegative: Bool = false, significand: UInt64, lastPlace: Int) {
    self.isNegative = isNegative
    self.significand = significand
    self.lastPlace = lastPlace
    normalize()
  }

  /// Reads what `description` writes for a finite number: `-12.5`, `1e-05`.
  private init(description: String) {
    var power = 0
    var powerIsNegative = false
    var isAfterPoint = false
    var isInPower = false
    for byte in description.utf8 {
      switch byte {
      case UInt8(ascii: "-"):
        if isInPower { powerIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): isAfterPoint = true
      case UInt8(ascii: "e"): isInPower = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isInPower {
          power = power * 10 + Int(digit)
        } else {
          significand = significand * 10 + UInt64(digit)
          if isAfterPoint { lastPlace -= 1 }
        }
      default: break
      }
    }
    lastPlace += powerIsNegative ? -power : power
    normalize()
  }

  /// Drops zeros at the end, and counts the digits.
  private mutating func normalize() {
    if significand == 0 { lastPlace = 0 }
    while significand != 0, significand.isMultiple(of: 10) {
      significand /= 10
      lastPlace += 1
    }
    count = 1
    var rest = significand / 10
    while rest > 0 {
      rest /= 10
      count += 1
    }
  }

  package var isZero: Bool { significand == 0 }

  /// Whether the digits are a single 1, as those of a power of ten are.
  package var isPowerOfTen: Bool { significand == 1 }

  /// The power of ten of the first digit: 0 for 3.14, 2 for 314, -2 for 0.0314.
  package var exponent: Int { lastPlace + count - 1 }

  /// The number times a power of ten: 2 is for percent.
  package func scaled(byPowerOfTen power: Int) -> DecimalDigits {
    var result = self
    if !isZero { result.lastPlace += power }
    return result
  }

  /// The number with its point moved, so that its first digit stands before the point.
  package var factor: DecimalDigits {
    var result = self
    result.lastPlace = isZero ? 0 : 1 - count
    return result
  }
}

// MARK: Rounding

extension DecimalDigits {
  /// Rounds to a multiple of ten to the power of `place`, halves away from zero: 2 is for hundreds,
  /// -2 for hundredths.
  package func rounded(toPlace place: Int) -> DecimalDigits {
    guard !isZero, lastPlace < place else { return self }
    var result = self
    result.lastPlace = place
    result.significand = 0
    // A number without a digit at the place or the one after it is less than half of a multiple.
    if exponent >= place - 1 {
      var unit: UInt64 = 1
      for _ in lastPlace..<place { unit *= 10 }
      let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: unit)
      result.significand = quotient + (remainder >= unit - remainder ? 1 : 0)
    }
    result.normalize()
    return result
  }

  /// Whether this is what a number becomes where digits end at `place`; a half may have gone either
  /// way.
  package func isRounding(of number: DecimalDigits, toPlace place: Int) -> Bool {
    if agrees(with: number.rounded(toPlace: place)) { return true }
    guard number.lastPlace == place - 1, number.significand % 10 == 5 else { return false }
    return agrees(
      with: DecimalDigits(
        isNegative: number.isNegative, significand: number.significand / 10, lastPlace: place))
  }

  /// Whether the numbers are equal; zero has no sign here.
  private func agrees(with other: DecimalDigits) -> Bool {
    self == other || (isZero && other.isZero)
  }

  /// Rounds to this many significant digits, at least one, halves away from zero.
  package func rounded(toSignificantDigits count: Int) -> DecimalDigits {
    let count = max(count, 1)
    // Digits are few, and a place that is computed from a huge count would overflow.
    return count >= self.count ? self : rounded(toPlace: exponent - count + 1)
  }

  /// The nearest binary number.
  package var value: Double {
    let size: Double
    if significand < 1 << 53, lastPlace.magnitude <= 22 {
      // Both operands are exact, so that a single operation rounds as it should (Clinger, "How to
      // read floating point numbers accurately", 1990).
      let unit = powerOfTen(Int(lastPlace.magnitude))
      size = lastPlace < 0 ? Double(significand) / unit : Double(significand) * unit
    } else {
      size = Double("\(significand)e\(lastPlace)") ?? 0
    }
    return isNegative ? -size : size
  }
}

extension Double {
  /// The number that is written with this many significant digits.
  package func rounded(toSignificantDigits count: Int) -> Double {
    DecimalDigits(self)?.rounded(toSignificantDigits: count).value ?? self
  }

  /// The nearest multiple of ten to the power of `place`, halves away from zero: 2 is for hundreds,
  /// -2 for hundredths.
  package func rounded(toPlace place: Int) -> Double {
    DecimalDigits(self)?.rounded(toPlace: place).value ?? self
  }

  /// The number that reads as the given one does: 0.1 for the `Float` 0.1, not 0.10000000149.
  package init(decimalDigitsOf number: Float) {
    self = DecimalDigits(number)?.value ?? Double(number)
  }
}

// MARK: Writing

extension DecimalDigits {
  /// The digits before the point, and those after it, padded to at least this many; both without
  /// a sign.
  package func parts(decimals: Int = 0) -> (whole: [UInt8], fraction: [UInt8]) {
    func zeros(_ count: Int) -> [UInt8] {
      [UInt8](repeating: UInt8(ascii: "0"), count: max(count, 0))
    }
    let digits = Array(String(significand).utf8)
    var whole = zeros(1)
    var fraction: [UInt8] = []
    if lastPlace >= 0 {
      whole = digits + zeros(lastPlace)
    } else if exponent >= 0 {
      whole = Array(digits[...exponent])
      fraction = Array(digits[(exponent + 1)...])
    } else {
      fraction = zeros(-exponent - 1) + digits
    }
    return (whole, fraction + zeros(decimals - fraction.count))
  }
}
