import Record
import Text

// What looks at a value's type at run time, which Embedded Swift cannot do.

/// Shows a value of any type as its description.
@_disfavoredOverload
public func show<T>(_ value: T, line: Int = #line) {
  // The static type may be an optional or a protocol around a type that can be shown.
  if let value = value as? any Showable {
    receiveOutput(value.shown, line)
  } else if let figures = figures(in: value) {
    show(figures, line: line)
  } else {
    receiveOutput(.value(Value(text: String(describing: value))), line)
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
          // A whole number keeps all of its digits.
          if value.shape.isEmpty, value.numbers.count == 1, Int(value.text) == nil {
            value.text = value.numbers[0].text(.table)
          }
          return value
        }
      })
  }
}
