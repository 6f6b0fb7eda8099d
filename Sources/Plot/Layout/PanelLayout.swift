/// A panel with its place on the page.
struct PanelLayout {
  let panel: Panel
  let domains: PanelDomains
  /// The frame between the axes.
  var frame: Scene.Rectangle
  /// Whether tick labels and label stand at this panel's axis, not only at a panel further out.
  var showsX: Bool
  var showsY: Bool
  var xTicks: FittedTicks
  var yTicks: FittedTicks

  /// How the panel's pictures stand in the frame, if it shows pictures.
  let pictures: PictureLayout?

  /// The letter of the panel, such as `b`; nil if panels have no letters.
  let letter: String?
  /// The scale of the sizes of symbols; nil if they have none.
  let sizes: SizeScale?

  /// A panel in a cell of the grid, which it fills unless it must keep an aspect.
  init(
    panel: Panel, letter: String? = nil, sizes: SizeScale? = nil, domains: PanelDomains,
    cell: Scene.Rectangle,
    showsX: Bool, showsY: Bool
  ) {
    pictures = panel.pictures.map {
      PictureLayout($0, width: cell.width, height: cell.height)
    }
    let frame =
      pictures?.frame(in: cell) ?? panel.aspect(domains).map { cell.fitted(toAspect: $0) } ?? cell
    self.panel = panel
    self.letter = letter
    self.sizes = sizes
    self.domains = domains
    self.frame = frame
    self.showsX = showsX
    self.showsY = showsY
    xTicks = .horizontal(
      axis: panel.x, domain: domains.x, length: frame.width, isWhole: panel.hasWholeValues(.x),
      spacing: panel.hasEqualAspect ? FittedTicks.equalSpacing : FittedTicks.horizontalSpacing)
    yTicks = .vertical(
      axis: panel.y, domain: domains.y, length: frame.height, isWhole: panel.hasWholeValues(.y),
      spacing: panel.hasEqualAspect ? FittedTicks.equalSpacing : FittedTicks.verticalSpacing)
  }

  var x: Scale {
    Scale(axis: panel.x, domain: domains.x, from: frame.x, to: frame.maxX)
  }

  /// The scale of y, which grows upwards, except that names are listed from the top.
  var y: Scale {
    let isList = panel.y.kind == .categorical
    return Scale(
      axis: panel.y, domain: domains.y, from: isList ? frame.y : frame.maxY,
      to: isList ? frame.maxY : frame.y)
  }

  /// The place of a point; nil if an axis cannot show it.
  func point(_ x: Double, _ y: Double) -> Scene.Point? {
    guard let x = self.x.position(x), let y = self.y.position(y) else { return nil }
    return Scene.Point(x, y)
  }

  /// Whether the panel has axes at its edges, rather than a picture with its own axes or with none.
  var hasAxes: Bool {
    !panel.layers.contains {
      switch $0 {
      case .surface, .graph, .network, .pictures: true
      default: false
      }
    }
  }

  /// Whether the panel is a picture without any axes.
  var isDiagram: Bool {
    panel.layers.contains {
      switch $0 {
      case .graph, .network, .pictures: true
      default: false
      }
    }
  }

  /// Whether a layer covers the panel, so that a grid would be hidden or in the way.
  var hasGround: Bool { panel.hasGround }
}

extension Panel {
  /// The height of the panel as a fraction of its width; nil if it need not keep one.
  func aspect(_ domains: PanelDomains) -> Double? {
    guard hasEqualAspect else { return nil }
    let across = x.position(domains.x.upperBound) - x.position(domains.x.lowerBound)
    let up = y.position(domains.y.upperBound) - y.position(domains.y.lowerBound)
    // Beyond these bounds a panel would be a line.
    return min(max(up / across, 0.05), 20)
  }
}

extension Scene.Rectangle {
  /// The largest rectangle in the middle of this one that is `aspect` times as high as wide.
  fileprivate func fitted(toAspect aspect: Double) -> Scene.Rectangle {
    let width = min(width, height / aspect)
    let height = width * aspect
    return Scene.Rectangle(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width,
      height: height
    ).onPixels
  }
}
