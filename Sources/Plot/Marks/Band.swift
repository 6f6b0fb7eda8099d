/// The area between two curves, such as a mean plus and minus a standard deviation.
public struct Band: Mark {
  public var style = Figure.Style()
  private let label: String?
  private let source: Source

  private enum Source {
    case points(x: [Double], from: [Double], to: [Double])
    case functions(ClosedRange<Double>, from: (Double) -> Double, to: (Double) -> Double)
  }

  /// The area between two columns over the same x.
  public init<X: NumericColumn, From: NumericColumn, To: NumericColumn>(
    x: X, from: From, to: To, label: String? = nil
  ) {
    source = .points(x: x.numbers, from: from.numbers, to: to.numbers)
    self.label = label
  }

  /// The area between two functions.
  public init(
    over interval: ClosedRange<Double>, label: String? = nil,
    from: @escaping (Double) -> Double, to: @escaping (Double) -> Double
  ) {
    source = .functions(interval, from: from, to: to)
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    switch source {
    case .points(let x, let from, let to):
      .layer(
        .ribbon(Figure.Layer.Ribbon(x: x, from: from, to: to, label: label, style: style)))
    case .functions(let interval, let from, let to):
      .ribbon(over: interval, label: label, style: style, from: from, to: to)
    }
  }
}

/// The area between a curve and zero, such as the probability under a density.
public struct Area: Mark {
  public var style: Figure.Style {
    get { band.style }
    set { band.style = newValue }
  }
  private var band: Band

  public init<X: NumericColumn, Y: NumericColumn>(x: X, y: Y, label: String? = nil) {
    let y = y.numbers
    band = Band(x: x, from: [Double](repeating: 0, count: y.count), to: y, label: label)
  }

  public init(
    over interval: ClosedRange<Double>, label: String? = nil,
    _ function: @escaping (Double) -> Double
  ) {
    band = Band(over: interval, label: label, from: { _ in 0 }, to: function)
  }

  public var sketch: Sketch { band.sketch }
}
