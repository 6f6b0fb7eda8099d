import Plot
import Record
import Text

extension Table {
  /// A table whose rows mix numbers, texts, truth values, dates and whatever else.
  ///
  ///     Table(
  ///       columns: ["$T$", "entropy", "`argmax`"], rows: [[0.1, 0.02, nil], [1, entropy(p), "cat"]],
  ///       digits: ["entropy": 2])
  ///
  /// - Parameters:
  ///   - columns: The columns' names. Names and texts may contain `$formulas$`, `` `code` ``,
  ///     `*emphasis*` and `**strong emphasis**`; a backslash before `*`, `` ` `` or `$` has the character
  ///     stand for itself, `"\\*x*"`.
  ///   - rows: As many entries in each row as there are columns; nil for an entry that is missing.
  ///   - digits: The number of digits after the point, by the names of columns. In other columns of
  ///     numbers it is what four significant digits take; a number from `formatted(_:digits:)` keeps
  ///     those it has.
  ///   - file: The file that makes the table; leave it out.
  ///   - line: The line that makes the table; leave it out.
  public init(
    columns: [String], rows: [[Any?]], digits: [String: Int] = [:],
    file: StaticString = #fileID, line: Int = #line
  ) {
    self.init(TableRows(columns: columns, rows: rows), digits: digits)
    origin = OutputOrigin(of: .table, file: file, line: line)
  }

  /// A table with a row for each tuple or structure of a sequence, or for each entry of a
  /// dictionary.
  ///
  ///     Table(runs.map { (rate: $0.rate, loss: $0.loss) }, digits: ["loss": 3])
  ///     Table(zip(names, scores), columns: ["name", "score"])
  ///
  /// - Parameters:
  ///   - rows: The rows; a dictionary's entries are sorted by key.
  ///   - columns: The columns' names; nil for the labels of the tuples or the names of properties.
  ///   - digits: The number of digits after the point, by the names of columns.
  ///   - file: The file that makes the table; leave it out.
  ///   - line: The line that makes the table; leave it out.
  public init<Rows: Sequence>(
    _ rows: Rows, columns: [String]? = nil, digits: [String: Int] = [:],
    file: StaticString = #fileID, line: Int = #line
  ) {
    // Only a dictionary is more than its elements: it has keys to be sorted by.
    let elements: Any = Description.entries(of: rows) == nil ? Array(rows) : rows
    self.init(TableRows(elements: elements, columns: columns), digits: digits)
    origin = OutputOrigin(of: .table, file: file, line: line)
  }

  init(_ table: TableRows, digits: [String: Int] = [:]) {
    for name in digits.keys.sorted() where !table.columns.contains(name) {
      stop("Table: digits are given for '\(name)', which is not among the columns \(table.columns)")
    }
    let columns = table.columns.enumerated().map { index, name in
      TableColumn(
        table.rows.map { $0.indices.contains(index) ? $0[index] : nil }, decimals: digits[name])
    }
    self.init(
      columns: table.columns,
      rows: table.rows.map { row in
        row.enumerated().map { index, entry in
          columns.indices.contains(index)
            ? columns[index].value(of: entry) : TableColumn([entry]).value(of: entry)
        }
      })
  }
}

/// A column of a table, in which all numbers have the same number of digits after the point.
private struct TableColumn {
  private let numbers: NumberColumn

  init(_ entries: [Any?], decimals: Int? = nil) {
    let found = entries.compactMap { entry -> Double? in
      guard let entry, case let value = Self.value(entry), Self.isRounded(entry, value) else {
        return nil
      }
      return value.numbers[0]
    }
    numbers =
      decimals.map { NumberColumn(found, decimals: $0) }
      ?? NumberColumn(found, significantDigits: 4)
  }

  func value(of entry: Any?) -> Value {
    guard let entry, case var value = Self.value(entry) else { return Value(text: "") }
    if Self.isRounded(entry, value) { value.text = numbers.text(value.numbers[0]) }
    return value
  }

  /// Whether the digits of an entry are the column's: not those that an author has chosen, nor those
  /// of a whole number that has more of them than a `Double`.
  private static func isRounded(_ entry: Any, _ value: Value) -> Bool {
    value.isNumber && value.longWholeNumber == nil && !(Description.unwrapped(entry) is Value)
  }

  private static func value(_ entry: Any) -> Value {
    let entry = Description.unwrapped(entry)
    // A missing entry within more than one optional.
    if entry is any OptionalValue { return Value(text: "") }
    if entry is any Showable, !(entry is any ShowableValue) {
      stop("Table: a figure or a table cannot be an entry of a table")
    }
    return Description.value(of: entry)
  }
}
