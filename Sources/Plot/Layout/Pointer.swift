/// The places of a note's arrow and text.
struct Pointer {
  /// The start of the text's baseline.
  let baseline: Scene.Point
  /// The arrow; nil where the text is too close to the point for one.
  let line: (from: Scene.Point, to: Scene.Point)?

  /// The gap between the arrow's tip and its point, so that a symbol there stays whole.
  private static let tipGap = 5.0
  private static let textGap = 3.0
  /// A shorter arrow would be all head.
  private static let leastLength = 9.0
  /// The distances from the point to the nearest edge of a text whose place is chosen.
  private static let distances = [24.0, 38, 56, 80]

  /// Nil if the point is not in the panel.
  init?(
    _ note: Figure.Layer.Note, _ text: RichText, in panel: PanelLayout,
    avoiding occupancy: Occupancy
  ) {
    guard let tip = panel.point(note.x, note.y), panel.frame.contains(tip) else { return nil }
    let middle: Scene.Point
    if case .at(let x, let y) = note.arrow {
      guard let start = panel.point(x, y) else { return nil }
      middle = Self.inside(panel.frame, start, text)
    } else {
      middle = Self.bestPlace(for: text, beside: tip, in: panel.frame, avoiding: occupancy)
    }
    let bounds = Self.bounds(of: text, at: middle)
    baseline = Scene.Point(bounds.x, middle.y + Self.height(of: text) / 2)
    line = Self.line(
      from: middle, to: tip,
      leaving: text.width > 0 ? bounds.insetBy(-Self.textGap) : nil)
  }

  /// The height of letters without descenders, whose middle looks centred.
  private static func height(of text: RichText) -> Double { text.size * FontMetrics.capHeight }

  private static func bounds(of text: RichText, at middle: Scene.Point) -> Scene.Rectangle {
    Scene.Rectangle(
      x: middle.x - text.width / 2, y: middle.y - height(of: text) / 2, width: text.width,
      height: height(of: text))
  }

  /// The middle of a text, moved so that the whole text is in the panel.
  private static func inside(
    _ frame: Scene.Rectangle, _ middle: Scene.Point, _ text: RichText
  ) -> Scene.Point {
    guard text.width > 0 else { return middle }
    let (halfWidth, halfHeight) = (text.width / 2 + 3, text.size / 2 + 3)
    return Scene.Point(
      max(min(middle.x, frame.maxX - halfWidth), frame.x + halfWidth),
      max(min(middle.y, frame.maxY - halfHeight), frame.y + halfHeight))
  }

  /// The nearest place where nothing is covered, or else the one where least is.
  private static func bestPlace(
    for text: RichText, beside tip: Scene.Point, in frame: Scene.Rectangle,
    avoiding occupancy: Occupancy
  ) -> Scene.Point {
    // Right before left and above before below, as the eye moves; level comes last, since a text is
    // wide and the arrow would run along the line that it is about.
    let directions = [
      (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7), (0.0, -1.0), (0, 1), (1, 0), (-1, 0),
    ]
    let middles = distances.flatMap { distance in
      directions.map { x, y in
        Scene.Point(
          tip.x + x * distance + (x == 0 ? 0 : x < 0 ? -1 : 1) * text.width / 2,
          tip.y + y * distance + y * height(of: text) / 2)
      }
    }
    let rooms = middles.map { bounds(of: text, at: $0).insetBy(-5) }
    guard let best = occupancy.best(of: rooms), best.cost < Occupancy.unusable else {
      return inside(frame, tip, text)
    }
    return middles[best.index]
  }

  /// A line from the edge of a text towards the point, stopping short of it.
  private static func line(
    from start: Scene.Point, to tip: Scene.Point, leaving text: Scene.Rectangle?
  ) -> (from: Scene.Point, to: Scene.Point)? {
    let length = start.distance(to: tip)
    guard length > 0 else { return nil }
    let (ux, uy) = ((tip.x - start.x) / length, (tip.y - start.y) / length)
    var first = 0.0
    if let text {
      // The distance from the middle to the edge that the arrow crosses.
      let across = ux == 0 ? .infinity : text.width / 2 / ux.magnitude
      let down = uy == 0 ? .infinity : text.height / 2 / uy.magnitude
      first = min(across, down)
    }
    let last = length - tipGap
    guard last - first >= leastLength else { return nil }
    return (
      Scene.Point(start.x + ux * first, start.y + uy * first),
      Scene.Point(start.x + ux * last, start.y + uy * last)
    )
  }
}

extension Scene {
  /// Appends an arrow that is set apart from what it crosses.
  mutating func append(arrow from: Point, _ to: Point, _ role: Role) {
    let width = 1.25
    commands.append(
      .lines([[from, to]], Stroke(Paint(.background, opacity: 0.8), width: width + 2.5)))
    append(arrows: [(from, to)], Paint(role), width: width)
  }
}
