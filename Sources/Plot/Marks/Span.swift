/// A shaded zone between two values of the x axis; an infinity reaches the panel's edge.
public struct SpanX: Mark {
  public var style = Figure.Style()
  private let from: Double
  private let to: Double
  private let label: String?

  public init(from: Double = -.infinity, to: Double = .infinity, label: String? = nil) {
    self.from = from
    self.to = to
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .layer(
      .span(Figure.Layer.Span(direction: .x, from: from, to: to, label: label, style: style)))
  }
}

/// A shaded zone between two values of the y axis; an infinity reaches the panel's edge.
public struct SpanY: Mark {
  public var style = Figure.Style()
  private let from: Double
  private let to: Double
  private let label: String?

  public init(from: Double = -.infinity, to: Double = .infinity, label: String? = nil) {
    self.from = from
    self.to = to
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .layer(
      .span(Figure.Layer.Span(direction: .y, from: from, to: to, label: label, style: style)))
  }
}
