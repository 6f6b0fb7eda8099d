import Text

extension Axis {
  /// The place of a value on an endless axis of this kind, up to scale; NaN or infinite if it
  /// cannot be shown.
  ///
  /// Numbers beyond 1e300 count as infinite and those below 1e-300 as zero, so that no difference
  /// or ratio of two positions overflows.
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

  /// The size up to which a symmetric logarithmic axis is about linear.
  package var linearSize: Double {
    guard let linearWithin, linearWithin > 1e-290, linearWithin < 1e290 else { return 1 }
    return linearWithin
  }

  /// Whether a range is long enough to be shown, which means that both ends can be and that many
  /// numbers lie in between.
  package func canShow(_ range: ClosedRange<Double>) -> Bool {
    let (low, high) = (position(range.lowerBound), position(range.upperBound))
    return high - low > max(low.magnitude, high.magnitude) * 1e-12
  }
}
