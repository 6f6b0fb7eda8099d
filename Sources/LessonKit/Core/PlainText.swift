import Plot
import Record

extension Output {
  /// The output as a line or more of plain text, for a lesson that is run by hand.
  var plainText: String {
    switch self {
    case .text(let text): text.text
    case .value(let value): value.text
    case .table(let table): table.plainText
    case .figure(let figure): figure.description
    case .claim(let claim): claim.plainText
    }
  }
}

extension Table: CustomStringConvertible {
  /// What `print` says of it: its columns, as wide as they need to be.
  public var description: String { plainText }

  /// The table in columns that are as wide as they need to be.
  var plainText: String {
    let rows = [columns] + rows.map { $0.map { $0.text } }
    var widths: [Int] = []
    for row in rows {
      for (column, entry) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], entry.count)
      }
    }
    return rows.map { row in
      row.enumerated().map { column, entry in
        // Nothing stands to the right of the last entry, not even spaces.
        let space = column == row.count - 1 ? 0 : widths[column] - entry.count
        return entry + String(repeating: " ", count: space)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension Claim {
  /// The claim with a tick or a cross, and both of its sides.
  var plainText: String {
    "\(isRight ? "✓" : "✗") \(isMeantToFail ? "fails: " : "")\(sentence)"
  }
}
