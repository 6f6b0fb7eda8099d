/// The path of an optimiser over a loss, with a ring at its start, a disc at its end, and dots at
/// its steps.
///
///     Contours(x: -2...2, y: -1...3) { w, b in loss(w, b) }
///     Trajectory(steps, label: "Adam")
///
/// With contours, a heat map or decision regions, the panel shows the area that these cover, and a
/// path that leaves it is cut off. The path ends before the first point that is not finite.
public struct Trajectory: Mark {
  public var style = Figure.Style()
  private let label: String?
  private let x: [Double]
  private let y: [Double]

  /// A path through points in their order.
  public init<X: NumericColumn, Y: NumericColumn>(x: X, y: Y, label: String? = nil) {
    self.x = x.numbers
    self.y = y.numbers
    self.label = label
  }

  /// A path through points `(x, y)`.
  public init<X: PlottableNumber, Y: PlottableNumber>(_ points: [(X, Y)], label: String? = nil) {
    x = points.map { $0.0.plottedValue }
    y = points.map { $0.1.plottedValue }
    self.label = label
  }

  /// A path whose steps are the rows of a matrix of two columns.
  public init<Matrix: NumericMatrix>(_ steps: Matrix, label: String? = nil) {
    let rows = steps.numberRows
    x = rows.map { $0.first ?? .nan }
    y = rows.map { $0.count > 1 ? $0[1] : .nan }
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .layer(.trajectory(Figure.Layer.Trajectory(x: x, y: y, label: label, style: style)))
  }
}
