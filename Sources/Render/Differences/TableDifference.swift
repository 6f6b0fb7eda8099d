import Lessons
import Record

/// Two tables beside each other: which rows and columns are the same, and which entries differ.
package struct TableDifference: Sendable {
  package let old: Table
  package let new: Table
  /// Rows that belong together, by their indices.
  package private(set) var rows: [(old: Int?, new: Int?)] = []
  /// The index in the old table of each column of the new one that it has.
  package private(set) var oldColumns: [Int: Int] = [:]
  /// What differs in the entries of the new table, by row and column.
  package private(set) var changes: [[Int]: ValueChange] = [:]

  package init(from old: Table, to new: Table, tolerance: Double) {
    self.old = old
    self.new = new
    for (column, name) in new.columns.enumerated() {
      let number = new.columns[..<column].count { $0 == name }
      let same = old.columns.indices.filter { old.columns[$0] == name }
      if number < same.count { oldColumns[column] = same[number] }
    }
    if old.columns == new.columns, old.rows.count == new.rows.count {
      rows = new.rows.indices.map { ($0, $0) }
      for change in new.entryChanges(from: old, tolerance: tolerance) {
        changes[[change.row, change.column]] = change.change
      }
      return
    }
    // Rows are the same by what they have in the columns that both tables have.
    let shared = oldColumns.sorted { $0.key < $1.key }
    func texts(_ rows: [[Value]], _ columns: [Int]) -> [String] {
      rows.map { row in
        columns.map { row.indices.contains($0) ? row[$0].text : "" }.joined(separator: "\u{1F}")
      }
    }
    rows = aligned(texts(old.rows, shared.map(\.value)), texts(new.rows, shared.map(\.key)))
      .map { (old: $0.0, new: $0.1) }
    for case (let i?, let j?) in rows {
      for (column, oldColumn) in shared
      where old.rows[i].indices.contains(oldColumn) && new.rows[j].indices.contains(column) {
        let change = new.rows[j][column].changes(
          from: old.rows[i][oldColumn], tolerance: tolerance
        ).first
        if let change { changes[[j, column]] = change }
      }
    }
  }

  /// Whether an entry of the old table has another value now.
  package func isChanged(oldRow: Int, oldColumn: Int) -> Bool {
    guard let row = rows.first(where: { $0.old == oldRow })?.new,
      let column = oldColumns.first(where: { $0.value == oldColumn })?.key
    else { return false }
    return changes[[row, column]] != nil
  }
}
