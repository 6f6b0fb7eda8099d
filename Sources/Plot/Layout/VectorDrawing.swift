extension PanelLayout {
  /// The shortest arrow whose direction can be seen, in points.
  private static let leastArrow = 8.0

  /// Appends arrows whose lengths are in proportion to their strength, except weak ones, which are
  /// pale rather than too short to point anywhere.
  ///
  /// - Parameters:
  ///   - vectors: The arrows.
  ///   - labels: Texts that no arrow must cross.
  ///   - scene: The scene that is appended to.
  func draw(
    _ vectors: Figure.Layer.Vectors, avoiding labels: [ContourLabels], into scene: inout Scene
  ) {
    var arrows: [(middle: Scene.Point, dx: Double, dy: Double, length: Double)] = []
    for index in 0..<min(vectors.x.count, vectors.y.count, vectors.dx.count, vectors.dy.count) {
      guard let middle = point(vectors.x[index], vectors.y[index]), frame.contains(middle) else {
        continue
      }
      let dx = vectors.dx[index] * x.pointsPerUnit(at: vectors.x[index])
      let dy = vectors.dy[index] * y.pointsPerUnit(at: vectors.y[index])
      let length = (dx * dx + dy * dy).squareRoot()
      guard length.isFinite else { continue }
      arrows.append((middle, dx, dy, length))
    }
    let lengths = arrows.map { $0.length }.sorted()
    guard let longest = lengths.last, longest > 0 else { return }
    // A few outliers must not make all the others short.
    let reference = max(lengths[lengths.count * 19 / 20], longest * 0.02)
    let room = (frame.width * frame.height / Double(arrows.count)).squareRoot()
    let most = min(max(room * 0.92, 8), 60)
    var strong: [(Scene.Point, Scene.Point)] = []
    var weak: [(Scene.Point, Scene.Point)] = []
    var dots: [Scene.Point] = []
    for arrow in arrows {
      // Compared with the others this one is zero, and its direction an accident of rounding.
      guard arrow.length > 1e-6 * reference else {
        dots.append(arrow.middle)
        continue
      }
      let natural = min(arrow.length / reference, 1.15) * most
      let length = max(natural, Self.leastArrow)
      let (halfX, halfY) = (
        arrow.dx / arrow.length * length / 2, arrow.dy / arrow.length * length / 2
      )
      let ends = (
        Scene.Point(arrow.middle.x - halfX, arrow.middle.y - halfY),
        Scene.Point(arrow.middle.x + halfX, arrow.middle.y + halfY)
      )
      guard !labels.contains(where: { $0.areCrossed(from: ends.0, to: ends.1) }) else { continue }
      if natural < Self.leastArrow { weak.append(ends) } else { strong.append(ends) }
    }
    let role = vectors.style.series.map { Scene.Role.series($0) } ?? .mutedText
    let paint = Scene.Paint(vectors.style.isMuted ? .neutral : role)
    let pale = Scene.Paint(paint.role, opacity: 0.65)
    scene.append(arrows: weak, pale, width: 1)
    scene.append(arrows: strong, paint, width: 1.25)
    if !dots.isEmpty { scene.commands.append(.symbols(dots, .circle, radius: 0.8, pale)) }
  }
}

extension Scene {
  /// Appends arrows with filled heads, which shrink with the arrows.
  mutating func append(arrows: [(Point, Point)], _ paint: Paint, width: Double) {
    var shafts: [[Point]] = []
    var heads: [[Point]] = []
    for (start, end) in arrows {
      let length = start.distance(to: end)
      guard length > 0 else { continue }
      let (ux, uy) = ((end.x - start.x) / length, (end.y - start.y) / length)
      let head = min(3 + 2.5 * width, length * 0.55)
      let base = Point(end.x - ux * head, end.y - uy * head)
      let half = head * 0.4
      shafts.append([start, Point(base.x + ux * 0.5, base.y + uy * 0.5)])
      heads.append([
        end, Point(base.x - uy * half, base.y + ux * half),
        Point(base.x + uy * half, base.y - ux * half),
      ])
    }
    guard !shafts.isEmpty else { return }
    commands.append(.lines(shafts, Stroke(paint, width: width)))
    commands.append(.regions(heads, paint))
  }
}
