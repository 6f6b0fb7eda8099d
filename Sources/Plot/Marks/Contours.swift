/// Lines of equal value of a function of two variables, such as the height lines of a loss.
///
///     Contours(x: -2...2, y: -1...3) { w, b in loss(w, b) }
///     Contours(x: -2...2, y: -1...3, label: "loss") { w, b in loss(w, b) }.filled()
///
/// Lines have their values written on them where there is room; filled bands have a colour bar.
/// Levels are round numbers, at equal ratios where values are positive and span more than two
/// decades, as losses do.
public struct Contours: Mark {
  public var style = Figure.Style()
  private let field: Field
  private let levels: ContourLevels
  private let label: String?
  private var isFilled = false

  /// A function over a rectangle.
  ///
  /// - Parameters:
  ///   - x: The horizontal extent.
  ///   - y: The vertical extent.
  ///   - levels: At which values lines run.
  ///   - resolution: At how many points the function is taken in each direction.
  ///   - label: What the values are, for the colour bar.
  ///   - function: The value at a point.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, levels: ContourLevels = .automatic,
    resolution: Int = 120, label: String? = nil, _ function: @escaping (Double, Double) -> Double
  ) {
    field = .function(x: x, y: y, resolution: resolution, function)
    self.levels = levels
    self.label = label
  }

  /// A matrix of values at points that span two ranges, ends included; its first row lies at the
  /// top.
  public init<Matrix: NumericMatrix>(
    _ matrix: Matrix, x: ClosedRange<Double>, y: ClosedRange<Double>,
    levels: ContourLevels = .automatic, label: String? = nil
  ) {
    field = .matrix(matrix.numberRows, x: x, y: y)
    self.levels = levels
    self.label = label
  }

  /// The same contours with the bands between the lines in colours.
  public func filled() -> Contours {
    var contours = self
    contours.isFilled = true
    return contours
  }

  public var sketch: Sketch {
    .contours(field, levels: levels, isFilled: isFilled, label: label, style: style)
  }
}

/// At which values contour lines run.
public enum ContourLevels: Equatable, Sendable, ExpressibleByArrayLiteral {
  /// Round numbers; at equal ratios where values are positive and span more than two decades.
  case automatic
  /// About so many round numbers at equal differences.
  case linear(count: Int = 10)
  /// About so many round numbers at equal ratios.
  case log(count: Int = 10)
  /// These, in any order.
  case at([Double])

  /// Writes `levels: [0.1, 1, 10]`.
  public init(arrayLiteral elements: Double...) { self = .at(elements) }
}

/// Values over a rectangle, before the panel's axes are known.
public enum Field {
  /// Taken at as many points in each direction as the resolution says.
  case function(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int, (Double, Double) -> Double)
  /// Rows of values at points that span the ranges, the first at the top.
  case matrix([[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>)
}
