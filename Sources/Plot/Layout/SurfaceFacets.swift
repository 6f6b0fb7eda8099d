extension SurfaceView {
  func place(_ column: Int, _ row: Int) -> Place? {
    let value = surface.values[row * surface.columns + column]
    guard value.magnitude < 1e300 else { return nil }
    return Place(
      x: sidePlace(x, surface.x, column, surface.columns),
      y: sidePlace(y, surface.y, row, rows), z: z.place(value))
  }

  /// The place of the n-th of the grid's points, which are at equal distances on the axis.
  func sidePlace(
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

  /// The corners moved out a little, so that facets overlap and no seam shows through.
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

  /// How much lighter or darker a facet is than its colour, in light from above and over the left
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
}
