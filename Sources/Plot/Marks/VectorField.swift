/// Arrows that show a direction and a strength at points of the plane, such as minus the gradient
/// of a loss.
///
///     VectorField(x: -2...2, y: -2...2) { x, y in (-2 * x, -8 * y) }
///
/// The strongest arrows are as long as the room between neighbours, and the others are shorter in
/// proportion; those too weak to be seen pointing somewhere are pale instead. Directions are those
/// of a step on the panel's axes. Arrows leave the values of contours free.
public struct VectorField: Mark {
  public var style = Figure.Style()
  private let label: String?
  private let source: Source

  private enum Source {
    case vectors(x: [Double], y: [Double], dx: [Double], dy: [Double])
    case function(
      ClosedRange<Double>, ClosedRange<Double>, Int, (Double, Double) -> (Double, Double))
  }

  /// A function over a rectangle.
  ///
  /// - Parameters:
  ///   - x: The horizontal extent.
  ///   - y: The vertical extent.
  ///   - resolution: The number of arrows in a row.
  ///   - label: The entry in the legend.
  ///   - function: The horizontal and the vertical component at a point.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 16, label: String? = nil,
    _ function: @escaping (Double, Double) -> (Double, Double)
  ) {
    source = .function(x, y, resolution, function)
    self.label = label
  }

  /// An arrow at each of many points.
  public init<X: NumericColumn, Y: NumericColumn, DX: NumericColumn, DY: NumericColumn>(
    x: X, y: Y, dx: DX, dy: DY, label: String? = nil
  ) {
    source = .vectors(x: x.numbers, y: y.numbers, dx: dx.numbers, dy: dy.numbers)
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    switch source {
    case .vectors(let x, let y, let dx, let dy):
      .layer(
        .vectors(Figure.Layer.Vectors(x: x, y: y, dx: dx, dy: dy, label: label, style: style)))
    case .function(let x, let y, let resolution, let function):
      .vectors(
        x: x, y: y, resolution: resolution, label: label, style: style, function: function)
    }
  }
}
