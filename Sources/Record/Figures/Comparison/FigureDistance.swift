import Plot
import Text

/// The differences that matter along one direction of a panel, or among numbers on no axis.
struct DirectionComparison {
  let tolerance: Double
  private let axis: Axis
  /// The distance of neighbouring numbers in records, in positions on the axis.
  private let step: Double
  /// The length of what the approved panel shows, in positions on its axis.
  private let extent: Double
  /// What the approved panel's insets magnify.
  private var insets: [ClosedRange<Double>] = []
  /// What rounding explains of a difference between numbers that are written; nil for numbers that are only drawn.
  private var roundingOfWritten: Double?

  /// - Parameters:
  ///   - panel: The approved panel.
  ///   - direction: One of its directions.
  ///   - tolerance: How far a number may be off, as a fraction of what the panel or an inset shows.
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
    insets = panel.insets.map { direction == .x ? $0.x : $0.y }
  }

  /// Compares numbers that are drawn, by the range of all of them.
  init(values: [Double], tolerance: Double) {
    axis = .linear()
    step = 0
    self.tolerance = tolerance
    let finite = values.filter { $0.isFinite }
    extent = (finite.max() ?? 0) - (finite.min() ?? 0)
  }

  /// Compares numbers that are written in a figure, each by its own size, and whole numbers exactly.
  ///
  /// - Parameters:
  ///   - numbers: All that are written together.
  ///   - tolerance: The relative difference up to which they agree.
  init(written numbers: [Double], tolerance: Double) {
    axis = .linear()
    step = 0
    extent = 0
    // A last bit may move a number to the next one that is kept.
    self.tolerance =
      tolerance > 0 ? max(tolerance, 1.01 * powerOfTen(1 - FigureDigits.written)) : 0
    roundingOfWritten = roundingError(beside: numbers, tolerance: tolerance)
  }

  /// The same without what insets magnify.
  var onAxis: DirectionComparison {
    var comparison = self
    comparison.insets = []
    return comparison
  }

  /// Whether two numbers look the same; NaN is close to NaN, an infinity to itself.
  func areClose(_ a: Double, _ b: Double, slack: Double = 0) -> Bool {
    if let roundingOfWritten {
      if numbersAgree(a, b, tolerance: 0) { return true }
      if isCount(a), isCount(b) { return false }
      return numbersAgree(a, b, tolerance: tolerance) || (a - b).magnitude <= roundingOfWritten
    }
    return distance(a, b) <= max(max(tolerance, slack) * scale(a, b), step)
  }

  func areClose(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>, slack: Double = 0) -> Bool {
    areClose(a.lowerBound, b.lowerBound, slack: slack)
      && areClose(a.upperBound, b.upperBound, slack: slack)
  }

  /// Whether it is a whole number all of whose digits are kept.
  private func isCount(_ number: Double) -> Bool {
    number == number.rounded() && number.magnitude < powerOfTen(FigureDigits.written)
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

  /// The distance of two numbers as a fraction of ``measure(_:_:)``.
  func share(_ old: Double, _ new: Double) -> Double {
    let share = distance(old, new) / scale(old, new)
    return share.isNaN ? .infinity : share
  }

  /// What differences are a fraction of: ` of the range`, ` of the inset's range`, or nothing for the number itself.
  func measure(_ old: Double, _ new: Double) -> String {
    if roundingOfWritten != nil { return "" }
    return insetExtent(old, new) == nil ? " of the range" : " of the inset's range"
  }

  /// The number that a tolerance is a fraction of: the extent of what shows the numbers, or the value itself where all
  /// are equal.
  private func scale(_ old: Double, _ new: Double) -> Double {
    if roundingOfWritten != nil {
      return distance(old, new) == 0 ? 1 : max(old.magnitude, new.magnitude)
    }
    if let insetExtent = insetExtent(old, new) { return insetExtent }
    if extent > 0, extent.isFinite { return extent }
    let size = axis.position(old).magnitude
    return size.isFinite ? max(size, .leastNormalMagnitude) : 1
  }

  /// The shortest extent of the insets that magnify one of two numbers, if that is shorter than that of the panel.
  private func insetExtent(_ old: Double, _ new: Double) -> Double? {
    insets.filter { $0.contains(old) || $0.contains(new) }
      .map { axis.position($0.upperBound) - axis.position($0.lowerBound) }
      .filter { $0 > 0 && ($0 < extent || !(extent > 0)) }.min()
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
