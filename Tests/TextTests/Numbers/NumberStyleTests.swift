import Testing
import TestSupport
import Text

@Suite struct ProgramNumberTests {
  @Test(
    arguments: [
      // Carries.
      (9.9996, 4, "10"), (0.99999, 3, "1"), (999.5, 3, "1000"), (9_999_999, 3, "1e7"),
      (0.000099999, 4, "0.0001"), (1.9999, 4, "2"), (-9.9996, 4, "-10"),
      // Halves go away from zero, as they read in decimal, whatever the binary number is.
      (0.15, 1, "0.2"), (0.25, 1, "0.3"), (2.5, 1, "3"), (-2.5, 1, "-3"), (1.005, 3, "1.01"),
      (0.14999, 1, "0.1"), (3.14159265, 6, "3.14159"),
      // Powers of ten below 0.0001 and from 10⁷ on.
      (0.0001, 6, "0.0001"), (0.00009, 6, "9e-5"), (4.53978687e-5, 3, "4.54e-5"),
      (1_234_567, 7, "1234567"), (1_234_567, 3, "1230000"), (12_345_678, 8, "1.2345678e7"),
      (123_456_789, 3, "1.23e8"), (1e16, 6, "1e16"), (.leastNonzeroMagnitude, 6, "5e-324"),
      (1e-5, 1, "1e-5"), (-4.5e-4, 2, "-0.00045"),
      // Whole numbers, zeros, and what is not finite.
      (100, 6, "100"), (1200, 2, "1200"), (0, 3, "0"), (-0.0, 3, "-0"), (10.5, 6, "10.5"),
      (.nan, 3, "nan"), (.infinity, 3, "inf"), (-.infinity, 3, "-inf"),
      // There is at least one digit.
      (0.88, 0, "0.9"), (0.88, -1, "0.9"),
    ] as [(Double, Int, String)])
  func numbersHaveSignificantDigits(number: Double, digits: Int, text: String) {
    #expect(number.text(significantDigits: digits) == text)
  }

  @Test(
    arguments: [
      (0.1, 6, "0.1"), (0.1 + 0.2, 7, "0.3"), (16_777_216, 8, "1.6777216e7"), (-2.5, 1, "-3"),
      (.nan, 2, "nan"), (.leastNonzeroMagnitude, 6, "1e-45"), (3.4028235e38, 8, "3.4028235e38"),
    ] as [(Float, Int, String)])
  func floatsHaveTheirOwnDigits(number: Float, digits: Int, text: String) {
    #expect(number.text(significantDigits: digits) == text)
  }

