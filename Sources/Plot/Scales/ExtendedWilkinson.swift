import Text

/// Round numbers for the ticks of a linear axis.
///
/// The algorithm and the names of its terms are those of Talbot, Lin & Hanrahan, "An Extension of
/// Wilkinson's Algorithm for Positioning Tick Labels on Axes", InfoVis 2010. Legibility is not
/// scored here but required: the caller asks for fewer labels until they fit.
package struct ExtendedWilkinson: Equatable, Sendable {
  /// The preferred step sizes, best first.
  package static let preferredSteps = [1.0, 5, 2, 2.5, 4, 3]

  /// The first label.
  package var low: Double
  /// The last label.
  package var high: Double
  /// The distance between neighbours.
  package var step: Double
  /// The weighted sum of simplicity, coverage, density and legibility.
  package var score: Double

  package var ticks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...max(0, count)).map { rounded(low + Double($0) * step) }
  }

  /// The best labelling of a range.
  ///
  /// - Parameters:
  ///   - dataLow: The least value that is shown.
  ///   - dataHigh: The greatest value that is shown; above the least.
  ///   - count: The desired number of labels, `m` in the paper.
  ///   - isInside: Whether labels must lie within the range, as they do where it is fixed.
  ///   - isWhole: Whether labels must be whole numbers, as for layers or epochs.
  package init(
    _ dataLow: Double, _ dataHigh: Double, count: Int, isInside: Bool = false,
    isWhole: Bool = false
  ) {
    let m = Double(max(count, 2))
    let steps = Self.preferredSteps
    var best = ExtendedWilkinson(low: dataLow, high: dataHigh, step: dataHigh - dataLow, score: -2)
    var j = 1.0
    search: while j < 50 {
      for (index, q) in steps.enumerated() {
        let maximumSimplicity = 1 - Double(index) / Double(steps.count - 1) - j + 1
        if Self.total(maximumSimplicity, 1, 1) < best.score {
          if index == 0 { break search }
          break
        }
        var k = 2.0
        while k < 60 {
          let maximumDensity = k >= m ? 2 - (k - 1) / (m - 1) : 1
          if Self.total(maximumSimplicity, 1, maximumDensity) < best.score { break }
          let delta = (dataHigh - dataLow) / (k + 1) / (j * q)
          var z = Int(decimalLogarithm(delta).rounded(.up))
          while z < 400 {
            let step = j * q * powerOfTen(z)
            let span = step * (k - 1)
            let data = dataHigh - dataLow
            let maximumCoverage =
              span > data ? 1 - Self.square((span - data) / (0.2 * data)) : 1
            if Self.total(maximumSimplicity, maximumCoverage, maximumDensity) < best.score { break }
            if isWhole, step.rounded() != step {
              z += 1
              continue
            }
            let minimumStart = ((dataHigh / step).rounded(.down) - (k - 1)) * j
            let maximumStart = (dataLow / step).rounded(.up) * j
            guard minimumStart <= maximumStart, maximumStart - minimumStart < 1000 else {
              z += 1
              continue
            }
            for start in stride(from: minimumStart, through: maximumStart, by: 1) {
              let low = start * (step / j)
              let high = low + step * (k - 1)
              if isWhole, low.rounded() != low { continue }
              let slack = step * 1e-9
              if isInside, low < dataLow - slack || high > dataHigh + slack { continue }
              let score = Self.total(
                Self.simplicity(index: index, j: j, low: low, high: high, step: step),
                Self.coverage(dataLow, dataHigh, low, high),
                Self.density(k, m, dataLow, dataHigh, low, high))
              if score > best.score {
                best = ExtendedWilkinson(low: low, high: high, step: step, score: score)
              }
            }
            z += 1
          }
          k += 1
        }
      }
      j += 1
    }
    self = best
  }

  private init(low: Double, high: Double, step: Double, score: Double) {
    self.low = low
    self.high = high
    self.step = step
    self.score = score
  }

  /// The paper's weights; the last term is a legibility of 1.
  private static func total(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
    0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
  }

  private static func simplicity(
    index: Int, j: Double, low: Double, high: Double, step: Double
  ) -> Double {
    let rest = low - (low / step).rounded() * step
    let hasZero = rest.magnitude < step * 1e-9 && low <= step * 1e-9 && high >= -step * 1e-9
    return 1 - Double(index) / Double(preferredSteps.count - 1) - j + (hasZero ? 1 : 0)
  }

  private static func coverage(
    _ dataLow: Double, _ dataHigh: Double, _ low: Double, _ high: Double
  ) -> Double {
    // Ratios are squared, because squares of numbers beyond 1e154 are infinite.
    let tenth = 0.1 * (dataHigh - dataLow)
    return 1 - 0.5 * (square((dataHigh - high) / tenth) + square((dataLow - low) / tenth))
  }

  private static func density(
    _ k: Double, _ m: Double, _ dataLow: Double, _ dataHigh: Double, _ low: Double, _ high: Double
  ) -> Double {
    let r = (k - 1) / (high - low)
    let target = (m - 1) / (max(high, dataHigh) - min(dataLow, low))
    return 2 - max(r / target, target / r)
  }

  private static func square(_ value: Double) -> Double { value * value }

  /// A tick without the errors of adding steps: 0.3 rather than 0.30000000000000004.
  ///
  /// Steps have at most four digits.
  private func rounded(_ value: Double) -> Double {
    let digits = Int(decimalLogarithm(step).rounded(.down)) - 3
    guard digits < 0, digits >= -22 else { return value + 0 }
    return value.rounded(toPlace: digits) + 0
  }
}
