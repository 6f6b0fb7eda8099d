import Text
import Foundation
import Testing

import NN

/// The functions of `Float` against the C library's of `Double`, over all exponents and both signs.
@Suite struct AccuracyTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// The greatest error, in units in the last place of the exact result rounded to `Float`.
    var bound: Double
    var tensor: @Sendable (Tensor) -> Tensor
    var scalar: @Sendable (Float) -> Float
    var reference: @Sendable (Double) -> Double

    var testDescription: String { name }
  }

  static let functions: [Case] = [
    Case(name: "exp", bound: 1, tensor: NN.exp, scalar: NN.exp, reference: Foundation.exp),
    Case(name: "log", bound: 1, tensor: NN.log, scalar: NN.log, reference: Foundation.log),
    Case(name: "expm1", bound: 2, tensor: NN.expm1, scalar: NN.expm1, reference: Foundation.expm1),
    Case(name: "log1p", bound: 2, tensor: NN.log1p, scalar: NN.log1p, reference: Foundation.log1p),
    Case(name: "tanh", bound: 2, tensor: NN.tanh, scalar: NN.tanh, reference: Foundation.tanh),
    Case(
      name: "sigmoid", bound: 2, tensor: sigmoid, scalar: sigmoid,
      reference: { 1 / (1 + Foundation.exp(-$0)) }),
    Case(
      name: "softplus", bound: 2, tensor: softplus, scalar: softplus,
      reference: { $0 > 40 ? $0 : Foundation.log1p(Foundation.exp($0)) }),
    Case(
      name: "elu", bound: 2, tensor: { elu($0) }, scalar: { elu($0) },
      reference: { $0 > 0 ? $0 : Foundation.expm1($0) }),
    Case(
      name: "gelu", bound: 1, tensor: gelu, scalar: gelu,
      reference: { $0 == -.infinity ? 0 : $0 * erfc(-$0 / 2.0.squareRoot()) / 2 }),
    Case(
      name: "sqrt", bound: 0.5, tensor: NN.sqrt, scalar: { NN.sqrt($0) },
      reference: { $0.squareRoot() }),
  ]

  @Test(arguments: functions)
  func errorIsBelowItsBoundEverywhere(function: Case) {
    // 1021 is prime, so that all patterns of last digits occur.
    var worst = Error()
    for values in everyFloat(step: 1021) {
      let results = function.tensor(Tensor(values)).values
      for (x, result) in zip(values, results) {
        worst.note(result, function.reference(Double(x)), at: x)
      }
    }
    #expect(worst.count > 4_000_000)
    #expect(worst.ulps <= function.bound, "at \(worst.place)")
    #expect(worst.disagreements == [], "NaN, infinity or the sign of zero")
  }

  /// All functions, including those whose error has a test of its own.
  static let allFunctions =
    functions + [
      Case(name: "silu", bound: 0, tensor: silu, scalar: silu, reference: { $0 }),
      Case(
        name: "pow", bound: 0, tensor: { NN.pow($0, 2.7) }, scalar: { NN.pow($0, 2.7) },
        reference: { $0 }),
    ]

  @Test(arguments: allFunctions)
  func tensorAndScalarGiveTheSameBits(function: Case) {
    var count = 0
    for values in everyFloat(step: 9973) {
      let results = function.tensor(Tensor(values)).values
      count += results.count
      #expect(
        zip(values, results).allSatisfy { function.scalar($0).bitPattern == $1.bitPattern })
    }
    #expect(count > 400_000)
  }

  @Test(arguments: allFunctions)
  func placeInTheTensorDoesNotMatter(function: Case) {
    let values: [Float] = [
      -3.7, 0.1, .leastNonzeroMagnitude, 88.5, -0.0, 2, -100, 7e-3, .nan, -.nan, .infinity, 0.9,
    ]
    let alone = values.map { function.tensor(Tensor([$0])).values[0].bitPattern }
    for padding in 0..<9 {
      let padded = [Float](repeating: 0.5, count: padding) + values
      let results = function.tensor(Tensor(padded)).values.dropFirst(padding)
      #expect(results.map(\.bitPattern) == alone)
    }
  }

  @Test func siluIsAccurateWhereTheSigmoidIsANormalNumber() {
    var worst = Error()
    for values in everyFloat(step: 1021) {
      for (x, result) in zip(values, silu(Tensor(values)).values) where x > -87 {
        worst.note(
          result, x == .infinity ? .infinity : Double(x) / (1 + Foundation.exp(-Double(x))), at: x)
      }
    }
    #expect(worst.count > 2_000_000)
    #expect(worst.ulps <= 3, "at \(worst.place)")
    #expect(worst.disagreements == [])
    #expect(silu(-.infinity as Float) == 0)
    #expect(silu(-100 as Float).magnitude < .leastNormalMagnitude)
  }

  @Test(
    arguments: [
      0, -0.0, 1, -1, 2, 3, -3, 0.5, -0.5, 1 / 3, 2.5, 100, 1e-3, 1e30, 16_777_215, .infinity,
      -.infinity, .nan,
    ] as [Float])
  func powersAgreeWithTheCLibrary(exponent: Float) {
    var worst = Error()
    for values in everyFloat(step: 7919) {
      let results = NN.pow(Tensor(values), exponent).values
      let swapped = NN.pow(exponent, Tensor(values)).values
      for index in values.indices {
        let x = values[index]
        worst.note(results[index], Foundation.pow(Double(x), Double(exponent)), at: x)
        worst.note(swapped[index], Foundation.pow(Double(exponent), Double(x)), at: x)
      }
    }
    #expect(worst.count > 1_000_000)
    #expect(worst.ulps <= 0.501, "at \(worst.place)")
    #expect(worst.disagreements == [])
  }

  @Test func powerOfTensorsIsThatOfTheirElements() {
    let bases = Tensor([[2, -2, 0.5], [9, -0.0, 1]])
    let exponents = Tensor([3, -1, 0.5])
    let result = NN.pow(bases, exponents)
    for row in 0..<2 {
      for column in 0..<3 {
        let scalar: Float = NN.pow(bases[row, column], exponents[column])
        #expect(result[row, column].bitPattern == scalar.bitPattern || scalar.isNaN)
      }
    }
    #expect(result[0, 0] == 8 && result[0, 1] == -0.5 && result[1, 1] == -.infinity)
    #expect(square(Tensor([1.1, -3])) == NN.pow(Tensor([1.1, -3]), Tensor([2, 2])))
  }
}

