import Text

/// A bar from zero to a value for each category.
///
/// Several in a panel stand side by side in their order, or on top of each other in ``Stacked``.
/// Where the panel's y axis is categorical the bars are horizontal, which leaves room for long
/// names.
public struct Bars: Mark {
  public var style = Figure.Style()
  private let categories: [String]
  private let values: [Double]
  private let label: String?
  private var isNumbered = false

  /// A bar for each of the names.
  public init<Values: NumericColumn>(
    _ categories: [String], _ values: Values, label: String? = nil
  ) {
    self.categories = categories
    self.values = values.numbers
    self.label = label
  }

  /// A bar for each of the numbers, which are written as names.
  public init<Keys: NumericColumn, Values: NumericColumn>(
    _ keys: Keys, _ values: Values, label: String? = nil
  ) {
    self.init(keys.numbers.map { $0.text(.figure) }, values, label: label)
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .layer(
      .bars(
        Figure.Layer.CategoryBars(
          categories: categories, values: values, isNumbered: isNumbered, label: label,
          style: style)))
  }

  /// The same bars with their values written at their ends.
  public func numbered() -> Bars {
    var bars = self
    bars.isNumbered = true
    return bars
  }
}
