extension PanelLayout {
  /// Appends the magnified parts, each in a frame where it covers least, and what it magnifies.
  func drawInsets(
    _ colors: ColorScale?, avoiding occupancy: inout Occupancy, into scene: inout Scene
  ) {
    for inset in panel.insets {
      guard let a = point(inset.x.lowerBound, inset.y.lowerBound),
        let b = point(inset.x.upperBound, inset.y.upperBound)
      else { continue }
      let part = Scene.Rectangle(
        x: min(a.x, b.x), y: min(a.y, b.y), width: (b.x - a.x).magnitude,
        height: (b.y - a.y).magnitude)
      occupancy.addText(part)
      let width = min(max(frame.width * 0.4, 120), frame.width * 0.7)
      let height = min(max(frame.height * 0.42, 90), frame.height * 0.7)
      let places = Self.places(width: width, height: height, in: frame)
      guard let best = occupancy.best(of: places) else { continue }
      occupancy.addText(places[best.index])
      draw(inset, of: part, in: places[best.index], colors, into: &scene)
    }
  }

  private static func places(
    width: Double, height: Double, in frame: Scene.Rectangle
  ) -> [Scene.Rectangle] {
    let inset = 6.0
    let (across, down) = (frame.width - 2 * inset - width, frame.height - 2 * inset - height)
    // From the top right, where curves of losses most often leave room.
    return [1, 0.5, 0, 0.75, 0.25].flatMap { column in
      [0, 1, 0.5, 0.25, 0.75].map { row in
        Scene.Rectangle(
          x: frame.x + inset + across * column, y: frame.y + inset + down * row, width: width,
          height: height)
      }
    }
  }

  private func draw(
    _ inset: Panel.Inset, of part: Scene.Rectangle, in room: Scene.Rectangle,
    _ colors: ColorScale?, into scene: inout Scene
  ) {
    var magnified = panel
    magnified.title = nil
    magnified.hasEqualAspect = false
    magnified.x.domain = inset.x
    magnified.y.domain = inset.y
    magnified.x.label = nil
    magnified.y.label = nil
    func layout(left: Double) -> PanelLayout {
      let bottom = Sizes.tickLength + Sizes.tickPadding + Sizes.tickLabelSize + 2
      let cell = Scene.Rectangle(
        x: room.x + left, y: room.y + 6, width: room.width - left - 10,
        height: room.height - bottom - 6)
      return PanelLayout(
        panel: magnified, sizes: sizes, domains: PanelDomains(x: inset.x, y: inset.y),
        cell: cell.onPixels,
        showsX: true, showsY: true)
    }
    let widest = layout(left: 40).yTicks.width
    let inner = layout(left: widest + Sizes.tickPadding + Sizes.tickLength + 8)

    let hairline = Scene.Stroke(Scene.Paint(.axis), width: Sizes.gridWidth)
    scene.commands.append(
      .lines([part.closedOutline] + part.connections(to: inner.frame), hairline))
    scene.commands.append(.fill(room, Scene.Paint(.background)))
    inner.drawSpans(into: &scene)
    inner.drawGrid(into: &scene)
    inner.drawLayers(colors, into: &scene)
    scene.commands.append(
      .lines([inner.frame.closedOutline], Scene.Stroke(Scene.Paint(.axis), width: Sizes.axisWidth)))
    inner.drawXTickLabels(into: &scene)
    inner.drawYTickLabels(into: &scene)
  }
}

extension Scene.Rectangle {
  fileprivate var corners: [Scene.Point] {
    [
      Scene.Point(x, y), Scene.Point(maxX, y), Scene.Point(maxX, maxY), Scene.Point(x, maxY),
    ]
  }

  fileprivate var closedOutline: [Scene.Point] { corners + [corners[0]] }

  /// The two lines between corresponding corners that run beside both rectangles rather than across
  /// them.
  fileprivate func connections(to other: Scene.Rectangle) -> [[Scene.Point]] {
    let isRight = other.x + other.width / 2 > x + width / 2
    let isBelow = other.y + other.height / 2 > y + height / 2
    let pair = isRight == isBelow ? [1, 3] : [0, 2]
    return pair.map { [corners[$0], other.corners[$0]] }
  }
}
