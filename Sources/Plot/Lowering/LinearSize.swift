import Text

extension Lowering {
  /// The axis with the size up to which it is linear, if it is symmetric logarithmic.
  ///
  /// That size is the power of ten at the lowest decile of the sizes of the data, so that smaller
  /// numbers are shown near zero; but it is at least a millionth of the largest, below which
  /// differences are mostly rounding errors of a `Float`.
  mutating func withLinearSize(
    _ axis: Axis, for sketches: [Sketch.Content], _ direction: Figure.Direction
  ) -> Axis {
    guard axis.kind == .symmetricLog else { return axis }
    if let size = axis.linearWithin {
      if size > 1e-290, size < 1e290 { return axis }
      report(
        "\(direction.rawValue) axis: it is linear within \(size.text(.figure)), which must be above 0"
      )
    }
    var sizes: [Double] = []
    for sketch in sketches { sketch.addSizes(direction, to: &sizes) }
    sizes = sizes.filter { $0 > 1e-280 && $0 < 1e280 }
    sizes.sort()
    var axis = axis
    guard let largest = sizes.last else {
      axis.linearWithin = 1
      return axis
    }
    let least = max(sizes[sizes.count / 10], largest * 1e-6)
    axis.linearWithin = powerOfTen(Int(decimalLogarithm(least).rounded(.down)))
    return axis
  }
}

extension Sketch.Content {
  /// Appends the magnitudes of all that a mark shows along a direction.
  fileprivate func addSizes(_ direction: Figure.Direction, to sizes: inout [Double]) {
    let isX = direction == .x
    switch self {
    case .layer(let layer): sizes += (layer.values(direction) ?? []).map { $0.magnitude }
    case .curve(let interval, _, _, let function):
      if isX { return }
      sizes += Self.places(interval).map { function($0).magnitude }
    case .ribbon(let interval, _, _, let from, let to):
      if isX { return }
      for place in Self.places(interval) { sizes += [from(place).magnitude, to(place).magnitude] }
    case .histogram(let samples, _, _, _, _): if isX { sizes += samples.map { $0.magnitude } }
    case .group(let members): for member in members { member.addSizes(direction, to: &sizes) }
    // The colours of a map say nothing about sizes along the axes.
    default: break
    }
  }

  private static func places(_ interval: ClosedRange<Double>) -> [Double] {
    let width = interval.upperBound - interval.lowerBound
    guard width.isFinite else { return [] }
    return (0...64).map { interval.lowerBound + width * Double($0) / 64 }
  }
}
