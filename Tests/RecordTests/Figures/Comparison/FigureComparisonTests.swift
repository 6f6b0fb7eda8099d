import Plot
import Record
import Testing

@Suite struct FigureComparisonTests {
  private func figure(
    _ y: [Double], label: String = "σ", domain: ClosedRange<Double>? = nil, alt: String = "alt"
  ) -> Figure {
    Figure(x: .linear("x", domain: domain), y: .linear("y"), alt: alt) {
      Line(x: Array(0..<y.count), y: y, label: label)
      RuleY(0)
    }
  }

  @Test func equalFiguresHaveNoDifferencesAlsoWithNaN() {
    let figure = figure([0, .nan, 1, .infinity])
    #expect(figure.differences(from: figure, tolerance: 0) == [])
  }

  @Test func aPointIsNamedWithBothValues() {
    #expect(
      figure([0, 1, 0.870]).differences(from: figure([0, 1, 0.881]), tolerance: 1e-3)
        == ["line 'σ', point 2: y 0.881 is now 0.870, by 1.1 % of the range"])
    #expect(
      figure([0.5, 1, 0.870]).differences(from: figure([0, 1, 0.881]), tolerance: 1e-3)
        == [
          "line 'σ', point 0: y 0 is now 0.500, by 50 % of the range, the largest of 2 differences"
        ])
  }

  @Test func toleranceIsAFractionOfTheRange() {
    let approved = figure([0, 1000])
    #expect(figure([0.9, 1000]).differences(from: approved, tolerance: 1e-3) == [])
    #expect(figure([1.1, 1000]).differences(from: approved, tolerance: 1e-3).count == 1)
    let log = { (y: Double) in Figure(y: .log(), alt: "a") { Line(x: [0, 1], y: [1e-6, y]) } }
    // Twelve decades: a thousandth of them is 2.8 %.
    #expect(log(1.02e6).differences(from: log(1e6), tolerance: 1e-3) == [])
    #expect(log(1.04e6).differences(from: log(1e6), tolerance: 1e-3).count == 1)
  }

  @Test func axesTextsAndMarksAreNamed() {
    #expect(
      figure([0, 1], domain: 0...2).differences(from: figure([0, 1], domain: 0...1), tolerance: 0)
        == ["x axis range '0…1' is now '0…2'"])
    #expect(
      figure([0, 1], label: "τ", alt: "other").differences(from: figure([0, 1]), tolerance: 0)
        == ["alt text 'alt' is now 'other'", "line 'σ' is gone", "line 'τ' is new"])
    #expect(
      figure([0, 1, 2]).differences(from: figure([0, 1]), tolerance: 0).first?
        .hasPrefix("line 'σ'") == true)
  }

  @Test func panelsAreNumberedAndLongListsShortened() {
    func grid(_ value: Double) -> Figure {
      Figure(columns: 4, alt: "a") {
        for number in 0..<20 { Panel("\(number)") { Bars(["a", "b"], [Double(number), value]) } }
      }
    }
    let differences = grid(2).differences(from: grid(1), tolerance: 1e-6)
    #expect(differences.count == 20)
    // Panel 2 has bars of 1 and 1.
    #expect(differences[1] == "panel 2, bars, 'b': value 1.00 is now 2.00, by 100 % of the range")
    let approved = CellRecord(outputs: [.figure(grid(1))])
    let messages = CellRecord(outputs: [.figure(grid(2))])
      .differences(from: approved, tolerance: 1e-6).map(\.message)
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("figure: panel 1, bars, 'b': ") == true)
    #expect(messages.first?.hasSuffix("; and 16 more differences") == true)
  }

  /// The points of a sampled curve may move along it without a difference.
  @Test func curvesAreComparedAlongTheirLine() {
    let coarse = Figure(alt: "a") { Line(x: [0, 1, 2.0], y: [0, 1, 2.0]) }
    let fine = Figure(alt: "a") { Line(x: [0, 0.5, 1.5, 2], y: [0, 0.5, 1.5, 2]) }
    let bent = Figure(alt: "a") { Line(x: [0, 0.5, 1.5, 2], y: [0, 0.5, 1.8, 2]) }
    #expect(fine.differences(from: coarse, tolerance: 1e-6) == [])
    #expect(
      bent.differences(from: coarse, tolerance: 1e-6)
        == [
          "line at x = 1.5: y 1.50 is now 1.80, by 15 % of the range, the largest of 2 differences"
        ])
  }

  /// Numbers as large as the seconds of a clock have all the digits that differ.
  @Test func largeCoordinatesAreToldApart() {
    func line(_ x: [Double]) -> Figure {
      Figure(alt: "a") { Line(x: x, y: [0, 1, 0, 1, 0.5], label: "out") }
    }
    let start = 1_795_000_000.0
    let seconds = (0..<5).map { start + Double($0 * 60) }
    let s = "\u{202F}"
    #expect(
      line(seconds.map { $0 + 600 }).differences(from: line(seconds), tolerance: 1e-4) == [
        "line 'out': x has moved by 600",
        "x axis range 1\(s)794\(s)999\(s)990…1\(s)795\(s)000\(s)250 is now "
          + "1\(s)795\(s)000\(s)590…1\(s)795\(s)000\(s)850",
      ])
    #expect(
      line(seconds.dropLast() + [start + 840]).differences(from: line(seconds), tolerance: 1e-4)
        .prefix(2) == [
          "line 'out' over x 1\(s)795\(s)000\(s)000…1\(s)795\(s)000\(s)240 is now over "
            + "1\(s)795\(s)000\(s)000…1\(s)795\(s)000\(s)840",
          "line 'out' at x = 1\(s)795\(s)000\(s)240: y 0.500 is now 0.955, by 45 % of the range",
        ])
  }

  @Test func placesAreToldFromTheirNeighbours() {
    func line(_ x: [Double], _ y: [Double]) -> Figure { Figure(alt: "a") { Line(x: x, y: y) } }
    let x = [5.0000001, 5.0000002, 5.0000003, 5.0000004]
    #expect(
      line([5.0000001, 5.0000002, 5.0000004], [0, 5, 0]).differences(
        from: line(x, [0, 1, 0.5, 0]), tolerance: 1e-4
      ).first == "line at x = 5.0000002: y 1.00 is now 5.00, by 400 % of the range, "
        + "the largest of 3 differences, median 400 %")
  }

  @Test func aGivenRangeThatDiffersInItsLastDigitsIsNamed() {
    func figure(_ end: Double) -> Figure {
      Figure(x: .linear("t", domain: 1_795_000_000...end), alt: "a") {
        Line(x: [1_795_000_000, 1_795_000_060], y: [0, 1])
      }
    }
    let s = "\u{202F}"
    #expect(
      figure(1_795_000_120).differences(from: figure(1_795_000_060), tolerance: 1e-4) == [
        "x axis range '1\(s)795\(s)000\(s)000…1\(s)795\(s)000\(s)060' is now "
          + "'1\(s)795\(s)000\(s)000…1\(s)795\(s)000\(s)120'"
      ])
  }

  @Test func contoursAreComparedAlongTheirLines() {
    func circle(_ radius: Double, resolution: Int = 40, levels: ContourLevels = [1]) -> Figure {
      Figure(alt: "a") {
        Contours(x: -2...2, y: -2...2, levels: levels, resolution: resolution, label: "f") {
          ($0 * $0 + $1 * $1) / (radius * radius)
        }
      }
    }
    #expect(circle(1, resolution: 41).differences(from: circle(1), tolerance: 1e-4) == [])
    #expect(circle(1.004).differences(from: circle(1), tolerance: 1e-4) == [])
    let moved = circle(1.2).differences(from: circle(1), tolerance: 1e-4)
    #expect(moved.count == 1)
    #expect(moved.first?.hasPrefix("contours 'f', level 1: the line is now at (") == true)
    #expect(moved.first?.hasSuffix("), 5.0 % of the panel away") == true)
    #expect(
      circle(1, levels: [1, 2]).differences(from: circle(1), tolerance: 1e-4)
        == ["contours 'f' have levels 1, 2 instead of 1"])
    #expect(
      circle(9).differences(from: circle(1), tolerance: 1e-4)
        .first == "contours 'f', level 1: the lines are gone")
  }

  @Test func boundariesPathsArrowsAndSurfacesAreNamed() {
    func figure(_ value: Double) -> Figure {
      Figure(columns: 2, alt: "a") {
        Panel {
          DecisionRegions(x: -1...1, y: -1...1, resolution: 20) { x, _ in x > value }
          Trajectory(x: [0, value], y: [0, 1], label: "SGD")
          VectorField(x: [0.0, 1], y: [0.0, 1], dx: [1, value], dy: [0.0, 0])
        }
        Panel { Surface([[0, 1], [2, value]], x: 0...1, y: 0...1, label: "loss") }
      }
    }
    let differences = figure(0.5).differences(from: figure(0.1), tolerance: 1e-4)
    #expect(differences.count == 4)
    #expect(differences.first?.hasPrefix("panel 1, decision regions, boundary: the line") == true)
    #expect(
      differences.dropFirst() == [
        "panel 1, trajectory 'SGD', step 1: x 0.100 is now 0.500, by 20 % of the range",
        "panel 1, vector field, arrow 1: horizontal component 0.100 is now 0.500, by 40 % of the range",
        "panel 2, surface 'loss', row 0, column 1: value 0.100 is now 0.500, by 20 % of the range",
      ])
  }

  @Test func nodesEdgesAndWeightsAreNamed() {
    func figure(_ value: Double, _ source: String) -> Figure {
      Figure(alt: "a") {
        GraphDiagram(
          Graph(
            nodes: [.init("x", value: value), .init(source), .init("y")],
            edges: [.init(from: "x", to: "y"), .init(from: source, to: "y")]))
        NetworkDiagram(weights: [[[1.0, value]]])
      }
    }
    #expect(figure(1, "w").differences(from: figure(1, "w"), tolerance: 0) == [])
    #expect(
      figure(0.5, "v").differences(from: figure(1, "w"), tolerance: 1e-4) == [
        "graph, node 'x': value 1.00 is now 0.500", "graph: node 'w' is gone",
        "graph: node 'v' is new", "graph: the edge from 'w' to 'y' is gone",
        "graph: the edge from 'v' to 'y' is new",
        "network, weight from unit 0 of layer 0 to unit 1: 1.00 is now 0.500, by 50 % of the range",
      ])
  }

  @Test func cellsOfAHeatMapAreNamed() {
    func map(_ value: Double) -> Figure {
      Figure(alt: "a") { HeatMap([[0, 1], [2, value]], label: "w") }
    }
    #expect(
      map(4).differences(from: map(3), tolerance: 1e-3)
        == ["heat map 'w', row 1, column 1: value 3.00 is now 4.00, by 33 % of the range"])
  }
}
