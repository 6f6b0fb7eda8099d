import TestSupport
import Testing
import Text

import Lessons

@Suite struct WrittenNumberTests {
  /// The number that a text is.
  private func number(_ text: String, language: String = "en") -> WrittenNumber? {
    let characters = Array(text)
    guard let (number, end) = NumberScanner(characters, NumberLanguage(tag: language)).number(at: 0)
    else { return nil }
    return end == characters.count ? number : nil
  }

  @Test(arguments: [
    // Rounded to the digits that are written.
    ("0.97", 0.9668, true), ("0.96", 0.9668, false), ("0.967", 0.9668, true),
    ("0.9668", 0.9668, true), ("0.96680", 0.9668, true), ("0.96681", 0.9668, false),
    ("1", 0.9668, true), ("2", 2.4999, true), ("3", 2.4999, false), ("0", 0.3, true),
    ("0.00", 0.0049, true), ("0.00", 0.006, false),
    // A half goes either way, by the decimal digits of the number.
    ("0.97", 0.965, true), ("0.96", 0.965, true), ("0.95", 0.965, false),
    ("2", 2.5, true), ("3", 2.5, true), ("0.1", 0.15, true), ("0.2", 0.15, true),
    ("0", 0.5, true), ("1", 0.5, true), ("−0.1", -0.05, true), ("0.0", -0.05, true),
    // Percent.
    ("97 %", 0.9668, true), ("96.7%", 0.9668, true), ("96.6 %", 0.9668, false),
    ("97 percent", 0.9668, true), ("97 per cent", 0.9668, true), ("0.97 %", 0.9668, false),
    ("97 %", 97, false), ("110 %", 1.1, true), ("0.05 %", 0.0005, true),
    // Signs.
    ("-0.5", -0.5, true), ("−0.5", -0.5, true), ("+0.5", 0.5, true), ("0.5", -0.5, false),
    ("−0.5", 0.5, false), ("-12 %", -0.1204, true),
    // Powers of ten.
    ("1.2×10^{-3}", 0.00123, true), ("1.2×10^-3", 0.00123, true), ("1.2 · 10⁻³", 0.00123, true),
    ("1.2e-3", 0.00123, true), ("1E-3", 0.00123, true), ("1.3e-3", 0.00123, false),
    ("10^{-3}", 0.00123, true), ("10^{-3}", 0.0016, false), ("10⁶", 1e6, true),
    ("6×10⁴", 59_987, true), ("6.0×10⁴", 59_987, true), ("6.00×10⁴", 59_987, true),
    ("5.9×10⁴", 59_987, false), ("2e300", 2.1e300, true),
    // Groups of digits.
    ("1,200", 1200, true), ("1,200", 1234, false), ("1 200", 1200, true),
    ("1\u{202F}200", 1200, true),
    ("12,345.7", 12345.67, true), ("1,234,567", 1_234_567, true), ("1’200", 1200, true),
    ("1.200,5", 1200.5, true), ("0,25", 0.25, true), ("0.250", 0.25, true), ("0,250", 0.25, true),
    (".5", 0.5, true),
    // As many digits as there are, and more.
    ("3.141592653589793", Double.pi, true), ("3.14159265358979323846", Double.pi, true),
    ("3.141592653589794", Double.pi, false), ("9007199254740993", 9_007_199_254_740_992, false),
    ("1", .nan, false), ("1", .infinity, false),
  ])
  func isTheRoundingOfWhatWasMeasured(text: String, measured: Double, isRight: Bool) throws {
    let number = try #require(self.number(text))
    #expect(number.isRounding(of: MeasuredNumber(measured)) == isRight)
  }

  @Test(arguments: [
    ("0,25", 0.25), ("1.200", 1200), ("1.200,5", 1200.5), ("1,200", 1.2), ("0.25", 0.25),
    ("12 345,5", 12345.5), ("97,3 %", 0.973), ("1,2·10⁻³", 0.0012), ("3,5 Prozent", 0.035),
  ])
  func aDecimalCommaIsReadAsSuch(text: String, value: Double) throws {
    #expect(try #require(number(text, language: "de")).digits.value == value)
  }

