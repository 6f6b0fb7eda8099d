/// A line that holds each value until the next x and then jumps, such as a schedule of the
/// learning rate or a cumulative count.
public struct Step: Mark {
  public var style = Figure.Style()
  private let x: [Double]
  private let y: [Double]
  private let label: String?

  /// A line through points in their order; a NaN or infinity leaves a gap.
  public init<X: NumericColumn, Y: NumericColumn>(x: X, y: Y, label: String? = nil) {
    self.x = x.numbers
    self.y = y.numbers
    self.label = label
  }

  /// A line through values at 0, 1, 2, …, such as the learning rate of each step.
  public init<Y: NumericColumn>(_ y: Y, label: String? = nil) {
    let y = y.numbers
    self.init(x: Array(0..<y.count), y: y, label: label)
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .layer(
      .curve(Figure.Layer.Curve(x: x, y: y, isStepped: true, label: label, style: style)))
  }
}
