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
    switch kind {
    case .linear, .categorical, .steps: return value
    case .log: return value > 0 ? decimalLogarithm(value) : .nan
    case .symmetricLog:
      let position = decimalLogarithm(1 + size / linearSize)
      return value < 0 ? -position : position
    }
  }

  /// The value at a position: the inverse of ``position(_:)``.
  package func value(at position: Double) -> Double {
    switch kind {
    case .linear, .categorical, .steps: return position
    case .log: return powerOfTen(position)
    case .symmetricLog:
      let size = linearSize * (powerOfTen(position.magnitude) - 1)
      return position < 0 ? -size : size
    }
  }

  /// Whether equal lengths stand for equal ratios, at least far from zero.
  package var isLogarithmic: Bool { kind == .log || kind == .symmetricLog }

  /// Up to which size numbers of a symmetric logarithmic axis lie about linearly.
  package var linearSize: Double {
    guard let linearWithin, linearWithin > 1e-290, linearWithin < 1e290 else { return 1 }
    return linearWithin
  }

  /// Whether a range is long enough to be shown: both ends can be, and many numbers lie between.
  package func canShow(_ range: ClosedRange<Double>) -> Bool {
    let (low, high) = (position(range.lowerBound), position(range.upperBound))
    return high - low > max(low.magnitude, high.magnitude) * 1e-12
  }
}
