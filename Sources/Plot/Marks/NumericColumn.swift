/// A column of numbers that a mark can draw: arrays and ranges here, tensors where a course has
/// them.
public protocol NumericColumn {
  var numbers: [Double] { get }
}

/// Rows of numbers that a heat map can draw.
public protocol NumericMatrix {
  /// All of the same length; the first row is drawn at the top.
  var numberRows: [[Double]] { get }
  /// The same numbers, and those of the channels of a picture that has several.
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
    // A hundred thousand numbers are common; without these, each is converted by a call or two.
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
