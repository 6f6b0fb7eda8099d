import Text

/// A decimal number with all of its digits, so that whole numbers beyond the range of `Double` are
/// told apart.
package struct ExactDecimal: Equatable, Sendable {
  package private(set) var isNegative: Bool
  /// The digits, the first of them and the last not zero; none for zero.
  private var digits: [UInt8]
  /// The power of ten of the last digit; 0 for zero.
  private var lastPlace: Int

  /// The number whose digits, as a whole number, are multiplied by ten to the power of `lastPlace`.
  package init(isNegative: Bool = false, digits: [UInt8], lastPlace: Int = 0) {
    let significant = digits.drop { $0 == 0 }
    let zeros = significant.reversed().prefix { $0 == 0 }.count
    self.digits = Array(significant.dropLast(zeros))
    self.lastPlace = self.digits.isEmpty ? 0 : lastPlace + zeros
    // There is one zero.
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  /// The fewest digits that tell a number from its neighbours; nil for NaN and infinities.
  package init?(_ number: Double) {
    guard let decimal = DecimalDigits(number) else { return nil }
    let parts = decimal.parts()
    let bytes = parts.whole + parts.fraction
    self.init(
      isNegative: decimal.isNegative, digits: bytes.map { $0 - UInt8(ascii: "0") },
      lastPlace: -parts.fraction.count)
  }

  /// A whole number as a program writes it: `-12`.
  package init?(wholeNumber text: String) {
    let isNegative = text.hasPrefix("-")
    let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
    guard !digits.isEmpty,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.init(isNegative: isNegative, digits: digits.map { $0 - UInt8(ascii: "0") })
  }

  package var isZero: Bool { digits.isEmpty }

  package var isPowerOfTen: Bool { digits == [1] }

  package var isWhole: Bool { lastPlace >= 0 }

  /// The power of ten of the first digit: 2 for 314.
  private var exponent: Int { lastPlace + digits.count - 1 }

  /// The nearest binary number.
  package var value: Double {
    if isZero { return 0 }
    let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    return (isNegative ? -1 : 1) * (Double("\(text)e\(lastPlace)") ?? 0)
  }

  /// The digits of a whole number.
  var wholeText: String {
    if isZero { return "0" }
    let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    return (isNegative ? "-" : "") + text + String(repeating: "0", count: max(0, lastPlace))
  }

  package var negated: ExactDecimal {
    ExactDecimal(isNegative: !isNegative, digits: digits, lastPlace: lastPlace)
  }

  package func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(isNegative: isNegative, digits: digits, lastPlace: lastPlace + power)
  }
}

// MARK: - Rounding

extension ExactDecimal {
  /// The number without the digits below ten to the power of `place`.
  private func truncated(toPlace place: Int) -> ExactDecimal {
    guard lastPlace < place else { return self }
    return ExactDecimal(
      isNegative: isNegative, digits: digits.dropLast(place - lastPlace), lastPlace: place)
  }

  /// The digit at the power of ten.
  private func digit(atPlace place: Int) -> UInt8 {
    let index = exponent - place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// Rounds to a multiple of ten to the power of `place`, halves away from zero.
  package func rounded(toPlace place: Int) -> ExactDecimal {
    guard !isZero, lastPlace < place else { return self }
    let kept = truncated(toPlace: place)
    if digit(atPlace: place - 1) < 5 { return kept }
    return kept + ExactDecimal(isNegative: isNegative, digits: [1], lastPlace: place)
  }

  /// Whether this is what a number becomes where digits end at `place`; a half may have gone either
  /// way.
  package func isRounding(of number: ExactDecimal, toPlace place: Int) -> Bool {
    if self == number.rounded(toPlace: place) { return true }
    let isHalf = number.lastPlace == place - 1 && number.digit(atPlace: place - 1) == 5
    return isHalf && self == number.truncated(toPlace: place)
  }
}

// MARK: - Order and arithmetic

extension ExactDecimal: Comparable {
  package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.isSmaller(than: a) : a.isSmaller(than: b)
  }

  /// Compares without signs.
  private func isSmaller(than other: ExactDecimal) -> Bool {
    if isZero || other.isZero { return !other.isZero }
    if exponent != other.exponent { return exponent < other.exponent }
    return digits.lexicographicallyPrecedes(other.digits)
  }

  package static func + (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    if a.isZero || b.isZero { return a.isZero ? b : a }
    let place = min(a.lastPlace, b.lastPlace)
    let count = max(a.exponent, b.exponent) - place + 1
    func signedDigits(_ number: ExactDecimal) -> [Int] {
      (0..<count).map { Int(number.digit(atPlace: place + $0)) * (number.isNegative ? -1 : 1) }
    }
    var sums = zip(signedDigits(a), signedDigits(b)).map { $0 + $1 }
    // All digits get the sign of the sum, which is that of the first that is not zero.
    let isNegative = (sums.last { $0 != 0 } ?? 0) < 0
    if isNegative { sums = sums.map { -$0 } }
    var carry = 0
    for index in sums.indices {
      let sum = sums[index] + carry
      carry = sum < 0 ? -1 : sum / 10
      sums[index] = sum - carry * 10
    }
    let digits = (sums + [carry]).reversed().map { UInt8($0) }
    return ExactDecimal(isNegative: isNegative, digits: digits, lastPlace: place)
  }

  package static func - (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal { a + b.negated }

  package static func * (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    var product = [Int](repeating: 0, count: a.digits.count + b.digits.count)
    for (i, left) in a.digits.enumerated() {
      for (j, right) in b.digits.enumerated() { product[i + j + 1] += Int(left) * Int(right) }
    }
    for index in product.indices.reversed() where index > 0 {
      product[index - 1] += product[index] / 10
      product[index] %= 10
    }
    return ExactDecimal(
      isNegative: a.isNegative != b.isNegative, digits: product.map { UInt8($0) },
      lastPlace: a.lastPlace + b.lastPlace)
  }
}
