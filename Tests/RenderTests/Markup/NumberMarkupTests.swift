import Render
import Testing

@Suite struct NumberMarkupTests {
  @Test(arguments: [
    (0.8807970779778823, "0.8808"), (-0.5, "−0.5"), (0, "0"), (-0.0, "0"), (3, "3"),
    (1234.5678, "1235"), (12345.678, "12\u{202F}346"), (60000, "60\u{202F}000"),
    (1_234_567.9, "1\u{202F}234\u{202F}568"), (1234, "1234"),
    (0.00012345, "0.0001235"), (4.5395807e-5, "4.54\u{200A}·\u{200A}10<sup>−5</sup>"),
    (1e-6, "10<sup>−6</sup>"), (-1e12, "−10<sup>12</sup>"),
    (6.02214076e23, "6.02214076\u{200A}·\u{200A}10<sup>23</sup>"),
    (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"),
  ])
  func numbersInProseHaveFourDigits(number: Double, expected: String) {
    #expect(NumberMarkup.rounded(number).text == expected)
  }

  @Test(arguments: [
    ("0.50", "0.50"), ("-3", "−3"), ("4.5e-05", "4.5\u{200A}·\u{200A}10<sup>−5</sup>"),
    ("60000", "60\u{202F}000"), ("1-2", "1-2"), ("abc", "abc"), ("-", "-"), ("<5", "&lt;5"),
    ("nan", "nan"), ("1e", "1e"), ("2026-11-21", "2026-11-21"), ("0x1F", "0x1F"),
  ])
  func textThatIsANumberKeepsItsDigits(text: String, expected: String) {
    #expect(NumberMarkup.typeset(text).text == expected)
  }
}
