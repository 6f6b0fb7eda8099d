import Text

extension Lowering {
  mutating func appendSurface(
    _ field: Field, label: String?, domain: ClosedRange<Double>?, azimuth: Double,
    elevation: Double
  ) {
    let name = name("surface", label: label)
    guard let grid = grid(of: field, name, maximumResolution: 150) else { return }
    if !grid.values.contains(where: { $0.magnitude < 1e300 }) {
      problems.append("\(name): there is no finite value")
    }
    var azimuth = azimuth
    var elevation = elevation
    if !azimuth.isFinite || !(0...90).contains(elevation) {
      problems.append(
        "\(name): it is seen from \(azimuth.text(.figure))° around and "
          + "\(elevation.text(.figure))° above, which must be from 0 to 90")
      azimuth = 30
      elevation = 30
    }
    layers.append(
      .surface(
        Figure.Layer.Surface(
          x: grid.x, y: grid.y, columns: grid.columns, values: grid.values, label: label,
          domain: domain, azimuth: azimuth, elevation: elevation)))
  }
}
