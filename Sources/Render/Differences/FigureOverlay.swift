import Plot
import Record

extension Figure {
  /// The approved figure and this one in the same plot.
  ///
  /// What was approved is dashed, what is drawn now is solid, and what both draw alike is grey. Of heat maps, surfaces
  /// and pictures, it shows the difference.
  ///
  /// - Parameter approved: The figure as it was.
  /// - Returns: The panels that can be laid over one another and differ; nil if there are none.
  package func overlay(on approved: Figure) -> Figure? {
    guard panels.count == approved.panels.count else { return nil }
    let (before, now) = (approved.resolvedDomains(), resolvedDomains())
    let overlaid = panels.indices.compactMap { index -> Panel? in
      let (old, new) = (approved.panels[index], panels[index])
      guard old.layers != new.layers || before[index] != now[index] else { return nil }
      var panel = PanelOverlay(old: old, new: new).panel(before[index], now[index])
      if panels.count > 1, panel?.title == nil { panel?.title = "Panel \(index + 1)" }
      return panel
    }
    guard !overlaid.isEmpty else { return nil }
    return Figure(
      panels: overlaid, columns: min(columns, overlaid.count),
      sharesAxes: sharesAxes && overlaid.count == panels.count,
      alt: "What was approved and what is drawn now, in the same plot.", width: width,
      height: overlaid.count == panels.count ? height : nil)
  }
}

/// Two panels laid over one another.
private struct PanelOverlay {
  let old: Panel
  let new: Panel

  private static let approvedStyle = Figure.Style(series: 1, isDashed: true)
  private static let currentStyle = Figure.Style(series: 0)
  private static let sharedStyle = Figure.Style(isMuted: true)

  /// Nil if the panels cannot be laid over one another, or no mark differs.
  func panel(_ before: PanelDomains, _ now: PanelDomains) -> Panel? {
    guard old.x.kind == new.x.kind, old.y.kind == new.y.kind else { return nil }
    var panel = new
    panel.insets = []
    panel.problems = []
    panel.x = axis(old.x, new.x, before.x, now.x)
    panel.y = axis(old.y, new.y, before.y, now.y)
    if let ground = differenceOfGrounds() {
      panel.layers = [ground]
      if case .raster = ground { return panel }
      // Pictures have no axes.
      panel.x = .linear()
      panel.y = .linear()
      return panel
    }
    panel.layers = layers()
    if panel.layers.contains(where: { if case .quartiles = $0 { true } else { false } }) {
      return boxPlots(panel)
    }
    return panel.layers.isEmpty ? nil : panel
  }

  private func axis(
    _ old: Axis, _ new: Axis, _ before: ClosedRange<Double>, _ now: ClosedRange<Double>
  ) -> Axis {
    var axis = new
    if axis.kind == .categorical {
      axis.categories = old.categories + new.categories.filter { !old.categories.contains($0) }
    } else {
      axis.domain =
        min(before.lowerBound, now.lowerBound)...max(before.upperBound, now.upperBound)
    }
    return axis
  }

  // MARK: Marks

  private func layers() -> [Figure.Layer] {
    let (before, now) = (old.namedLayers, new.namedLayers)
    var shared: [Figure.Layer] = []
    var approved: [Figure.Layer] = []
    var current: [Figure.Layer] = []
    for (name, layer) in before {
      if let match = now.first(where: { $0.name == name }), match.layer == layer {
        shared.append(styled(layer, Self.sharedStyle, name: layer.label))
      } else {
        approved += overlaid(layer, Self.approvedStyle, "approved")
      }
    }
    for (name, layer) in now where before.first(where: { $0.name == name })?.layer != layer {
      current += overlaid(layer, Self.currentStyle, "now")
    }
    // Grounds that are the same would hide everything.
    let marks = shared.filter { $0.isMark }
    if approved.isEmpty, current.isEmpty { return [] }
    // Dashed lines show what is below them.
    return marks + approved.filter { !$0.isLine } + current + approved.filter { $0.isLine }
  }

