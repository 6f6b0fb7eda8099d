/// A symbol at each of many points.
public struct Points: Mark {
  public var style = Figure.Style()
  private let label: String?
  private let x: [Double]
  private let y: [Double]

  /// A point with a NaN or infinity is left out.
  public init<X: NumericColumn, Y: NumericColumn>(x: X, y: Y, label: String? = nil) {
    self.x = x.numbers
    self.y = y.numbers
    self.label = label
  }

  public var sketch: Sketch {
    .layer(.symbols(Figure.Layer.Symbols(x: x, y: y, label: label, style: style)))
  }
}
