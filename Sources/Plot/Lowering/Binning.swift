import Text

/// The bins of a histogram and how many samples fall in each.
package struct Binning: Equatable, Sendable {
  /// Ascending; one more than there are bins.
  package var edges: [Double]
  package var counts: [Int]

  /// Bins for samples on an axis; they fill its domain if it has one.
  ///
  /// The default width is that of Freedman and Diaconis 1981, `2 · IQR · n^(-1/3)`, rounded to 1, 2
  /// or 5 times a power of ten; whole numbers get a bin around each number. A bin includes its
  /// lower edge, and the last bin both edges. On a logarithmic axis bins have equal lengths.
  package init(samples: [Double], bins: Int?, axis: Axis) {
    let isLog = axis.isLogarithmic
    let shown = samples.filter { axis.position($0).isFinite }
      .map { isLog ? $0 : axis.position($0) }
    let range = axis.domain ?? Self.range(of: shown)
    guard let range else {
      edges = []
      counts = []
      return
    }
    if isLog {
      let low = axis.position(range.lowerBound)
      let high = max(axis.position(range.upperBound), low + 1e-6)
      let count = min(max(bins ?? 30, 1), 10_000)
      edges = Self.divided(low...high, into: count).map { axis.value(at: $0) }
    } else if let bins {
      edges = Self.divided(Self.widened(range), into: min(max(bins, 1), 10_000))
    } else if let edges = Self.edgesAroundWholeNumbers(shown, range) {
      self.edges = edges
    } else {
      edges = Self.roundEdges(shown, Self.widened(range))
    }
    counts = [Int](repeating: 0, count: edges.count - 1)
    for sample in shown {
      if let bin = bin(of: sample) { counts[bin] += 1 }
    }
  }

  package func heights(_ normalization: Histogram.Normalization) -> [Double] {
    let total = Double(max(1, counts.reduce(0, +)))
    return counts.indices.map { bin in
      let count = Double(counts[bin])
      switch normalization {
      case .count: return count
      case .share: return count / total
      case .density: return count / total / (edges[bin + 1] - edges[bin])
      }
    }
  }

  /// The bin that holds a sample, found by bisection: uneven edges need no special case, and a
  /// sample on an edge is never lost to rounding.
  private func bin(of sample: Double) -> Int? {
    guard let first = edges.first, let last = edges.last, sample >= first, sample <= last else {
      return nil
    }
    var low = 0
    var high = edges.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= sample { low = middle } else { high = middle }
    }
    return low
  }

  private static func range(of samples: [Double]) -> ClosedRange<Double>? {
    guard let low = samples.min(), let high = samples.max() else { return nil }
    return low...high
  }

  /// A range of a width that suits the size of samples that are all equal.
  private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    if Axis.linear().canShow(range) { return range }
    let half = max(range.lowerBound.magnitude * 0.05, 0.5)
    return range.lowerBound - half...range.upperBound + half
  }

  private static func divided(_ range: ClosedRange<Double>, into count: Int) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0...count).map { index in
      index == count ? range.upperBound : range.lowerBound + width * Double(index) / Double(count)
    }
  }

  /// Edges at halves, if all samples are whole numbers and few of them differ.
  private static func edgesAroundWholeNumbers(
    _ samples: [Double], _ range: ClosedRange<Double>
  ) -> [Double]? {
    guard range.upperBound - range.lowerBound <= 60, samples.allSatisfy({ $0 == $0.rounded() })
    else { return nil }
    let first = range.lowerBound.rounded(.up)
    let last = range.upperBound.rounded(.down)
    guard first <= last else { return nil }
    return Array(stride(from: first - 0.5, through: last + 0.5, by: 1))
  }

  private static func roundEdges(_ samples: [Double], _ range: ClosedRange<Double>) -> [Double] {
    let width = range.upperBound - range.lowerBound
    // At least 8 bins, so that a shape can be seen, and at most 100, so that boxes are wide enough
    // to see.
    let step = roundStep(
      min(max(freedmanDiaconisWidth(samples) ?? width / 10, width / 100), width / 8))
    let first = (range.lowerBound / step).rounded(.down)
    let last = max((range.upperBound / step).rounded(.up), first + 1)
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// The width from every k-th of many samples, since it needs no more precision than that.
  private static func freedmanDiaconisWidth(_ samples: [Double]) -> Double? {
    let spacing = max(1, samples.count / 10_000)
    let sorted = stride(from: 0, to: samples.count, by: spacing).map { samples[$0] }.sorted()
    guard sorted.count >= 4 else { return nil }
    let spread = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
    let width = 2 * spread * exponential(-naturalLogarithm(Double(samples.count)) / 3)
    return width > 0 ? width : nil
  }

  /// The nearest of 1, 2 and 5 times a power of ten, by ratio.
  private static func roundStep(_ width: Double) -> Double {
    let power = powerOfTen(Int(decimalLogarithm(width).rounded(.down)))
    let factor = width / power
    // The geometric means of neighbours: √2, √10, √50.
    return power * (factor < 1.4142 ? 1 : factor < 3.1623 ? 2 : factor < 7.0711 ? 5 : 10)
  }
}
