extension Lowering {
  mutating func appendVectors(
    _ xRange: ClosedRange<Double>, _ yRange: ClosedRange<Double>, resolution: Int, label: String?,
    style: Figure.Style, _ function: (Double, Double) -> (Double, Double)
  ) {
    let name = name("vector field", label: label)
    guard canShow(xRange, yRange, name) else { return }
    let columns = checked(resolution, name, maximum: 100)
    // A panel is about 1.6 times as wide as high.
    let rows = max(2, Int((Double(columns) / 1.6).rounded()))
    var vectors = Figure.Layer.Vectors(
      x: [], y: [], dx: [], dy: [], xRange: xRange, yRange: yRange, label: label, style: style)
    for y in FunctionSampler.cellMiddles(yRange, count: rows, axis: self.y) {
      for x in FunctionSampler.cellMiddles(xRange, count: columns, axis: self.x) {
        let (dx, dy) = function(x, y)
        vectors.x.append(x)
        vectors.y.append(y)
        vectors.dx.append(dx)
        vectors.dy.append(dy)
      }
    }
    append(.vectors(vectors))
  }
}
