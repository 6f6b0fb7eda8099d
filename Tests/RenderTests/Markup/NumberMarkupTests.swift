import Render
import Testing

@Suite struct NumberMarkupTests {
  @Test func numbersAreMarkup() {
    #expect(NumberMarkup.rounded(-4.5395807e-5).text == "−4.54\u{200A}·\u{200A}10<sup>−5</sup>")
    #expect(NumberMarkup.rounded(0.28495, significantDigits: 3).text == "0.285")
    #expect(NumberMarkup.exact(12345.678).text == "12\u{202F}345.678")
  }

  @Test func textThatIsANumberIsTypeset() {
    #expect(NumberMarkup.typeset("4.50e-05").text == "4.50\u{200A}·\u{200A}10<sup>−5</sup>")
  }

  @Test func otherTextIsEscaped() {
    #expect(NumberMarkup.typeset("<5").text == "&lt;5")
    #expect(NumberMarkup.typeset("2026-11-21").text == "2026-11-21")
  }
}
