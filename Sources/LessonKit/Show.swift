@_exported import Record

/// A type whose values have a picture of their own in a lesson: a figure, a table, numbers.
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
  Recorder.shared.record(value.shown, line: line)
}

/// Shows a value of any type as its description.
@_disfavoredOverload
public func show<T>(_ value: T, line: Int = #line) {
  // The static type may be an optional or a protocol around a type that can be shown.
  if let value = value as? any Showable {
    Recorder.shared.record(value.shown, line: line)
  } else {
    Recorder.shared.record(.value(Value(text: String(describing: value))), line: line)
  }
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
    let values = map(\.measured)
    let separator = values.contains { !$0.shape.isEmpty } ? ",\n " : ", "
    let text = "[" + values.map(\.text).joined(separator: separator) + "]"
    let shape = values.first?.shape ?? []
    guard values.allSatisfy({ $0.shape == shape }) else {
      return Value(text: text, numbers: values.flatMap(\.numbers), shape: [])
    }
    return Value(text: text, numbers: values.flatMap(\.numbers), shape: [count] + shape)
  }
}

extension Table {
  /// A table whose rows mix numbers and texts.
  ///
  ///     Table(columns: ["T", "entropy"], rows: [[0.1, 0.02], [1, entropy(p)]])
  public init(columns: [String], rows: [[any Showable]]) {
    self.init(
      columns: columns,
      rows: rows.map { row in
        row.map { entry in
          guard case .value(var value) = entry.shown else { return Value(text: "") }
          if value.shape.isEmpty, value.numbers.count == 1 {
            value.text = shortText(value.numbers[0])
          }
          return value
        }
      })
  }
}

/// The number in four digits, or in as many as it has before the point.
private func shortText(_ number: Double) -> String {
  guard let digits = DecimalDigits(number) else { return number.description }
  return number.text(significantDigits: max(4, min(digits.exponent + 1, 15)))
}
