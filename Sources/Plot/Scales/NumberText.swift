/// How numbers read in a figure.
package enum NumberText {
  /// The minus sign proper, as wide as a plus; a hyphen is too short to see.
  package static let minus = "\u{2212}"

  /// A number with as many decimals as given, grouped in thousands from 10 000 on.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    let scale = powerOfTen(decimals)
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return scientific(value, digits: 6) }
    var digits = String(Int(scaled))
    while digits.utf8.count <= decimals { digits = "0" + digits }
    let split = digits.index(digits.endIndex, offsetBy: -decimals)
    let whole = grouped(String(digits[..<split]))
    let sign = value < 0 && scaled > 0 ? minus : ""
    return sign + whole + (decimals > 0 ? "." + digits[split...] : "")
  }

  /// The shortest text with at most so many significant digits, such as `0.25`, `−3` or `2×10^{−9}`.
  package static func plain(_ value: Double, digits: Int = 6) -> String {
    trimmed(rounded(value, digits: digits))
  }

  /// A number of that many significant digits, zeros at the end included.
  package static func rounded(_ value: Double, digits: Int) -> String {
    guard value.isFinite else {
      return value.isNaN ? "NaN" : value > 0 ? "∞" : minus + "∞"
    }
    guard value != 0 else { return "0" }
    let exponent = Int(decimalLogarithm(value.magnitude).rounded(.down))
    guard exponent >= -4, exponent < 7 else { return scientific(value, digits: digits) }
    return fixed(value, decimals: max(0, digits - 1 - exponent))
  }

  /// Numbers to stand beside each other: with the same decimals, three digits for the greatest, or
  /// two where it is below one; whole numbers without any.
  package static func alike(_ values: [Double]) -> [String] {
    let finite = values.filter { $0.isFinite }
    let greatest = finite.reduce(0) { max($0, $1.magnitude) }
    let areWhole = finite.allSatisfy { $0 == $0.rounded() }
    guard greatest > 0 else { return values.map { plain($0) } }
    let exponent = Int(decimalLogarithm(greatest).rounded(.down))
    let digits = exponent < 0 ? 2 : 3
    let decimals = areWhole ? 0 : max(0, digits - 1 - exponent)
    return values.map { value in
      guard value.isFinite, value != 0 else { return plain(value) }
      if exponent < -4 || exponent >= 6 { return scientific(value, digits: digits) }
      // One so small that nothing would be left of it keeps two digits of its own.
      if value.magnitude * powerOfTen(decimals) < 0.5 { return trimmed(rounded(value, digits: 2)) }
      return fixed(value, decimals: decimals)
    }
  }

  /// A number as `3.2×10^{−9}`, in the markup of ``RichText``; a factor of 1 is left out.
  package static func scientific(_ value: Double, digits: Int) -> String {
    guard value != 0, value.isFinite else { return plain(value) }
    var exponent = Int(decimalLogarithm(value.magnitude).rounded(.down))
    var factor = value.magnitude / powerOfTen(exponent)
    // Rounding 9.9999999 to the digits shown makes it 10.
    let unit = powerOfTen(digits - 1)
    factor = (factor * unit).rounded() / unit
    if factor >= 10 {
      factor /= 10
      exponent += 1
    }
    let power = "10^{\(exponent < 0 ? minus : "")\(exponent.magnitude)}"
    let sign = value < 0 ? minus : ""
    if factor == 1 { return sign + power }
    return sign + trimmed(fixed(factor, decimals: digits - 1)) + "×" + power
  }

  /// `12 500` with a narrow space; four digits stay together, as in years.
  private static func grouped(_ digits: String) -> String {
    let utf8 = Array(digits.utf8)
    guard utf8.count > 4 else { return digits }
    var result = ""
    for (index, digit) in utf8.enumerated() {
      if index > 0, (utf8.count - index) % 3 == 0 { result += "\u{202F}" }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")), !text.utf8.contains(UInt8(ascii: "^")) else {
      return text
    }
    var text = text
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
    return text
  }
}
