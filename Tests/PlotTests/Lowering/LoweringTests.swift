import Foundation
import Plot
import Testing

@Suite struct LoweringTests {
  private func curve(_ figure: Figure, _ index: Int = 0) throws -> Figure.Layer.Curve {
    guard case .curve(let curve) = try #require(figure.panels.first).layers[index] else {
      throw NotACurve()
    }
    return curve
  }

  private struct NotACurve: Error {}

  /// The value of a curve between its points.
  private func value(_ curve: Figure.Layer.Curve, at x: Double) -> Double {
    let next = max(1, curve.x.firstIndex { $0 >= x } ?? curve.x.count - 1)
    let fraction = (x - curve.x[next - 1]) / (curve.x[next] - curve.x[next - 1])
    return curve.y[next - 1] + fraction * (curve.y[next] - curve.y[next - 1])
  }

  @Test func sampledCurvesFollowTheFunctionWithFewPoints() throws {
    let functions: [(Double) -> Double] = [
      { 1 / (1 + exp(-$0)) }, { tanh(20 * $0) }, { sin(5 * $0) }, { $0 * $0 }, { abs($0 - 0.123) },
    ]
    for function in functions {
      let curve = try curve(Figure(alt: "a") { Line(over: -10...10, function) })
      let height = (curve.y.max() ?? 0) - (curve.y.min() ?? 0)
      #expect(curve.x.first == -10 && curve.x.last == 10)
      #expect(curve.x.count < 1600)
      for step in 0...999 {
        let x = -10 + Double(step) * 0.02
        // A pixel of a figure of 800 is 1/800 of the height.
        #expect(abs(value(curve, at: x) - function(x)) < height / 800)
      }
    }
  }

  @Test func straightLinesNeedTwoPoints() throws {
    let line = try curve(Figure(alt: "a") { Line(over: 0...1) { 3 * $0 + 1 } })
    #expect(line.x == [0, 1])
    let powerLaw = try curve(
      Figure(x: .log(), y: .log(), alt: "a") { Line(over: 1...1e6) { 1 / $0 } })
    #expect(powerLaw.x == [1, 1e6])
  }

  @Test func aLogAxisIsSampledAtEqualRatios() throws {
    let curve = try curve(
      Figure(x: .log(), alt: "a") { Line(over: 1e-6...1e6) { exp(-log($0) * log($0)) } })
    #expect(curve.x.count { $0 < 1 } > curve.x.count / 3)
  }

  @Test func whereAFunctionIsUndefinedThereIsAGap() throws {
    let curve = try curve(Figure(alt: "a") { Line(over: -1...1) { $0.squareRoot() } })
    #expect(curve.y.first?.isNaN == true)
    let first = try #require(zip(curve.x, curve.y).first { $0.1.isFinite })
    #expect(first.0 >= 0 && first.0 < 1e-3)
  }

  @Test func problemsNameTheMarkAndBothLengths() {
    let figure = Figure(x: .linear(), y: .log(), alt: "a") {
      Line(x: [1, 2, 3], y: [1, 2], label: "loss")
      Points(x: [1, 2], y: [0, -1])
      Bars(["a"], [1, 2])
    }
    #expect(
      figure.problems == [
        "line 'loss' has 3 x values but 2 y values",
        "points 1 has 2 y values that a log axis cannot show, the first 0 at point 0",
        "bars 1 have 1 categories but 2 values",
      ])
  }

  @Test func problemsOfPanelsNameThePanel() {
    let figure = Figure(columns: 2, alt: " ") {
      Panel("fine") { RuleY(1) }
      Panel("broken", x: .log(domain: 0...1)) { Line(over: 0...1) { $0 } }
    }
    #expect(
      figure.problems == [
        "the figure has no alt text, which should tell a reader who cannot see the figure "
          + "what it shows",
        "panel 2 ('broken'): x axis: a log axis cannot show the domain 0…1, which must be above 0",
        "panel 2 ('broken'): a line goes over 0…1, but a log x axis shows only what is above 0",
      ])
  }

  @Test func aLabelHasTheSameSeriesInAllPanels() {
    let figure = Figure(columns: 2, alt: "a") {
      Panel("1") {
        Line(x: [0, 1], y: [0, 1], label: "target").muted()
        Line(x: [0, 1], y: [0, 1], label: "a")
        Line(x: [0, 1], y: [0, 1], label: "b")
      }
      Panel("2") {
        Line(x: [0, 1], y: [0, 1], label: "b")
        Points(x: [0], y: [0], label: "b")
        Line(x: [0, 1], y: [0, 1])
        Line(x: [0, 1], y: [0, 1], label: "c").series(7)
      }
    }
    let series = figure.panels.map { $0.layers.map { $0.style.series } }
    #expect(series == [[nil, 0, 1], [1, 1, 2, 7]])
  }

  @Test func aMillionPointsKeepTheirOutline() throws {
    let values = (0..<1_000_000).map { sin(Double($0) / 1e5) + ($0 == 777_777 ? 5 : 0) }
    let curve = try curve(Figure(alt: "a") { Line(values) })
    #expect(curve.x.count < 6000)
    #expect(curve.y.max() == values.max())
    #expect(curve.x.first == 0 && curve.x.last == 999_999)
  }

  @Test func matricesStartAtTheTop() throws {
    let figure = Figure(alt: "a") { HeatMap([[1, 2], [3, 4], [5, 6]]) }
    guard case .raster(let raster) = figure.panels[0].layers[0] else { throw NotACurve() }
    #expect(figure.panels[0].y.isReversed)
    #expect(raster.values == [1, 2, 3, 4, 5, 6])
    #expect(raster.x == -0.5...1.5 && raster.y == -0.5...2.5)
  }

  @Test func buildersTakeLoopsAndConditions() {
    let isShown = true
    let figure = Figure(alt: "a") {
      for slope in [1.0, 2] { Line(over: 0...1) { slope * $0 } }
      if isShown { RuleX(1) } else { RuleX(2) }
      if !isShown { RuleY(1) }
    }
    #expect(figure.panels[0].layers.count == 3)
    #expect(figure.problems.isEmpty)
  }

  @Test func columnsAreAnythingNumeric() {
    let floats: [Float] = [1, 2, 3]
    let figure = Figure(alt: "a") {
      Line(x: 1...3, y: floats)
      Points(x: 0..<3, y: [1, 2, 3])
      Points(x: stride(from: 0.0, to: 3, by: 1), y: floats[0...2])
      Histogram([UInt8(1), 2, 3])
    }
    #expect(figure.problems.isEmpty)
  }
}
