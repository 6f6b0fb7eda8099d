/// Chooses the points at which a function is drawn.
///
/// The sampler starts at equally spaced points on the axis, halves every interval whose middle lies
/// off its chord by more than a reader could see, and then leaves out points that the chord of
/// their neighbours already shows.
struct FunctionSampler {
  let x: Axis
  let y: Axis

  /// Odd, so that the middle of a symmetric interval is among them.
  private static let firstCount = 129
  private static let maximumDepth = 8
  /// The tolerance as a fraction of the height: a third of a pixel in a panel of 400 points.
  private static let tolerance = 0.15 / 400

  func curve(
    of function: (Double) -> Double, over interval: ClosedRange<Double>
  ) -> (x: [Double], y: [Double]) {
    let points = sampled(over: interval) { x in
      let y = function(x)
      return (x, y, y)
    }
    return (points.map { $0.x }, points.map { $0.first })
  }

  func ribbon(
    from: (Double) -> Double, to: (Double) -> Double, over interval: ClosedRange<Double>
  ) -> (x: [Double], from: [Double], to: [Double]) {
    let points = sampled(over: interval) { ($0, from($0), to($0)) }
    return (points.map { $0.x }, points.map { $0.first }, points.map { $0.second })
  }

  /// The middles of equal cells on an axis.
  static func cellMiddles(
    _ range: ClosedRange<Double>, count: Int, axis: Axis
  ) -> [Double] {
    let low = axis.position(range.lowerBound)
    let high = axis.position(range.upperBound)
    return (0..<count).map {
      axis.value(at: low + (high - low) * (Double($0) + 0.5) / Double(count))
    }
  }

  private typealias Sample = (x: Double, first: Double, second: Double)

  private func sampled(
    over interval: ClosedRange<Double>, _ function: (Double) -> Sample
  ) -> [Sample] {
    let low = x.position(interval.lowerBound)
    let high = x.position(interval.upperBound)
    let count = Self.firstCount
    let start = (0..<count).map { index -> (Double, Sample) in
      let fraction = Double(index) / Double(count - 1)
      // The ends are exact, since a function may be undefined a rounding error beyond them.
      let value =
        index == 0
        ? interval.lowerBound
        : index == count - 1 ? interval.upperBound : x.value(at: low + (high - low) * fraction)
      return (fraction, function(value))
    }
    let scale = 1 / height(of: start.map { $0.1 })
    var samples = [start[0]]
    for next in start.dropFirst() {
      refine(samples[samples.count - 1], next, depth: 0, scale: scale, into: &samples) { fraction in
        function(x.value(at: low + (high - low) * fraction))
      }
      samples.append(next)
    }
    return simplified(samples, scale: scale)
  }

  /// Appends what lies between two samples.
  private func refine(
    _ a: (Double, Sample), _ b: (Double, Sample), depth: Int, scale: Double,
    into samples: inout [(Double, Sample)], _ sample: (Double) -> Sample
  ) {
    guard depth < Self.maximumDepth else { return }
    let middle = ((a.0 + b.0) / 2, sample((a.0 + b.0) / 2))
    guard
      isOffChord(a.1.first, middle.1.first, b.1.first, scale)
        || isOffChord(a.1.second, middle.1.second, b.1.second, scale)
    else { return }
    refine(a, middle, depth: depth + 1, scale: scale, into: &samples, sample)
    samples.append(middle)
    refine(middle, b, depth: depth + 1, scale: scale, into: &samples, sample)
  }

  /// Whether a middle value tells more than its neighbours, as it does where a function starts or
  /// stops being defined.
  private func isOffChord(_ a: Double, _ middle: Double, _ b: Double, _ scale: Double) -> Bool {
    let (a, middle, b) = (y.position(a), y.position(middle), y.position(b))
    let known = (a.isFinite ? 1 : 0) + (middle.isFinite ? 1 : 0) + (b.isFinite ? 1 : 0)
    if known < 3 { return known > 0 }
    return ((a + b) / 2 - middle).magnitude * scale > Self.tolerance
  }

  /// The height that the panel will show, in units of positions on the axis.
  private func height(of samples: [Sample]) -> Double {
    if let domain = y.domain {
      return y.position(domain.upperBound) - y.position(domain.lowerBound)
    }
    let heights = samples.flatMap { [y.position($0.first), y.position($0.second)] }
      .filter { $0.isFinite }
    guard let low = heights.min(), let high = heights.max(), high > low else { return 1 }
    return high - low
  }

  /// Leaves out points that lie on the chord of the points kept (Douglas & Peucker 1973, with the
  /// vertical distance, which the eye compares here).
  private func simplified(_ samples: [(Double, Sample)], scale: Double) -> [Sample] {
    var isKept = [Bool](repeating: false, count: samples.count)
    isKept[0] = true
    isKept[samples.count - 1] = true
    var open = [0..<samples.count - 1]
    while let range = open.popLast() {
      let (first, last) = (range.lowerBound, range.upperBound)
      guard last - first > 1 else { continue }
      var farthest = first
      var distance = Self.tolerance
      for index in first + 1..<last {
        let fraction =
          (samples[index].0 - samples[first].0) / (samples[last].0 - samples[first].0)
        let off = max(
          offChord(samples, first, index, last, fraction, { $0.first }),
          offChord(samples, first, index, last, fraction, { $0.second }))
        if off * scale > distance {
          distance = off * scale
          farthest = index
        }
      }
      guard farthest != first else { continue }
      isKept[farthest] = true
      open.append(first..<farthest)
      open.append(farthest..<last)
    }
    return samples.indices.filter { isKept[$0] }.map { samples[$0].1 }
  }

  private func offChord(
    _ samples: [(Double, Sample)], _ first: Int, _ index: Int, _ last: Int, _ fraction: Double,
    _ value: (Sample) -> Double
  ) -> Double {
    let a = y.position(value(samples[first].1))
    let b = y.position(value(samples[last].1))
    let height = y.position(value(samples[index].1))
    let isGap = !height.isFinite
    if !a.isFinite, !b.isFinite, isGap { return 0 }
    guard a.isFinite, b.isFinite, !isGap else { return .greatestFiniteMagnitude }
    return (a + (b - a) * fraction - height).magnitude
  }
}
