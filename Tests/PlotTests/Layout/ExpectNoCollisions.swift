import Plot
import Testing

/// Texts stay on the page and apart from each other.
func expectNoCollisions(_ scene: Scene, _ comment: Comment) {
  let page = Scene.Rectangle(x: 0, y: 0, width: scene.width, height: scene.height)
  let boxes = boxes(scene)
  for (index, a) in boxes.enumerated() {
    #expect(page.contains(a.box), "'\(a.string)' leaves the page: \(comment)")
    for b in boxes[(index + 1)...] {
      #expect(!a.box.intersects(b.box), "'\(a.string)' touches '\(b.string)': \(comment)")
    }
  }
}

/// The bounds of level texts, from the widths that the layout uses; a superscript and what it
/// belongs to are one text.
private func boxes(_ scene: Scene) -> [(string: String, box: Scene.Rectangle)] {
  var boxes: [(string: String, box: Scene.Rectangle)] = []
  for command in scene.commands {
    guard case .text(let text) = command, text.angle == 0 else { continue }
    let width = text.string.unicodeScalars.reduce(0) {
      $0 + FontMetrics.glyph(of: $1, weight: text.weight).advance * text.size
    }
    let box = Scene.Rectangle(
      x: text.origin.x, y: text.origin.y - text.size * FontMetrics.capHeight, width: width,
      height: text.size * FontMetrics.capHeight)
    if let last = boxes.last, abs(last.box.maxX - box.x) < 1e-6,
      abs(last.box.maxY - box.maxY) < text.size
    {
      let top = min(last.box.y, box.y)
      boxes[boxes.count - 1] = (
        last.string + text.string,
        Scene.Rectangle(
          x: last.box.x, y: top, width: box.maxX - last.box.x,
          height: max(last.box.maxY, box.maxY) - top)
      )
    } else {
      boxes.append((text.string, box))
    }
  }
  return boxes
}
