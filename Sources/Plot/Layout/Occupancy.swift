import Text

/// How much of a panel is covered by what is drawn, so that texts can go where they cover least.
///
/// It is a grid of cells: coarse enough to be filled in no time, and fine enough that a text beside
/// a line does not count as being on it.
struct Occupancy {
  private let frame: Scene.Rectangle
  private let columns: Int
  private let rows: Int
  private var weights: [Int]
  private static let cell = 3.0
  /// A text on another text is worse than any number of lines under it.
  private static let textWeight = 50

  init(of panel: PanelLayout) {
    frame = panel.frame
    columns = max(1, Int((frame.width / Self.cell).rounded(.up)))
    rows = max(1, Int((frame.height / Self.cell).rounded(.up)))
    weights = [Int](repeating: 0, count: columns * rows)
    // Nothing is ever placed on diagrams, and laying out a large graph takes a while.
    guard !panel.isDiagram else { return }
    var scene = Scene(width: 0, height: 0)
    panel.drawLayers(nil, into: &scene)
    panel.drawBarNumbers(into: &scene)
    for command in scene.commands { add(command) }
  }

  /// How much a text in the rectangle would cover; more than ``unusable`` outside the panel.
  func cost(of rectangle: Scene.Rectangle) -> Int {
    guard frame.contains(rectangle) else { return Self.unusable }
    var cost = 0
    forEachCell(in: rectangle) { cost += weights[$0] }
    return cost
  }

  static let unusable = 1_000_000

  mutating func addText(_ rectangle: Scene.Rectangle) { add(rectangle, weight: Self.textWeight) }

  /// The rectangle that covers least; among equals, the first.
  func best(of rectangles: [Scene.Rectangle]) -> (index: Int, cost: Int)? {
    var best: (index: Int, cost: Int)?
    for (index, rectangle) in rectangles.enumerated() {
      let cost = cost(of: rectangle)
      if cost < best?.cost ?? .max { best = (index, cost) }
      if cost == 0 { break }
    }
    return best
  }

  private mutating func add(_ command: Scene.Command) {
    switch command {
    case .lines(let lines, _):
      for line in lines { for (a, b) in zip(line, line.dropFirst()) { add(from: a, to: b) } }
    case .symbols(let points, _, let radius, _):
      for point in points {
        add(
          Scene.Rectangle(
            x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius),
          weight: 1)
      }
    case .fill(let rectangle, _): add(rectangle, weight: 1)
    case .area(let points, let paint):
      addOutline(points)
      if paint.opacity > 0.5 { addInside(points) }
    case .regions(let outlines, _): for outline in outlines { addOutline(outline) }
    case .image(let image): add(image.rectangle, weight: 1)
    case .photograph(let image): add(image.rectangle, weight: 1)
    case .text(let text): add(text)
    case .beginClip, .endClip: break
    }
  }

  /// Adds a text; one among lines, such as the value of a contour, may be at any angle, and others
  /// are level.
  private mutating func add(_ text: Scene.Text) {
    guard text.hasHalo else { return addText(text.bounds) }
    let width = RichText(text.string, size: text.size).width
    let (sine, cosine) = sineAndCosine(degrees: text.angle)
    let (half, step) = (text.size / 2, text.size * 0.6)
    for along in stride(from: 0.0, through: width, by: step) {
      let middle = Scene.Point(
        text.origin.x + cosine * along - sine * half * 0.7,
        text.origin.y - sine * along - cosine * half * 0.7)
      add(
        Scene.Rectangle(
          x: middle.x - half, y: middle.y - half, width: 2 * half, height: 2 * half),
        weight: Self.textWeight)
    }
  }

  private mutating func add(_ rectangle: Scene.Rectangle, weight: Int) {
    var cells: [Int] = []
    forEachCell(in: rectangle) { cells.append($0) }
    for cell in cells { weights[cell] += weight }
  }

  private mutating func add(from a: Scene.Point, to b: Scene.Point) {
    let (low, high) = (frame.insetBy(-50), max((b.x - a.x).magnitude, (b.y - a.y).magnitude))
    guard low.contains(a) || low.contains(b) || high < 5000 else { return }
    let steps = min(max(1, Int(high / Self.cell * 1.5)), 4000)
    for step in 0...steps {
      let fraction = Double(step) / Double(steps)
      let point = Scene.Point(a.x + (b.x - a.x) * fraction, a.y + (b.y - a.y) * fraction)
      if let cell = cell(at: point) { weights[cell] += 1 }
    }
  }

  /// Adds a tinted area, which counts only along its outline, since its tint does little harm under
  /// a text.
  private mutating func addOutline(_ points: [Scene.Point]) {
    for (a, b) in zip(points, points.dropFirst()) { add(from: a, to: b) }
  }

  /// Adds an area of full colour, which counts everywhere: row by row between pairs of its edges.
  private mutating func addInside(_ points: [Scene.Point]) {
    guard let last = points.last else { return }
    var crossings = [[Double]](repeating: [], count: rows)
    for (a, b) in zip([last] + points, points) where a.y != b.y {
      let (top, bottom) = (min(a.y, b.y), max(a.y, b.y))
      let first = max(0, ((top - frame.y) / Self.cell - 0.5).rounded(.up))
      let final = min(Double(rows) - 1, ((bottom - frame.y) / Self.cell - 0.5).rounded(.down))
      guard first <= final else { continue }
      for row in Int(first)...Int(final) {
        let y = frame.y + (Double(row) + 0.5) * Self.cell
        guard y > top, y <= bottom else { continue }
        crossings[row].append(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y))
      }
    }
    for (row, crossings) in crossings.enumerated() {
      let sorted = crossings.sorted()
      for index in stride(from: 0, to: sorted.count - 1, by: 2) {
        let left = max(0, ((sorted[index] - frame.x) / Self.cell).rounded(.down))
        let right = min(
          Double(columns) - 1, ((sorted[index + 1] - frame.x) / Self.cell).rounded(.down))
        guard left <= right else { continue }
        for column in Int(left)...Int(right) { weights[row * columns + column] += 1 }
      }
    }
  }

  private func cell(at point: Scene.Point) -> Int? {
    guard frame.contains(point) else { return nil }
    let column = min(Int((point.x - frame.x) / Self.cell), columns - 1)
    let row = min(Int((point.y - frame.y) / Self.cell), rows - 1)
    return row * columns + column
  }

  private func forEachCell(in rectangle: Scene.Rectangle, _ body: (Int) -> Void) {
    let left = max(0, Int(max(0, rectangle.x - frame.x) / Self.cell))
    let top = max(0, Int(max(0, rectangle.y - frame.y) / Self.cell))
    let right = min(columns - 1, Int(max(-1, rectangle.maxX - frame.x) / Self.cell))
    let bottom = min(rows - 1, Int(max(-1, rectangle.maxY - frame.y) / Self.cell))
    guard left <= right, top <= bottom, rectangle.maxX > frame.x, rectangle.maxY > frame.y else {
      return
    }
    for row in top...bottom { for column in left...right { body(row * columns + column) } }
  }
}

extension Scene.Text {
  /// The room that a level text takes.
  fileprivate var bounds: Scene.Rectangle {
    let width = string.unicodeScalars.reduce(0) {
      $0 + FontMetrics.glyph(of: $1, weight: weight).advance * size
    }
    return Scene.Rectangle(
      x: origin.x, y: origin.y - size * 0.8, width: width,
      height: size * (0.8 + FontMetrics.descent))
  }
}