  private func styled(
    _ layer: Figure.Layer, _ style: Figure.Style, name: String?
  ) -> Figure.Layer {
    var layer = layer
    layer.style = style
    return layer.labelled(name)
  }

  /// A mark in the colour that says which of the two it belongs to, in a form that hides little.
  private func overlaid(
    _ layer: Figure.Layer, _ style: Figure.Style, _ word: String
  ) -> [Figure.Layer] {
    let name = layer.label.map { "\($0), \(word)" } ?? word
    switch layer {
    case .boxes(let boxes):
      guard style.isDashed else { return [styled(layer, style, name: name)] }
      return [
        .curve(
          Figure.Layer.Curve(
            x: boxes.edges, y: boxes.heights + [boxes.heights.last ?? 0], isStepped: true,
            label: name, style: style))
      ]
    case .bars(var bars):
      bars.stack = nil
      bars.bases = []
      return [styled(.bars(bars), style, name: name)]
    case .symbols(var symbols):
      symbols.colors = nil
      symbols.sizes = []
      symbols.sizeLabel = nil
      symbols.symbol = nil
      return [styled(.symbols(symbols), style, name: name)]
    case .ribbon(let ribbon):
      // Areas that are on top of each other would mix their colours.
      guard style.isDashed || ribbon.isStacked else { return [styled(layer, style, name: name)] }
      let edges = [ribbon.from, ribbon.to].map { Figure.Layer.Path(x: ribbon.x, y: $0) }
      return [curve(through: edges, style, name)]
    case .contours(let contours):
      return [curve(through: contours.paths.joined(), style, name)]
    case .regions(let regions): return [curve(through: regions.boundaries, style, name)]
    case .note(var note):
      note.style = style
      return [.note(note)]
    case .quartiles, .curve, .rule, .span, .errorBars, .vectors, .trajectory:
      return [styled(layer, style, name: name)]
    case .raster, .surface, .graph, .network, .pictures: return []
    }
  }

  private func curve(
    through paths: some Sequence<Figure.Layer.Path>, _ style: Figure.Style, _ name: String
  ) -> Figure.Layer {
    var (x, y): ([Double], [Double]) = ([], [])
    for path in paths {
      // A gap leads to the next line.
      x += (x.isEmpty ? [] : [.nan]) + path.x
      y += (y.isEmpty ? [] : [.nan]) + path.y
    }
    return .curve(Figure.Layer.Curve(x: x, y: y, label: name, style: style))
  }

  /// Box plots of the same name side by side.
  private func boxPlots(_ panel: Panel) -> Panel {
    var panel = panel
    var names: [String] = []
    func named(_ quartiles: Figure.Layer.Quartiles, _ word: String) -> Figure.Layer.Quartiles {
      var quartiles = quartiles
      for index in quartiles.summaries.indices {
        quartiles.summaries[index].category += ", \(word)"
      }
      return quartiles
    }
    panel.layers = panel.layers.compactMap { layer in
      guard case .quartiles(let quartiles) = layer else { return nil }
      let isApproved = quartiles.style == Self.approvedStyle
      return .quartiles(named(quartiles, isApproved ? "approved" : "now"))
    }
    let all = panel.layers.flatMap { layer -> [String] in
      if case .quartiles(let quartiles) = layer { quartiles.summaries.map(\.category) } else { [] }
    }
    let isUpright = new.x.kind == .categorical
    for category in (isUpright ? panel.x : panel.y).categories {
      names += ["approved", "now"].map { "\(category), \($0)" }.filter(all.contains)
    }
    names += all.filter { !names.contains($0) }
    if isUpright { panel.x.categories = names } else { panel.y.categories = names }
    return panel
  }

  // MARK: Grounds

