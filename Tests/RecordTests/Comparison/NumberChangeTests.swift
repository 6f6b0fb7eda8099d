import Plot
import Record
import Testing
import Text

/// How far numbers are apart, one by one.
@Suite struct NumberChangeTests {
  @Test func distancesAreCountedInStepsOfDoubles() {
    func change(_ old: Double, _ new: Double) -> NumberChange { NumberChange(old: old, new: new) }
    // The next number after 1 is 1 + 2⁻⁵².
    #expect(change(1, 1 + 0x1p-52).ulps == 1)
    #expect(change(1 + 0x1p-52, 1).ulps == 1)
    // Between two powers of two there are 2⁵² numbers.
    #expect(change(1, 2).ulps == 1 << 52)
    #expect(change(-0x1p-1074, 0x1p-1074).ulps == 2)
    #expect(change(0, -0.0).ulps == 0)
    #expect(change(1, .nan).ulps == nil && change(-.infinity, 1).ulps == nil)
    #expect(change(4, 5).relative == 0.2)
    #expect(change(-5, 5).relative == 2)
    #expect(change(0, 3).relative == 1)
    #expect(change(1, .infinity).relative == nil)
  }

  private func numbers(_ old: Output, _ new: Output) -> [String] {
    new.numberChanges(from: old).map {
      "\($0.place): \(JSON.text(of: $0.old)) \(JSON.text(of: $0.new))"
    }
  }

  @Test func eachKindOfOutputNamesItsNumbers() {
    func value(_ numbers: [Double]) -> Output {
      .value(Value(text: "…", numbers: numbers, shape: [numbers.count]))
    }
    #expect(numbers(value([1, 2, 3]), value([1, 2.5, 4])) == ["[1]: 2 2.5", "[2]: 3 4"])
    #expect(numbers(value([1, 2]), value([1, 2, 3])) == [])
    #expect(
      numbers(.text("a 0.5\nb 1.5 7"), .text("a 0.5\nb 1.25 7")) == ["line 2: 1.5 1.25"])
    // More than numbers differs.
    #expect(numbers(.text("a 0.5"), .text("b 0.25")) == [])
    func table(_ number: Double) -> Output {
      .table(
        Table(
          columns: ["n", "p"],
          rows: [
            [Value(text: "1", numbers: [1]), Value(text: "2", numbers: [2])],
            [Value(text: "3", numbers: [3]), Value(text: "…", numbers: [number])],
          ]))
    }
    #expect(numbers(table(4), table(8)) == ["row 2, 'p': 4 8"])
    func claim(_ measured: Double, _ bound: Double) -> Output {
      .claim(
        Claim(
          statement: "s", relation: .less, measured: Value(text: "m", numbers: [measured]),
          expected: Value(text: "e", numbers: [bound]), holds: true))
    }
    #expect(
      numbers(claim(0.5, 1), claim(0.25, 2)) == ["measured: 0.5 0.25", "expected: 1 2"])
    func figure(_ y: [Double], label: String = "loss") -> Output {
      .figure(
        Figure(
          panels: [
            Panel(
              x: .linear(), y: .linear(),
              layers: [.curve(Figure.Layer.Curve(x: [0, 1, 2], y: y, label: label))])
          ], alt: "a"))
    }
    #expect(numbers(figure([0, 4, 8]), figure([0, 4, 6])) == ["line 'loss', y 2: 8 6"])
    #expect(numbers(figure([0, 4, 8]), figure([0, 4, 6], label: "error")) == [])
    #expect(numbers(value([1]), .text("1")) == [])
  }

  @Test func sharesOfFiguresAreOfWhatAMarkSpans() {
    func figure(_ y: [Double]) -> Figure {
      Figure(
        panels: [
          Panel(
            x: .linear(), y: .linear(),
            layers: [.curve(Figure.Layer.Curve(x: [0, 1, 2], y: y))])
        ], alt: "a")
    }
    // 2 of a range from 100 to 108.
    #expect(figure([100, 104, 106]).largestShare(from: figure([100, 104, 108])) == 0.25)
    #expect(figure([1, 2, 3]).largestShare(from: figure([1, 2, 3])) == nil)
  }
}
