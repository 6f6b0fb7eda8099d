/// Lines of equal value of a function of two variables, such as the contour lines of a loss.
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
  ///   - levels: The values at which lines run.
  ///   - resolution: The number of points in each direction at which the function is evaluated.
  ///   - label: The name of the values, for the colour bar.
  ///   - function: The function's value at a point.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, levels: ContourLevels = .automatic,
    resolution: Int = 120, label: String? = nil, _ function: @escaping (Double, Double) -> Double
  ) {
    field = .function(x: x, y: y, resolution: resolution, function)
    self.levels = levels
    self.label = label
  }

  /// A matrix of values at points that span two ranges, ends included; the first row lies at the
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

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .contours(field, levels: levels, isFilled: isFilled, label: label, style: style)
  }
}

/// The values at which contour lines run.
public enum ContourLevels: Equatable, Sendable, ExpressibleByArrayLiteral {
  /// Round numbers; at equal ratios where values are positive and span more than two decades.
  case automatic
  /// About this many round numbers at equal differences.
  case linear(count: Int = 10)
  /// About this many round numbers at equal ratios.
  case log(count: Int = 10)
  /// These numbers, in any order.
  case at([Double])

  /// The levels in a literal: `levels: [0.1, 1, 10]`.
  public init(arrayLiteral elements: Double...) { self = .at(elements) }
}

/// Values over a rectangle, before the panel's axes are known.
package enum Field {
  /// A function that is evaluated at as many points in each direction as the resolution says.
  case function(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int, (Double, Double) -> Double)
  /// Rows of values at points that span the ranges, with the first at the top.
  case matrix([[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>)
}
