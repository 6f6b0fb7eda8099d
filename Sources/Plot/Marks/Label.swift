/// A text at a place, such as a remark on a point of a curve.
public struct Label: Mark {
  public var style = Figure.Style()
  private let text: String
  private let x: Double
  private let y: Double

  /// A text that starts beside the point, or ends there where it would leave the panel.
  public init<X: PlottableNumber, Y: PlottableNumber>(_ text: String, x: X, y: Y) {
    self.text = text
    self.x = x.plottedValue
    self.y = y.plottedValue
  }

  public var sketch: Sketch {
    .layer(.note(Figure.Layer.Note(text: text, x: x, y: y, style: style)))
  }
}
