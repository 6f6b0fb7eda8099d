import Foundation
import Testing

import NN

/// Sine and cosine against the C library's of `Double`.
@Suite struct TrigonometricTests {
  struct Function: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var tensor: @Sendable (Tensor) -> Tensor
    var scalar: @Sendable (Float) -> Float
    var reference: @Sendable (Double) -> Double
  }

  static let functions = [
    Function(
      testDescription: "sin", tensor: NN.sin, scalar: { NN.sin($0) }, reference: Foundation.sin),
    Function(
      testDescription: "cos", tensor: NN.cos, scalar: { NN.cos($0) }, reference: Foundation.cos),
  ]

  /// Floats of all exponents and both signs; 1021 is prime, so that all patterns of last digits occur.
  static let places = stride(from: UInt32(0), to: .max - 1021, by: 1021).map {
    Float(bitPattern: $0)
  }

  @Test(arguments: functions)
  func errorIsBelowItsBoundEverywhere(function: Function) {
    #expect(Self.places.count > 4_000_000)
    var worst = (error: 0.0, place: Float(0))
    for (x, result) in zip(Self.places, function.tensor(Tensor(Self.places)).values) {
      guard x.isFinite else {
        #expect(result.isNaN)
        continue
      }
      let exact = function.reference(Double(x))
      let error = Swift.abs(Double(result) - exact) / Double(Float(exact).ulp)
      if error > worst.error { worst = (error, x) }
    }
    #expect(worst.error <= 0.51, "at \(worst.place)")
  }

  /// 16367173 · 2^72 is, of all floats, nearest to a multiple of π/2 for its size, and so needs the most
  /// digits of π; the others are next to π/2, π and 3π/2.
  @Test(arguments: [0x6f79_be45, 0x3fc9_0fdb, 0x4049_0fdb, 0x4096_cbe4] as [UInt32])
  func smallRestsKeepTheirDigits(bits: UInt32) {
    let x = Float(bitPattern: bits)
    for y in [x, -x] {
      #expect(NN.sin(y) == Float(Foundation.sin(Double(y))))
      #expect(NN.cos(y) == Float(Foundation.cos(Double(y))))
    }
  }

  @Test func zeroKeepsItsSignAndInfinityHasNone() {
    #expect(NN.sin(-0.0 as Float).sign == .minus && NN.sin(0 as Float).sign == .plus)
    #expect(NN.cos(-0.0 as Float) == 1)
    #expect(NN.sin(Float.infinity).isNaN && NN.cos(-Float.infinity).isNaN)
  }

  @Test(arguments: functions)
  func tensorAndScalarGiveTheSameBitsAtAnyPlace(function: Function) {
    let values: [Float] = [0.1, -3.7, 1e6, -1e7, 3e38, .nan, 0, 2, 100, 1.5e9, -0.0, 7]
    for padding in 0..<9 {
      let padded = Tensor([Float](repeating: 4e8, count: padding) + values)
      let results = function.tensor(padded).values.dropFirst(padding)
      #expect(results.map(\.bitPattern) == values.map { function.scalar($0).bitPattern })
    }
  }

  @Test func derivativesAreEachOther() {
    let x = Tensor([-2, 0, 0.5, 3])
    #expect(gradient(at: x) { sin($0).sum() as Tensor } == cos(x))
    #expect(gradient(at: x) { cos($0).sum() as Tensor } == -sin(x))
  }
}
