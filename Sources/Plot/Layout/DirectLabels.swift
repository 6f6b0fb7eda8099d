/// Labels beside the right ends of curves and stacked areas, which read faster than a legend.
///
/// Labels of curves that run to the panel's edge stand outside it, those of curves that end earlier
/// stand inside, where there is nothing else.
struct DirectLabels {
  private struct Item {
    var text: RichText
    var role: Scene.Role
    /// The end of the curve.
    var end: Scene.Point
    /// The middle of the label.
    var y: Double
    /// Where the label begins.
    var x: Double
  }

  private var items: [Item] = []
  private static let spacing = Sizes.annotationSize * 1.2
  /// How far a label may lie above or below the end of its line.
  private static let maximumShift = Sizes.annotationSize * 1.1

  /// The room that the labels need beside a panel; nil if they take too much of the figure, or if
  /// something without an end has a label.
  static func room(for legend: Legend, width: Double) -> Double? {
    let labels = legend.labels
    let haveEnds = labels.allSatisfy { $0.layers.contains { hasEnd($0) } }
    guard haveEnds, !legend.hasSizes, !labels.isEmpty, labels.count <= 9 else { return nil }
    let widest = labels.reduce(0) {
      max($0, RichText($1.label, size: Sizes.annotationSize).width)
    }
    return widest <= width * 0.27 ? Sizes.labelGap + widest + 4 : nil
  }

  private static func hasEnd(_ layer: Figure.Layer) -> Bool {
    switch layer {
    case .curve: true
    case .ribbon(let ribbon): ribbon.isStacked
    default: false
    }
  }

  /// Where a curve ends, or the middle of a stacked area's right side; nil for other layers.
  private static func end(of layer: Figure.Layer, in panel: PanelLayout) -> Scene.Point? {
    switch layer {
    case .curve(let curve): return panel.lines(of: curve).last?.last
    case .ribbon(let ribbon):
      guard let x = ribbon.x.last, let from = ribbon.from.last, let to = ribbon.to.last,
        let low = panel.point(x, from), let high = panel.point(x, to)
      else { return nil }
      return Scene.Point(low.x, (low.y + high.y) / 2)
    default: return nil
    }
  }

  /// Labels at the ends of a panel's curves and stacked areas; nil if there is no room at an end,
  /// or if so many end close together that a label could not stand beside its own end.
  init?(of panel: PanelLayout) {
    let frame = panel.frame
    var occupancy: Occupancy?
    var inside: [Item] = []
    for layer in panel.panel.layers where Self.hasEnd(layer) {
      guard let label = layer.label, !label.isEmpty,
        !(items + inside).contains(where: {
          $0.text == RichText(label, size: Sizes.annotationSize)
        })
      else { continue }
      guard let end = Self.end(of: layer, in: panel), end.x >= frame.x,
        end.x <= frame.maxX + 1, end.y >= frame.y - 1, end.y <= frame.maxY + 1
      else { return nil }
      let text = RichText(label, size: Sizes.annotationSize)
      if end.x > frame.maxX - frame.width * 0.05 {
        items.append(
          Item(
            text: text, role: layer.style.role, end: end, y: end.y,
            x: frame.maxX + Sizes.labelGap))
        continue
      }
      var taken = occupancy ?? Occupancy(of: panel)
      guard let place = Self.place(for: text, atEnd: end, avoiding: taken) else { return nil }
      taken.addText(place.box)
      occupancy = taken
      inside.append(
        Item(text: text, role: layer.style.role, end: end, y: place.middle, x: place.box.x))
    }
    spread(upTo: frame.y, downTo: frame.maxY)
    let isClear = items.allSatisfy { ($0.y - $0.end.y).magnitude <= Self.maximumShift }
    items += inside
    guard !items.isEmpty, isClear else { return nil }
  }

  /// A free place for a label beside, above or below an end inside a panel.
  private static func place(
    for text: RichText, atEnd end: Scene.Point, avoiding occupancy: Occupancy
  ) -> (box: Scene.Rectangle, middle: Double)? {
    let beside = (end.x + Sizes.labelGap, end.y)
    let left = max(end.x - text.width / 2, 0)
    let places = [beside, (left, end.y - spacing * 0.8), (left, end.y + spacing * 0.8)]
    for (x, middle) in places {
      let baseline = middle + Sizes.annotationSize * FontMetrics.xHeight / 2
      let box = text.bounds(at: Scene.Point(x, baseline), anchor: .start)
      if occupancy.cost(of: box) == 0 { return (box, middle) }
    }
    return nil
  }

  /// Moves labels apart as little as possible.
  ///
  /// Labels that touch form a group around the middle of their ends. None leaves the panel, since
  /// tick labels stand below it.
  private mutating func spread(upTo top: Double, downTo bottom: Double) {
    items.sort { $0.end.y < $1.end.y }
    var groups: [(members: Range<Int>, middle: Double)] = []
    for index in items.indices {
      groups.append((index..<index + 1, items[index].end.y))
      while groups.count > 1 {
        let last = groups[groups.count - 1]
        let before = groups[groups.count - 2]
        let reach = Double(last.members.count + before.members.count) / 2 * Self.spacing
        guard last.middle - before.middle < reach else { break }
        let members = before.members.lowerBound..<last.members.upperBound
        let sum = items[members].reduce(0) { $0 + $1.end.y }
        groups.removeLast(2)
        groups.append((members, sum / Double(members.count)))
      }
    }
    for group in groups {
      let top = group.middle - Double(group.members.count - 1) / 2 * Self.spacing
      for (row, index) in group.members.enumerated() {
        items[index].y = top + Double(row) * Self.spacing
      }
    }
    var limit = bottom
    for index in items.indices.reversed() {
      items[index].y = min(items[index].y, limit)
      limit = items[index].y - Self.spacing
    }
    limit = top
    for index in items.indices {
      items[index].y = max(items[index].y, limit)
      limit = items[index].y + Self.spacing
    }
  }

  /// What the labels cover.
  var boxes: [Scene.Rectangle] {
    items.map { item in
      let baseline = item.y + Sizes.annotationSize * FontMetrics.xHeight / 2
      return item.text.bounds(at: Scene.Point(item.x, baseline), anchor: .start)
    }
  }

  func draw(into scene: inout Scene) {
    for item in items {
      let baseline = item.y + Sizes.annotationSize * FontMetrics.xHeight / 2
      scene.append(
        item.text, at: Scene.Point(item.x, baseline), role: item.role)
    }
  }
}
