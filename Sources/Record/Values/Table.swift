import Plot
import Text

/// A table of values; each row has as many entries as there are columns.
public struct Table: Sendable {
  private var storedColumns: [String]
  private var storedRows: [[Value]]
  /// By what it is known whether the table has been shown or made use of.
  package var origin = OutputOrigin()

  /// A table of values as they are.
  ///
  /// - Parameters:
  ///   - columns: The columns' names.
  ///   - rows: As many entries in each row as there are columns.
  ///   - file: The file that makes the table; leave it out.
  ///   - line: The line that makes the table; leave it out.
  public init(
    columns: [String], rows: [[Value]], file: StaticString = #fileID, line: Int = #line
  ) {
    storedColumns = columns
    storedRows = rows
    origin = OutputOrigin(of: .table, file: file, line: line)
  }

  /// The columns' names.
  public var columns: [String] {
    get {
      noteUse()
      return storedColumns
    }
    _modify { yield &storedColumns }
  }

  /// The entries of each row.
  public var rows: [[Value]] {
    get {
      noteUse()
      return storedRows
    }
    _modify { yield &storedRows }
  }

  /// Whoever reads a table makes use of it, and need not show it; a change alone is no use.
  private func noteUse() {
    if let number = origin.number { receiveUse?(number) }
  }

  /// What is wrong with the table, in words for its author: rows that are too long or too short.
  package var problems: [String] {
    rows.enumerated().compactMap { index, row in
      if row.count == columns.count { return nil }
      let entries = row.count == 1 ? "1 entry" : "\(row.count) entries"
      let under = columns.count == 1 ? "1 column" : "\(columns.count) columns"
      return "table row \(index + 1) has \(entries) under \(under)"
    }
  }
}

extension Table: Equatable {
  public static func == (a: Table, b: Table) -> Bool {
    a.columns == b.columns && a.rows == b.rows
  }
}

// MARK: JSON

extension Table: RecordPart {
  package var json: JSON {
    [
      "columns": .strings(columns),
      "rows": .array(
        rows.map { row in
          // An entry that is only text is written as that text.
          .array(row.map { $0 == Value(text: $0.text) ? .string($0.text) : $0.json })
        }),
    ]
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      columns: try reader.texts("columns"),
      rows: try reader.list("rows") { row throws(RecordError) in
        try row.elements { entry throws(RecordError) in
          if let text = entry.json.string { return Value(text: text) }
          return try Value(reader: entry)
        }
      })
  }
}
