/// Values over a plane as colours, with a colour bar beside the panel.
///
/// Values of both signs get a diverging map, which is neutral at zero; others a sequential one.
public struct HeatMap: Mark {
  /// Has no effect: colours come from the values.
  public var style = Figure.Style()
  public private(set) var sketch: Sketch

  /// A function over a rectangle.
  ///
  /// - Parameters:
  ///   - x: The horizontal extent.
  ///   - y: The vertical extent.
  ///   - resolution: How many cells the map has in each direction.
  ///   - label: What the colours stand for.
  ///   - domain: What the colours show; the values' own range if nil.
  ///   - function: The value at a cell's middle.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 100, label: String? = nil,
    domain: ClosedRange<Double>? = nil, _ function: @escaping (Double, Double) -> Double
  ) {
    sketch = .raster(
      x: x, y: y, resolution: resolution, label: label, domain: domain, function: function)
  }

  /// A matrix, its first row at the top; rows and columns are counted from 0 unless `x` and `y`
  /// say what they span.
  public init<Matrix: NumericMatrix>(
    _ matrix: Matrix, x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil,
    label: String? = nil, domain: ClosedRange<Double>? = nil
  ) {
    sketch = .matrix(rows: matrix.numberRows, x: x, y: y, label: label, domain: domain)
  }

  /// The same matrix with its numbers written in the cells, where they have room.
  public func numbered() -> HeatMap {
    var map = self
    if case .matrix = sketch { map.sketch = .numbered(sketch) }
    return map
  }
}
