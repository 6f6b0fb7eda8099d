@_exported import Plot
@_exported import Record
import Text

/// A type whose values are shown in a lesson as more than their description: a figure, a table,
/// numbers.
public protocol Showable {
  /// What the reader sees.
  var shown: Output { get }
}

/// A type whose values are shown as text, with the numbers in it, and can be parts of other values.
public protocol ShowableValue: Showable {
  /// What the reader sees.
  var shownValue: Value { get }
  /// What the reader sees where this is part of another value: text has quotes there.
  var shownPart: Value { get }
}

extension ShowableValue {
  public var shown: Output { .value(shownValue) }
  public var shownPart: Value { shownValue }
}

/// A type whose values are numbers, which records keep with all their digits and compare with a
/// tolerance, and which claims can be made about.
public protocol Measurable: ShowableValue {
  var measured: Value { get }
}

extension Measurable {
  public var shownValue: Value { measured }
}

/// Shows a value at this place of the lesson, as the last expression of a cell is.
public func show<T: Showable>(_ value: T, line: Int = #line) {
  receiveOutput(value.shown, line)
}

/// Shows figures one after another, as a cell does whose last expression is an array of them.
public func show(_ figures: [Figure], line: Int = #line) {
  for figure in figures { show(figure, line: line) }
}

// MARK: Digits of the author's choice

/// The number in this many significant digits, as a value that prose and tables show with them.
public func formatted(_ number: Double, digits: Int = 4) -> Value {
  var value = number.measured
  value.text = number.text(.value(significantDigits: digits))
  value.isFormatted = true
  return value
}

/// The number in this many significant digits, as a value that prose and tables show with them.
public func formatted(_ number: Float, digits: Int = 4) -> Value {
  var value = number.measured
  value.text = number.text(.value(significantDigits: digits))
  value.isFormatted = true
  return value
}

/// The number in this many significant digits, for text that a lesson makes itself.
@_disfavoredOverload
public func formatted(_ number: Double, digits: Int = 4) -> String {
  number.text(.value(significantDigits: digits))
}

/// The number in this many significant digits, for text that a lesson makes itself.
@_disfavoredOverload
public func formatted(_ number: Float, digits: Int = 4) -> String {
  number.text(.value(significantDigits: digits))
}

// MARK: Figures, tables, values

extension Figure: Showable {
  public var shown: Output { .figure(self) }
}

extension Table: Showable {
  public var shown: Output { .table(self) }
}

extension Value: Measurable {
  public var measured: Value { self }
}
