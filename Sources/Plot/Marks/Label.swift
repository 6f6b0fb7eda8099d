/// A text about a place, such as a remark on a point on a curve.
///
///     Label("best", x: 12, y: 0.31)
///     Label("overfitting begins", pointingTo: (12, 0.31))
public struct Label: Mark {
  public var style = Figure.Style()
  private var note: Figure.Layer.Note

  /// A text beside the point, on the side where it covers least.
  public init<X: PlottableNumber, Y: PlottableNumber>(_ text: String, x: X, y: Y) {
    note = Figure.Layer.Note(text: text, x: x.plottedValue, y: y.plottedValue)
  }

  /// A text with an arrow to a point, near it where the text covers least.
  public init<X: PlottableNumber, Y: PlottableNumber>(_ text: String, pointingTo point: (X, Y)) {
    note = Figure.Layer.Note(
      text: text, x: point.0.plottedValue, y: point.1.plottedValue, arrow: .chosen)
  }

  /// A text whose middle is at a place, with an arrow to a point.
  public init<
    X: PlottableNumber, Y: PlottableNumber, PointX: PlottableNumber, PointY: PlottableNumber
  >(_ text: String, x: X, y: Y, pointingTo point: (PointX, PointY)) {
    note = Figure.Layer.Note(
      text: text, x: point.0.plottedValue, y: point.1.plottedValue,
      arrow: .at(x: x.plottedValue, y: y.plottedValue))
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    var note = note
    note.style = style
    return .layer(.note(note))
  }
}

/// An arrow from one place to another, which it leaves visible, and a text at its start if there is
/// one.
///
///     Arrow(from: (2, 0.8), to: (4, 0.5), label: "one step")
public struct Arrow: Mark {
  public var style = Figure.Style()
  private var note: Figure.Layer.Note

  /// - Parameters:
  ///   - start: The place where the arrow begins.
  ///   - end: The place to which it points.
  ///   - label: A text whose middle is at the start.
  public init<
    StartX: PlottableNumber, StartY: PlottableNumber, EndX: PlottableNumber, EndY: PlottableNumber
  >(from start: (StartX, StartY), to end: (EndX, EndY), label: String? = nil) {
    note = Figure.Layer.Note(
      text: label ?? "", x: end.0.plottedValue, y: end.1.plottedValue,
      arrow: .at(x: start.0.plottedValue, y: start.1.plottedValue))
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    var note = note
    note.style = style
    return .layer(.note(note))
  }
}
