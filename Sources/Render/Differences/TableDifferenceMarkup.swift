import Record

/// Two tables side by side as HTML, with the entries marked that differ.
package struct TableDifferenceMarkup {
  let difference: TableDifference
  private let distances = NumberDifferenceMarkup()

  package init(_ difference: TableDifference) { self.difference = difference }

  package var markup: HTML {
    """
    <div class="sides">
    <div class="side">
    <p class="side-title old">approved</p>
    \(oldTable)</div>
    <div class="side">
    <p class="side-title new">now</p>
    \(newTable)</div>
    </div>

    """
  }

  private var oldTable: HTML {
    let kept = Set(difference.oldColumns.values)
    let head = difference.old.columns.enumerated().map { column, name in
      Self.head(name, kept.contains(column) ? nil : "gone")
    }
    let rows = difference.rows.map { pair -> HTML in
      guard let row = pair.old else { return Self.missingRow(difference.old.columns.count) }
      let entries = difference.old.rows[row].enumerated().map { column, value -> HTML in
        let isChanged = difference.isChanged(oldRow: row, oldColumn: column)
        let kind = pair.new == nil || !kept.contains(column) ? "gone" : isChanged ? "was" : nil
        return Self.entry("\(value.text)", kind, isNumber: value.isNumber)
      }
      return "<tr>\(entries.joined())</tr>\n"
    }
    return Self.table(head, rows)
  }

  var newTable: HTML {
    let head = difference.new.columns.enumerated().map { column, name in
      Self.head(name, difference.oldColumns[column] == nil ? "added" : nil)
    }
    let rows = difference.rows.map { pair -> HTML in
      guard let row = pair.new else { return Self.missingRow(difference.new.columns.count) }
      let entries = difference.new.rows[row].enumerated().map { column, value -> HTML in
        if pair.old == nil || difference.oldColumns[column] == nil {
          return Self.entry("\(value.text)", "added", isNumber: value.isNumber)
        }
        guard let change = difference.changes[[row, column]] else {
          return Self.entry("\(value.text)", nil, isNumber: value.isNumber)
        }
        let size: HTML =
          change.numbers.map { " <small>\(distances.relative($0.signedRelative))</small>" }
          ?? .empty
        return Self.entry("\(value.text)" + size, "is", isNumber: value.isNumber)
      }
      return "<tr>\(entries.joined())</tr>\n"
    }
    return Self.table(head, rows)
  }

  private static func head(_ name: String, _ kind: String?) -> HTML {
    "<th scope=\"col\"\(attribute("class", kind))>\(name)</th>"
  }

  private static func entry(_ content: HTML, _ kind: String?, isNumber: Bool) -> HTML {
    let classes = [kind, isNumber ? "number" : nil].compactMap(\.self).joined(separator: " ")
    let mark: HTML =
      switch kind {
      case "was", "gone": "<del>\(content)</del>"
      case "is", "added": "<ins>\(content)</ins>"
      default: content
      }
    return "<td\(attribute("class", classes.isEmpty ? nil : classes))>\(mark)</td>"
  }

  /// A row that only the other table has.
  private static func missingRow(_ columns: Int) -> HTML {
    "<tr class=\"missing\"><td colspan=\"\(max(columns, 1))\">–</td></tr>\n"
  }

  private static func table(_ head: [HTML], _ rows: [HTML]) -> HTML {
    """
    <div class="table-box" tabindex="0">
    <table>
    <thead>
    <tr>\(head.joined())</tr>
    </thead>
    <tbody>
    \(rows.joined())</tbody>
    </table>
    </div>

    """
  }
}

extension NumberChange {
  /// The relative difference, below zero for a number that is smaller now.
  fileprivate var signedRelative: Double? { relative.map { new < old ? -$0 : $0 } }
}
