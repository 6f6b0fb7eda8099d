import Text

/// A node's texts and the box around them, at natural size.
struct NodeBox {
  private let node: Graph.Node
  private let label: RichText
  private let shape: RichText?
  /// The names of numbers, and the numbers.
  private let rows: [(name: RichText, number: RichText)]
  let width: Double
  let height: Double

  private static let padding = (x: 10.0, y: 6.0)
  private static let rowHeight = 15.0
  private static let rowSize = 11.5
  private static let gap = 10.0

  init(_ node: Graph.Node) {
    self.node = node
    label = RichText.truncated(
      node.label, size: Sizes.axisLabelSize, weight: .semibold, toWidth: 170)
    shape = node.shape.map { shape in
      RichText.truncated(
        shape.isEmpty ? "scalar" : shape.map { "\($0)" }.joined(separator: "×"),
        size: Self.rowSize, toWidth: 170)
    }
    rows = [("value", node.value), ("grad", node.gradient)].compactMap { name, number in
      number.map {
        (
          RichText(name, size: Self.rowSize),
          RichText($0.text(.figure(significantDigits: 4, keepsWhole: false)), size: Self.rowSize)
        )
      }
    }
    let rowWidth = rows.reduce(0) { max($0, $1.name.width + Self.gap + $1.number.width) }
    let textWidth = max(label.width, shape?.width ?? 0, rowWidth)
    let lines = Double(rows.count + (shape == nil ? 0 : 1))
    let height =
      2 * Self.padding.y + Sizes.axisLabelSize * 1.15 + lines * Self.rowHeight
      + (lines > 0 ? 1 : 0)
    self.height = height
    // An operation without numbers is a circle, or as wide as its name needs.
    width = max(textWidth + 2 * Self.padding.x, height)
  }

  func draw(at middle: Scene.Point, scale: Double, into scene: inout Scene) {
    let (width, height) = (self.width * scale, self.height * scale)
    let box = Scene.Rectangle(
      x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
    let radius = node.isOperation ? min(height / 2, 14 * scale) : 4 * scale
    let outline = box.rounded(radius: radius)
    let fill: Scene.Role = node.isOperation ? .tint(0, 0.16) : .background
    scene.commands.append(.area(outline, Scene.Paint(fill)))
    let role: Scene.Role = node.isOperation ? .series(0) : .axis
    scene.commands.append(
      .lines(
        [outline + [outline[0]]],
        Scene.Stroke(Scene.Paint(role), width: max(1.25 * scale, 0.4))))
    // Letters this small would be specks.
    guard scale > 0.25 else { return }
    var baseline = box.y + (Self.padding.y + label.size * 0.9) * scale
    if rows.isEmpty, shape == nil {
      baseline = middle.y + label.size * scale * FontMetrics.capHeight / 2
    }
    scene.append(
      label.scaled(by: scale), at: Scene.Point(middle.x, baseline), anchor: .middle)
    if let shape {
      baseline += Self.rowHeight * scale
      scene.append(
        shape.scaled(by: scale), at: Scene.Point(middle.x, baseline), anchor: .middle,
        role: .mutedText)
    }
    for row in rows {
      baseline += Self.rowHeight * scale
      scene.append(
        row.name.scaled(by: scale),
        at: Scene.Point(box.x + Self.padding.x * scale, baseline), role: .mutedText)
      scene.append(
        row.number.scaled(by: scale),
        at: Scene.Point(box.maxX - Self.padding.x * scale, baseline), anchor: .end)
    }
  }
}
