import Text

/// The lines of contours with gaps for the values written in them.
struct ContourLabels {
  struct Label {
    var text: RichText
    /// The middle of the letters.
    var middle: Scene.Point
    /// A unit vector along the baseline, which never points to the left.
    var direction: Scene.Point
  }

  private(set) var lines: [[Scene.Point]] = []
  private(set) var labels: [Label] = []
  let role: Scene.Role

  private let frame: Scene.Rectangle
  /// Circles that labels must not cover.
  private var obstacles: [(middle: Scene.Point, radius: Double)] = []
  private static let padding = 4.0

  init(of contours: Figure.Layer.Contours, in panel: PanelLayout) {
    frame = panel.frame
    role = contours.style.series.map { .series($0) } ?? .mutedText
    addObstacles(of: panel)
    for (level, paths) in zip(contours.levels, contours.paths) {
      let text = RichText(level.text(.figure), size: Sizes.contourLabelSize)
      for path in paths {
        let line = panel.points(of: path)
        if line.count > 1 { append(line, text) }
      }
    }
  }

  /// Whether a straight line crosses one of the texts, or comes close.
  func areCrossed(from a: Scene.Point, to b: Scene.Point) -> Bool {
    let count = max(1, Int(a.distance(to: b) / 2))
    return labels.contains { label in
      let (halfWidth, halfHeight) = (label.text.width / 2 + 2, label.text.size / 2)
      return (0...count).contains { step in
        let t = Double(step) / Double(count)
        let (x, y) = (
          a.x + (b.x - a.x) * t - label.middle.x, a.y + (b.y - a.y) * t - label.middle.y
        )
        let (along, off) = (
          x * label.direction.x + y * label.direction.y,
          y * label.direction.x - x * label.direction.y
        )
        return along.magnitude < halfWidth && off.magnitude < halfHeight
      }
    }
  }

  /// Adds what is drawn on top of the lines.
  private mutating func addObstacles(of panel: PanelLayout) {
    for layer in panel.panel.layers {
      let points: [Scene.Point] =
        switch layer {
        case .trajectory(let path): zip(path.x, path.y).compactMap { panel.point($0, $1) }
        case .symbols(let symbols): zip(symbols.x, symbols.y).compactMap { panel.point($0, $1) }
        case .curve(let curve): zip(curve.x, curve.y).compactMap { panel.point($0, $1) }
        case .note(let note): note.points.compactMap { panel.point($0.x, $0.y) }
        default: []
        }
      // Symbols by the thousand leave no room for labels anyway.
      for point in points.prefix(2000) { obstacles.append((point, 5)) }
    }
  }

  private mutating func append(_ line: [Scene.Point], _ text: RichText) {
    let room = text.width + 2 * Self.padding
    var along = [0.0]
    for (a, b) in zip(line, line.dropFirst()) {
      along.append(along[along.count - 1] + a.distance(to: b))
    }
    guard let length = along.last, length > 2.5 * room,
      let place = bestPlace(on: line, along, room: room)
    else {
      lines.append(line)
      return
    }
    let start = Self.point(on: line, along, place)
    let end = Self.point(on: line, along, place + room)
    let chord = max(start.distance(to: end), 1e-9)
    let sign = end.x < start.x ? -1.0 : 1
    let middle = Scene.Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    labels.append(
      Label(
        text: text, middle: middle,
        direction: Scene.Point(
          sign * (end.x - start.x) / chord, sign * (end.y - start.y) / chord)))
    obstacles.append((middle, room * 0.75))
    let before = line.indices.filter { along[$0] < place }.map { line[$0] } + [start]
    let after = [end] + line.indices.filter { along[$0] > place + room }.map { line[$0] }
    if before.count > 1 { lines.append(before) }
    if after.count > 1 { lines.append(after) }
  }

  /// The start of a stretch of a line that is straight, fairly level, and free.
  private func bestPlace(
    on line: [Scene.Point], _ along: [Double], room: Double
  ) -> Double? {
    let length = along[along.count - 1]
    let inside = frame.insetBy(8)
    var best: (place: Double, cost: Double)?
    let count = 60
    for step in 1..<count {
      let place = (length - room) * Double(step) / Double(count)
      let start = Self.point(on: line, along, place)
      let middle = Self.point(on: line, along, place + room / 2)
      let end = Self.point(on: line, along, place + room)
      guard inside.contains(start), inside.contains(end) else { continue }
      let chord = start.distance(to: end)
      let straightness = chord / room
      let offChord = middle.distance(
        to: Scene.Point((start.x + end.x) / 2, (start.y + end.y) / 2))
      guard straightness > 0.93, offChord < 4 else { continue }
      guard obstacles.allSatisfy({ $0.middle.distance(to: middle) > $0.radius + room / 2 })
      else { continue }
      let steepness = (end.y - start.y).magnitude / max(chord, 1e-9)
      let cost = (1 - straightness) * 20 + offChord * 0.15 + steepness
      if cost < best?.cost ?? .infinity { best = (place, cost) }
    }
    return best?.place
  }

  private static func point(
    on line: [Scene.Point], _ along: [Double], _ place: Double
  ) -> Scene.Point {
    var low = 0
    var high = along.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if along[middle] <= place { low = middle } else { high = middle }
    }
    let stretch = along[high] - along[low]
    let fraction = stretch > 0 ? min(max((place - along[low]) / stretch, 0), 1) : 0
    let (a, b) = (line[low], line[high])
    return Scene.Point(a.x + (b.x - a.x) * fraction, a.y + (b.y - a.y) * fraction)
  }
}

extension Scene {
  /// Appends a text whose small letters are centred at a point, along a unit vector.
  mutating func append(
    _ text: RichText, centredAt middle: Point, along direction: Point, role: Role,
    hasHalo: Bool = false
  ) {
    let drop = text.size * FontMetrics.capHeight / 2
    let angle = degrees(ofX: direction.x, y: -direction.y)
    for run in text.runs {
      let along = run.x - text.width / 2
      let down = drop + run.shift
      let origin = Point(
        middle.x + direction.x * along - direction.y * down,
        middle.y + direction.y * along + direction.x * down)
      commands.append(
        .text(
          Text(
            run.text, at: origin, size: run.size, weight: text.weight, font: run.font,
            paint: Paint(role), angle: angle, hasHalo: hasHalo)))
    }
  }
}
