import Foundation
import Testing
import TestSupport
import Text

@Suite struct LogarithmTests {
  @Test func agreesWithTheSystemsLibrary() {
    var random = SplitMix(seed: 3)
    for _ in 0..<10_000 {
      let exponent = Double.random(in: -300...300, using: &random)
      let value = Foundation.pow(10, exponent)
      #expect(
        abs(naturalLogarithm(value) - Foundation.log(value)) <= 4e-16 * abs(Foundation.log(value))
          + 1e-18)
      let power = Double.random(in: -700...700, using: &random)
      #expect(abs(exponential(power) / Foundation.exp(power) - 1) < 2e-15)
    }
  }

  @Test func powersAgreeWithTheSystemsLibrary() {
    var random = SplitMix(seed: 24)
    for _ in 0..<10_000 {
      let base = Double.random(in: 0...2, using: &random)
      let exponent = Double.random(in: -3...3, using: &random)
      #expect(abs(power(base, exponent) / Foundation.pow(base, exponent) - 1) < 1e-14)
    }
    #expect(power(0, 2.4) == 0)
    #expect(power(-1, 2.4) == 0)
  }

  @Test func powersOfTenAreExact() {
    for power in -22...22 {
      #expect(powerOfTen(power) == Double("1e\(power)"))
      #expect(decimalLogarithm(powerOfTen(power)) == Double(power))
    }
  }

  @Test func endsOfTheRange() {
    #expect(naturalLogarithm(0) == -.infinity)
    #expect(naturalLogarithm(-1).isNaN)
    #expect(naturalLogarithm(.nan).isNaN)
    #expect(naturalLogarithm(.infinity) == .infinity)
    #expect(
      abs(naturalLogarithm(.leastNonzeroMagnitude) - Foundation.log(.leastNonzeroMagnitude)) < 1e-12
    )
    #expect(exponential(-800) == 0)
    #expect(exponential(800) == .infinity)
    #expect(
      exponential(709.7) == Foundation.exp(709.7)
        || abs(exponential(709.7) / Foundation.exp(709.7) - 1) < 1e-14)
    #expect(exponential(.nan).isNaN)
  }
}
