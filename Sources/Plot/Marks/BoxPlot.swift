/// A box from the lower to the upper quartile of a sample, a line at its median, and whiskers.
///
///     BoxPlot(["SGD", "Adam"], [sgdLosses, adamLosses])
///     BoxPlot("layer 1", activations)
///
/// A whisker reaches to the last sample within one and a half times the box's length; samples
/// beyond are drawn one by one (Tukey 1977). Where the panel's y axis is categorical the boxes are
/// horizontal.
public struct BoxPlot: Mark {
  public var style = Figure.Style()
  private let categories: [String]
  private let samples: [[Double]]
  private let label: String?

  /// A box for each of the names, each with a sample of its own.
  public init<Samples: NumericColumn>(
    _ categories: [String], _ samples: [Samples], label: String? = nil
  ) {
    self.categories = categories
    self.samples = samples.map { $0.numbers }
    self.label = label
  }

  /// One box; boxes without a label stand side by side in one colour.
  public init<Samples: NumericColumn>(
    _ category: String, _ samples: Samples, label: String? = nil
  ) {
    categories = [category]
    self.samples = [samples.numbers]
    self.label = label
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    guard categories.count == samples.count else {
      return .problem(
        "a box plot has \(categories.count) categories but \(samples.count) samples")
    }
    var problems: [Sketch.Content] = []
    var summaries: [Figure.Layer.Quartiles.Summary] = []
    for (category, sample) in zip(categories, samples) {
      if let summary = Figure.Layer.Quartiles.Summary(category: category, sample: sample) {
        summaries.append(summary)
      } else {
        let what = sample.isEmpty ? "is empty" : "has no finite value"
        problems.append(.problem("the sample '\(category)' of a box plot \(what)"))
      }
    }
    return .group(
      problems + [
        .layer(
          .quartiles(Figure.Layer.Quartiles(summaries: summaries, label: label, style: style)))
      ])
  }
}

extension Figure.Layer.Quartiles.Summary {
  /// The summary of a sample; nil if it has no finite number.
  ///
  /// Quartiles lie between the samples in proportion (Hyndman & Fan 1996, definition 7, which is
  /// NumPy's and R's default).
  init?(category: String, sample: [Double]) {
    // Beyond 1e300, differences of two numbers overflow.
    let sorted = sample.filter { $0.magnitude <= 1e300 }.sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    func quantile(_ fraction: Double) -> Double {
      let place = fraction * Double(sorted.count - 1)
      let index = min(Int(place), max(sorted.count - 2, 0))
      let next = sorted[min(index + 1, sorted.count - 1)]
      return sorted[index] + (next - sorted[index]) * (place - Double(index))
    }
    let (lower, upper) = (quantile(0.25), quantile(0.75))
    let reach = 1.5 * (upper - lower)
    let inside = sorted.filter { $0 >= lower - reach && $0 <= upper + reach }
    self.init(
      category: category,
      // A whisker never ends inside the box, even if the nearest sample lies there.
      lowerWhisker: min(inside.first ?? lower, lower), lowerQuartile: lower,
      median: quantile(0.5), upperQuartile: upper,
      upperWhisker: max(inside.last ?? upper, upper),
      outliers: Self.apart(
        sorted.filter { $0 < lower - reach || $0 > upper + reach }, over: greatest - least),
      omitted: sample.count - sorted.count)
  }

  /// Numbers that can be told apart in a picture of 400 points.
  private static func apart(_ sorted: [Double], over range: Double) -> [Double] {
    var kept: [Double] = []
    for value in sorted {
      if let last = kept.last, value - last < range / 800, value != sorted.last { continue }
      kept.append(value)
    }
    return kept
  }
}
