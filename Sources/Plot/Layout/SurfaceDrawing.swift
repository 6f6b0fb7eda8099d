extension PanelLayout {
  /// Appends a surface in a box with three axes, and the panel's paths on it.
  func draw(_ surface: Figure.Layer.Surface, into scene: inout Scene) {
    guard let view = SurfaceView(of: surface, in: self) else { return }
    view.drawWalls(into: &scene)
    view.drawFacets(into: &scene)
    view.drawTexts(into: &scene)
    for case .trajectory(let path) in panel.layers {
      let points = zip(path.x, path.y).compactMap { view.pointOnSurface($0, $1) }
      drawPath(points, path.style, into: &scene)
    }
  }
}

/// A surface in its box, looked at from a direction.
///
/// The box is a cuboid about the origin; each direction of the data takes one of its sides.
private struct SurfaceView {
  private struct Place {
    var x: Double
    var y: Double
    var z: Double
  }

  /// One direction of the data: which values lie at the two ends of a side.
  private struct Side {
    let axis: Axis
    let domain: ClosedRange<Double>
    let label: String?
    let ticks: [Ticks.Tick]
    let half: Double

    /// From -half to half; NaN for what cannot be shown.
    func place(_ value: Double) -> Double {
      let low = axis.position(domain.lowerBound)
      let high = axis.position(domain.upperBound)
      let fraction = (axis.position(value) - low) / (high - low)
      return half * (2 * min(max(fraction, 0), 1) - 1) * (axis.isReversed ? -1 : 1)
    }
  }

  private let surface: Figure.Layer.Surface
  private let rows: Int
  private let x: Side
  private let y: Side
  private let z: Side
  private let colors: ColorScale
  private let camera: Place
  private let right: Place
  private let up: Place
  private var scale = 1.0
  private var middle = Scene.Point(0, 0)

  /// How far the eye is from the middle of the box, whose sides are 2 long.
  ///
  /// Near enough that what is far looks smaller, far enough that the box stays a box.
  private static let eyeDistance = 9.0
  private static let halfHeight = 0.62
  /// A line of the mesh for about so many stretches in each direction.
  private static let meshLines = 16

  init?(of surface: Figure.Layer.Surface, in panel: PanelLayout) {
    var extent = Extent(axis: .linear())
    extent.add(surface.values)
    guard surface.columns > 1, surface.values.count >= 2 * surface.columns,
      let heights = extent.range
    else { return nil }
    self.surface = surface
    colors = ColorScale(heights: surface.domain ?? heights)
    rows = surface.values.count / surface.columns
    x = Self.side(panel.panel.x, panel.domains.x, panel.panel.x.label, half: 1)
    y = Self.side(panel.panel.y, panel.domains.y, panel.panel.y.label, half: 1)
    z = Self.heightSide(surface, heights)
    let (sine, cosine) = sineAndCosine(degrees: surface.azimuth)
    let (rise, run) = sineAndCosine(degrees: min(max(surface.elevation, 0), 90))
    camera = Place(x: sine * run, y: -cosine * run, z: rise)
    right = Place(x: cosine, y: sine, z: 0)
    up = Place(x: -sine * rise, y: cosine * rise, z: run)
    fit(into: panel.frame)
  }

  private static func side(
    _ axis: Axis, _ domain: ClosedRange<Double>, _ label: String?, half: Double
  ) -> Side {
    let ticks: Ticks = axis.kind == .log ? .log(domain, count: 5) : .linear(domain, count: 5)
    return Side(axis: axis, domain: domain, label: label, ticks: ticks.labelled, half: half)
  }

  /// The upright side, from one round number to another.
  private static func heightSide(
    _ surface: Figure.Layer.Surface, _ heights: ClosedRange<Double>
  ) -> Side {
    var domain = surface.domain ?? heights
    if !Axis.linear().canShow(domain) {
      let half = domain.lowerBound == 0 ? 1 : domain.lowerBound.magnitude * 0.1
      domain = domain.lowerBound - half...domain.lowerBound + half
    } else if surface.domain == nil {
      let round = ExtendedWilkinson(domain.lowerBound, domain.upperBound, count: 5)
      domain = min(domain.lowerBound, round.low)...max(domain.upperBound, round.high)
    }
    return side(.linear(), domain, surface.label, half: halfHeight)
  }