  @Test(arguments: [
    "3D", "3-layer", "3/4", "1.2.3", "12:30", "0.2–0.3", "3 to 5", "0.5 ± 0.1", "2^{10}", "x",
    "", "the 3 layers", "Figure 3", "1,20,000", "3×3", "a 2", "5ms", "v1.2", "1 and 2",
  ])
  func otherTextIsNoNumber(text: String) {
    #expect(number(text) == nil)
  }

  @Test(arguments: [
    ("97.3\\%", "97.3%"), ("1.2\\times10^{-3}", "1.2×10^{-3}"), ("1{,}200", "1,200"),
    ("1\\,200", "1\u{202F}200"), ("-0.5", "-0.5"), ("\\eta_0 = 0.5", "= 0.5"),
    ("\\sigma'(0) \\approx 0.25", "≈ 0.25"), ("3\\text{ percent}", "3 percent"),
    ("x \\leqslant 0.5", "x ≤ 0.5"), ("\\geqslant 0.5", "≥ 0.5"), ("\\approxeq 0.5", "≈ 0.5"),
    ("\\le0.5", "≤0.5"), ("\\left(0.5\\right)", "(0.5)"), ("1 \\cdots 3", "1 … 3"),
    ("\\sim 5~s", "~ 5\u{A0}s"), ("x \\ll 5", "x ≪ 5"),
  ])
  func numbersInFormulasAreReadAlike(tex: String, text: String) {
    #expect(plainNumber(inTeX: tex) == text)
  }

  @Test func formulasOfOtherThingsAreNoNumbers() {
    #expect(plainNumber(inTeX: "\\frac{1}{2}") == nil)
    #expect(plainNumber(inTeX: "x = \\sqrt2") == nil)
    #expect(plainNumber(inTeX: "\\neg 5") == nil)
    #expect(plainNumber(inTeX: "\\leftarrow 5") == nil)
  }

  /// Any number, rounded to any digits and written in any way, is accepted; one unit of the last
  /// digit away it is refused, unless a half lies between.
  @Test func everyRoundingIsAcceptedAndItsNeighboursAreNot() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<3000 {
      let power = Int.random(in: -6...9, using: &random)
      let number = Double.random(in: -1...1, using: &random) * powerOfTen(power)
      let place = power - Int.random(in: 1...8, using: &random)
      // The expected digits come from the whole multiple of the last place.
      let multiple = number / powerOfTen(place)
      let whole = multiple.rounded()
      if whole == 0 || abs(abs(multiple - whole) - 0.5) < 1e-3 { continue }
      for step in [-1.0, 0, 1] where whole + step != 0 {
        for text in Self.spellings(Int(whole + step), place: place) {
          let written = try #require(self.number(text), "\(text)")
          #expect(
            written.isRounding(of: MeasuredNumber(number)) == (step == 0), "\(text) for \(number)")
        }
      }
    }
  }

  private func powerOfTen(_ power: Int) -> Double { Double("1e\(power)") ?? 0 }

  /// A multiple of a power of ten in several spellings.
  private static func spellings(_ multiple: Int, place: Int) -> [String] {
    let digits = String(multiple.magnitude)
    let sign = multiple < 0 ? "−" : ""
    var spellings = ["\(multiple)e\(place)"]
    let mantissa = digits.prefix(1) + (digits.count > 1 ? "." + digits.dropFirst() : "")
    spellings.append("\(sign)\(mantissa)×10^{\(place + digits.count - 1)}")
    func plain(_ place: Int) -> String? {
      if place == 0 { return sign + digits }
      guard place < 0 else { return nil }
      let padded = String(repeating: "0", count: max(0, 1 - place - digits.count)) + digits
      return sign + padded.dropLast(-place) + "." + padded.suffix(-place)
    }
    if let text = plain(place) { spellings.append(text) }
    if let text = plain(place + 2) { spellings.append(text + " %") }
    return spellings
  }
}
