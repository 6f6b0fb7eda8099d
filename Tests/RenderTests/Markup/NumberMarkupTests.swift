import Lessons
import Render
import Testing

@Suite struct NumberMarkupTests {
  @Test func numbersAreMarkup() {
    #expect(
      NumberMarkup(.point).rounded(-4.5395807e-5).text == "−4.54\u{200A}·\u{200A}10<sup>−5</sup>")
    #expect(NumberMarkup(.point).rounded(0.28495, significantDigits: 3).text == "0.285")
    #expect(NumberMarkup(.point).exact(12345.678).text == "12\u{202F}345.678")
  }

  @Test(arguments: [
    (0.96812, NumberFormat(precision: .decimals(2)), "0.97"),
    (0.5, NumberFormat(precision: .decimals(2)), "0.50"),
    (12345.678, NumberFormat(precision: .decimals(1)), "12\u{202F}345.7"),
    (3, NumberFormat(precision: .decimals(0)), "3"),
    (-0.004, NumberFormat(precision: .decimals(2)), "0.00"),
    (0.96812, NumberFormat(precision: .digits(3)), "0.968"),
    (0.5, NumberFormat(precision: .digits(3)), "0.500"),
    (1234, NumberFormat(precision: .digits(2)), "1200"),
    (0.1234567, NumberFormat(precision: .exact), "0.1234567"),
    (0.96812, NumberFormat(isPercent: true), "96.81\u{202F}%"),
    (0.96812, NumberFormat(precision: .decimals(1), isPercent: true), "96.8\u{202F}%"),
    // 0.07 · 100 is not 7 in binary.
    (0.07, NumberFormat(precision: .exact, isPercent: true), "7\u{202F}%"),
    (-0.25, NumberFormat(precision: .decimals(0), isPercent: true), "−25\u{202F}%"),
    (.nan, NumberFormat(precision: .decimals(2), isPercent: true), "NaN"),
    (.infinity, NumberFormat(precision: .decimals(2)), "∞"),
  ])
  func aNumberHasTheFormatThatTheAuthorHasChosen(
    number: Double, format: NumberFormat, text: String
  ) {
    #expect(NumberMarkup(.point).formatted(number, format).text == text)
  }

  @Test func aSearchFindsTheNumberInItsFormat() {
    let format = NumberFormat(precision: .digits(2), isPercent: true)
    #expect(NumberMarkup(.comma).plainText(-0.0345, format) == "-3,5\u{202F}%")
    #expect(NumberMarkup(.point).plainText(1e-9, format) == "1e-7\u{202F}%")
  }

  @Test func theDecimalMarkIsThatOfTheLanguage() {
    let numbers = NumberMarkup(DecimalMark(language: "de"))
    #expect(numbers.rounded(0.25).text == "0,25")
    #expect(numbers.exact(12345.678).text == "12\u{202F}345,678")
    #expect(numbers.typeset("4.50e-05").text == "4,50\u{200A}·\u{200A}10<sup>−5</sup>")
    #expect(
      numbers.formatted(0.96812, NumberFormat(precision: .decimals(1), isPercent: true)).text
        == "96,8\u{202F}%")
    let marks = ["en", "de-AT", "de-CH", "fr", "es", "es-MX", "xx"].map(DecimalMark.init(language:))
    #expect(marks == [.point, .comma, .point, .comma, .comma, .point, .point])
  }

  @Test func textThatIsANumberIsTypeset() {
    #expect(NumberMarkup(.point).typeset("4.50e-05").text == "4.50\u{200A}·\u{200A}10<sup>−5</sup>")
  }

  @Test func otherTextIsEscaped() {
    #expect(NumberMarkup(.point).typeset("<5").text == "&lt;5")
    #expect(NumberMarkup(.point).typeset("2026-11-21").text == "2026-11-21")
  }
}
