import Plot
import Testing
import TestSupport
import Text

@Suite struct ExtendedWilkinsonTests {
  /// The example in the documentation of R's package `labeling`, by the paper's first author.
  @Test func agreesWithTheAuthorsImplementation() {
    #expect(ExtendedWilkinson(8.1, 14.1, count: 4).ticks == [8, 10, 12, 14])
  }

  struct Reference: Sendable {
    var range: ClosedRange<Double>
    var count: Int
    var ticks: [Double]
    /// Of Heckbert, "Nice numbers for graph labels", Graphics Gems 1990.
    var heckbert: [Double]
  }

  /// From R's package `labeling` 0.4, whose `extended` is the authors' own; `heckbert` is of the same
  /// package.
  static let references = [
    Reference(
      range: 0...1, count: 5, ticks: [0, 0.25, 0.5, 0.75, 1], heckbert: [0, 0.2, 0.4, 0.6, 0.8, 1]),
    Reference(range: 0...1, count: 4, ticks: [0, 0.5, 1], heckbert: [0, 0.5, 1]),
    Reference(
      range: 1.2...98.7, count: 6, ticks: [0, 20, 40, 60, 80, 100],
      heckbert: [0, 20, 40, 60, 80, 100]),
    Reference(
      range: -3.3...7.9, count: 5, ticks: [-2.5, 0, 2.5, 5, 7.5], heckbert: [-5, 0, 5, 10]),
    Reference(range: 0...37, count: 6, ticks: [0, 10, 20, 30, 40], heckbert: [0, 10, 20, 30, 40]),
    // Heckbert's own example.
    Reference(
      range: 105...543, count: 5, ticks: [100, 200, 300, 400, 500],
      heckbert: [100, 200, 300, 400, 500, 600]),
    Reference(
      range: 0.001...0.0093, count: 5, ticks: [0, 0.0025, 0.005, 0.0075, 0.01],
      heckbert: [0, 0.002, 0.004, 0.006, 0.008, 0.01]),
    Reference(
      range: -1...1, count: 5, ticks: [-1, -0.5, 0, 0.5, 1], heckbert: [-1, -0.5, 0, 0.5, 1]),
    Reference(
      range: 1950...2026, count: 6, ticks: [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020],
      heckbert: [1940, 1960, 1980, 2000, 2020, 2040]),
    Reference(
      range: 0...250, count: 5, ticks: [0, 50, 100, 150, 200, 250], heckbert: [0, 100, 200, 300]),
    Reference(
      range: 13...17, count: 5, ticks: [13, 14, 15, 16, 17], heckbert: [13, 14, 15, 16, 17]),
    Reference(range: 2...47, count: 4, ticks: [0, 10, 20, 30, 40, 50], heckbert: [0, 20, 40, 60]),
    Reference(
      range: -250...1800, count: 6, ticks: [-500, 0, 500, 1000, 1500, 2000],
      heckbert: [-1000, 0, 1000, 2000]),
    Reference(
      range: 0.12...0.34, count: 5, ticks: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35],
      heckbert: [0.1, 0.2, 0.3, 0.4]),
    Reference(
      range: 1e5...7.3e6, count: 6, ticks: [0, 1e6, 2e6, 3e6, 4e6, 5e6, 6e6, 7e6],
      heckbert: [0, 2e6, 4e6, 6e6, 8e6]),
  ]

  @Test(arguments: references)
  func agreesWithTheAuthorsImplementationOnATable(_ reference: Reference) {
    let (low, high) = (reference.range.lowerBound, reference.range.upperBound)
    #expect(ExtendedWilkinson(low, high, count: reference.count).ticks == reference.ticks)
  }

  /// An axis never has labels worse than the classic ones: the measure of both is the paper's,
  /// which knows how well labels cover a range and how many were desired.
  @Test(arguments: references)
  func labelsCoverTheirRangeNoWorseThanHeckberts(_ reference: Reference) {
    let (low, high) = (reference.range.lowerBound, reference.range.upperBound)
    func overhang(_ ticks: [Double]) -> Double {
      let (first, last) = (ticks.first ?? low, ticks.last ?? high)
      return (max(first - low, low - first) + max(last - high, high - last)) / (high - low)
    }
    let ours = ExtendedWilkinson(low, high, count: reference.count).ticks
    #expect(overhang(ours) <= overhang(reference.heckbert) + 1e-12)
  }

  /// Scores by hand, from the paper's formulas.
  ///
  /// Five labels are desired on 0…1: with a step of 1/4, simplicity is 1 - 3/5 - 1 + 1 = 0.4,
  /// coverage and density 1; that is 0.85. Steps of 1/5 give 0.775 and of 1/2 0.45.
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
    var random = SplitMix(seed: 1)
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
