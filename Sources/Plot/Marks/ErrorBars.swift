import Text

/// Values with a line from a lower to an upper end, such as a mean over seeds and its standard
/// deviation.
///
///     ErrorBars(x: sizes, y: means, error: deviations, label: "Adam")
///     ErrorBars(x: means, y: sizes, xError: deviations)
///     ErrorBars(names, means, error: deviations)
///     ErrorBars(names, medians, from: lowerQuartiles, to: upperQuartiles)
///
/// With names they stand on the bars that have the same label or, where the panel has no bars, have
/// a dot at each value. Those that would cover each other stand side by side, along with the lines
/// and points that have their labels.
public struct ErrorBars: Mark {
  public var style = Figure.Style()
  private var layer: Figure.Layer.ErrorBars
  private var problem: String?

  /// A dot at each value, with a line of length `error` up and down.
  public init<X: NumericColumn, Y: NumericColumn, Errors: NumericColumn>(
    x: X, y: Y, error: Errors, label: String? = nil
  ) {
    layer = Figure.Layer.ErrorBars(places: x.numbers, values: [], low: [], high: [], label: label)
    setRanges(y.numbers, error: error.numbers)
  }

  /// A dot at each value, with a line from `from` up to `to`.
  public init<X: NumericColumn, Y: NumericColumn, From: NumericColumn, To: NumericColumn>(
    x: X, y: Y, from: From, to: To, label: String? = nil
  ) {
    layer = Figure.Layer.ErrorBars(
      places: x.numbers, values: y.numbers, low: from.numbers, high: to.numbers, label: label)
    checkEnds()
  }

  /// A dot at each value, with a horizontal line of length `xError` to the left and right.
  public init<X: NumericColumn, Y: NumericColumn, Errors: NumericColumn>(
    x: X, y: Y, xError: Errors, label: String? = nil
  ) {
    layer = Figure.Layer.ErrorBars(
      direction: .x, places: y.numbers, values: [], low: [], high: [], label: label)
    setRanges(x.numbers, error: xError.numbers)
  }

  /// A dot at each value, with a horizontal line from `xFrom` to `xTo`.
  public init<X: NumericColumn, Y: NumericColumn, From: NumericColumn, To: NumericColumn>(
    x: X, y: Y, xFrom: From, xTo: To, label: String? = nil
  ) {
    layer = Figure.Layer.ErrorBars(
      direction: .x, places: y.numbers, values: x.numbers, low: xFrom.numbers, high: xTo.numbers,
      label: label)
    checkEnds()
  }

  /// A line of length `error` to both sides of a value for each of the names.
  public init<Values: NumericColumn, Errors: NumericColumn>(
    _ categories: [String], _ values: Values, error: Errors, label: String? = nil
  ) {
    layer = Figure.Layer.ErrorBars(
      categories: categories, values: [], low: [], high: [], label: label)
    setRanges(values.numbers, error: error.numbers)
  }

  /// A line from `from` to `to` about a value for each of the names.
  public init<Values: NumericColumn, From: NumericColumn, To: NumericColumn>(
    _ categories: [String], _ values: Values, from: From, to: To, label: String? = nil
  ) {
    layer = Figure.Layer.ErrorBars(
      categories: categories, values: values.numbers, low: from.numbers, high: to.numbers,
      label: label)
    checkEnds()
  }

  private var name: String { layer.label.map { "error bars '\($0)'" } ?? "error bars" }

  private mutating func setRanges(_ values: [Double], error: [Double]) {
    layer.values = values
    if values.count != error.count {
      problem = "\(name) have \(values.count) values but \(error.count) errors"
    } else if let negative = error.firstIndex(where: { $0 < 0 }) {
      problem =
        "\(name) have the error \(error[negative].text(.figure)) at point \(negative), which "
        + "must not be negative"
    }
    let errors = error + [Double](repeating: .nan, count: max(0, values.count - error.count))
    layer.low = zip(values, errors).map { $0 - $1.magnitude }
    layer.high = zip(values, errors).map { $0 + $1.magnitude }
  }

  private mutating func checkEnds() {
    let count = min(layer.low.count, layer.high.count)
    guard let index = (0..<count).first(where: { layer.low[$0] > layer.high[$0] }) else { return }
    problem =
      "\(name) go from \(layer.low[index].text(.figure)) down to "
      + "\(layer.high[index].text(.figure)) at point \(index)"
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    var layer = layer
    layer.style = style
    let bars = Sketch.Content.layer(.errorBars(layer))
    return problem.map { .group([.problem($0), bars]) } ?? bars
  }
}
