import Lessons
import TestSupport
import Testing

@Suite struct ExactDecimalTests {
  private func whole(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(wholeNumber: text))
  }

  @Test func sumsAndProductsKeepAllDigits() throws {
    #expect(
      try whole("9007199254740993") + whole("99999999999999999999")
        == whole("100009007199254740992"))
    #expect(try whole("1000") - whole("1") == whole("999"))
    #expect(try whole("1") - whole("1000") == whole("-999"))
    #expect(try whole("-5") + whole("5") == whole("0"))
    #expect(try whole("123456789") * whole("-987654321") == whole("-121932631112635269"))
    #expect(
      try whole("25").scaled(byPowerOfTen: -1) + whole("5") == #require(ExactDecimal(7.5)))
  }

  /// Against whole numbers of the machine.
  @Test func orderAndArithmeticAreThoseOfWholeNumbers() throws {
    var random = SplitMix(seed: 3)
    for _ in 0..<500 {
      let a = Int.random(in: -99_999...99_999, using: &random)
      let b = Int.random(in: -999...999, using: &random)
      let (x, y) = try (whole(String(a)), whole(String(b)))
      #expect((x < y) == (a < b), "\(a) < \(b)")
      #expect(try x + y == whole(String(a + b)), "\(a) + \(b)")
      #expect(try x - y == whole(String(a - b)), "\(a) - \(b)")
      #expect(try x * y == whole(String(a * b)), "\(a) * \(b)")
      #expect(x.value == Double(a))
    }
  }

  @Test(arguments: [
    (2.5, 0, "3"), (-2.5, 0, "-3"), (0.4, 0, "0"), (1249, 2, "1200"), (1250, 2, "1300"),
    (99.5, 0, "100"), (3, 1, "0"), (7, 1, "10"),
  ])
  func halvesAreRoundedAwayFromZero(number: Double, place: Int, rounded: String) throws {
    #expect(try #require(ExactDecimal(number)).rounded(toPlace: place) == whole(rounded))
  }

  @Test func whatIsNoNumberHasNoDigits() {
    #expect(ExactDecimal(.nan) == nil)
    #expect(ExactDecimal(.infinity) == nil)
    #expect(ExactDecimal(wholeNumber: "1.5") == nil)
    #expect(ExactDecimal(wholeNumber: "-") == nil)
  }
}
