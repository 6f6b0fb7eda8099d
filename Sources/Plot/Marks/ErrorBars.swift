/// Values with an upright line from a lower to an upper end, such as a mean over seeds and its
/// standard deviation.
///
///     ErrorBars(x: sizes, y: means, error: deviations, label: "Adam")
///     ErrorBars(names, means, error: deviations)
///
/// With names they stand on the bars that have the same label.
public struct ErrorBars: Mark {
  public var style = Figure.Style()
  private var layer: Figure.Layer.ErrorBars
  private var problem: String?

  /// A dot at each value, with a line of length `error` up and down.
  public init<X: NumericColumn, Y: NumericColumn, Errors: NumericColumn>(
    x: X, y: Y, error: Errors, label: String? = nil
  ) {
    layer = Figure.Layer.ErrorBars(x: x.numbers, values: [], low: [], high: [], label: label)
    setRanges(y.numbers, error: error.numbers)
  }

  /// A dot at each value, with a line from `from` to `to`.
  public init<
    X: NumericColumn, Y: NumericColumn, From: NumericColumn, To: NumericColumn
  >(x: X, y: Y, from: From, to: To, label: String? = nil) {
    layer = Figure.Layer.ErrorBars(
      x: x.numbers, values: y.numbers, low: from.numbers, high: to.numbers, label: label)
  }

  /// A line of length `error` up and down from the end of each bar.
  public init<Values: NumericColumn, Errors: NumericColumn>(
    _ categories: [String], _ values: Values, error: Errors, label: String? = nil
  ) {
    layer = Figure.Layer.ErrorBars(
      categories: categories, values: [], low: [], high: [], label: label)
    setRanges(values.numbers, error: error.numbers)
  }

  private mutating func setRanges(_ values: [Double], error: [Double]) {
    layer.values = values
    let name = layer.label.map { "error bars '\($0)'" } ?? "error bars"
    if values.count != error.count {
      problem = "\(name) have \(values.count) values but \(error.count) errors"
    } else if let negative = error.firstIndex(where: { $0 < 0 }) {
      problem =
        "\(name) have the error \(NumberText.plain(error[negative])) at point \(negative), which "
        + "must not be negative"
    }
    let errors = error + [Double](repeating: .nan, count: max(0, values.count - error.count))
    layer.low = zip(values, errors).map { $0 - $1.magnitude }
    layer.high = zip(values, errors).map { $0 + $1.magnitude }
  }

  public var sketch: Sketch {
    var layer = layer
    layer.style = style
    let sketch = Sketch.layer(.errorBars(layer))
    return problem.map { .group([.problem($0), sketch]) } ?? sketch
  }
}
