/// A curve through points, or the curve of a function.
public struct Line: Mark {
  public var style = Figure.Style()
  private let label: String?
  private let source: Source

  private enum Source {
    case points(x: [Double], y: [Double])
    case function(ClosedRange<Double>, (Double) -> Double)
  }

  /// A curve through points in their order; a NaN or infinity leaves a gap.
  public init<X: NumericColumn, Y: NumericColumn>(x: X, y: Y, label: String? = nil) {
    source = .points(x: x.numbers, y: y.numbers)
    self.label = label
  }

  /// A curve through values at 0, 1, 2, …, such as the loss of each step.
  public init<Y: NumericColumn>(_ y: Y, label: String? = nil) {
    let y = y.numbers
    self.init(x: Array(0..<y.count), y: y, label: label)
  }

  /// The curve of a function, sampled more densely where it bends, at equal ratios on a log axis.
  public init(
    over interval: ClosedRange<Double>, label: String? = nil,
    _ function: @escaping (Double) -> Double
  ) {
    source = .function(interval, function)
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    switch source {
    case .points(let x, let y):
      .layer(.curve(Figure.Layer.Curve(x: x, y: y, label: label, style: style)))
    case .function(let interval, let function):
      .curve(over: interval, label: label, style: style, function: function)
    }
  }
}
