/// Values over a plane as colours, with a colour bar beside the panel.
///
/// Values of both signs get a diverging map, which is neutral at zero; others a sequential one.
public struct HeatMap: Mark {
  /// Has no effect: colours come from the values.
  public var style = Figure.Style()
  public var sketch: Sketch { Sketch(content) }
  private var content: Sketch.Content

  /// A function over a rectangle.
  ///
  /// - Parameters:
  ///   - x: The horizontal extent.
  ///   - y: The vertical extent.
  ///   - resolution: The number of cells in each direction.
  ///   - label: What the colours stand for, beside the colour bar.
  ///   - domain: The range that the colours show; the values' own range if nil.
  ///   - function: The function's value at the middle of a cell.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 100, label: String? = nil,
    domain: ClosedRange<Double>? = nil, _ function: @escaping (Double, Double) -> Double
  ) {
    content = .raster(
      x: x, y: y, resolution: resolution, label: label, domain: domain, function: function)
  }

  /// A matrix, with its first row at the top; rows and columns are counted from 0 unless `x` and
  /// `y` say what they span.
  public init<Matrix: NumericMatrix>(
    _ matrix: Matrix, x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil,
    label: String? = nil, domain: ClosedRange<Double>? = nil
  ) {
    content = .matrix(rows: matrix.numberRows, x: x, y: y, label: label, domain: domain)
  }

  /// The same matrix with its numbers written in the cells, where they have room.
  public func numbered() -> HeatMap {
    var map = self
    if case .matrix = content { map.content = .numbered(content) }
    return map
  }
}
