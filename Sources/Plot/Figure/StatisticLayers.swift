// Layers that sum up many numbers by a few.

extension Figure.Layer {
  /// Values with a range about each, such as a mean and its standard deviation over seeds.
  ///
  /// Those of several layers that would cover each other stand side by side.
  public struct ErrorBars: Equatable, Sendable {
    /// Along which axis the ranges run, unless they stand at names: as bars do, then.
    public var direction: Figure.Direction
    /// Where they stand along the other axis, unless ``categories`` say it.
    public var places: [Double]
    /// The names at which they stand, on the bars with the same label if there are any; empty for
    /// ``places``.
    public var categories: [String]
    /// As many as there are places or names.
    public var values: [Double]
    /// As many as ``values``.
    public var low: [Double]
    /// As many as ``values``.
    public var high: [Double]
    public var label: String?
    public var style: Figure.Style

    public init(
      direction: Figure.Direction = .y, places: [Double] = [], categories: [String] = [],
      values: [Double], low: [Double], high: [Double], label: String? = nil,
      style: Figure.Style = .init()
    ) {
      self.direction = direction
      self.places = places
      self.categories = categories
      self.values = values
      self.low = low
      self.high = high
      self.label = label
      self.style = style
    }
  }

  /// Boxes from the lower to the upper quartile, each of a category.
  public struct Quartiles: Equatable, Sendable {
    /// The numbers that sum up a sample.
    public struct Summary: Equatable, Sendable {
      public var category: String
      public var lowerWhisker: Double
      public var lowerQuartile: Double
      public var median: Double
      public var upperQuartile: Double
      public var upperWhisker: Double
      /// Beyond the whiskers, ascending; those that would be drawn on one another are one.
      public var outliers: [Double]
      /// How many samples were NaN or infinite, and left out.
      public var omitted: Int

      public init(
        category: String, lowerWhisker: Double, lowerQuartile: Double, median: Double,
        upperQuartile: Double, upperWhisker: Double, outliers: [Double] = [], omitted: Int = 0
      ) {
        self.category = category
        self.lowerWhisker = lowerWhisker
        self.lowerQuartile = lowerQuartile
        self.median = median
        self.upperQuartile = upperQuartile
        self.upperWhisker = upperWhisker
        self.outliers = outliers
        self.omitted = omitted
      }
    }

    public var summaries: [Summary]
    public var label: String?
    public var style: Figure.Style

    public init(summaries: [Summary], label: String? = nil, style: Figure.Style = .init()) {
      self.summaries = summaries
      self.label = label
      self.style = style
    }
  }
}

extension Figure.Layer.Quartiles.Summary {
  /// The five numbers from low to high.
  package var numbers: [Double] {
    [lowerWhisker, lowerQuartile, median, upperQuartile, upperWhisker]
  }
}

extension Figure.Layer {
  /// Boxes that were given one by one, as those of one layer; nil for others.
  func joined(with next: Figure.Layer) -> Figure.Layer? {
    guard case .quartiles(var first) = self, case .quartiles(let second) = next,
      first.label == second.label, first.style == second.style
    else { return nil }
    let names = Set(first.summaries.map { $0.category })
    guard second.summaries.allSatisfy({ !names.contains($0.category) }) else { return nil }
    first.summaries += second.summaries
    return .quartiles(first)
  }
}
