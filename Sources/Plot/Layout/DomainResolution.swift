extension Figure {
  /// The ranges of each panel's axes: those that the axes give, or those that the layers need.
  ///
  /// Panels whose axes are described alike show the same range if the figure shares its axes.
  package func resolvedDomains() -> [PanelDomains] {
    panels.map { panel in
      PanelDomains(
        x: resolved(panel, .x, among: panels.filter { sharesAxes ? $0.x == panel.x : $0 == panel }),
        y: resolved(panel, .y, among: panels.filter { sharesAxes ? $0.y == panel.y : $0 == panel })
      )
    }
  }

  private func resolved(
    _ panel: Panel, _ direction: Figure.Direction, among panels: [Panel]
  ) -> ClosedRange<Double> {
    let axis = direction == .x ? panel.x : panel.y
    if axis.kind == .categorical {
      return panel.extent(direction) ?? -0.5...0.5
    }
    if let domain = axis.showableDomain { return domain }
    var domain: ClosedRange<Double>?
    for panel in panels {
      guard let extent = panel.extent(direction) else { continue }
      let padded = panel.padded(extent, direction, share: paddingShare(of: panel, direction))
        .showable(
          on: axis)
      domain =
        domain.map {
          min($0.lowerBound, padded.lowerBound)...max($0.upperBound, padded.upperBound)
        } ?? padded
    }
    return domain ?? (axis.kind == .log ? 1...10 : 0...1)
  }
}

extension ClosedRange<Double> {
  /// As much of the range as the axis can show.
  fileprivate func showable(on axis: Axis) -> ClosedRange<Double> {
    clamped(to: (axis.kind == .log ? 1e-300 : -1e300)...1e300)
  }
}

extension Figure {
  /// The share of its length that an axis shows beyond the data: where symbols have sizes, as much
  /// as the largest takes in a panel of this figure.
  private func paddingShare(of panel: Panel, _ direction: Figure.Direction) -> Double {
    let hasSizes = panel.layers.contains {
      if case .symbols(let symbols) = $0 { !symbols.sizes.isEmpty } else { false }
    }
    let width = Figure.isLength(width) ? width : Figure.defaultWidth
    // About the share of the figure that a panel takes, before its place is known.
    let length =
      width / Double(max(1, min(columns, panels.count))) * (direction == .x ? 0.75 : 0.4)
    let share = (Sizes.greatestSymbolRadius + 3) / length
    return hasSizes ? min(max(Sizes.domainPadding, share), 0.25) : Sizes.domainPadding
  }
}

/// The ranges that the axes of a panel show.
package struct PanelDomains: Equatable, Sendable {
  package var x: ClosedRange<Double>
  package var y: ClosedRange<Double>
}

extension Axis {
  /// The given domain, unless the axis cannot show it.
  fileprivate var showableDomain: ClosedRange<Double>? {
    guard let domain, canShow(domain) else { return nil }
    return domain
  }
}

extension Panel {
  /// The extent and some room beyond it, so that no mark touches an edge that it does not start
  /// from: boxes and areas stand on zero, and curves run the whole width.
  fileprivate func padded(
    _ extent: ClosedRange<Double>, _ direction: Figure.Direction, share: Double
  ) -> ClosedRange<Double> {
    let axis = direction == .x ? x : y
    let low = axis.position(extent.lowerBound)
    let high = axis.position(extent.upperBound)
    guard axis.canShow(extent) else {
      if axis.kind == .log { return extent.lowerBound / 3...extent.upperBound * 3 }
      if extent.lowerBound == 0, fillsEdges(direction).zero || direction == .y && restsOnZero {
        return 0...1
      }
      // A fifth of a round number is round, so that it has a tick.
      let half = extent.lowerBound == 0 ? 1 : extent.lowerBound.magnitude * 0.2
      return extent.lowerBound - half...extent.upperBound + half
    }
    // There is more room above bars, for the numbers at their ends.
    let padding = (high - low) * (isNumbered(direction) ? 2 : 1) * share
    let isFull = fillsEdges(direction)
    // A run has no steps before the first or after the last, but dots and error bars there need
    // some room.
    if axis.kind == .steps, !isFull.zero, !hasSymbols { return extent }
    let standsOnZero = axis.kind != .log && (isFull.zero || direction == .y && restsOnZero)
    let isLowFree = !(standsOnZero && extent.lowerBound == 0) && !isFull.edges
    let isHighFree = !(standsOnZero && extent.upperBound == 0) && !isFull.edges
    let lower = isLowFree ? axis.value(at: low - padding) : extent.lowerBound
    let upper = isHighFree ? axis.value(at: high + padding) : extent.upperBound
    return lower.isFinite && upper.isFinite && lower < upper ? lower...upper : extent
  }

  private func isNumbered(_ direction: Figure.Direction) -> Bool {
    (direction == .x) == (y.kind == .categorical)
      && layers.contains { if case .bars(let bars) = $0 { bars.isNumbered } else { false } }
  }

  /// Whether layers reach the edges of what they show along a direction, and whether they stand on
  /// zero there.
  private func fillsEdges(_ direction: Figure.Direction) -> (edges: Bool, zero: Bool) {
    var edges = false
    var zero = false
    for layer in layers {
      switch layer {
      case .curve(let curve):
        // A few points joined by lines are more like points than like a curve.
        edges = edges || direction == .x && curve.x.count > 12
      case .ribbon, .boxes: edges = edges || direction == .x
      case .raster, .contours, .regions, .surface: return (true, zero)
      case .bars: zero = true
      case .vectors(let vectors) where vectors.xRange != nil: return (true, zero)
      case .symbols, .vectors, .trajectory, .errorBars, .rule, .span, .note, .quartiles, .graph,
        .network, .pictures:
        break
      }
    }
    return (edges && !hasSymbols, zero)
  }

  /// Whether something in the panel would be cut in half at its edge.
  private var hasSymbols: Bool {
    layers.contains {
      switch $0 {
      case .symbols, .vectors, .trajectory, .errorBars: true
      default: false
      }
    }
  }

  /// Whether the y axis starts at zero because boxes or areas do.
  private var restsOnZero: Bool {
    layers.contains { layer in
      switch layer {
      case .boxes: true
      case .ribbon(let ribbon): ribbon.from.allSatisfy { $0 == 0 }
      default: false
      }
    }
  }
}
