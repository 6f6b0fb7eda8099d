/// Labels beside the right ends of curves, which read faster than a legend.
struct DirectLabels {
  private struct Item {
    var text: RichText
    var role: Scene.Role
    /// Of the curve's end.
    var end: Scene.Point
    /// Of the label's middle.
    var y: Double
  }

  private var items: [Item] = []
  private static let spacing = Sizes.annotationSize * 1.2
  /// How far a label may lie above or below its line's end.
  private static let maximumShift = Sizes.annotationSize * 1.1

  /// How much room the labels need beside a panel; nil if they take too much of the figure, or
  /// something that has no curve has a label.
  static func room(for legend: Legend, width: Double) -> Double? {
    let areCurves = legend.entries.allSatisfy { entry in
      entry.layers.contains { if case .curve = $0 { true } else { false } }
    }
    guard areCurves, !legend.entries.isEmpty, legend.entries.count <= 9 else { return nil }
    let widest = legend.entries.reduce(0) {
      max($0, RichText($1.label, size: Sizes.annotationSize).width)
    }
    return widest <= width * 0.27 ? Sizes.labelGap + widest + 4 : nil
  }

  /// Labels at the ends of a panel's curves; nil if a curve ends elsewhere, or if so many end
  /// close together that a label could not stand beside its own.
  init?(of panel: PanelLayout) {
    let frame = panel.frame
    for case .curve(let curve) in panel.panel.layers {
      guard let label = curve.label, !label.isEmpty,
        !items.contains(where: { $0.text == RichText(label, size: Sizes.annotationSize) })
      else { continue }
      guard let end = panel.lines(of: curve).last?.last, end.x > frame.maxX - frame.width * 0.05,
        end.x <= frame.maxX + 1, end.y >= frame.y - 1, end.y <= frame.maxY + 1
      else { return nil }
      items.append(
        Item(
          text: RichText(label, size: Sizes.annotationSize), role: curve.style.role, end: end,
          y: end.y))
    }
    spread()
    let isClear = items.allSatisfy { ($0.y - $0.end.y).magnitude <= Self.maximumShift }
    guard !items.isEmpty, isClear else { return nil }
  }

  /// Moves labels apart as little as possible: those that touch form a group about the middle of
  /// their ends.
  private mutating func spread() {
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
  }

  func draw(beside frame: Scene.Rectangle, into scene: inout Scene) {
    for item in items {
      let baseline = item.y + Sizes.annotationSize * FontMetrics.xHeight / 2
      scene.append(
        item.text, at: Scene.Point(frame.maxX + Sizes.labelGap, baseline), role: item.role)
    }
  }
}
