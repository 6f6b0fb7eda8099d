/// A panel with its place on the page.
struct PanelLayout {
  let panel: Panel
  let domains: PanelDomains
  /// Between the axes.
  var frame: Scene.Rectangle
  /// Whether tick labels and label stand at the axis, not only at a panel further out.
  var showsX: Bool
  var showsY: Bool
  var xTicks: FittedTicks
  var yTicks: FittedTicks

  init(
    panel: Panel, domains: PanelDomains, frame: Scene.Rectangle, showsX: Bool, showsY: Bool
  ) {
    self.panel = panel
    self.domains = domains
    self.frame = frame
    self.showsX = showsX
    self.showsY = showsY
    xTicks = .horizontal(
      axis: panel.x, domain: domains.x, length: frame.width, isWhole: panel.hasWholeValues(.x))
    yTicks = .vertical(
      axis: panel.y, domain: domains.y, length: frame.height, isWhole: panel.hasWholeValues(.y))
  }

  var x: Scale {
    Scale(axis: panel.x, domain: domains.x, from: frame.x, to: frame.maxX)
  }

  /// Upwards, except that names are listed from the top.
  var y: Scale {
    let isList = panel.y.kind == .categorical
    return Scale(
      axis: panel.y, domain: domains.y, from: isList ? frame.y : frame.maxY,
      to: isList ? frame.maxY : frame.y)
  }

  /// Where a point lies; nil if an axis cannot show it.
  func point(_ x: Double, _ y: Double) -> Scene.Point? {
    guard let x = self.x.position(x), let y = self.y.position(y) else { return nil }
    return Scene.Point(x, y)
  }

  var hasRaster: Bool {
    panel.layers.contains { if case .raster = $0 { true } else { false } }
  }
}