  /// Expected values are those of Python's `decimal` with `ROUND_HALF_UP` on the digits of `repr`.
  @Test(
    arguments: [
      (0.285, 2, "0.29"), (1.005, 2, "1.01"), (2.675, 2, "2.68"), (0.145, 2, "0.15"),
      (1.255, 2, "1.26"), (0.615, 2, "0.62"), (4.35, 1, "4.4"), (10.235, 2, "10.24"),
      (1.115, 2, "1.12"), (8.345, 2, "8.35"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"),
      (-2.5, 0, "-3"), (0.05, 1, "0.1"), (0.049999999999999996, 1, "0.0"), (0.45, 1, "0.5"),
      (1234.5675, 3, "1234.568"), (99.995, 2, "100.00"), (0.995, 2, "1.00"), (9.995, 2, "10.00"),
      (999.9995, 3, "1000.000"), (0.0005, 3, "0.001"), (0.00049, 3, "0.000"),
      (-0.0005, 3, "-0.001"), (1e-09, 2, "0.00"), (123456.785, 2, "123456.79"),
      (.leastNonzeroMagnitude, 3, "0.000"), (0.30000000000000004, 1, "0.3"),
      (1_000_000_000_000_000.5, 0, "1000000000000001"),
    ] as [(Double, Int, String)])
  func numbersHaveDecimals(number: Double, decimals: Int, text: String) {
    #expect(number.text(.program(decimals: decimals)) == text)
  }

  /// A shown 1234570 would look like a whole number.
  @Test func valuesKeepWholeNumbers() {
    #expect(1_234_567.0.text(.value) == "1234567")
    #expect(1_234_567.891.text(.value) == "1234568")
    #expect(0.88079708.text(.value) == "0.880797")
    #expect(12_345_678.0.text(.value) == "1.23457e7")
    #expect(3.3259769e38.text(.value) == "3.32598e38")
  }

  @Test func tablesKeepWholeNumbers() {
    #expect(0.88079.text(.table) == "0.8808")
    #expect(123_456.78.text(.table) == "123457")
    #expect(123_456_789.0.text(.table) == "1.23456789e8")
    #expect(Double.infinity.text(.table) == "∞")
  }

  @Test(
    arguments: [
      (0.8807970779778823, "0.8808"), (-4.5395e-5, "-4.54e-5"), (-0.0, "0"), (.nan, "NaN"),
      (.infinity, "∞"), (-.infinity, "-∞"), (12_500, "12500"), (12_345_678, "1.235e7"),
    ] as [(Double, String)])
  func valuesAreSpelledAsOnPages(number: Double, text: String) {
    #expect(number.text(.value(significantDigits: 4)) == text)
  }

  @Test(
    arguments: [
      (0.285, 2, "0.29"), (12, 2, "12.00"), (-0.004, 2, "0.00"), (1e-7, 3, "0.000"),
      (1e9, 0, "1000000000"), (.nan, 2, "NaN"), (-.infinity, 2, "-∞"),
    ] as [(Double, Int, String)])
  func columnsHaveDecimals(number: Double, decimals: Int, text: String) {
    #expect(number.text(.table(decimals: decimals)) == text)
  }
}

@Suite struct FigureNumberTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (0.25, "0.25"), (-3, "−3"), (1234.5, "1234.5"),
    (12345, "12\u{202F}345"), (1e6, "1\u{202F}000\u{202F}000"), (2e-9, "2×10^{−9}"),
    (1e10, "10^{10}"), (-1e-7, "−10^{−7}"), (1 / 3.0, "0.333333"), (.nan, "NaN"),
    (-.infinity, "−∞"), (9.999_999_9, "10"), (9.999_999_9e9, "10^{10}"),
    (1_234_567.8, "1\u{202F}234\u{202F}568"), (9_999_999.9, "10^{7}"), (0.000_099_999_99, "0.0001"),
    (123_456_789, "1.23457×10^{8}"),
  ])
  func numbersAreShort(_ value: Double, _ text: String) {
    #expect(value.text(.figure) == text)
  }

  @Test(arguments: [
    (0.5, 2, "0.50"), (-0.001, 2, "0.00"), (-0.0, 1, "0.0"), (0.05, 2, "0.05"),
    (0.285, 2, "0.29"), (1.005, 2, "1.01"), (-12345.675, 2, "−12\u{202F}345.68"), (3, 0, "3"),
    (1234, 0, "1234"), (1e15, 0, "1\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000"),
    (2.5e20, 2, "2.5×10^{20}"), (.infinity, 2, "∞"),
  ])
  func decimalsKeepZeros(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(value.text(.figure(decimals: decimals)) == text)
  }

  @Test func significantDigitsKeepZerosIfAsked() {
    #expect(0.87.text(.figure(significantDigits: 3, keepsZeros: true)) == "0.870")
    #expect(9.9996.text(.figure(significantDigits: 3, keepsZeros: true)) == "10.0")
    #expect(12345.0.text(.figure(significantDigits: 3, keepsZeros: true)) == "12\u{202F}345")
    #expect(0.0.text(.figure(significantDigits: 3, keepsZeros: true)) == "0")
    #expect(1.5e9.text(.figure(significantDigits: 3, keepsZeros: true)) == "1.5×10^{9}")
    let four = NumberStyle.figure(significantDigits: 4, keepsWhole: false)
    #expect(123_456.0.text(four) == "123\u{202F}500")
    #expect((-0.000123456).text(four) == "−0.0001235")
  }

  @Test func decadesAlwaysHaveAPower() {
    #expect(1e-3.text(.decade) == "10^{−3}")
    #expect(20.0.text(.decade) == "2×10^{1}")
    #expect((-1.0).text(.decade) == "−10^{0}")
  }

  @Test func rangesHaveBothEnds() {
    #expect((-0.5...2.5e9).text(.figure) == "−0.5…2.5×10^{9}")
  }

  @Test(arguments: [
    ([0.834, 0.1, 0], ["0.83", "0.10", "0"]), ([138.2, 0.06, 25.6], ["138", "0.06", "26"]),
    ([1.5, 12.26], ["1.5", "12.3"]), ([5, 1200, -3], ["5", "1200", "−3"]),
    ([.nan, 1], ["NaN", "1"]),
    ([0, 0], ["0", "0"]), ([], []), ([0.285, 0.115], ["0.29", "0.12"]),
    ([2.5e6, 1e5], ["2.5×10^{6}", "10^{5}"]), ([0.005, 0.1], ["0.01", "0.10"]),
  ])
  func neighborsHaveTheSameDecimals(_ values: [Double], _ texts: [String]) {
    #expect(NumberStyle.figureTexts(ofNeighbours: values) == texts)
  }

  @Test(arguments: [
    (0.881, 0.87, "0.881", "0.870"), (0.88012, 0.88013, "0.88012", "0.88013"),
    (1, 1.0000000000000002, "1", "1.0000000000000002"),
    (
      1_795_000_000, 1_795_000_060, "1\u{202F}795\u{202F}000\u{202F}000",
      "1\u{202F}795\u{202F}000\u{202F}060"
    ),
    (2e-9, -2.5e20, "2e−9", "−2.5e20"),
  ])
  func changesShowEnoughDigits(_ old: Double, _ new: Double, _ before: String, _ now: String) {
    let texts = NumberStyle.messageTexts(tellingApart: old, new)
    #expect(texts.first == before)
    #expect(texts.second == now)
  }
}

