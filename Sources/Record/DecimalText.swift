/// The decimal digits of a number, from which it can be written in few of them.
///
/// Rounding starts from the shortest digits that tell the number from its neighbours, which is what
/// `description` gives, so that 0.15 to one digit is 0.2, as everybody expects, although the binary
/// number is a little below 0.15.
public struct DecimalDigits: Equatable, Sendable {
  public var isNegative: Bool
  /// Digits from 0 to 9, the first one not 0 unless the number is zero, the last one never 0.
  public var digits: [UInt8]
  /// The power of ten of the first digit: 0 for 3.14, 2 for 314, -2 for 0.0314.
  public var exponent: Int

  /// Nil for NaN and infinities.
  public init?(_ number: Double) {
    guard number.isFinite else { return nil }
    self.init(description: number.description)
  }

  /// Nil for NaN and infinities.
  ///
  /// The digits are Float's own shortest: 0.1 has one.
  public init?(_ number: Float) {
    guard number.isFinite else { return nil }
    self.init(description: number.description)
  }

  /// Reads what `description` writes of a finite number: `-12.5`, `1e-05`.
  private init(description: String) {
    isNegative = false
    digits = []
    exponent = 0
    var pointIndex: Int?
    var power = 0
    var powerIsNegative = false
    var isInPower = false
    for byte in description.utf8 {
      switch byte {
      case UInt8(ascii: "-"):
        if isInPower { powerIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): pointIndex = digits.count
      case UInt8(ascii: "e"): isInPower = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isInPower { power = power * 10 + Int(digit) } else { digits.append(digit) }
      default: break
      }
    }
    exponent = (pointIndex ?? digits.count) - 1 + (powerIsNegative ? -power : power)
    while digits.count > 1, digits[0] == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    trimZeros()
  }

  public var isZero: Bool { digits == [0] }

  /// Rounds to this many significant digits, at least one, halves away from zero.
  public func rounded(toSignificantDigits count: Int) -> DecimalDigits {
    let count = max(count, 1)
    guard digits.count > count else { return self }
    var result = self
    let roundsUp = digits[count] >= 5
    result.digits.removeLast(digits.count - count)
    if roundsUp {
      var index = count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.exponent += 1
      }
    }
    result.trimZeros()
    return result
  }

  private mutating func trimZeros() {
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    if isZero { exponent = 0 }
  }
}

extension DecimalDigits {
  /// The number in plain notation where that is short, else with a power of ten: `0.0045`, `12500`,
  /// `4.5e-5`.
  ///
  /// Plain from 0.0001 up to, but not including, 10 to the power of 7.
  public var text: String {
    if isZero { return isNegative ? "-0" : "0" }
    return (-4..<7).contains(exponent) ? plainText : scientificText
  }

  /// The number without a power of ten.
  public var plainText: String {
    var text = isNegative ? "-" : ""
    if exponent < 0 {
      text += "0." + String(repeating: "0", count: -exponent - 1)
      for digit in digits { text += String(digit) }
      return text
    }
    for index in 0..<max(digits.count, exponent + 1) {
      if index == exponent + 1 { text += "." }
      text += index < digits.count ? String(digits[index]) : "0"
    }
    return text
  }

  /// One digit before the point, and a power of ten.
  public var scientificText: String { mantissaText + "e" + String(exponent) }

  /// The digits with a point behind the first.
  public var mantissaText: String {
    var text = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index == 1 { text += "." }
      text += String(digit)
    }
    return text
  }
}

extension Double {
  /// The number in at most this many significant digits: `0.8808`, `4.54e-5`, `nan`, `inf`.
  public func text(significantDigits: Int) -> String {
    guard let digits = DecimalDigits(self) else { return description }
    return digits.rounded(toSignificantDigits: significantDigits).text
  }

  /// The number that is written with this many significant digits.
  public func rounded(toSignificantDigits count: Int) -> Double {
    guard let digits = DecimalDigits(self) else { return self }
    return Double(digits.rounded(toSignificantDigits: count).scientificText) ?? self
  }

  /// The number that reads as the given one does: 0.1 for the `Float` 0.1, not 0.10000000149.
  public init(decimalDigitsOf number: Float) {
    self = Double(number.description) ?? Double(number)
  }
}

extension Float {
  /// The number in at most this many significant digits: `0.8808`, `4.54e-5`, `nan`, `inf`.
  public func text(significantDigits: Int) -> String {
    guard let digits = DecimalDigits(self) else { return description }
    return digits.rounded(toSignificantDigits: significantDigits).text
  }
}
