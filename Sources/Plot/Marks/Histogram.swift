/// How many of the values fall in each of a row of bins.
public struct Histogram: Mark {
  /// What the height of a box stands for.
  public enum Normalization: Sendable {
    /// How many values the bin has.
    case count
    /// Counts divided by number of values and width of the bin: the area is 1.
    case density
    /// Counts divided by the number of values: the heights sum to 1.
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
  ///   - bins: How many bins the values' range (or the axis' domain) is divided into. If nil, the
  ///     bins have the round width nearest to the Freedman–Diaconis rule's.
  ///   - normalization: What the heights stand for.
  ///   - label: For the legend.
  public init<Values: NumericColumn>(
    _ values: Values, bins: Int? = nil, normalization: Normalization = .count,
    label: String? = nil
  ) {
    samples = values.numbers
    self.bins = bins
    self.normalization = normalization
    self.label = label
  }

  public var sketch: Sketch {
    .histogram(
      samples: samples, bins: bins, normalization: normalization, label: label, style: style)
  }
}
