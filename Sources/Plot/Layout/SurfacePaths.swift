// Paths on a surface, which follow it from step to step and go behind it.

extension SurfaceView {
  /// Appends a path whose hidden parts are thin and dashed, as in a technical drawing.
  func draw(_ path: Figure.Layer.Trajectory, into scene: inout Scene) {
    let stops = stops(of: path)
    guard let start = stops.first, let end = stops.last else { return }
    let faint = Scene.Paint(path.style.strokeRole, opacity: Self.hiddenOpacity)
    let hidden = runs(of: stops, isHidden: true)
    if !hidden.isEmpty {
      let outline = Scene.Paint(.background, opacity: Self.hiddenOpacity / 2)
      scene.commands.append(.lines(hidden, Scene.Stroke(outline, width: 3)))
      scene.commands.append(
        .lines(hidden, Scene.Stroke(faint, width: Sizes.mutedCurveWidth, dashes: [4, 3])))
    }
    let drawing = PathDrawing(style: path.style)
    for end in [start, end] where end.isHidden {
      scene.commands.append(.symbols([end.point], .circle, radius: Sizes.stepRadius, faint))
    }
    drawing.appendLines(runs(of: stops, isHidden: false), into: &scene)
    let steps = stops.filter { $0.isStep }
    drawing.appendSteps(steps.map { $0.point }, where: { !steps[$0].isHidden }, into: &scene)
    if !start.isHidden { drawing.appendStart(start.point, into: &scene) }
    if !end.isHidden, stops.count > 1 { drawing.appendEnd(end.point, into: &scene) }
  }

  private static let hiddenOpacity = 0.8

  /// A point of a path on the page.
  private struct Stop {
    var point: Scene.Point
    var isHidden: Bool
    /// Whether it is a step of the path rather than one between two steps.
    var isStep: Bool
  }

  /// The steps of a path, and points between them that follow the surface.
  private func stops(of path: Figure.Layer.Trajectory) -> [Stop] {
    var stops: [Stop] = []
    var last: Place?
    for (xValue, yValue) in zip(path.x, path.y) {
      guard surface.x.contains(xValue), surface.y.contains(yValue),
        let place = onSurface(x.place(xValue), y.place(yValue))
      else { continue }
      if let last {
        let cell = 1 / Double(max(surface.columns, rows))
        let length = max((place.x - last.x).magnitude, (place.y - last.y).magnitude)
        let count = min(max(Int(length / cell), 1), 200)
        for step in 1..<max(count, 1) {
          let t = Double(step) / Double(count)
          if let between = onSurface(
            last.x + (place.x - last.x) * t, last.y + (place.y - last.y) * t)
          {
            stops.append(stop(at: between, isStep: false))
          }
        }
      }
      stops.append(stop(at: place, isStep: true))
      last = place
    }
    return stops
  }

  private func stop(at place: Place, isStep: Bool) -> Stop {
    Stop(point: point(place), isHidden: isHidden(place), isStep: isStep)
  }

  /// The lines through neighbouring stops of one kind; a hidden line reaches to the visible ones.
  private func runs(of stops: [Stop], isHidden: Bool) -> [[Scene.Point]] {
    var runs: [[Scene.Point]] = []
    var run: [Scene.Point] = []
    for (index, stop) in stops.enumerated() {
      if stop.isHidden == isHidden {
        if run.isEmpty, isHidden, index > 0 { run.append(stops[index - 1].point) }
        run.append(stop.point)
      } else if !run.isEmpty {
        if isHidden { run.append(stop.point) }
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs.filter { $0.count > 1 }
  }

  // MARK: Heights

  /// The place on the surface above one of the plane; nil beyond its edges and in its holes.
  private func onSurface(_ px: Double, _ py: Double) -> Place? {
    guard let column = gridPlace(px, x, surface.x, surface.columns),
      let row = gridPlace(py, y, surface.y, rows),
      let a = place(column.index, row.index), let b = place(column.index + 1, row.index),
      let c = place(column.index + 1, row.index + 1), let d = place(column.index, row.index + 1)
    else { return nil }
    let lower = a.z + (b.z - a.z) * column.fraction
    let upper = d.z + (c.z - d.z) * column.fraction
    return Place(x: px, y: py, z: lower + (upper - lower) * row.fraction)
  }

  private func gridPlace(
    _ place: Double, _ side: Side, _ range: ClosedRange<Double>, _ count: Int
  ) -> (index: Int, fraction: Double)? {
    let (low, high) = (side.place(range.lowerBound), side.place(range.upperBound))
    let along = (place - low) / (high - low) * Double(count - 1)
    guard along >= -1e-9, along <= Double(count - 1) + 1e-9 else { return nil }
    let index = min(max(Int(along), 0), count - 2)
    return (index, along - Double(index))
  }

  /// Whether the surface lies between a place on it and the eye: it is above the line of sight
  /// somewhere.
  private func isHidden(_ place: Place) -> Bool {
    let eye = Place(
      x: camera.x * Self.eyeDistance, y: camera.y * Self.eyeDistance,
      z: camera.z * Self.eyeDistance)
    let (dx, dy, dz) = (eye.x - place.x, eye.y - place.y, eye.z - place.z)
    let across = max(dx.magnitude, dy.magnitude)
    // Seen straight from above, everything is visible.
    guard across > 1e-9 else { return false }
    let step = 1 / Double(max(surface.columns, rows)) / across
    // Anything nearer than two steps is the surface on which the place itself lies.
    var t = 2 * step
    while true {
      let (px, py, pz) = (place.x + dx * t, place.y + dy * t, place.z + dz * t)
      guard px.magnitude <= 1, py.magnitude <= 1, pz <= Self.halfHeight else { return false }
      if let above = onSurface(px, py), above.z > pz + 0.004 { return true }
      t += step
    }
  }
}
