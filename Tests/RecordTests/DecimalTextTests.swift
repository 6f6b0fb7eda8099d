import Foundation
import Record
import Testing

@Suite struct DecimalTextTests {
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
      (1e-5, 1, "1e-5"),
      // Whole numbers, zeros, and what is no number.
      (100, 6, "100"), (1200, 2, "1200"), (0, 3, "0"), (-0.0, 3, "-0"), (10.5, 6, "10.5"),
      (.nan, 3, "nan"), (.infinity, 3, "inf"), (-.infinity, 3, "-inf"),
      // There is at least one digit.
      (0.88, 0, "0.9"), (0.88, -1, "0.9"),
    ] as [(Double, Int, String)])
  func writesNumbersInSignificantDigits(number: Double, digits: Int, text: String) {
    #expect(number.text(significantDigits: digits) == text)
  }

  @Test(
    arguments: [
      (0.1, 6, "0.1"), (0.1 + 0.2, 7, "0.3"), (16_777_216, 8, "1.6777216e7"), (-2.5, 1, "-3"),
      (.nan, 2, "nan"), (.leastNonzeroMagnitude, 6, "1e-45"), (3.4028235e38, 8, "3.4028235e38"),
    ] as [(Float, Int, String)])
  func writesFloatsInTheirOwnDigits(number: Float, digits: Int, text: String) {
    #expect(number.text(significantDigits: digits) == text)
  }

  @Test func digitsAreThoseOfTheShortestText() throws {
    let number = try #require(DecimalDigits(-0.03140))
    #expect(number.isNegative && number.digits == [3, 1, 4] && number.exponent == -2)
    let large = try #require(DecimalDigits(1.25e17))
    #expect(!large.isNegative && large.digits == [1, 2, 5] && large.exponent == 17)
    let hundred = try #require(DecimalDigits(100.0))
    #expect(hundred.digits == [1] && hundred.exponent == 2)
    let zero = try #require(DecimalDigits(-0.0))
    #expect(zero.isNegative && zero.isZero && zero.exponent == 0)
    #expect(DecimalDigits(Double.nan) == nil && DecimalDigits(-Float.infinity) == nil)
  }

  @Test func notationsOfOneNumber() throws {
    let number = try #require(DecimalDigits(-12500.0))
    #expect(number.plainText == "-12500")
    #expect(number.scientificText == "-1.25e4")
    #expect(number.mantissaText == "-1.25")
    #expect(DecimalDigits(0.00045)?.plainText == "0.00045")
    #expect(DecimalDigits(0.00045)?.scientificText == "4.5e-4")
    #expect(DecimalDigits(3.0)?.scientificText == "3e0")
  }

  @Test func seventeenDigitsAreTheNumber() {
    var random = SplitMix(seed: 17)
    for _ in 0..<20_000 {
      let number = random.nextFinite()
      #expect(number.rounded(toSignificantDigits: 17) == number)
      #expect(Double(number.text(significantDigits: 17)) == number)
    }
  }

  @Test func aFloatReadsTheSameAsADouble() {
    #expect(Double(decimalDigitsOf: 0.1) == 0.1)
    #expect(Double(decimalDigitsOf: -2.5) == -2.5)
    #expect(Double(decimalDigitsOf: .infinity) == .infinity)
    #expect(Double(decimalDigitsOf: .nan).isNaN)
    var random = SplitMix(seed: 3)
    for _ in 0..<20_000 {
      let number = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      guard number.isFinite else { continue }
      let double = Double(decimalDigitsOf: number)
      #expect(Float(double) == number)
      #expect(double.text(significantDigits: 9) == number.text(significantDigits: 9))
    }
  }

  /// The C library rounds the binary number, we its shortest decimal text; they may differ only
  /// where that text ends in a 5 that is rounded.
  @Test func agreesWithTheCLibrary() throws {
    var random = SplitMix(seed: 42)
    for index in 0..<20_000 {
      let number =
        index % 2 == 0 ? random.nextFinite() : Double.random(in: -1000...1000, using: &random)
      let shortest = try #require(DecimalDigits(number)).digits
      for count in 1...17 where shortest.count != count + 1 || shortest.last != 5 {
        let expected = Double(String(format: "%.*g", count, number))
        #expect(number.rounded(toSignificantDigits: count) == expected)
      }
    }
  }
}
