/// What a mark is made of, before the panel's axes are known.
public struct Sketch {
  package let content: Content

  package init(_ content: Content) { self.content = content }
}

extension Sketch {
  package enum Content {
    case layer(Figure.Layer)
    /// A curve whose points are chosen for the axes.
    case curve(
      over: ClosedRange<Double>, label: String?, style: Figure.Style,
      function: (Double) -> Double)
    /// The area between two functions.
    case ribbon(
      over: ClosedRange<Double>, label: String?, style: Figure.Style, from: (Double) -> Double,
      to: (Double) -> Double)
    /// Samples whose bins are chosen for the axes.
    case histogram(
      samples: [Double], bins: Int?, normalization: Histogram.Normalization, label: String?,
      style: Figure.Style)
    /// Colours whose grid is chosen for the axes.
    case raster(
      x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int, label: String?,
      domain: ClosedRange<Double>?, function: (Double, Double) -> Double)
    /// Rows of a matrix, the first at the top.
    case matrix(
      rows: [[Double]], x: ClosedRange<Double>?, y: ClosedRange<Double>?, label: String?,
      domain: ClosedRange<Double>?)
    /// A matrix with its numbers in the cells.
    indirect case numbered(Content)
    /// Counts of how often each class, a row, was taken for each other, a column.
    case confusion(counts: [[Double]], classes: [String], areShares: Bool)
    /// Lines or bands of equal value.
    case contours(
      Field, levels: ContourLevels, isFilled: Bool, label: String?, style: Figure.Style)
    /// The classes of a classifier.
    case regions(
      Classifier, x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int)
    /// Arrows on a grid that is chosen for the axes.
    case vectors(
      x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int, label: String?,
      style: Figure.Style, function: (Double, Double) -> (Double, Double))
    /// A function's values in perspective.
    case surface(
      Field, label: String?, domain: ClosedRange<Double>?, azimuth: Double, elevation: Double)
    /// Bars and areas on top of each other.
    case stack([Content], areShares: Bool)
    /// A part of the panel magnified.
    case inset(x: ClosedRange<Double>, y: ClosedRange<Double>?)
    case group([Content])
    /// What is wrong with a mark that cannot be drawn.
    case problem(String)
  }
}
