import Record

/// How numbers are set in prose: a real minus sign, groups of three digits, powers of ten as such.
///
/// `-4.54e-05` becomes −4.54·10⁻⁵, `60000` becomes 60 000.
package enum NumberMarkup {
  /// In about this many significant digits; those before the point are never rounded away.
  package static func rounded(_ number: Double, significantDigits: Int = 4) -> HTML {
    guard let digits = DecimalDigits(number) else { return special(number) }
    let count = max(significantDigits, min(digits.exponent + 1, 15))
    return markup(digits.rounded(toSignificantDigits: count))
  }

  /// With all digits that it has.
  package static func exact(_ number: Double) -> HTML {
    guard let digits = DecimalDigits(number) else { return special(number) }
    return markup(digits)
  }

  /// Text that the author has formatted; typeset if it reads as a number, with its own digits.
  package static func typeset(_ text: String) -> HTML {
    let lowercased = text.lowercased()
    let parts = lowercased.split(separator: "e", omittingEmptySubsequences: false)
    guard text.first.map({ $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") }) == true,
      text.allSatisfy({ $0.isASCII && ($0.isNumber || "-+.eE".contains($0)) }),
      Double(lowercased) != nil, parts.count <= 2
    else { return "\(text)" }
    let mantissa = HTML(trusted: grouped(String(parts[0])))
    guard parts.count == 2, let exponent = Int(parts[1]) else { return mantissa }
    return mantissa + times + "10" + power(exponent)
  }

  private static func markup(_ digits: DecimalDigits) -> HTML {
    // Beyond these bounds, counting zeros is harder than reading a power of ten.
    if digits.isZero || (-4..<9).contains(digits.exponent) {
      return HTML(trusted: grouped(digits.isZero ? "0" : digits.plainText))
    }
    let mantissa = HTML(trusted: grouped(digits.mantissaText))
    let sign: HTML = digits.isNegative ? "\u{2212}" : ""
    let factor: HTML = digits.digits == [1] ? sign : mantissa + times
    return factor + "10" + power(digits.exponent)
  }

  /// A dot in hair spaces.
  private static let times: HTML = "\u{200A}\u{B7}\u{200A}"

  private static func power(_ exponent: Int) -> HTML {
    "<sup>\(HTML(trusted: grouped(String(exponent))))</sup>"
  }

  private static func special(_ number: Double) -> HTML {
    if number.isNaN { return "NaN" }
    return number < 0 ? "\u{2212}\u{221E}" : "\u{221E}"
  }

  /// A real minus sign, and a narrow space between groups of three digits before the point if
  /// there are five or more (ISO 80000-1, section 7.3.1).
  private static func grouped(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let unsigned = text.drop { $0 == "-" || $0 == "+" }
    let whole = Array(unsigned.prefix { $0 != "." })
    let fraction = unsigned.dropFirst(whole.count)
    var result = isNegative ? "\u{2212}" : ""
    for (index, digit) in whole.enumerated() {
      if whole.count > 4, index > 0, (whole.count - index).isMultiple(of: 3) {
        result += "\u{202F}"
      }
      result.append(digit)
    }
    return result + fraction
  }
}
