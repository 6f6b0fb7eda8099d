import Plot
import Record
import Testing
import Text

/// Numbers that figures write are compared as they are written, whatever the axis shows.
@Suite struct WrittenNumbersTests {
  private func bars(_ values: [Double]) -> Figure {
    Figure(alt: "a") { Bars(["a", "b"], values).numbered() }
  }

  private func heatMap(_ values: [Double]) -> Figure {
    Figure(alt: "a") { HeatMap([values]).numbered() }
  }

  private func confusion(_ counts: [[Double]]) -> Figure {
    Figure(alt: "a") { ConfusionMatrix(counts, classes: ["cat", "dog"]) }
  }

  private func graph(_ value: Double, gradient: Double = 1) -> Figure {
    Figure(alt: "a") {
      GraphDiagram(
        Graph(
          nodes: [
            .init("x", value: 1_000_000, gradient: 1_000_000),
            .init("y", value: value, gradient: gradient),
          ],
          edges: [.init(from: "x", to: "y")]))
    }
  }

  @Test func aNumberBesideABar() {
    #expect(
      bars([100_000, 9]).differences(from: bars([100_000, 5]), tolerance: 1e-4)
        == ["bars, 'b': number 5.00 is now 9.00, by 44 %"])
    #expect(
      bars([100_000, 20.5]).differences(from: bars([100_000, 20.4]), tolerance: 1e-2) == [])
    // What is only drawn is measured by the axis.
    let drawn = { (value: Double) in Figure(alt: "a") { Bars(["a", "b"], [100_000, value]) } }
    #expect(drawn(9).differences(from: drawn(5), tolerance: 1e-4) == [])
  }

  @Test func aNumberInACell() {
    #expect(
      heatMap([1000, 0.25]).differences(from: heatMap([1000, 0.2]), tolerance: 1e-4)
        == ["heat map, row 0, column 1: number 0.200 is now 0.250, by 20 %"])
  }

  @Test func countsHaveNoTolerance() {
    #expect(
      confusion([[100_000, 6], [0, 7]]).differences(
        from: confusion([[100_000, 3], [0, 7]]), tolerance: 1e-4) == [
          "heat map 'share of the true class', row 0, column 1: number 3.00 is now 6.00, by 50 %"
        ])
    #expect(
      confusion([[9, 1], [0, 24]]).differences(
        from: confusion([[9, 1], [0, 20]]), tolerance: 0.5) == [
          "heat map 'share of the true class', row 1, column 1: number 20.0 is now 24.0, by 17 %"
        ])
  }

  @Test func numbersOfANode() {
    #expect(
      graph(-5).differences(from: graph(5), tolerance: 1e-4)
        == ["graph, node 'y': value 5.00 is now −5.00"])
    #expect(
      graph(5, gradient: 2).differences(from: graph(5), tolerance: 1e-4)
        == ["graph, node 'y': gradient 1.00 is now 2.00"])
  }

  @Test func levelsOfContours() {
    func contours(_ least: Double) -> Figure {
      let layer = Figure.Layer.Contours(
        x: 0...1, y: 0...1, levels: [least, 10_000], paths: [[], []])
      return Figure(
        panels: [Panel(x: .linear(), y: .linear(), layers: [.contours(layer)])], alt: "a")
    }
    #expect(
      contours(0.25).differences(from: contours(0.2), tolerance: 1e-4)
        == ["contours have levels 0.25, 10\u{202F}000 instead of 0.2, 10\u{202F}000"])
    #expect(contours(0.2.nextUp).differences(from: contours(0.2), tolerance: 1e-4) == [])
  }

  @Test func theLargestWeight() {
    func network(_ weight: Double) -> Figure {
      Figure(alt: "a") { NetworkDiagram(weights: [[[-5.5, weight]]]) }
    }
    // Of the range of 11.178, records of before kept hundredths.
    #expect(network(5.678).differences(from: network(5.68), tolerance: 1e-4) == [])
    #expect(
      network(5.672).differences(from: network(5.678), tolerance: 1e-4)
        == ["network: largest weight 5.68 is now 5.67"])
  }

  /// As a processor with other instructions computes them.
  @Test func roundingIsNoDifference() {
    #expect(
      bars([1 / 3.0, 2 / 3.0]).differences(from: bars([0.33333334, 2 / 3.0]), tolerance: 1e-4) == []
    )
    #expect(heatMap([1, -3e-9]).differences(from: heatMap([1, 2e-9]), tolerance: 1e-4) == [])
    #expect(heatMap([1000, 1e-5]).differences(from: heatMap([1000, 0]), tolerance: 1e-4) == [])
    #expect(bars([2.5, 3]).differences(from: bars([2.5, 3.0.nextUp]), tolerance: 1e-4) == [])
    // Records keep seven digits.
    #expect(bars([12_345_678, 3]).differences(from: bars([12_345_679, 3]), tolerance: 1e-4) == [])
    #expect(bars([.nan, 3]).differences(from: bars([.nan, 3]), tolerance: 1e-4) == [])
  }
}
