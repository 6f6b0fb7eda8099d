import Foundation
import LessonKit
import Testing

@Suite struct TableTests {
  private func texts(_ table: Table) -> [[String]] { table.rows.map { $0.map(\.text) } }

  @Test func rowsMixNumbersAndTexts() {
    let missing: Double? = nil
    let table = Table(
      columns: ["a", "b", "c", "d"],
      rows: [
        ["x", 0.5, 2, true], [Float(0.1), [1, 2], missing, nil], [Optional(1.5), "3", 1e9, "y"],
      ])
    #expect(
      texts(table) == [
        ["x", "0.5", "2", "true"], ["0.1", "[1, 2]", "", ""], ["1.5", "3", "1000000000", "y"],
      ])
    #expect(table.rows[0][0] == Value(text: "x") && table.rows[2][1] == Value(text: "3"))
    #expect(table.rows[0][1] == Value(text: "0.5", numbers: [0.5]))
    var whole = Value(text: "[1, 2]", numbers: [1, 2], shape: [2])
    whole.isWhole = true
    #expect(table.rows[1][1] == whole)
  }

  @Test(
    arguments: [
      ([0.1, 0.01, 0.001], ["0.100", "0.010", "0.001"]), ([1, 10.5], ["1.0", "10.5"]),
      ([0.123456, 12.5], ["0.1235", "12.5000"]), ([1, 20, 300], ["1", "20", "300"]),
      // A range too wide for one number of digits.
      ([1e-7, 2], ["1e-7", "2"]), ([123_456.7, 0.00123], ["123457", "0.00123"]),
      ([.nan, -.infinity, 0.25, -0.0], ["NaN", "-∞", "0.25", "0.00"]),
      ([-0.004, 12.34], ["-0.004", "12.340"]), ([1_234_567_890, 1], ["1234567890", "1"]),
    ] as [([Double], [String])])
  func aColumnHasOneNumberOfDigits(numbers: [Double], expected: [String]) {
    #expect(
      texts(Table(columns: ["x"], rows: numbers.map { [$0] })).map { $0[0] } == expected)
  }

  @Test func digitsCanBeChosen() {
    let table = Table(
      columns: ["x", "y"], rows: [[0.125, 1.0 / 3], [12, formatted(1.0 / 3, digits: 2)]],
      digits: ["x": 1])
    // Halves are rounded away from zero.
    #expect(texts(table) == [["0.1", "0.3333"], ["12.0", "0.33"]])
  }

  @Test func wholeNumbersKeepAllDigits() {
    let table = Table(columns: ["x"], rows: [[UInt64.max], [3]])
    #expect(texts(table) == [["18446744073709551615"], ["3"]])
  }

  @Test func tuplesStructuresAndDictionariesAreRows() {
    struct Run {
      var rate: Double
      var name: String?
    }
    let runs = Table([Run(rate: 0.1, name: "a"), Run(rate: 0.25, name: nil)])
    #expect(runs.columns == ["rate", "name"] && texts(runs) == [["0.10", "a"], ["0.25", ""]])
    let pairs = Table(zip(["a", "b"], [1, 2]), columns: ["word", "count"])
    #expect(pairs.columns == ["word", "count"] && texts(pairs) == [["a", "1"], ["b", "2"]])
    let labelled = Table([(x: 1, y: "a")])
    #expect(labelled.columns == ["x", "y"])
    let words = Table(["b": 2, "a": 1], columns: ["word", "count"])
    #expect(texts(words) == [["a", "1"], ["b", "2"]])
    let rows = Table([[1, 2], [3, 4]], columns: ["x", "y"])
    #expect(texts(rows) == [["1", "2"], ["3", "4"]])
    #expect(Table([1, 2], columns: ["x"]).rows.count == 2)
    struct Countdown: Sequence, IteratorProtocol {
      var count = 3
      mutating func next() -> Int? {
        count -= 1
        return count < 0 ? nil : count
      }
    }
    #expect(texts(Table(Countdown(), columns: ["x"])) == [["2"], ["1"], ["0"]])
  }

  @Test func aRowOfTheWrongLengthIsAProblem() {
    #expect(
      Table([(1, 2)], columns: ["x"]).problems == ["table row 1 has 2 entries under 1 column"])
  }

  @Test func aFileIsATable() throws {
    let csv = try CSV(parsing: "load,length,note\n0.10,2,a\n0.200,NA,\n")
    let table = Table(csv)
    #expect(table.columns == ["load", "length", "note"])
    // Digits are those of the file; a missing entry is empty.
    #expect(texts(table) == [["0.10", "2", "a"], ["0.200", "", ""]])
    #expect(table.rows[0][0].numbers == [0.1] && table.rows[1][1] == Value(text: ""))
    #expect(Table(csv, columns: ["note", "load"]).columns == ["note", "load"])
    let path = NSTemporaryDirectory() + "table-\(UUID()).csv"
    try "a;b\n1;2\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(texts(Table(csv: path, separator: ";")) == [["1", "2"]])
  }

  @Test func whatHasNoPlaceInATableStopsTheLesson() async {
    let figure = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Table(
        columns: ["a"], rows: [[Figure(alt: "a line") { Line(x: [0, 1], y: [2, 3]) }]])
    }
    #expect(figure.errors.contains("Table: a figure or a table cannot be an entry of a table"))
    let digits = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Table(columns: ["a"], rows: [[1.5]], digits: ["b": 2])
    }
    #expect(
      digits.errors.contains(
        #"Table: digits are given for 'b', which is not among the columns ["a"]"#))
  }
}
