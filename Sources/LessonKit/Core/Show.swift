@_exported import Plot
@_exported import Record
import Text

/// A type whose values are shown in a lesson as more than text: a figure, a table, numbers.
public protocol Showable {
  /// What the reader sees.
  var shown: Output { get }
}

/// A type whose values are numbers, which records keep with all their digits and compare with a
/// tolerance, and which claims can be made about.
public protocol Measurable: Showable {
  var measured: Value { get }
}

extension Measurable {
  public var shown: Output { .value(measured) }
}

/// Shows a value at this place of the lesson, as the last expression of a cell is.
public func show<T: Showable>(_ value: T, line: Int = #line) {
  receiveOutput(value.shown, line)
}

/// Shows figures one after another, as a cell does whose last expression is an array of them.
public func show(_ figures: [Figure], line: Int = #line) {
  for figure in figures { show(figure, line: line) }
}

/// The number in this many significant digits, for text that a lesson makes itself.
public func formatted(_ number: Double, digits: Int = 4) -> String {
  number.text(significantDigits: digits)
}

/// The number in this many significant digits, for text that a lesson makes itself.
public func formatted(_ number: Float, digits: Int = 4) -> String {
  number.text(significantDigits: digits)
}

// MARK: What can be shown

extension Figure: Showable {
  public var shown: Output { .figure(self) }
}

extension Table: Showable {
  public var shown: Output { .table(self) }
}

extension Value: Measurable {
  public var measured: Value { self }
}

extension Double: Measurable {
  public var measured: Value { Value(text: text(significantDigits: 6), numbers: [self]) }
}

extension Float: Measurable {
  public var measured: Value {
    Value(text: text(significantDigits: 6), numbers: [Double(decimalDigitsOf: self)])
  }
}

extension Measurable where Self: BinaryInteger {
  public var measured: Value { Value(text: String(self), numbers: [Double(self)]) }
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

extension String: Showable {
  /// The text itself, without quotes.
  public var shown: Output { .value(Value(text: self)) }
}

extension Array: Showable where Element: Measurable {}

extension Array: Measurable where Element: Measurable {
  /// The elements in brackets; arrays in arrays, if they all have one shape, a row each.
  public var measured: Value {
    let values = map { $0.measured }
    let separator = values.contains { !$0.shape.isEmpty } ? ",\n " : ", "
    let text = "[" + values.map { $0.text }.joined(separator: separator) + "]"
    let shape = values.first?.shape ?? []
    guard values.allSatisfy({ $0.shape == shape }) else {
      return Value(text: text, numbers: values.flatMap { $0.numbers }, shape: [])
    }
    return Value(text: text, numbers: values.flatMap { $0.numbers }, shape: [count] + shape)
  }
}
