/// A vertical line across the whole panel at a value of the x axis.
public struct RuleX: Mark {
  public var style = Figure.Style()
  private let value: Double
  private let label: String?

  public init<Value: PlottableNumber>(_ value: Value, label: String? = nil) {
    self.value = value.plottedValue
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .layer(.rule(Figure.Layer.Rule(direction: .x, value: value, label: label, style: style)))
  }
}

/// A horizontal line across the whole panel at a value of the y axis, such as a threshold.
public struct RuleY: Mark {
  public var style = Figure.Style()
  private let value: Double
  private let label: String?

  public init<Value: PlottableNumber>(_ value: Value, label: String? = nil) {
    self.value = value.plottedValue
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .layer(.rule(Figure.Layer.Rule(direction: .y, value: value, label: label, style: style)))
  }
}
