/// A line with dots at its steps, a ring at its start and a disc at its end, set apart from what
/// lies under it.
struct PathDrawing {
  let style: Figure.Style

  private var stroke: Scene.Stroke {
    style.stroke(width: style.isMuted ? Sizes.mutedCurveWidth : Sizes.pathWidth)
  }
  private var paint: Scene.Paint { stroke.paint }

  /// Appends a whole path.
  func append(_ points: [Scene.Point], into scene: inout Scene) {
    guard let start = points.first, let end = points.last else { return }
    if points.count > 1 { appendLines([points], into: &scene) }
    appendSteps(points, into: &scene)
    appendStart(start, into: &scene)
    if points.count > 1 { appendEnd(end, into: &scene) }
  }

  func appendLines(_ lines: [[Scene.Point]], into scene: inout Scene) {
    guard !lines.isEmpty else { return }
    let outline = Scene.Paint(.background, opacity: 0.85)
    scene.commands.append(.lines(lines, Scene.Stroke(outline, width: stroke.width + 2)))
    scene.commands.append(.lines(lines, stroke))
  }

  /// Appends the dots between start and end, skipping steps too close to be told apart.
  func appendSteps(
    _ points: [Scene.Point], where isVisible: (Int) -> Bool = { _ in true },
    into scene: inout Scene
  ) {
    guard var last = points.first, let end = points.last else { return }
    var steps: [Scene.Point] = []
    for (index, point) in points.enumerated().dropFirst()
    where last.distance(to: point) >= Sizes.stepSpacing {
      last = point
      if point.distance(to: end) > Sizes.pathEndRadius + 2, isVisible(index) { steps.append(point) }
    }
    if !steps.isEmpty {
      scene.commands.append(.symbols(steps, .circle, radius: Sizes.stepRadius, paint))
    }
  }

  func appendStart(_ start: Scene.Point, into scene: inout Scene) {
    let (radius, background) = (Sizes.pathEndRadius, Scene.Paint(.background))
    scene.commands.append(.symbols([start], .circle, radius: radius + 1, background))
    scene.commands.append(.symbols([start], .circle, radius: radius, paint))
    scene.commands.append(.symbols([start], .circle, radius: radius - 1.75, background))
  }

  func appendEnd(_ end: Scene.Point, into scene: inout Scene) {
    let radius = Sizes.pathEndRadius
    scene.commands.append(.symbols([end], .circle, radius: radius + 1, Scene.Paint(.background)))
    scene.commands.append(.symbols([end], .circle, radius: radius, paint))
  }
}
