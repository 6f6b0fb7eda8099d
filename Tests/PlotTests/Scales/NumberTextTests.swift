import Plot
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (0.25, "0.25"), (-3, "−3"), (1234.5, "1234.5"),
    (12345, "12\u{202F}345"), (1e6, "1\u{202F}000\u{202F}000"), (2e-9, "2×10^{−9}"),
    (1e10, "10^{10}"), (-1e-7, "−10^{−7}"), (1 / 3.0, "0.333333"), (.nan, "NaN"),
    (-.infinity, "−∞"), (9.999_999_9, "10"), (9.999_999_9e9, "10^{10}"),
  ])
  func plainNumbersAreShort(_ value: Double, _ text: String) {
    #expect(NumberText.plain(value) == text)
  }

  @Test func fixedDecimalsKeepZeros() {
    #expect(NumberText.fixed(0.5, decimals: 2) == "0.50")
    #expect(NumberText.fixed(-0.001, decimals: 2) == "0.00")
    #expect(NumberText.fixed(0.05, decimals: 2) == "0.05")
  }
}
