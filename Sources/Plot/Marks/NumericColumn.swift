/// A column of numbers that a mark can draw: arrays, ranges and, in a course that has them,
/// tensors.
public protocol NumericColumn {
  var numbers: [Double] { get }
}

/// Rows of numbers that a heat map can draw.
public protocol NumericMatrix {
  /// The rows, all equally long; the first is drawn at the top.
  var numberRows: [[Double]] { get }
  /// The same numbers as a grid, which may have several channels.
  var numberGrid: NumberGrid { get }
}

/// A number that arrays and ranges of numbers are made of.
public protocol PlottableNumber {
  var plottedValue: Double { get }
}

extension Double: PlottableNumber { public var plottedValue: Double { self } }
extension Float: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension Int: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension Int8: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension Int16: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension Int32: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension Int64: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension UInt: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension UInt8: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension UInt16: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension UInt32: PlottableNumber { public var plottedValue: Double { Double(self) } }
extension UInt64: PlottableNumber { public var plottedValue: Double { Double(self) } }

extension Sequence where Element: PlottableNumber {
  public var numbers: [Double] {
    // A hundred thousand numbers are common, each of which would otherwise be converted by a call
    // or two.
    @_specialize(where Self == [Double])
    @_specialize(where Self == [Float])
    @_specialize(where Self == [Int])
    get { map { $0.plottedValue } }
  }
}

extension Array: NumericColumn where Element: PlottableNumber {}
extension ArraySlice: NumericColumn where Element: PlottableNumber {}
extension ContiguousArray: NumericColumn where Element: PlottableNumber {}
extension Range: NumericColumn where Bound == Int {}
extension ClosedRange: NumericColumn where Bound == Int {}
extension StrideTo: NumericColumn where Element: PlottableNumber {}
extension StrideThrough: NumericColumn where Element: PlottableNumber {}

extension Array: NumericMatrix where Element: NumericColumn {
  public var numberRows: [[Double]] { map { $0.numbers } }
}
