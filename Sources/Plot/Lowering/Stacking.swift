extension Lowering {
  /// Appends bars and areas on top of each other.
  mutating func appendStack(_ sketches: [Sketch.Content], areShares: Bool) {
    var bars: [Figure.Layer.CategoryBars] = []
    var ribbons: [Figure.Layer.Ribbon] = []
    for sketch in Self.flattened(sketches) {
      switch sketch {
      case .layer(.bars(let layer)): bars.append(layer)
      case .layer(.ribbon(let layer)): ribbons.append(layer)
      case .problem(let problem): append(.problem(problem))
      default:
        append(
          .problem(
            "a stack has a mark that cannot be stacked: it takes bars, and areas over points"))
      }
    }
    if areShares { showShares(ofBars: !bars.isEmpty) }
    stack(bars, areShares: areShares)
    stack(ribbons, areShares: areShares)
  }

  private static func flattened(_ sketches: [Sketch.Content]) -> [Sketch.Content] {
    sketches.flatMap { sketch in
      if case .group(let members) = sketch { flattened(members) } else { [sketch] }
    }
  }

  /// Makes the axis end at 0 and 1, as shares do, so that no room is left above them.
  private mutating func showShares(ofBars areBars: Bool) {
    if areBars, y.kind == .categorical {
      if x.domain == nil { x.domain = 0...1 }
    } else if y.domain == nil {
      y.domain = 0...1
    }
  }

  private mutating func stack(_ bars: [Figure.Layer.CategoryBars], areShares: Bool) {
    let stack = nextStack
    var totals: [String: Double] = [:]
    for layer in bars {
      for (name, value) in zip(layer.categories, layer.values) where value.isFinite {
        totals[name, default: 0] += value.magnitude
      }
    }
    var tops: [String: Double] = [:]
    var bottoms: [String: Double] = [:]
    for var layer in bars {
      layer.stack = stack
      layer.bases = zip(layer.categories, layer.values).map { name, value in
        value < 0 ? bottoms[name] ?? 0 : tops[name] ?? 0
      }
      let count = layer.bases.count
      for index in 0..<count {
        let name = layer.categories[index]
        if areShares { layer.values[index] = share(layer.values[index], of: totals[name]) }
        let value = layer.values[index]
        guard value.isFinite else { continue }
        if value < 0 { bottoms[name, default: 0] += value } else { tops[name, default: 0] += value }
      }
      append(.layer(.bars(layer)))
    }
  }

  private mutating func stack(_ ribbons: [Figure.Layer.Ribbon], areShares: Bool) {
    guard let first = ribbons.first else { return }
    var totals = [Double](repeating: 0, count: first.x.count)
    var fitting: [Figure.Layer.Ribbon] = []
    for (number, ribbon) in ribbons.enumerated() {
      let name = ribbon.label.map { "area '\($0)'" } ?? "area \(number + 1)"
      guard ribbon.x.count == ribbon.to.count, ribbon.x == first.x else {
        let firstName = first.label.map { "'\($0)'" } ?? "the first"
        let lengths =
          ribbon.x.count == first.x.count
          ? "has other x values than \(firstName)"
          : "has \(ribbon.x.count) x values but \(firstName) has \(first.x.count)"
        append(
          .problem(
            ribbon.x.count == ribbon.to.count
              ? "a stack's \(name) \(lengths)"
              : "a stack's \(name) has \(ribbon.x.count) x values but \(ribbon.to.count) y values"))
        continue
      }
      fitting.append(ribbon)
      for index in totals.indices where ribbon.to[index].isFinite {
        totals[index] += ribbon.to[index].magnitude
      }
    }
    var tops = [Double](repeating: 0, count: first.x.count)
    var bottoms = tops
    for var ribbon in fitting {
      ribbon.isStacked = true
      for index in ribbon.x.indices {
        let value = areShares ? share(ribbon.to[index], of: totals[index]) : ribbon.to[index]
        let base = value < 0 ? bottoms[index] : tops[index]
        ribbon.from[index] = base
        ribbon.to[index] = base + value
        guard value.isFinite else { continue }
        if value < 0 { bottoms[index] += value } else { tops[index] += value }
      }
      append(.layer(.ribbon(ribbon)))
    }
  }

  private func share(_ value: Double, of total: Double?) -> Double {
    guard let total, total > 0 else { return 0 }
    return value / total
  }
}
