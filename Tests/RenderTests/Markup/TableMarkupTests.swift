import Foundation
import Lessons
import Record
import Render
import Testing

@Suite struct TableMarkupTests {
  @Test func aTableHasItsCaptionAboveAndItsNumbersOnTheRight() {
    let table = Table(
      columns: ["T", "name"],
      rows: [[Sample.number(-0.5), Value(text: "a<b")], [Sample.number(1e-7), Value(text: "")]])
    let options = CellOptions(caption: [.text("Values")], code: .hidden)
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("", options)],
        outputs: [CellRecord(outputs: [.table(table)])])
          == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <figure class="table">
          <figcaption><span class="label">Table 1.1.</span> Values</figcaption>
          <div class="table-box" role="region" aria-label="Table 1.1" tabindex="0">
          <table class="values">
          <thead>
          <tr><th scope="col" class="align-right">T</th><th scope="col">name</th></tr>
          </thead>
          <tbody>
          <tr><td class="align-right">−0.5</td><td>a&lt;b</td></tr>
          <tr><td class="align-right">1\u{200A}·\u{200A}10<sup>−7</sup></td><td></td></tr>
          </tbody>
          </table>
          </div>
          </figure>
          </div>
          </div>

          """)
  }

  @Test func theNumbersOfAColumnStandPointBelowPoint() {
    let rows = ["98", "60.9", "-0.25", "1e-9"].map { [Value(text: $0, numbers: [0])] }
    let shown = html(
      [.cell(0)], cells: [Sample.cell("")],
      outputs: [CellRecord(outputs: [.table(Table(columns: ["x"], rows: rows))])])
    let entries = shown.components(separatedBy: "<td class=\"align-right\">").dropFirst()
      .map { $0.components(separatedBy: "</td>")[0] }
    #expect(
      entries == [
        "98\u{2008}\u{2007}\u{2007}", "60.9\u{2007}", "−0.25",
        "1\u{200A}·\u{200A}10<sup>−9</sup>",
      ])
  }

  private func entries(_ table: Table, formulas: [Formula: TypesetFormula] = [:]) -> [String] {
    html(
      [.cell(0)], cells: [Sample.cell("")], outputs: [CellRecord(outputs: [.table(table)])],
      formulas: formulas
    ).components(separatedBy: "<t").filter { $0.hasPrefix("d") || $0.hasPrefix("h ") }
      .map { $0.components(separatedBy: ">").dropFirst().joined(separator: ">") }
      .map { $0.components(separatedBy: "</t")[0] }
  }

  @Test func namesAndTextsAreRunningText() {
    let table = Table(
      columns: ["$\\eta$", "*a* of `f`"],
      rows: [[Value(text: "$\\eta$ is **b**"), Value(text: "5 * 3 * 2, $5")]])
    let formula = Formula("\\eta")
    #expect(
      entries(table, formulas: [formula: .html("<i>η</i>")]) == [
        "<i>η</i>", "<em>a</em> of <code>f</code>", "<i>η</i> is <strong>b</strong>",
        "5 * 3 * 2, $5",
      ])
  }

  /// Each as in prose; texts of earlier records are spelled as programs do.
  @Test func numbersThatAreNoneAreWrittenAsInProse() {
    let numbers: [(String, Double)] = [
      ("nan", .nan), ("NaN", .nan), ("-inf", -.infinity), ("-∞", -.infinity), ("-0", -0.0),
    ]
    let table = Table(
      columns: ["x"], rows: numbers.map { [Value(text: $0.0, numbers: [$0.1])] })
    #expect(entries(table).dropFirst() == ["NaN", "NaN", "−∞", "−∞", "0"])
  }

  @Test func aMissingEntryLeavesAColumnOneOfNumbers() {
    let table = Table(
      columns: ["x"], rows: [[Value(text: "")], [Sample.number(1.25)], [Sample.number(2)]])
    #expect(entries(table).dropFirst() == ["", "1.25", "2.0\u{2007}"])
  }

  @Test func aTableWithoutNamesHasNoHead() {
    let table = Table(columns: ["", ""], rows: [[Value(text: "a"), Sample.number(1)]])
    let shown = html(
      [.cell(0)], cells: [Sample.cell("")], outputs: [CellRecord(outputs: [.table(table)])])
    #expect(!shown.contains("thead") && shown.contains("<td>a</td>"))
  }

  /// A column with a text in it is not one of numbers, and a row may be short or long.
  @Test func rowsMayDifferInLength() {
    let table = Table(
      columns: ["a", "b"],
      rows: [
        [Sample.number(1)], [Value(text: "x"), Sample.number(2)],
        [Sample.number(3), Sample.number(4), Sample.number(5)],
      ])
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("", CellOptions(code: .hidden))],
        outputs: [CellRecord(outputs: [.table(table)])])
          == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <div class="table-box" role="region" aria-label="Table: a, b" tabindex="0">
          <table class="values">
          <thead>
          <tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr>
          </thead>
          <tbody>
          <tr><td>1.0</td></tr>
          <tr><td>x</td><td class="align-right">2.0</td></tr>
          <tr><td>3.0</td><td class="align-right">4.0</td><td>5.0</td></tr>
          </tbody>
          </table>
          </div>
          </div>
          </div>

          """)
  }

  @Test func aTableKeepsItsAlignment() {
    let table = TableBlock(
      alignments: [.none, .right, .center],
      header: [[], [.text("n")], [.text("f")]],
      rows: [[[.text("a")], [.text("1")], [.code("<")]]])
    #expect(
      html([.table(table)]) == """
        <div class="table-box" role="region" aria-label="Table: n, f" tabindex="0">
        <table>
        <thead>
        <tr><td></td><th scope="col" class="align-right">n</th>\
        <th scope="col" class="align-center">f</th></tr>
        </thead>
        <tbody>
        <tr><td>a</td><td class="align-right">1</td>\
        <td class="align-center"><code>&lt;</code></td></tr>
        </tbody>
        </table>
        </div>

        """)
  }
}
