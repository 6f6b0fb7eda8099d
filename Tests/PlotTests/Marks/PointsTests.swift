import Plot
import Testing

@Suite struct PointsTests {
  private func symbols(_ figure: Figure) -> [Figure.Layer.Symbols] {
    figure.panels.flatMap { $0.layers }.compactMap {
      if case .symbols(let symbols) = $0 { symbols } else { nil }
    }
  }

  /// Radii of the symbols in the order in which they are drawn, with their paints.
  private func drawn(_ figure: Figure) -> [(radius: Double, paint: Scene.Paint)] {
    figure.scene().commands.flatMap { command -> [(radius: Double, paint: Scene.Paint)] in
      guard case .symbols(let points, _, let radius, let paint) = command else { return [] }
      return points.map { _ in (radius, paint) }
    }
  }

  @Test func sizesColoursAndSymbols() throws {
    try expectGolden(
      "points",
      Figure(x: .linear("x"), y: .linear("y"), alt: "Points.") {
        Points(x: [1, 2, 3], y: [1, 4, 2]).sized(by: [1, 4, 0.25])
          .colored(by: [0, 5, 10], label: "depth")
        Points(x: [1.5, 2.5], y: [2, 3], label: "tests").symbol(.diamond)
      })
  }

  @Test func areasAreInProportionToSizesAndTheLargestIsDrawnFirst() {
    let figure = Figure(alt: "a") { Points(x: [1, 2, 3], y: [1, 2, 3]).sized(by: [1, 16, 4]) }
    let radii = drawn(figure).filter { $0.paint.role == .series(0) }.map { $0.radius }
    #expect(radii == [14, 7, 3.5])
  }

  @Test func coloursRunFromTheLeastValueToTheGreatest() {
    let figure = Figure(alt: "a") {
      Points(x: [1, 2, 3], y: [1, 2, 3]).colored(by: [10, 30, 20])
    }
    let fractions = drawn(figure).compactMap { symbol -> Double? in
      if case .mapped(.sequential, let value, _) = symbol.paint.role { value } else { nil }
    }
    #expect(fractions[0] == 0 && fractions[1] == 1)
    #expect((fractions[2] - 0.5).magnitude < 1.0 / 255)
  }

  @Test func aPointWithoutAColourIsGrey() {
    let figure = Figure(alt: "a") { Points(x: [1, 2], y: [1, 2]).colored(by: [.nan, 1]) }
    #expect(figure.problems == [])
    #expect(drawn(figure).contains { $0.paint == Scene.Paint(.neutral) })
  }

  @Test func classesBecomeSeriesWithNames() {
    let numbered = symbols(
      Figure(alt: "a") {
        Points(x: [1, 2, 3], y: [4, 5, 6], classes: [2, 0, 2], names: ["cat", "dog"])
          .colored(by: [7, 8, 9])
      })
    #expect(numbered.map { $0.label } == ["cat", "2"])
    #expect(numbered.map { $0.style.series } == [0, 2])
    #expect(numbered.map { $0.x } == [[2], [1, 3]])
    #expect(numbered.map { $0.colors?.values } == [[8], [7, 9]])

    let named = symbols(
      Figure(alt: "a") { Points(x: [1, 2, 3], y: [4, 5, 6], classes: ["owl", "fox", "owl"]) })
    #expect(named.map { $0.label } == ["owl", "fox"])
    #expect(named.map { $0.y } == [[4, 6], [5]])
  }

  @Test func lengthsThatDifferAreNamed() {
    let figure = Figure(alt: "a") {
      Points(x: [1, 2], y: [1, 2], label: "a").sized(by: [1])
      Points(x: [1, 2], y: [1, 2], label: "b").colored(by: [1, 2, 3])
      Points(x: [1, 2], y: [1, 2, 3], classes: [0])
      Points(x: [1, 2], y: [1, 2], label: "c").sized(by: [1, -2])
    }
    #expect(
      figure.problems == [
        "points 'a' has 2 points but 1 sizes",
        "points 'b' has 2 points but 3 values to colour them by",
        "points have 2 x values, 3 y values and 1 classes",
        "points 'c' has a size of −2, which must not be negative",
      ])
  }

  @Test func oddSizesAndColoursHaveAScene() {
    let odd: [Double] = [.nan, .infinity, -.infinity, 0, -1, 1e308, -1e308]
    for value in odd {
      let figure = Figure(alt: "a") {
        Points(x: odd, y: odd).sized(by: odd).colored(by: odd)
        Points(x: [1, 2], y: [1, 2]).sized(by: [value, value]).colored(by: [value, value])
        Points(x: [Double](), y: [Double]()).sized(by: [Double]()).colored(by: [Double]())
      }
      let text = figure.scene().text
      #expect(!text.contains("nan") && !text.contains("inf"))
    }
  }

  @Test func aMillionPointsAreThinnedWithTheirSizesAndColours() {
    let numbers = (0..<1_000_000).map { Double($0 % 1009) }
    let others = (0..<1_000_000).map { Double($0 % 997) }
    let figure = Figure(alt: "a") {
      Points(x: numbers, y: others).sized(by: numbers).colored(by: others)
    }
    let kept = symbols(figure)[0]
    #expect(kept.x.count <= 4004 && kept.x.count > 1000)
    #expect(kept.sizes == kept.x)
    #expect(kept.colors?.values == kept.y)
  }
}
