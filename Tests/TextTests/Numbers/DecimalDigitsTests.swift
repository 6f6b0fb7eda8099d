import Foundation
import Testing
import TestSupport
import Text

/// Expected values are those of Python's `decimal`, which rounds the digits of `repr` with
/// `ROUND_HALF_UP`: halves go away from zero.
@Suite struct DecimalDigitsTests {
  @Test(
    arguments: [
      (0.285, 2, 0.29), (1.005, 3, 1.01), (2.675, 3, 2.68), (12345.0, 4, 12350.0),
      (12355.0, 4, 12360.0), (0.00012345, 4, 0.0001235), (99995.0, 4, 100_000.0),
      (9.9995, 4, 10.0), (-0.285, 2, -0.29), (1.0000005, 7, 1.000001), (12500.0, 2, 13000.0),
      (2.5e-07, 1, 3e-07), (1.25e+22, 2, 1.3e+22), (8.5e-300, 1, 9e-300),
      (1.7976931348623157e+308, 3, .infinity), (0.045, 1, 0.05), (6.5, 1, 7.0), (7.45, 2, 7.5),
      // There is at least one digit, and never more than there are.
      (0.88, 0, 0.9), (0.88, -1, 0.9), (0.88, .min, 0.9), (0.88, .max, 0.88),
      (0, 3, 0), (.infinity, 3, .infinity),
    ] as [(Double, Int, Double)])
  func roundsToSignificantDigits(number: Double, digits: Int, rounded: Double) {
    #expect(number.rounded(toSignificantDigits: digits) == rounded)
  }

  @Test(
    arguments: [
      (0.285, -2, 0.29), (1250.0, 2, 1300.0), (1350.0, 2, 1400.0), (-1250.0, 2, -1300.0),
      (49.0, 2, 0.0), (50.0, 2, 100.0), (4.9, 2, 0.0), (0.0049, -2, 0.0), (0.005, -2, 0.01),
      (0.8999999999999999, -3, 0.9), (1.15, -1, 1.2), (2.5e-30, -30, 3e-30),
      (1.5e+30, 30, 2e+30), (12345.678, -5, 12345.678), (99.5, 0, 100.0),
      (1e300, .max, 0), (1e-300, .min, 1e-300), (-.infinity, 0, -.infinity),
    ] as [(Double, Int, Double)])
  func roundsToPlaces(number: Double, place: Int, rounded: Double) {
    #expect(number.rounded(toPlace: place) == rounded)
  }

  @Test func notANumberStaysSo() {
    #expect(Double.nan.rounded(toSignificantDigits: 3).isNaN)
    #expect(Double.nan.rounded(toPlace: 0).isNaN)
    #expect(DecimalDigits(Double.nan) == nil && DecimalDigits(-Float.infinity) == nil)
  }

  @Test func exponentIsThatOfTheFirstDigit() throws {
    for (number, exponent) in [
      (3.14, 0), (314, 2), (0.0314, -2), (0, 0), (1e17, 17), (.leastNonzeroMagnitude, -324),
    ] {
      #expect(try #require(DecimalDigits(number)).exponent == exponent)
    }
    #expect(try #require(DecimalDigits(-0.0)).isNegative)
    #expect(try #require(DecimalDigits(1e-7)).isPowerOfTen)
    #expect(try #require(DecimalDigits(1.1)).isPowerOfTen == false)
  }

  @Test func seventeenDigitsAreTheNumber() throws {
    var random = SplitMix(seed: 17)
    for _ in 0..<20_000 {
      let number = random.nextFinite()
      #expect(number.rounded(toSignificantDigits: 17) == number)
      #expect(try #require(DecimalDigits(number)).value == number)
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
  @Test func agreesWithTheCLibrary() {
    var random = SplitMix(seed: 42)
    for index in 0..<20_000 {
      let number =
        index % 2 == 0 ? random.nextFinite() : Double.random(in: -1000...1000, using: &random)
      let mantissa = number.description.prefix { $0 != "e" }.filter(\.isNumber)
      let shortest = mantissa.drop { $0 == "0" }.reversed().drop { $0 == "0" }
      for count in 1...17 where shortest.count != count + 1 || shortest.first != "5" {
        let expected = Double(String(format: "%.*g", count, number))
        #expect(number.rounded(toSignificantDigits: count) == expected)
      }
    }
  }

  /// What is rounded lies within half of a unit, is a multiple of it, and does not change again.
  @Test func roundingIsNearestAndDoneOnce() throws {
    var random = SplitMix(seed: 285)
    for index in 0..<20_000 {
      // Every other number has few digits, so that many are halves.
      let number =
        index % 2 == 0
        ? Double(Int.random(in: -99_999...99_999, using: &random)) / 1000
        : Double.random(in: -100...100, using: &random)
      for place in -3...2 {
        let rounded = number.rounded(toPlace: place)
        let unit = Decimal(sign: .plus, exponent: place, significand: 1)
        let exact = try #require(Decimal(string: number.description))
        let result = try #require(Decimal(string: rounded.description))
        #expect(abs(result - exact) * 2 <= unit)
        #expect(abs(result) >= abs(exact) || abs(result - exact) * 2 < unit)
        #expect(rounded.rounded(toPlace: place) == rounded)
      }
    }
  }
}
