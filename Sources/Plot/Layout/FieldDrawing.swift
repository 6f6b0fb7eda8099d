extension PanelLayout {
  // MARK: Contours

  func draw(_ contours: Figure.Layer.Contours, into scene: inout Scene) {
    if contours.isFilled {
      let map: Scene.ColorMap = ColorScale(contours: [contours])?.map ?? .sequential
      for (band, paths) in contours.paths.enumerated() {
        let outlines = paths.map { points(of: $0) }
        guard !outlines.isEmpty else { continue }
        let fraction = ColorScale.fraction(ofBand: band, levels: contours.levels)
        scene.commands.append(.regions(outlines, Scene.Paint(.mapped(map, fraction))))
      }
      return
    }
    let role: Scene.Role = contours.style.series.map { .series($0) } ?? .neutral
    let placement = ContourLabels(of: contours, in: self)
    let width = contours.style.isMuted ? Sizes.gridWidth : Sizes.contourWidth
    let dashes = contours.style.isDashed ? [4.0, 3] : []
    if !placement.lines.isEmpty {
      scene.commands.append(
        .lines(placement.lines, Scene.Stroke(Scene.Paint(role), width: width, dashes: dashes)))
    }
  }

  /// Appends the values on contour lines, in front of arrows that would cross them.
  func drawContourLabels(into scene: inout Scene) {
    for case .contours(let contours) in panel.layers where !contours.isFilled {
      let role: Scene.Role = contours.style.series.map { .series($0) } ?? .mutedText
      for label in ContourLabels(of: contours, in: self).labels {
        scene.append(
          label.text, centredAt: label.middle, along: label.direction, role: role, hasHalo: true)
      }
    }
  }

  func points(of path: Figure.Layer.Path) -> [Scene.Point] {
    zip(path.x, path.y).compactMap { point($0, $1) }
  }

  // MARK: Decision regions

  func draw(_ regions: Figure.Layer.Regions, into scene: inout Scene) {
    let isGraded = regions.areas.contains { $0.confidence > 0 }
    for area in regions.areas {
      let outlines = area.outlines.map { points(of: $0) }
      let share = isGraded ? 0.1 + 0.3 * min(max(area.confidence, 0), 1) : 0.24
      scene.commands.append(
        .regions(outlines, Scene.Paint(.tint(area.classIndex, share))))
    }
    let lines = regions.boundaries.map { points(of: $0) }.filter { $0.count > 1 }
    guard !lines.isEmpty else { return }
    scene.commands.append(
      .lines(lines, Scene.Stroke(Scene.Paint(.text), width: Sizes.contourWidth)))
  }

  // MARK: Trajectories

  func draw(_ trajectory: Figure.Layer.Trajectory, into scene: inout Scene) {
    let points = zip(trajectory.x, trajectory.y).compactMap { point($0, $1) }
    PathDrawing(style: trajectory.style).append(points, into: &scene)
  }

  // MARK: Vector fields

  func draw(_ vectors: Figure.Layer.Vectors, into scene: inout Scene) {
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
    // A few outliers must not make dots of all the others.
    let reference = max(lengths[lengths.count * 19 / 20], longest * 0.02)
    let room = (frame.width * frame.height / Double(arrows.count)).squareRoot()
    let most = min(max(room * 0.92, 8), 60)
    var ends: [(Scene.Point, Scene.Point)] = []
    var dots: [Scene.Point] = []
    for arrow in arrows {
      let length = min(arrow.length / reference, 1.15) * most
      guard length > 1.5 else {
        dots.append(arrow.middle)
        continue
      }
      let (halfX, halfY) = (
        arrow.dx / arrow.length * length / 2, arrow.dy / arrow.length * length / 2
      )
      ends.append(
        (
          Scene.Point(arrow.middle.x - halfX, arrow.middle.y - halfY),
          Scene.Point(arrow.middle.x + halfX, arrow.middle.y + halfY)
        ))
    }
    let role = vectors.style.series.map { Scene.Role.series($0) } ?? .neutral
    let paint = Scene.Paint(vectors.style.isMuted ? .neutral : role)
    scene.append(arrows: ends, paint, width: 1.25)
    if !dots.isEmpty { scene.commands.append(.symbols(dots, .circle, radius: 0.8, paint)) }
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

extension Scene.Point {
  func distance(to other: Scene.Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}

extension Scale {
  /// How far a place moves when its value grows by one, with a sign.
  func pointsPerUnit(at value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    let step = (value == 0 ? span : min(value.magnitude, span)) * 1e-6
    guard let start = position(value), let end = position(value + step), step > 0 else { return 0 }
    return (end - start) / step
  }
}
