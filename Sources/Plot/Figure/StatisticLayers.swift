// Layers that sum up many numbers in a few.

extension Figure.Layer {
  /// Values with a range around each, such as a mean and its standard deviation over seeds.
  ///
  /// Where those of several layers would cover each other, they stand side by side.
  package struct ErrorBars: Equatable, Sendable {
    /// The axis along which the ranges run, unless they stand at names: then they run as bars do.
    package var direction: Figure.Direction
    /// Where they stand along the other axis, unless ``categories`` says so.
    package var places: [Double]
    /// The names at which they stand, on the bars with the same label if there are any; empty for
    /// ``places``.
    package var categories: [String]
    /// One for each place or name.
    package var values: [Double]
    /// One for each of ``values``.
    package var low: [Double]
    /// One for each of ``values``.
    package var high: [Double]
    package var label: String?
    package var style: Figure.Style

    package init(
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
  package struct Quartiles: Equatable, Sendable {
    /// The numbers that sum up a sample.
    package struct Summary: Equatable, Sendable {
      package var category: String
      package var lowerWhisker: Double
      package var lowerQuartile: Double
      package var median: Double
      package var upperQuartile: Double
      package var upperWhisker: Double
      /// Samples beyond the whiskers, ascending; those that would be drawn on top of each other are
      /// one.
      package var outliers: [Double]
      /// The number of samples that were NaN or infinite and left out.
      package var omitted: Int

      package init(
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

    package var summaries: [Summary]
    package var label: String?
    package var style: Figure.Style

    package init(summaries: [Summary], label: String? = nil, style: Figure.Style = .init()) {
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
  /// One layer of boxes that were given one by one; nil for other layers.
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
