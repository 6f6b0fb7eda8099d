import Plot
import Testing

@Suite struct BoxPlotTests {
  private func quartiles(_ figure: Figure) -> [Figure.Layer.Quartiles] {
    figure.panels.flatMap { $0.layers }.compactMap {
      if case .quartiles(let quartiles) = $0 { quartiles } else { nil }
    }
  }

  @Test func boxesWithWhiskersAndOutliers() throws {
    try expectGolden(
      "boxplot",
      Figure(x: .categorical("optimiser"), y: .linear("loss"), alt: "Boxes.") {
        BoxPlot(["SGD", "Adam"], [[1, 2, 3, 4, 20], [0, 1, 1, 2, 3]], label: "small")
        BoxPlot(["SGD", "Adam"], [[2, 3, 4, 5, 6], [1, 2, 2, 3, 4]], label: "large")
      })
  }

  /// By hand: the quartiles of 1…8 are at ranks 1.75 and 5.25 from 0, the box is 3.5 long, and
  /// 1.5 times that from its ends is −2.5 and 11.5.
  @Test func summariesAreTukeys() {
    let figure = Figure(alt: "a") { BoxPlot("a", [8, 1, 7, 2, 6, 3, 5, 4]) }
    #expect(quartiles(figure)[0].summaries[0].numbers == [1, 2.75, 4.5, 6.25, 8])
    let far = Figure(alt: "a") { BoxPlot("a", [1, 2, 3, 4, 5, 6, 7, 8, 100, .nan, .infinity]) }
    let summary = quartiles(far)[0].summaries[0]
    #expect(summary.numbers == [1, 3, 5, 7, 8])
    #expect(summary.outliers == [100])
    #expect(summary.omitted == 2)
  }

  @Test func boxesGivenOneByOneAreOneLayer() {
    let figure = Figure(alt: "a") {
      for layer in 1...3 { BoxPlot("\(layer)", [0, Double(layer)]) }
    }
    #expect(quartiles(figure).map { $0.summaries.map { $0.category } } == [["1", "2", "3"]])
    #expect(figure.panels[0].x.categories == ["1", "2", "3"])
  }

  @Test func oddSamplesAreNamedOrDrawn() {
    let figure = Figure(alt: "a") {
      BoxPlot("none", [Double]())
      BoxPlot("lost", [Double.nan, .infinity])
      BoxPlot(["a", "b"], [[1.0]])
      BoxPlot("same", [2, 2, 2])
      BoxPlot("huge", [1e308, -1e308, 1])
    }
    #expect(
      figure.problems == [
        "the sample 'none' of a box plot is empty",
        "the sample 'lost' of a box plot has no finite value",
        "a box plot has 2 categories but 1 samples",
      ])
    let text = figure.scene().text
    #expect(!text.contains("nan") && !text.contains("inf"))
  }

  @Test func outliersOfAMillionSamplesAreFew() {
    let samples = (0..<1_000_000).map { Double($0 * 7919 % 1_000_003) }
    let heavy = samples.map { $0 < 900_000 ? $0 : $0 * $0 }
    let figure = Figure(alt: "a") { BoxPlot("a", heavy) }
    let outliers = quartiles(figure)[0].summaries[0].outliers
    #expect(outliers.count > 10 && outliers.count <= 801)
  }
}
