// The box in which a surface stands, and its texts.

extension SurfaceView {
  /// The end of each horizontal side that is nearer to the eye.
  private var near: (x: Double, y: Double) { (camera.x >= 0 ? 1 : -1, camera.y > 0 ? 1 : -1) }

  func drawWalls(into scene: inout Scene) {
    let (near, low, high) = (near, -Self.halfHeight, Self.halfHeight)
    var grid: [[Scene.Point]] = []
    for tick in x.ticks {
      let place = x.place(tick.value)
      grid.append(
        [(near.y, low), (-near.y, low), (-near.y, high)].map {
          point(Place(x: place, y: $0.0, z: $0.1))
        })
    }
    for tick in y.ticks {
      let place = y.place(tick.value)
      grid.append(
        [(near.x, low), (-near.x, low), (-near.x, high)].map {
          point(Place(x: $0.0, y: place, z: $0.1))
        })
    }
    for tick in z.ticks {
      let place = z.place(tick.value)
      grid.append(
        [(-near.x, near.y), (-near.x, -near.y), (near.x, -near.y)].map {
          point(Place(x: $0.0, y: $0.1, z: place))
        })
    }
    scene.commands.append(
      .lines(grid, Scene.Stroke(Scene.Paint(.grid), width: Sizes.axisWidth)))
    var edges: [[Scene.Point]] = []
    let floor = [(-near.x, near.y), (near.x, near.y), (near.x, -near.y)]
    edges.append(floor.map { point(Place(x: $0.0, y: $0.1, z: low)) })
    let upright = uprightEdge
    edges.append([
      point(Place(x: upright.x, y: upright.y, z: low)),
      point(Place(x: upright.x, y: upright.y, z: high)),
    ])
    scene.commands.append(
      .lines(edges, Scene.Stroke(Scene.Paint(.axis), width: Sizes.axisWidth)))
  }

  /// The upright edge farthest to the left, where the heights are written.
  private var uprightEdge: (x: Double, y: Double) {
    let edges = [(-1.0, -1.0), (-1, 1), (1, -1), (1, 1)]
    var best = edges[0]
    for edge in edges
    where flat(Place(x: edge.0, y: edge.1, z: 0)).x < flat(Place(x: best.0, y: best.1, z: 0)).x {
      best = edge
    }
    return (best.0, best.1)
  }

  func drawTexts(into scene: inout Scene) {
    let (near, low) = (near, -Self.halfHeight)
    drawLabels(
      of: x, at: { Place(x: $0, y: near.y, z: low) }, outwards: Place(x: 0, y: near.y, z: 0),
      into: &scene)
    drawLabels(
      of: y, at: { Place(x: near.x, y: $0, z: low) }, outwards: Place(x: near.x, y: 0, z: 0),
      into: &scene)
    // Seen from above, the upright side has no length.
    guard surface.elevation < 80 else { return }
    let edge = uprightEdge
    var widest = 0.0
    var last: Double?
    for tick in z.ticks {
      let place = point(Place(x: edge.x, y: edge.y, z: z.place(tick.value)))
      if let last, (last - place.y).magnitude < Sizes.tickLabelSize * 1.2 { continue }
      last = place.y
      let text = RichText(tick.label, size: Sizes.tickLabelSize)
      widest = max(widest, text.width)
      let baseline = place.y + text.size * FontMetrics.capHeight / 2
      scene.append(
        text, at: Scene.Point(place.x - 7, baseline), anchor: .end, role: .mutedText)
    }
    guard let label = z.label else { return }
    let place = point(Place(x: edge.x, y: edge.y, z: 0))
    scene.append(
      RichText(label, size: Sizes.axisLabelSize),
      at: Scene.Point(place.x - 7 - widest - 8, place.y), anchor: .middle, angle: 90)
  }

  /// Draws tick labels along a lower edge, and beyond them the label of the side.
  private func drawLabels(
    of side: Side, at place: (Double) -> Place, outwards: Place, into scene: inout Scene
  ) {
    let middle = place(0)
    let (a, b) = (
      flat(middle),
      flat(
        Place(
          x: middle.x + outwards.x * 0.2, y: middle.y + outwards.y * 0.2, z: middle.z))
    )
    let length = max(a.distance(to: b), 1e-9)
    // Always somewhat downwards, since outwards has no direction when seen from the side.
    var out = Scene.Point((b.x - a.x) / length, max((b.y - a.y) / length, 0.35))
    let size = max(out.distance(to: Scene.Point(0, 0)), 1e-9)
    out = Scene.Point(out.x / size, out.y / size)
    func append(_ text: RichText, beside point: Scene.Point, gap: Double, role: Scene.Role) {
      let height = text.size * FontMetrics.capHeight
      let reach = gap + out.x.magnitude * text.width / 2 + out.y.magnitude * height / 2
      let centre = Scene.Point(point.x + out.x * reach, point.y + out.y * reach)
      scene.append(
        text, at: Scene.Point(centre.x, centre.y + height / 2), anchor: .middle, role: role)
    }
    var widest = 0.0
    var last: (point: Scene.Point, width: Double)?
    for tick in side.ticks {
      let point = point(place(side.place(tick.value)))
      let text = RichText(tick.label, size: Sizes.tickLabelSize)
      if let last, (last.point.x - point.x).magnitude < (last.width + text.width) / 2 + 5,
        (last.point.y - point.y).magnitude < text.size * 1.1
      {
        continue
      }
      last = (point, text.width)
      widest = max(widest, text.width)
      append(text, beside: point, gap: 6, role: .mutedText)
    }
    guard let label = side.label else { return }
    let gap =
      12 + out.x.magnitude * widest + out.y.magnitude * Sizes.tickLabelSize * FontMetrics.capHeight
    append(
      RichText(label, size: Sizes.axisLabelSize), beside: point(middle), gap: gap, role: .text)
  }
}
