extension Panel {
  /// The range from the least to the greatest value along a direction that the layers have and the
  /// axis can show; nil if there is none.
  ///
  /// Rules and labels count, spans count by their finite ends, and bars and boxes count from zero
  /// unless the axis is logarithmic.
  package func extent(_ direction: Figure.Direction) -> ClosedRange<Double>? {
    let axis = direction == .x ? x : y
    if axis.kind == .categorical, !axis.categories.isEmpty {
      return -0.5...Double(axis.categories.count) - 0.5
    }
    var extent = Extent(axis: axis)
    for layer in layers {
      // A path over a landscape does not widen it, since a diverging one would leave nothing to
      // see.
      if case .trajectory = layer, hasGround { continue }
      layer.add(to: &extent, direction, barsLie: y.kind == .categorical)
    }
    return extent.range
  }
}

extension Panel {
  /// Whether a layer covers a rectangle that the axes then show.
  var hasGround: Bool {
    layers.contains {
      switch $0 {
      case .raster, .contours, .regions, .surface: true
      default: false
      }
    }
  }

  /// Whether the layers have only whole numbers along a direction, such as layers, epochs or
  /// counts, between which an axis should have no ticks.
  func hasWholeValues(_ direction: Figure.Direction) -> Bool {
    var hasValues = false
    for layer in layers {
      guard let values = layer.values(direction) else { continue }
      if values.contains(where: { $0.isFinite && $0.rounded() != $0 }) { return false }
      hasValues = hasValues || !values.isEmpty
    }
    return hasValues
  }
}

extension Figure.Layer {
  /// The numbers of a layer that stand for data along a direction; nil if it has none there.
  func values(_ direction: Figure.Direction) -> [Double]? {
    let isX = direction == .x
    switch self {
    case .curve(let curve): return isX ? curve.x : curve.y
    case .symbols(let symbols): return isX ? symbols.x : symbols.y
    case .ribbon(let ribbon): return isX ? ribbon.x : ribbon.from + ribbon.to
    case .bars(let bars): return bars.ends
    case .errorBars(let bars):
      return direction != bars.direction && bars.categories.isEmpty ? bars.places : nil
    case .boxes(let boxes): return isX ? boxes.edges : boxes.heights
    case .raster(let raster): return [isX ? raster.x.lowerBound + 0.5 : raster.y.lowerBound + 0.5]
    case .vectors(let vectors): return vectors.xRange == nil ? (isX ? vectors.x : vectors.y) : [0.5]
    case .trajectory(let trajectory): return isX ? trajectory.x : trajectory.y
    // Arguments of functions are continuous, so that half of one stands for them.
    case .contours, .regions, .surface: return [0.5]
    case .rule, .span, .note, .quartiles, .graph, .network, .pictures: return nil
    }
  }
}

/// The range of the values seen so far.
struct Extent {
  private let axis: Axis
  private var low = Double.infinity
  private var high = -Double.infinity

  init(axis: Axis) { self.axis = axis }

  var range: ClosedRange<Double>? { low <= high ? low...high : nil }

  mutating func add(_ value: Double) {
    let position = axis.position(value)
    guard position.isFinite else { return }
    // A number too small to be told from zero counts as zero if the axis has a zero.
    let value = axis.kind != .log && position == 0 ? 0 : value
    low = min(low, value)
    high = max(high, value)
  }

  mutating func add(_ values: [Double]) { for value in values { add(value) } }

  mutating func add(_ range: ClosedRange<Double>) {
    add(range.lowerBound)
    add(range.upperBound)
  }
}

extension Figure.Layer {
  fileprivate func add(to extent: inout Extent, _ direction: Figure.Direction, barsLie: Bool) {
    let isX = direction == .x
    switch self {
    case .curve(let curve): extent.add(isX ? curve.x : curve.y)
    case .symbols(let symbols): extent.add(isX ? symbols.x : symbols.y)
    case .ribbon(let ribbon):
      extent.add(isX ? ribbon.x : ribbon.from)
      if !isX { extent.add(ribbon.to) }
    case .bars(let bars):
      guard isX == barsLie else { return }
      extent.add(0)
      extent.add(bars.bases)
      extent.add(bars.ends)
    case .boxes(let boxes):
      if !isX { extent.add(0) }
      extent.add(isX ? boxes.edges : boxes.heights)
    case .errorBars(let bars):
      let values = bars.categories.isEmpty ? bars.direction : barsLie ? .x : .y
      if direction != values {
        extent.add(bars.places)
      } else {
        extent.add(bars.values)
        extent.add(bars.low)
        extent.add(bars.high)
      }
    case .quartiles(let quartiles):
      guard isX == barsLie else { return }
      for summary in quartiles.summaries {
        extent.add(summary.numbers)
        extent.add(summary.outliers)
      }
    case .rule(let rule): if rule.direction == direction { extent.add(rule.value) }
    case .span(let span):
      guard span.direction == direction else { return }
      extent.add(span.from)
      extent.add(span.to)
    case .raster(let raster): extent.add(isX ? raster.x : raster.y)
    case .note(let note): extent.add(note.points.map { isX ? $0.x : $0.y })
    case .contours(let contours): extent.add(isX ? contours.x : contours.y)
    case .regions(let regions): extent.add(isX ? regions.x : regions.y)
    case .vectors(let vectors):
      extent.add(isX ? vectors.x : vectors.y)
      if let range = isX ? vectors.xRange : vectors.yRange { extent.add(range) }
    case .trajectory(let trajectory): extent.add(isX ? trajectory.x : trajectory.y)
    case .surface(let surface): extent.add(isX ? surface.x : surface.y)
    case .graph, .network, .pictures: break
    }
  }
}
