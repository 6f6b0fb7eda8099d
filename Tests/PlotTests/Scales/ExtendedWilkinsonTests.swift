import Plot
import Testing

@Suite struct ExtendedWilkinsonTests {
  /// The example in the documentation of R's package `labeling`, by the paper's first author.
  @Test func agreesWithTheAuthorsImplementation() {
    #expect(ExtendedWilkinson(8.1, 14.1, count: 4).ticks == [8, 10, 12, 14])
  }

  /// Scores by hand, from the paper's formulas.
  ///
  /// Five labels wished for on 0…1: with a step of 1/4,
  /// simplicity is 1 - 3/5 - 1 + 1 = 0.4, coverage and density 1; that is 0.85. Steps of 1/5 give
  /// 0.775 and of 1/2 0.45.
  @Test func scoreIsTheWeightedSumOfTheTerms() {
    let labels = ExtendedWilkinson(0, 1, count: 5)
    #expect(labels.ticks == [0, 0.25, 0.5, 0.75, 1])
    #expect(abs(labels.score - (0.25 * 0.4 + 0.2 + 0.5 + 0.05)) < 1e-12)
  }

  @Test func labelsThatMustLieInsideDo() {
    #expect(ExtendedWilkinson(8.1, 14.1, count: 4, isInside: true).low >= 8.1)
    #expect(ExtendedWilkinson(-0.04, 1.04, count: 6, isInside: true).ticks.first == 0)
  }

  @Test func wholeLabelsHaveNoFractions() {
    for high in 2...60 {
      let ticks = ExtendedWilkinson(1, Double(high), count: 7, isInside: true, isWhole: true).ticks
      #expect(ticks.allSatisfy { $0 == $0.rounded() }, "1…\(high)")
      #expect(ticks.count >= 2, "1…\(high)")
    }
  }

  @Test func ticksAreRoundNumbersInsideAnyRange() {
    var random = SystemIndependentGenerator(seed: 1)
    for _ in 0..<2000 {
      let size = Double.random(in: -9...9, using: &random)
      let middle = Double.random(in: -1...1, using: &random) * powerOfTen(size)
      let half = Double.random(in: 0.01...1, using: &random) * powerOfTen(size)
      let (low, high) = (middle - half, middle + half)
      let labels = ExtendedWilkinson(low, high, count: 6, isInside: true)
      let slack = labels.step * 1e-6
      #expect(labels.ticks.count >= 2, "\(low)…\(high)")
      #expect(labels.ticks.allSatisfy { $0 >= low - slack && $0 <= high + slack })
      // A step is j·q·10^z with a small j: few digits.
      let digits = labels.step / powerOfTen(decimalLogarithm(labels.step).rounded(.down))
      #expect(abs(digits * 20 - (digits * 20).rounded()) < 1e-6, "\(labels.step)")
    }
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers in every run.
struct SystemIndependentGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
