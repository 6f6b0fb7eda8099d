import Plot
import Text

/// The differences that matter along one direction of a panel.
struct DirectionComparison {
  let tolerance: Double
  private let axis: Axis
  /// The distance of neighbouring numbers in records, in positions on the axis.
  private let step: Double
  /// The length of what the approved panel shows, in positions on its axis.
  private let extent: Double

  /// - Parameters:
  ///   - panel: The approved panel.
  ///   - direction: One of its directions.
  ///   - tolerance: How far a number may be off, as a fraction of what the panel shows.
  ///   - resolution: The digits that records keep; nil if they keep all.
  init(
    _ panel: Panel, _ direction: Figure.Direction, tolerance: Double,
    resolution: AxisResolution? = nil
  ) {
    let axis = direction == .x ? panel.x : panel.y
    self.axis = axis
    // A last bit may move a number to the next one that is kept.
    step = tolerance > 0 ? 1.01 * (resolution?.step ?? 0) : 0
    self.tolerance = tolerance
    let range = axis.domain ?? panel.extent(direction)
    extent = range.map { axis.position($0.upperBound) - axis.position($0.lowerBound) } ?? 0
  }

  init(values: [Double], tolerance: Double) {
    axis = .linear()
    step = 0
    self.tolerance = tolerance
    let finite = values.filter { $0.isFinite }
    extent = (finite.max() ?? 0) - (finite.min() ?? 0)
  }

  /// Whether two numbers look the same; NaN is close to NaN, an infinity to itself.
  func areClose(_ a: Double, _ b: Double, slack: Double = 0) -> Bool {
    distance(a, b) <= max(max(tolerance, slack) * scale(a), step)
  }

  func areClose(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Bool {
    areClose(a.lowerBound, b.lowerBound) && areClose(a.upperBound, b.upperBound)
  }

  /// The distance of a value from 0 (on a log axis, from 1) as a fraction of what the panel shows.
  func fraction(_ value: Double) -> Double {
    let position = axis.position(value)
    return extent > 0 && extent.isFinite ? position / extent : position
  }

  func distance(_ a: Double, _ b: Double) -> Double {
    if a == b || (a.isNaN && b.isNaN) { return 0 }
    let distance = (axis.position(a) - axis.position(b)).magnitude
    return distance.isNaN ? .infinity : distance
  }

  /// The distance of two numbers as a fraction of what the panel shows.
  func share(_ old: Double, _ new: Double) -> Double { distance(old, new) / scale(old) }

  /// The number that a tolerance is a fraction of: the extent, or the value itself where all are
  /// equal.
  private func scale(_ value: Double) -> Double {
    if extent > 0, extent.isFinite { return extent }
    let size = axis.position(value).magnitude
    return size.isFinite ? max(size, .leastNormalMagnitude) : 1
  }
}

/// A curve over ascending x that can be read between its points.
struct Polyline {
  let x: [Double]
  let direction: DirectionComparison
  let range: ClosedRange<Double>

  /// Nil where x does not ascend: such a curve has no single value at an x.
  init?(x: [Double], direction: DirectionComparison) {
    guard let first = x.first, let last = x.last, first <= last,
      zip(x, x.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.x = x
    self.direction = direction
    range = first...last
  }

  /// The value of a column at an x within the range.
  func value(of column: [Double], at place: Double, _ vertical: DirectionComparison) -> Double? {
    guard range.contains(place), column.count == x.count else { return nil }
    var low = 0
    var high = x.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if x[middle] <= place { low = middle } else { high = middle }
    }
    if x[high] == place { return column[high] }
    if x[low] == place || x[high] == x[low] { return column[low] }
    let fraction = (place - x[low]) / (x[high] - x[low])
    return column[low] + (column[high] - column[low]) * fraction
  }
}

/// A change such as `0.881 is now 0.870`, with as many digits as tell the two apart.
func changed(_ old: Double, _ new: Double) -> String {
  let (before, now) = NumberStyle.figureTexts(tellingApart: old, new)
  return "\(before) is now \(now)"
}
