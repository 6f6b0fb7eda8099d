import Text

/// A table of values; each row has as many entries as there are columns.
public struct Table: Equatable, Sendable {
  public var columns: [String]
  public var rows: [[Value]]

  public init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
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
