extension Figure.Layer.ErrorBars {
  /// Whether the error bars are drawn over bars, rather than with a dot at each value.
  func standOnBars(of panel: Panel) -> Bool { !categories.isEmpty && panel.hasBars }
}

extension PanelLayout {
  /// - Parameters:
  ///   - bars: The layer.
  ///   - number: The number of the layer among the panel's layers of error bars on categories.
  ///   - scene: The scene that it is appended to.
  func draw(_ bars: Figure.Layer.ErrorBars, number: Int, into scene: inout Scene) {
    let isOnBars = bars.standOnBars(of: panel)
    let lies = bars.categories.isEmpty ? bars.direction == .x : barsLie
    let (across, along) = lies ? (y, x) : (x, y)
    let names = bars.categories.isEmpty ? [:] : categoryPlaces
    let slot =
      bars.categories.isEmpty ? 0 : BarSlots(of: panel).middle(label: bars.label, number: number)
    let shift = Dodge(of: self).shift(of: bars)
    let (start, end) = lies ? (frame.y, frame.maxY) : (frame.x, frame.maxX)
    var lines: [[Scene.Point]] = []
    var dots: [Scene.Point] = []
    func point(_ place: Double, _ value: Double) -> Scene.Point {
      lies ? Scene.Point(value, place) : Scene.Point(place, value)
    }
    for index in 0..<min(bars.values.count, bars.low.count, bars.high.count) {
      let value: Double? =
        if bars.categories.isEmpty {
          bars.places.indices.contains(index) ? bars.places[index] : nil
        } else {
          bars.categories.indices.contains(index)
            ? names[bars.categories[index]].map { $0 + slot } : nil
        }
      guard let value, let middle = across.position(value), middle >= start - 0.5,
        middle <= end + 0.5
      else { continue }
      let place = middle + shift
      if let middle = along.position(bars.values[index]) { dots.append(point(place, middle)) }
      guard bars.hasRange(at: index) else { continue }
      let (low, high) = (bars.low[index], bars.high[index])
      // An end that a log axis cannot show lies beyond its edge.
      let (from, to) = (
        along.position(low) ?? along.clamped(low), along.position(high) ?? along.clamped(high)
      )
      let cap = Sizes.errorBarCap
      lines += [
        [point(place, from), point(place, to)],
        [point(place - cap, from), point(place + cap, from)],
        [point(place - cap, to), point(place + cap, to)],
      ]
    }
    let role: Scene.Role = isOnBars && bars.style.series == nil ? .text : bars.style.strokeRole
    if !lines.isEmpty {
      if isOnBars {
        let halo = Scene.Stroke(
          Scene.Paint(.background, opacity: 0.7), width: Sizes.errorBarWidth + 1.6)
        scene.commands.append(.lines(lines, halo))
      }
      scene.commands.append(
        .lines(lines, Scene.Stroke(Scene.Paint(role), width: Sizes.errorBarWidth)))
    }
    if !isOnBars, !dots.isEmpty {
      scene.commands.append(
        .symbols(dots, bars.style.symbol, radius: Sizes.symbolRadius, Scene.Paint(role)))
    }
  }
}

/// How far error bars that would cover each other are moved apart, along with the lines and points
/// that have their labels, in points of the page.
struct Dodge {
  /// The layers that are moved.
  private var layers: [Figure.Layer.ErrorBars] = []
  /// The distance from each layer to the next.
  private var step = 0.0

  /// More than this in a panel are a band rather than error bars, and no shift would separate them.
  private static let most = 100

  init(of panel: PanelLayout) {
    let candidates = panel.panel.layers.compactMap { layer -> Figure.Layer.ErrorBars? in
      guard case .errorBars(let bars) = layer, bars.categories.isEmpty,
        bars.places.count <= Self.most
      else { return nil }
      return bars
    }
    guard let direction = candidates.first?.direction else { return }
    let bars = candidates.filter { $0.direction == direction }
    let extents = bars.map { Self.extents(of: $0, in: panel) }
    guard bars.count > 1, Self.areCovered(extents) else { return }
    let places = extents.joined().map { $0.place }.sorted()
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }.filter { $0 > 1 }
    layers = bars
    // As far as caps and symbols reach, unless the next place is closer.
    let room = (gaps.min() ?? .infinity) * 0.75 / Double(bars.count)
    step = min(2 * Sizes.errorBarCap + 2, room)
  }

  /// A place, and the ends of a range, in points.
  private typealias Extent = (place: Double, low: Double, high: Double)

  private static func extents(
    of bars: Figure.Layer.ErrorBars, in panel: PanelLayout
  ) -> [Extent] {
    let (across, along) = bars.direction == .y ? (panel.x, panel.y) : (panel.y, panel.x)
    return (0..<min(bars.places.count, bars.values.count)).compactMap { index in
      guard let place = across.position(bars.places[index]),
        bars.low.indices.contains(index), bars.high.indices.contains(index),
        bars.hasRange(at: index)
      else { return nil }
      let (a, b) = (along.clamped(bars.low[index]), along.clamped(bars.high[index]))
      return (place, min(a, b), max(a, b))
    }
  }

  /// Whether bars of two layers touch.
  private static func areCovered(_ layers: [[Extent]]) -> Bool {
    let reach = 2 * Sizes.errorBarCap
    for (index, first) in layers.enumerated() {
      for second in layers[(index + 1)...] {
        for a in first {
          for b in second
          where (a.place - b.place).magnitude < reach && a.low < b.high + 2 && b.low < a.high + 2 {
            return true
          }
        }
      }
    }
    return false
  }

  func shift(of bars: Figure.Layer.ErrorBars) -> Double {
    layers.firstIndex(of: bars).map { shift(number: $0) } ?? 0
  }

  /// How far a line or points are moved that have the label and the x of error bars.
  func shift(label: String?, x: [Double]) -> Double {
    guard let label,
      let number = layers.firstIndex(where: {
        $0.label == label && $0.direction == .y && $0.places == x
      })
    else { return 0 }
    return shift(number: number)
  }

  private func shift(number: Int) -> Double {
    (Double(number) - Double(layers.count - 1) / 2) * step
  }
}