private struct Error {
  var count = 0
  var ulps = 0.0
  var place: Float = 0
  var disagreements: [Float] = []

  mutating func note(_ result: Float, _ exact: Double, at x: Float) {
    count += 1
    let rounded = Float(exact)
    guard rounded.isFinite && result.isFinite else {
      if !(rounded.isNaN && result.isNaN) && rounded != result { disagreements.append(x) }
      return
    }
    if rounded == 0 && result == 0 && rounded.sign != result.sign { disagreements.append(x) }
    let error = Swift.abs(Double(result) - exact) / Double(rounded.ulp)
    if error > ulps { (ulps, place) = (error, x) }
  }
}

/// Floats at equal steps of their bit patterns, and special ones, in parts.
private func everyFloat(step: UInt32) -> some Sequence<[Float]> {
  let special: [Float] = [
    0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 88.722_83,
    88.722_84, -87.336_54, -103.278_93, -103.972_07, -104, 9.010_913, 0x1p24,
  ]
  let perPart: UInt32 = 1 << 14
  let parts = (UInt32.max / step) / perPart + 1
  return sequence(state: UInt32(0)) { part -> [Float]? in
    guard part <= parts else { return nil }
    defer { part += 1 }
    if part == parts { return special }
    return (0..<perPart).map { Float(bitPattern: (part &* perPart &+ $0) &* step) }
  }
}