  /// What covers the panel and differs, as the difference of both.
  private func differenceOfGrounds() -> Figure.Layer? {
    let before = old.namedLayers
    for (name, layer) in new.namedLayers {
      guard let match = before.first(where: { $0.name == name })?.layer, match != layer else {
        continue
      }
      switch (match, layer) {
      case (.raster(let old), .raster(let new)):
        guard old.columns == new.columns, old.values.count == new.values.count else { continue }
        return raster(
          Figure.Layer.Raster(
            x: new.x, y: new.y, columns: new.columns, values: zip(new.values, old.values).map(-)))
      case (.surface(let old), .surface(let new)):
        guard old.columns == new.columns, old.values.count == new.values.count else { continue }
        return raster(
          Figure.Layer.Raster(
            x: new.x, y: new.y, columns: new.columns, values: zip(new.values, old.values).map(-)))
      case (.pictures(let old), .pictures(let new)):
        if let difference = difference(old, new) { return .pictures(difference) }
      default: continue
      }
    }
    return nil
  }

  private func raster(_ raster: Figure.Layer.Raster) -> Figure.Layer? {
    var raster = raster
    guard let domain = symmetricDomain(raster.values) else { return nil }
    raster.domain = domain
    raster.map = .diverging
    raster.label = "now − approved"
    return .raster(raster)
  }

  /// The pictures that differ; of colours, the mean of the channels' differences.
  private func difference(
    _ old: Figure.Layer.Pictures, _ new: Figure.Layer.Pictures
  ) -> Figure.Layer.Pictures? {
    guard old.width == new.width, old.channels == new.channels, old.height == new.height,
      old.pictures.count == new.pictures.count, new.channels > 0
    else { return nil }
    var pictures: [Figure.Layer.Pictures.Picture] = []
    for (index, pair) in zip(old.pictures, new.pictures).enumerated() where pair.0 != pair.1 {
      let size = pair.1.values.count / new.channels
      guard pair.0.values.count == pair.1.values.count else { return nil }
      let values = (0..<size).map { pixel -> Double in
        (0..<new.channels).reduce(0) { sum, channel in
          let place = channel * size + pixel
          return sum + pair.1.values[place] - pair.0.values[place]
        } / Double(new.channels)
      }
      let title = pair.1.title ?? (new.pictures.count > 1 ? "\(index)" : nil)
      pictures.append(Figure.Layer.Pictures.Picture(values: values, title: title))
    }
    guard let domain = symmetricDomain(pictures.flatMap(\.values)) else { return nil }
    return Figure.Layer.Pictures(
      width: new.width, pictures: pictures, columns: new.columns, map: .diverging, domain: domain,
      label: "now − approved")
  }

  /// The range of numbers on both sides of zero; nil if all are zero.
  private func symmetricDomain(_ values: [Double]) -> ClosedRange<Double>? {
    let largest = values.map(\.magnitude).filter(\.isFinite).max() ?? 0
    return largest > 0 ? -largest...largest : nil
  }
}

extension Figure.Layer {
  /// Whether other marks can be seen beside it.
  fileprivate var isMark: Bool {
    switch self {
    case .raster, .surface, .pictures, .graph, .network, .regions: false
    case .contours(let contours): !contours.isFilled
    default: true
    }
  }

  fileprivate var isLine: Bool {
    switch self {
    case .curve, .rule, .trajectory: true
    default: false
    }
  }

  /// The layer with another label.
  fileprivate func labelled(_ label: String?) -> Figure.Layer {
    switch self {
    case .curve(var curve):
      curve.label = label
      return .curve(curve)
    case .symbols(var symbols):
      symbols.label = label
      return .symbols(symbols)
    case .ribbon(var ribbon):
      ribbon.label = label
      return .ribbon(ribbon)
    case .bars(var bars):
      bars.label = label
      return .bars(bars)
    case .boxes(var boxes):
      boxes.label = label
      return .boxes(boxes)
    case .rule(var rule):
      rule.label = label
      return .rule(rule)
    case .span(var span):
      span.label = label
      return .span(span)
    case .vectors(var vectors):
      vectors.label = label
      return .vectors(vectors)
    case .trajectory(var trajectory):
      trajectory.label = label
      return .trajectory(trajectory)
    case .errorBars(var bars):
      bars.label = label
      return .errorBars(bars)
    case .quartiles(var quartiles):
      quartiles.label = label
      return .quartiles(quartiles)
    case .raster, .note, .contours, .regions, .surface, .graph, .network, .pictures: return self
    }
  }
}
