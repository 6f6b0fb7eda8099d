/// Something an author draws in a panel: a line, points, bars, ….
///
/// A mark says what it is made of as a ``Sketch``; the panel, which knows the axes, makes layers
/// of it. A mark of one's own is a struct whose ``sketch`` is that of others.
public protocol Mark {
  /// Colour, dashes and weight, as the modifiers below set them.
  var style: Figure.Style { get set }
  var sketch: Sketch { get }
}

extension Mark {
  /// The same mark with dashed lines.
  public func dashed() -> Self { styled { $0.isDashed = true } }

  /// The same mark in grey and thinner, behind what matters.
  public func muted() -> Self { styled { $0.isMuted = true } }

  /// The same mark in the colour of the series with this number, from 0.
  public func series(_ number: Int) -> Self { styled { $0.series = number } }

  private func styled(_ change: (inout Figure.Style) -> Void) -> Self {
    var mark = self
    change(&mark.style)
    return mark
  }
}

/// What a mark is made of, before the panel's axes are known.
public enum Sketch {
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
  indirect case numbered(Sketch)
  /// How often each class, a row, was taken for each, a column.
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
  case stack([Sketch], areShares: Bool)
  /// A part of the panel magnified.
  case inset(x: ClosedRange<Double>, y: ClosedRange<Double>?)
  case group([Sketch])
  /// What is wrong with a mark that cannot be drawn.
  case problem(String)
}

/// Collects the marks between the braces of a figure or panel.
@resultBuilder public enum MarkBuilder {
  public static func buildExpression<M: Mark>(_ mark: M) -> [Sketch] { [mark.sketch] }
  public static func buildExpression(_ sketches: [Sketch]) -> [Sketch] { sketches }
  public static func buildBlock(_ parts: [Sketch]...) -> [Sketch] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [Sketch]?) -> [Sketch] { part ?? [] }
  public static func buildEither(first part: [Sketch]) -> [Sketch] { part }
  public static func buildEither(second part: [Sketch]) -> [Sketch] { part }
  public static func buildArray(_ parts: [[Sketch]]) -> [Sketch] { parts.flatMap { $0 } }
  public static func buildLimitedAvailability(_ part: [Sketch]) -> [Sketch] { part }
}

/// Collects the panels between the braces of a figure.
@resultBuilder public enum PanelBuilder {
  public static func buildExpression(_ panel: Panel) -> [Panel] { [panel] }
  public static func buildExpression(_ panels: [Panel]) -> [Panel] { panels }
  public static func buildBlock(_ parts: [Panel]...) -> [Panel] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [Panel]?) -> [Panel] { part ?? [] }
  public static func buildEither(first part: [Panel]) -> [Panel] { part }
  public static func buildEither(second part: [Panel]) -> [Panel] { part }
  public static func buildArray(_ parts: [[Panel]]) -> [Panel] { parts.flatMap { $0 } }
  public static func buildLimitedAvailability(_ part: [Panel]) -> [Panel] { part }
}