@Suite struct PageNumberTests {
  @Test(arguments: [
    (0.8807970779778823, "0.8808"), (-0.5, "−0.5"), (0, "0"), (-0.0, "0"), (3, "3"),
    (1234.5678, "1235"), (12345.678, "12\u{202F}346"), (60000, "60\u{202F}000"), (0.28495, "0.285"),
    (1_234_567.9, "1\u{202F}234\u{202F}568"), (1234, "1234"), (0.285, "0.285"),
    (0.00012345, "0.0001235"), (4.5395807e-5, "4.54\u{200A}·\u{200A}10<sup>−5</sup>"),
    (1e-6, "10<sup>−6</sup>"), (-1e12, "−10<sup>12</sup>"),
    (6.02214076e23, "6.02214076\u{200A}·\u{200A}10<sup>23</sup>"),
    (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"),
  ])
  func numbersInProseHaveFourDigits(number: Double, expected: String) {
    #expect(number.text(.page(significantDigits: 4)) == expected)
  }

  @Test func exactNumbersHaveAllDigits() {
    #expect(0.8807970779778823.text(.exactPage) == "0.8807970779778823")
    #expect((-12345.678).text(.exactPage) == "−12\u{202F}345.678")
    #expect(1.25e-9.text(.exactPage) == "1.25\u{200A}·\u{200A}10<sup>−9</sup>")
  }

  @Test(arguments: [
    ("0.50", "0.50"), ("-3", "−3"), ("4.5e-05", "4.5\u{200A}·\u{200A}10<sup>−5</sup>"),
    ("60000", "60\u{202F}000"), ("-1234567.10", "−1\u{202F}234\u{202F}567.10"), (".5", ".5"),
    ("1E+5", "1\u{200A}·\u{200A}10<sup>5</sup>"),
  ])
  func writtenNumbersKeepTheirDigits(text: String, expected: String) {
    #expect(NumberSpelling.page.respelled(text) == expected)
  }

  @Test(arguments: [
    "1-2", "abc", "-", "", "<5", "nan", "1e", "2026-11-21", "0x1F", "+3", " 3", "1e5e5",
    "1e99999999999999999999",
  ])
  func otherTextIsNotANumber(text: String) {
    #expect(NumberSpelling.page.respelled(text) == nil)
  }
}

@Suite struct DrawingNumberTests {
  @Test(arguments: [
    (12.5, 2, "12.5"), (12.345, 2, "12.35"), (-0.001, 2, "0"), (3, 2, "3"), (-3.25, 1, "-3.3"),
    (0.000001, 6, "0.000001"), (1_000_000, 2, "1000000"),
  ])
  func coordinatesAreShort(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(value.text(.drawing(decimals: decimals)) == text)
  }
}

/// A number reads the same wherever it stands.
@Suite struct NumberAgreementTests {
  @Test func allPlacesRoundAlike() {
    var random = SplitMix(seed: 1005)
    for index in 0..<20_000 {
      let number =
        index % 2 == 0
        ? Double(Int.random(in: -999_999...999_999, using: &random)) / 10_000
        : Double.random(in: -100...100, using: &random)
      let digits = 3 + index % 4
      let program = number.text(significantDigits: digits)
      guard program.utf8.first(where: { $0 == UInt8(ascii: "e") }) == nil else { continue }
      let spelled = program.replacing("-", with: "−")
      #expect(number.text(.figure(significantDigits: digits)) == spelled)
      #expect(number.text(.page(significantDigits: digits)) == spelled)
      let decimals = number.text(.program(decimals: 2))
      if !decimals.hasSuffix("0") {
        #expect(number.text(.drawing(decimals: 2)) == decimals)
        #expect(number.text(.figure(decimals: 2)) == decimals.replacing("-", with: "−"))
      }
    }
  }
}
