extension Axis {
  /// Where a value lies on an endless axis of this kind, up to scale; NaN or infinite where it
  /// cannot be shown.
  ///
  /// Beyond 1e300 numbers count as infinite and below 1e-300 as zero, so that no difference or
  /// ratio of two positions overflows.
  package func position(_ value: Double) -> Double {
    let size = value.magnitude
    if size > 1e300 { return .nan }
    if size < 1e-300 { return kind == .log ? .nan : 0 }
    return kind == .log ? (value > 0 ? decimalLogarithm(value) : .nan) : value
  }

  /// The value at a position: the inverse of ``position(_:)``.
  package func value(at position: Double) -> Double {
    kind == .log ? powerOfTen(position) : position
  }

  /// Whether a range is long enough to be shown: both ends can be, and many numbers lie between.
  package func canShow(_ range: ClosedRange<Double>) -> Bool {
    let (low, high) = (position(range.lowerBound), position(range.upperBound))
    return high - low > max(low.magnitude, high.magnitude) * 1e-12
  }
}
