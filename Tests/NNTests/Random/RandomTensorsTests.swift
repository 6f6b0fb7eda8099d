import Foundation
import NN
import Testing

/// Statistics of large samples lie within five standard errors, which a correct generator exceeds once
/// in two million tests; the seeds are fixed.
@Suite struct RandomTensorsTests {
  @Test func momentsOfTheNormalDistribution() {
    var random = RandomGenerator(seed: 1)
    let count = 1_000_000
    let x = Tensor.normal([count], using: &random)
    let root = Float(count).squareRoot()
    // The variances of x, x², x³ and x⁴ are 1, 2, 15 and 96.
    #expect(abs(x.mean()) < 5 / root)
    #expect(abs(square(x).mean() - 1) < 5 * Float(2).squareRoot() / root)
    #expect(abs(pow(x, 3).mean()) < 5 * Float(15).squareRoot() / root)
    #expect(abs(pow(x, 4).mean() - 3) < 5 * Float(96).squareRoot() / root)
    // Neighbours are unrelated.
    #expect(abs((x[1...] * x[..<(count - 1)]).mean()) < 5 / root)
  }

  @Test func distributionIsNormal() {
    var random = RandomGenerator(seed: 2)
    let count = 1_000_000
    let x = Tensor.normal([count], mean: 3, standardDeviation: 2, using: &random)
    for deviation in stride(from: -4.0, through: 4, by: 0.5) {
      let expected = erfc(-deviation / 2.0.squareRoot()) / 2
      let measured = Double((x .< Float(3 + 2 * deviation)).mean())
      let error = (expected * (1 - expected) / Double(count)).squareRoot()
      #expect(abs(measured - expected) < 5 * error, "below \(deviation) deviations")
    }
    // The greatest of a million is between 4 and 6.2 deviations with probability 1 − 10⁻¹³ and 1 − 10⁻³.
    #expect((4...6.2).contains((x.max() - 3) / 2) && (4...6.2).contains((3 - x.min()) / 2))
  }

  @Test func uniformNumbersFillTheirRangeEvenly() {
    var random = RandomGenerator(seed: 3)
    let count = 1_000_000
    let x = Tensor.uniform([count], in: -1...3, using: &random)
    #expect(x.min() >= -1 && x.min() < -0.999 && x.max() <= 3 && x.max() > 2.999)
    for bound in stride(from: Float(-0.75), to: 3, by: 0.25) {
      let expected = (bound + 1) / 4
      let error = (expected * (1 - expected) / Float(count)).squareRoot()
      #expect(abs((x .< bound).mean() - expected) < 5 * error)
    }
    #expect(Tensor.uniform([3], in: 2...2, using: &random) == Tensor([2, 2, 2]))
  }

  @Test(arguments: [0, 0.001, 0.3, 0.5, 0.999, 1] as [Float])
  func bernoulliTrials(probability: Float) {
    var random = RandomGenerator(seed: 4)
    let count = 1_000_000
    let x = Tensor.bernoulli([count], probability: probability, using: &random)
    #expect(((x .== 0) + (x .== 1)).min() == 1)
    let error = (probability * (1 - probability) / Float(count)).squareRoot()
    #expect(abs(x.mean() - probability) <= 5 * error)
  }

  @Test func wholeNumbersAreEquallyLikely() {
    var random = RandomGenerator(seed: 5)
    let count = 700_000
    let x = Tensor.integers([count], in: -3..<4, using: &random)
    for value in -3..<4 {
      let share = (x .== Float(value)).mean()
      let error = Float(1.0 / 7 * 6 / 7 / Double(count)).squareRoot()
      #expect(abs(share - 1.0 / 7) < 5 * error)
    }
  }

  @Test func permutationsAreEquallyLikely() {
    var random = RandomGenerator(seed: 6)
    var counts: [[Int]: Int] = [:]
    let trials = 60_000
    for _ in 0..<trials { counts[randomPermutation(3, using: &random), default: 0] += 1 }
    #expect(counts.count == 6)
    let error = (Double(trials) / 6 * 5 / 6).squareRoot()
    for (_, count) in counts { #expect(abs(Double(count) - Double(trials) / 6) < 5 * error) }
    #expect(randomPermutation(1000, using: &random).sorted() == Array(0..<1000))
    #expect(randomPermutation(0, using: &random) == [])
  }
}
