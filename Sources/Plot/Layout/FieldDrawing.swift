extension PanelLayout {
  // MARK: Contours

  /// The places of the values on contour lines, for each layer of contours in turn.
  func contourLabels() -> [ContourLabels] {
    panel.layers.compactMap { layer in
      guard case .contours(let contours) = layer, !contours.isFilled else { return nil }
      return ContourLabels(of: contours, in: self)
    }
  }

  func draw(
    _ contours: Figure.Layer.Contours, _ labels: ContourLabels?, into scene: inout Scene
  ) {
    if contours.isFilled {
      let map: Figure.ColorMap = ColorScale(contours: [contours])?.map ?? .sequential
      for (band, paths) in contours.paths.enumerated() {
        let outlines = paths.map { points(of: $0) }
        guard !outlines.isEmpty else { continue }
        let fraction = ColorScale.fraction(ofBand: band, levels: contours.levels)
        scene.commands.append(.regions(outlines, Scene.Paint(.mapped(map, fraction))))
      }
      return
    }
    let role: Scene.Role = contours.style.series.map { .series($0) } ?? .neutral
    let width = contours.style.isMuted ? Sizes.gridWidth : Sizes.contourWidth
    let dashes = contours.style.isDashed ? [4.0, 3] : []
    if let labels, !labels.lines.isEmpty {
      scene.commands.append(
        .lines(labels.lines, Scene.Stroke(Scene.Paint(role), width: width, dashes: dashes)))
    }
  }

  /// Appends the values on contour lines, over what would cross them.
  func drawLabels(_ labels: [ContourLabels], into scene: inout Scene) {
    for placement in labels {
      for label in placement.labels {
        scene.append(
          label.text, centredAt: label.middle, along: label.direction, role: placement.role,
          hasHalo: true)
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
}

extension Scene.Point {
  func distance(to other: Scene.Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}

extension Scale {
  /// How far a place moves when its value grows by one, with its sign.
  func pointsPerUnit(at value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    let step = (value == 0 ? span : min(value.magnitude, span)) * 1e-6
    guard let start = position(value), let end = position(value + step), step > 0 else { return 0 }
    return (end - start) / step
  }
}
