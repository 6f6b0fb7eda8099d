/// A function of two variables as a surface in perspective, such as the landscape of a loss.
///
///     Surface(x: -2...2, y: -2...2, label: "loss") { w, b in loss(w, b) }
///
/// Colours show the height; two axes have the panel's labels, and the label is that of the upright
/// axis. A panel with a surface shows nothing else but trajectories, which run on the surface and
/// are dashed where it hides them.
public struct Surface: Mark {
  /// Has no effect: colours come from the values.
  public var style = Figure.Style()
  public var sketch: Sketch { Sketch(content) }
  private let content: Sketch.Content

  /// A function over a rectangle.
  ///
  /// - Parameters:
  ///   - x: The extent along the first axis.
  ///   - y: The extent along the second axis.
  ///   - resolution: The number of points in each direction at which the function is evaluated.
  ///   - label: The name of the values.
  ///   - domain: The range that the upright axis shows; the values' own range if nil.
  ///   - azimuth: The direction from which it is seen, in degrees counter-clockwise from the side
  ///     of the least y.
  ///   - elevation: The height from which it is seen, in degrees above the plane.
  ///   - function: The function's value at a point.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 50, label: String? = nil,
    domain: ClosedRange<Double>? = nil, azimuth: Double = 30, elevation: Double = 30,
    _ function: @escaping (Double, Double) -> Double
  ) {
    content = .surface(
      .function(x: x, y: y, resolution: resolution, function), label: label, domain: domain,
      azimuth: azimuth, elevation: elevation)
  }

  /// A matrix of values at points that span two ranges, ends included; the first row has the
  /// greatest y.
  public init<Matrix: NumericMatrix>(
    _ matrix: Matrix, x: ClosedRange<Double>, y: ClosedRange<Double>, label: String? = nil,
    domain: ClosedRange<Double>? = nil, azimuth: Double = 30, elevation: Double = 30
  ) {
    content = .surface(
      .matrix(matrix.numberRows, x: x, y: y), label: label, domain: domain, azimuth: azimuth,
      elevation: elevation)
  }
}
