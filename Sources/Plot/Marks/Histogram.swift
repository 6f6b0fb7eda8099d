/// The number of values that fall in each of a row of bins.
public struct Histogram: Mark {
  /// What the height of a bar stands for.
  public enum Normalization: Sendable {
    /// The number of values in the bin.
    case count
    /// The count divided by the number of values and the width of the bin, so that the area is 1.
    case density
    /// The count divided by the number of values, so that the heights sum to 1.
    case share
  }

  public var style = Figure.Style()
  private let samples: [Double]
  private let bins: Int?
  private let normalization: Normalization
  private let label: String?

  /// A histogram of values.
  ///
  /// - Parameters:
  ///   - values: The samples; a NaN or infinity is left out.
  ///   - bins: The number of bins into which the range of the values (or the domain of the axis) is
  ///     divided. If nil, bins have the round width that is nearest to that of the
  ///     Freedman–Diaconis rule.
  ///   - normalization: What the heights stand for.
  ///   - label: The entry in the legend.
  public init<Values: NumericColumn>(
    _ values: Values, bins: Int? = nil, normalization: Normalization = .count,
    label: String? = nil
  ) {
    samples = values.numbers
    self.bins = bins
    self.normalization = normalization
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .histogram(
      samples: samples, bins: bins, normalization: normalization, label: label, style: style)
  }
}
