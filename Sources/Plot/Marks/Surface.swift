/// A function of two variables as a surface in perspective, such as the landscape of a loss.
///
///     Surface(x: -2...2, y: -2...2, label: "loss") { w, b in loss(w, b) }
///
/// Height has colour; the axes' labels are those of the panel, and the label is the upright one's.
/// A panel with a surface shows nothing else but trajectories, which run on the surface, dashed
/// where it hides them.
public struct Surface: Mark {
  /// Has no effect: colours come from the values.
  public var style = Figure.Style()
  public let sketch: Sketch

  /// A function over a rectangle.
  ///
  /// - Parameters:
  ///   - x: The extent along the first axis.
  ///   - y: The extent along the second axis.
  ///   - resolution: At how many points the function is taken in each direction.
  ///   - label: What the values are.
  ///   - domain: What the upright axis shows; the values' own range if nil.
  ///   - azimuth: From where it is seen: degrees counter-clockwise from the side of the least y.
  ///   - elevation: From where it is seen: degrees above the plane.
  ///   - function: The value at a point.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 50, label: String? = nil,
    domain: ClosedRange<Double>? = nil, azimuth: Double = 30, elevation: Double = 30,
    _ function: @escaping (Double, Double) -> Double
  ) {
    sketch = .surface(
      .function(x: x, y: y, resolution: resolution, function), label: label, domain: domain,
      azimuth: azimuth, elevation: elevation)
  }

  /// A matrix of values at points that span two ranges, ends included; its first row has the
  /// greatest y.
  public init<Matrix: NumericMatrix>(
    _ matrix: Matrix, x: ClosedRange<Double>, y: ClosedRange<Double>, label: String? = nil,
    domain: ClosedRange<Double>? = nil, azimuth: Double = 30, elevation: Double = 30
  ) {
    sketch = .surface(
      .matrix(matrix.numberRows, x: x, y: y), label: label, domain: domain, azimuth: azimuth,
      elevation: elevation)
  }
}
