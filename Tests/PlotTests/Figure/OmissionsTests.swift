import Plot
import Testing

/// What is not drawn is said.
@Suite struct OmissionsTests {
  private func only(_ figure: Figure) throws -> Figure.Layer {
    try #require(figure.panels.first?.layers.first)
  }

  @Test func pointsWithoutAPlaceAreCounted() throws {
    let figure = Figure(alt: "Dots.") {
      Points(x: [1, .nan, 3, 4], y: [1, 2, .infinity, 4], label: "runs")
    }
    #expect(figure.problems == [])
    #expect(figure.omissions == ["points 'runs': 2 points are not finite and left out"])
    #expect(
      figure.alternativeText == "Dots. (points 'runs': 2 points are not finite and left out)")
  }

  @Test func aCloudSaysOfHowManyPointsItIsASample() throws {
    var x = (0..<100_000).map { Double($0 * 7919 % 100_003) }
    x[5] = .nan
    x[6] = -.infinity
    let figure = Figure(alt: "a") { Points(x: x, y: x) }
    guard case .symbols(let symbols) = try only(figure) else {
      Issue.record("no points")
      return
    }
    #expect(symbols.total == 99_998)
    #expect(symbols.omitted == 2)
    #expect(symbols.x.allSatisfy { $0.isFinite })
    #expect(
      figure.omissions == [
        "points: \(symbols.x.count) of 99998 are shown",
        "points: 2 points are not finite and left out",
      ])
  }

  @Test func aCloudThatIsAllThereSaysNothing() throws {
    let x = (0..<4000).map { Double($0) }
    #expect(Figure(alt: "a") { Points(x: x, y: x) }.omissions == [])
    // Without its NaNs it is small enough to be drawn whole.
    let figure = Figure(alt: "a") { Points(x: x + [.nan], y: x + [0]) }
    guard case .symbols(let symbols) = try only(figure) else {
      Issue.record("no points")
      return
    }
    #expect(symbols.total == nil && symbols.omitted == 1 && symbols.x == x)
  }

  @Test func histogramsAndBoxPlotsCountTheirSamples() throws {
    let samples = [1, 2, .nan, 3, .infinity, 2, 1]
    let figure = Figure(columns: 2, alt: "a") {
      Panel {
        Histogram(samples, label: "norms")
        Histogram([1.0, 2])
      }
      Panel { BoxPlot(["SGD", "Adam"], [samples, [1, 2, .nan]]) }
    }
    #expect(figure.problems == [])
    #expect(
      figure.omissions == [
        "panel 1, histogram 'norms': 2 samples are not finite and left out",
        "panel 2, box plot of 'SGD': 2 samples are not finite and left out",
        "panel 2, box plot of 'Adam': 1 sample is not finite and left out",
      ])
    guard case .boxes(let boxes) = try only(figure) else {
      Issue.record("no histogram")
      return
    }
    #expect(boxes.heights.reduce(0, +) == 5)
  }

  @Test func barsAndErrorBarsWithoutANumberAreCounted() {
    let figure = Figure(alt: "a") {
      Bars(["a", "b"], [1, .nan], label: "test")
      ErrorBars(["a", "b"], [1, .nan], error: [.nan, 1], label: "test")
    }
    #expect(
      figure.omissions == [
        "bars 'test': 1 value is not finite and left out",
        "error bars 'test': 2 ranges are not finite and left out",
      ])
  }

  @Test func samplesThatALogAxisCannotShowAreAProblem() {
    let figure = Figure(x: .log("norm"), alt: "a") {
      Histogram([0, 1, 10, -2], label: "norms")
      Histogram([Double.nan])
    }
    #expect(
      figure.problems == [
        "histogram 'norms' has 2 x values that a log axis cannot show, the first 0 at point 0",
        "a histogram has no finite x value",
      ])
  }
}
