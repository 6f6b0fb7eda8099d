import Record
import Text

// Numbers, and arrays of them.

extension Double: Measurable {
  public var measured: Value {
    Value(text: text(.value), numbers: [self])
  }
}

extension Float: Measurable {
  public var measured: Value {
    Value(
      text: text(.value), numbers: [Double(decimalDigitsOf: self)])
  }
}

extension Measurable where Self: BinaryInteger {
  public var measured: Value { Value(text: String(self), whole: Double(self)) }
}

extension Int: Measurable {}
extension Int8: Measurable {}
extension Int16: Measurable {}
extension Int32: Measurable {}
extension Int64: Measurable {}
extension UInt: Measurable {}
extension UInt8: Measurable {}
extension UInt16: Measurable {}
extension UInt32: Measurable {}
extension UInt64: Measurable {}

extension Array: Showable where Element: ShowableValue {}

extension Array: ShowableValue where Element: ShowableValue {
  /// The elements in brackets.
  public var shownValue: Value { .list(map { $0.shownPart }) }
}

extension Array: Measurable where Element: Measurable {
  /// The elements in brackets; arrays in arrays, if they all have one shape, as a matrix.
  public var measured: Value {
    isEmpty ? Value(text: "[]", shape: [0]) : .list(map { $0.measured })
  }

  public var shownValue: Value { measured }
}
