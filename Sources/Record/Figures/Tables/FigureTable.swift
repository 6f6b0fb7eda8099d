import Plot

extension Figure {
  /// The data that the figure shows, as comma-separated values (RFC 4180), to be drawn or checked
  /// with other tools.
  ///
  /// A row is a point, bar, bin or cell; its first columns name the panel, the mark and its label.
  /// The others are those of the mark, such as `x` and `y`; what a mark does not have is left
  /// empty. Lines over a plane, such as contours, are numbered in a column `path`.
  package var csv: String {
    var names = ["panel", "mark", "label"]
    var rows: [[String: String]] = []
    for (number, panel) in rounded.panels.enumerated() {
      for layer in panel.layers {
        let table = LayerTable(layer)
        for name in table.names where !names.contains(name) { names.append(name) }
        for var row in table.rows {
          row["panel"] = "\(number + 1)"
          row["mark"] = layer.kindName
          row["label"] = layer.label
          rows.append(row)
        }
      }
    }
    let lines = [names] + rows.map { row in names.map { row[$0] ?? "" } }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// All numbers of the data that the figure shows, panel by panel.
  package var numbers: [Double] {
    panels.flatMap { $0.layers }.flatMap { layer in
      LayerTable(layer).rows.flatMap { row in row.values.compactMap { Double($0) } }
    }
  }

  private static func quoted(_ cell: String) -> String {
    let special: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13]
    guard cell.utf8.contains(where: { special.contains($0) }) else { return cell }
    var text = "\""
    for character in cell { text += character == "\"" ? "\"\"" : String(character) }
    return text + "\""
  }
}