  // MARK: Projection

  private func depth(_ place: Place) -> Double {
    place.x * camera.x + place.y * camera.y + place.z * camera.z
  }

  private func flat(_ place: Place) -> Scene.Point {
    let nearness = Self.eyeDistance / (Self.eyeDistance - depth(place))
    return Scene.Point(
      (place.x * right.x + place.y * right.y) * nearness,
      -(place.x * up.x + place.y * up.y + place.z * up.z) * nearness)
  }

  private func point(_ place: Place) -> Scene.Point {
    let flat = flat(place)
    return Scene.Point(middle.x + flat.x * scale, middle.y + flat.y * scale)
  }

  private var corners: [Place] {
    [-1.0, 1].flatMap { x in
      [-1.0, 1].flatMap { y in
        [-Self.halfHeight, Self.halfHeight].map { Place(x: x, y: y, z: $0) }
      }
    }
  }

  /// Makes the box and its labels as large as the frame allows.
  private mutating func fit(into frame: Scene.Rectangle) {
    let flats = corners.map { flat($0) }
    let (xs, ys) = (flats.map { $0.x }, flats.map { $0.y })
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return }
    let widest = z.ticks.reduce(0) {
      max($0, RichText($1.label, size: Sizes.tickLabelSize).width)
    }
    let line = Sizes.tickLabelSize * FontMetrics.lineHeight
    let room = (left: widest + 14 + line, right: 44.0, top: 6.0, bottom: 2 * line + 12)
    let width = max(frame.width - room.left - room.right, 20)
    let height = max(frame.height - room.top - room.bottom, 20)
    scale = min(width / (right - left), height / (bottom - top))
    middle = Scene.Point(
      frame.x + room.left + width / 2 - (left + right) / 2 * scale,
      frame.y + room.top + height / 2 - (top + bottom) / 2 * scale)
  }

  // MARK: Box

  /// Which end of each horizontal side is nearer to the eye.
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
    // From above the upright side has no length.
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

  /// Tick labels along a lower edge, and what the side is called beyond them.
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
    // Always somewhat downwards: from the side, outwards would be to nowhere.
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

  // MARK: Surface

  private func place(_ column: Int, _ row: Int) -> Place? {
    let value = surface.values[row * surface.columns + column]
    guard value.magnitude < 1e300 else { return nil }
    return Place(
      x: sidePlace(x, surface.x, column, surface.columns),
      y: sidePlace(y, surface.y, row, rows), z: z.place(value))
  }

  /// Where the n-th of the grid's points lies: they are at equal distances on the axis.
  private func sidePlace(
    _ side: Side, _ range: ClosedRange<Double>, _ index: Int, _ count: Int
  ) -> Double {
    let (low, high) = (side.place(range.lowerBound), side.place(range.upperBound))
    return low + (high - low) * Double(index) / Double(count - 1)
  }

  /// Draws facets from back to front (the painter's algorithm): over a grid their order follows
  /// from the direction of view alone.
  func drawFacets(into scene: inout Scene) {
    let columns = Array(0..<surface.columns - 1)
    let rows = Array(0..<self.rows - 1)
    let xGrows = (camera.x >= 0) != x.axis.isReversed
    let yGrows = (camera.y > 0) != y.axis.isReversed
    for row in yGrows ? rows : rows.reversed() {
      for column in xGrows ? columns : columns.reversed() {
        drawFacet(column, row, into: &scene)
      }
    }
  }

  private func drawFacet(_ column: Int, _ row: Int, into scene: inout Scene) {
    guard let a = place(column, row), let b = place(column + 1, row),
      let c = place(column + 1, row + 1), let d = place(column, row + 1)
    else { return }
    let corners = [a, b, c, d].map { point($0) }
    let height = (a.z + b.z + c.z + d.z) / 4
    let (low, high) = (z.domain.lowerBound, z.domain.upperBound)
    let value = low + (high - low) * (height / Self.halfHeight + 1) / 2
    let paint = Scene.Paint(
      .mapped(colors.map, colors.fraction(of: value), shade: shade(a, b, c, d)))
    scene.commands.append(.area(grown(corners), paint))
    var mesh: [[Scene.Point]] = []
    let (columnStep, rowStep) = (
      max(1, surface.columns / Self.meshLines), max(1, rows / Self.meshLines)
    )
    if row % rowStep == 0 { mesh.append([corners[0], corners[1]]) }
    if row == rows - 2 { mesh.append([corners[3], corners[2]]) }
    if column % columnStep == 0 { mesh.append([corners[0], corners[3]]) }
    if column == surface.columns - 2 { mesh.append([corners[1], corners[2]]) }
    guard !mesh.isEmpty else { return }
    let dark = Scene.Role.mapped(.sequential, 0, shade: -0.6)
    scene.commands.append(.lines(mesh, Scene.Stroke(Scene.Paint(dark, opacity: 0.28), width: 0.6)))
  }

  /// Corners a little farther out, so that facets overlap and no seam shines through.
  private func grown(_ corners: [Scene.Point]) -> [Scene.Point] {
    let x = corners.reduce(0) { $0 + $1.x } / Double(corners.count)
    let y = corners.reduce(0) { $0 + $1.y } / Double(corners.count)
    return corners.map { corner in
      let distance = corner.distance(to: Scene.Point(x, y))
      let factor = distance > 0.01 ? 0.5 / distance : 0
      return Scene.Point(
        corner.x + (corner.x - x) * factor, corner.y + (corner.y - y) * factor)
    }
  }

  /// How much lighter or darker a facet is than its colour: light comes from above, over the left
  /// shoulder.
  private func shade(_ a: Place, _ b: Place, _ c: Place, _ d: Place) -> Double {
    let (u, v) = (
      Place(x: c.x - a.x, y: c.y - a.y, z: c.z - a.z),
      Place(x: d.x - b.x, y: d.y - b.y, z: d.z - b.z)
    )
    var normal = Place(
      x: u.y * v.z - u.z * v.y, y: u.z * v.x - u.x * v.z, z: u.x * v.y - u.y * v.x)
    let length = (normal.x * normal.x + normal.y * normal.y + normal.z * normal.z).squareRoot()
    guard length > 0 else { return 0 }
    let sign = normal.z < 0 ? -1 / length : 1 / length
    normal = Place(x: normal.x * sign, y: normal.y * sign, z: normal.z * sign)
    let light = Place(
      x: -0.45 * right.x + 0.25 * camera.x, y: -0.45 * right.y + 0.25 * camera.y, z: 0.8)
    let brightness = normal.x * light.x + normal.y * light.y + normal.z * light.z
    return min(max((brightness - 0.75) * 0.5, -0.4), 0.15)
  }

  /// Where a point of the plane lies on the surface; nil beyond its edges.
  func pointOnSurface(_ xValue: Double, _ yValue: Double) -> Scene.Point? {
    let (px, py) = (x.place(xValue), y.place(yValue))
    guard surface.x.contains(xValue), surface.y.contains(yValue), px.isFinite, py.isFinite
    else { return nil }
    let column = gridPlace(px, x, surface.x, surface.columns)
    let row = gridPlace(py, y, surface.y, rows)
    guard let a = place(column.index, row.index), let b = place(column.index + 1, row.index),
      let c = place(column.index + 1, row.index + 1), let d = place(column.index, row.index + 1)
    else { return nil }
    let lower = a.z + (b.z - a.z) * column.fraction
    let upper = d.z + (c.z - d.z) * column.fraction
    return point(Place(x: px, y: py, z: lower + (upper - lower) * row.fraction))
  }

  private func gridPlace(
    _ place: Double, _ side: Side, _ range: ClosedRange<Double>, _ count: Int
  ) -> (index: Int, fraction: Double) {
    let (low, high) = (side.place(range.lowerBound), side.place(range.upperBound))
    let along = (place - low) / (high - low) * Double(count - 1)
    let index = min(max(Int(along), 0), count - 2)
    return (index, along - Double(index))
  }
}
