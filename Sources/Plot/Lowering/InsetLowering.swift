import Text

extension Lowering {
  /// The insets that the axes can show, with the y range of the lines and points in them.
  mutating func lowerInsets() -> [Panel.Inset] {
    var insets: [Panel.Inset] = []
    for (xRange, given) in insetRanges {
      let name = "the inset at x \(xRange.text(.figure))"
      guard x.kind != .categorical, y.kind != .categorical else {
        report("\(name) needs axes of numbers")
        continue
      }
      guard x.canShow(xRange) else {
        report("\(name) has a range that its axis cannot show")
        continue
      }
      guard let yRange = given ?? yRange(over: xRange) else {
        report("\(name) has no line or points in it")
        continue
      }
      guard y.canShow(yRange) else {
        report("\(name) has the y range \(yRange.text(.figure)), which its axis cannot show")
        continue
      }
      insets.append(Panel.Inset(x: xRange, y: yRange))
    }
    return insets
  }

  /// The y range of lines and points over a part of the x axis, and some room beyond.
  private func yRange(over range: ClosedRange<Double>) -> ClosedRange<Double>? {
    var extent = Extent(axis: y)
    for layer in layers {
      let columns: (x: [Double], y: [Double])
      switch layer {
      case .curve(let curve): columns = (curve.x, curve.y)
      case .symbols(let symbols): columns = (symbols.x, symbols.y)
      default: continue
      }
      for (x, y) in zip(columns.x, columns.y) where range.contains(x) { extent.add(y) }
      // A line may cross the part without having a point in it.
      guard case .curve = layer else { continue }
      let points = Array(zip(columns.x, columns.y))
      for (a, b) in zip(points, points.dropFirst()) {
        for edge in [range.lowerBound, range.upperBound]
        where min(a.0, b.0) < edge && edge < max(a.0, b.0) {
          extent.add(a.1 + (b.1 - a.1) * (edge - a.0) / (b.0 - a.0))
        }
      }
    }
    guard let shown = extent.range else { return nil }
    let (low, high) = (y.position(shown.lowerBound), y.position(shown.upperBound))
    guard high > low else {
      let half = max(shown.lowerBound.magnitude * 0.05, 1e-3)
      return y.kind == .log
        ? shown.lowerBound / 1.1...shown.lowerBound * 1.1
        : shown.lowerBound - half...shown.lowerBound + half
    }
    let padding = (high - low) * 0.06
    return y.value(at: low - padding)...y.value(at: high + padding)
  }
}
