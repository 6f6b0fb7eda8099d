/// The places of values along one side of a panel, in points of the scene.
package struct Scale: Equatable, Sendable {
  package let axis: Axis
  /// The range that is shown, ascending; above zero on a log axis.
  package let domain: ClosedRange<Double>
  /// The place of the domain's lower bound.
  private let start: Double
  /// The place of the domain's upper bound.
  private let end: Double

  package init(axis: Axis, domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.axis = axis
    self.domain = domain
    self.start = axis.isReversed ? end : start
    self.end = axis.isReversed ? start : end
  }

  /// The length, in points.
  package var length: Double { (end - start).magnitude }

  /// The place of a value, which may be beyond the panel's edges; nil for what the axis cannot
  /// show.
  package func position(_ value: Double) -> Double? {
    let value = axis.position(value)
    guard value.isFinite else { return nil }
    let low = axis.position(domain.lowerBound)
    let high = axis.position(domain.upperBound)
    let position = start + (end - start) * ((value - low) / (high - low))
    // All places far beyond a panel are alike, and cairo's fixed-point numbers end at 2²³.
    return min(max(position, -1e5), 1e5)
  }

  /// The place of a value, or the edge of the panel beyond which it lies.
  package func clamped(_ value: Double) -> Double {
    if value >= domain.upperBound { return end }
    if value <= domain.lowerBound || value.isNaN { return start }
    return position(value) ?? start
  }
}
