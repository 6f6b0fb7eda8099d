import Record
import Render
import Testing

/// Which rows, columns and entries of two tables are the same.
@Suite struct TableDifferenceTests {
  private func table(_ columns: [String], _ rows: [[Double]]) -> Table {
    Table(columns: columns, rows: rows.map { $0.map { Value(text: "\($0)", numbers: [$0]) } })
  }

  @Test func entriesAreComparedByTheirPlaces() {
    let difference = TableDifference(
      from: table(["n", "p"], [[1, 0.5], [2, 0.25]]),
      to: table(["n", "p"], [[1, 0.5000001], [2, 0.75]]), tolerance: 1e-4)
    #expect(difference.changes.keys.sorted { $0[0] < $1[0] } == [[1, 1]])
    #expect(difference.changes[[1, 1]]?.numbers?.new == 0.75)
    #expect(difference.isChanged(oldRow: 1, oldColumn: 1))
    #expect(!difference.isChanged(oldRow: 0, oldColumn: 1))
  }

  @Test func rowsAreFoundAgain() {
    let difference = TableDifference(
      from: table(["n"], [[1], [2], [3]]), to: table(["n"], [[1], [3], [4], [5]]), tolerance: 0)
    #expect(difference.rows.map(\.old) == [0, 1, 2, nil, nil])
    #expect(difference.rows.map(\.new) == [0, nil, 1, 2, 3])
    #expect(difference.changes.isEmpty)
  }

  @Test func columnsAreFoundAgainByTheirNames() {
    let difference = TableDifference(
      from: table(["n", "p", "q"], [[1, 2, 3]]), to: table(["n", "q", "r"], [[1, 4, 5]]),
      tolerance: 0)
    #expect(difference.oldColumns == [0: 0, 1: 2])
    #expect(difference.rows.map(\.old) == [0] && difference.rows.map(\.new) == [0])
    #expect(Set(difference.changes.keys) == [[0, 1]])
    let markup = TableDifferenceMarkup(difference).markup.text
    #expect(markup.contains("<th scope=\"col\" class=\"gone\">p</th>"))
    #expect(markup.contains("<th scope=\"col\" class=\"added\">r</th>"))
    // From 3 to 4 is a quarter of the larger one.
    #expect(markup.contains("<ins>4.0 <small>25\u{202F}%</small></ins>"))
  }
}
