import Plot
import Testing

/// Scenes as text, compared with the files in `Golden`.
@Suite struct SceneGoldenTests {
  @Test func curvesWithZonesAndRules() throws {
    try expectGolden(
      "curves",
      Figure(x: .linear("z"), y: .linear("value"), alt: "A parabola.") {
        SpanX(to: -1, label: "left")
        RuleY(0.25, label: "1/4").dashed()
        Line(x: [-2, -1, 0, 1, 2], y: [4, 1, 0, 1, 4], label: "z^2")
        Points(x: [0, 1], y: [0, 1])
        Label("here", x: 0, y: 0)
      })
  }

  @Test func barsInPanels() throws {
    try expectGolden(
      "bars",
      Figure(columns: 2, title: "Bars", alt: "Two panels.") {
        Panel("one", x: .categorical("class"), y: .linear("p", domain: 0...1)) {
          Bars(["a", "b"], [0.2, 0.8], label: "first")
          Bars(["a", "b"], [0.3, 0.7], label: "second")
        }
        Panel("two", x: .categorical("class"), y: .linear("p", domain: 0...1)) {
          Bars(["a", "b"], [0.5, 0.5], label: "first")
        }
      })
  }

  @Test func linesOnLogAxes() throws {
    try expectGolden(
      "log",
      Figure(x: .log("η"), y: .log("loss"), alt: "Two lines.") {
        Line(x: [0.001, 1], y: [1, 0.01], label: "Adam")
        Line(x: [0.001, 1], y: [1, 0.1], label: "SGD").dashed()
      })
  }

  @Test func heatMapWithColourBar() throws {
    try expectGolden(
      "heatmap",
      Figure(x: .linear("x_1"), y: .linear("x_2"), alt: "A map.") {
        HeatMap([[-1, 0, 1], [0.5, .nan, 2]], x: 0...3, y: 0...2, label: "f(x)")
      })
  }

  @Test func contoursWithAPath() throws {
    try expectGolden(
      "contours",
      Figure(x: .linear("w_1"), y: .linear("w_2"), alt: "Ellipses and a path to their middle.") {
        Contours(x: -2...2, y: -1...1, levels: [0.5, 1, 2], resolution: 9) { $0 * $0 + 3 * $1 * $1 }
        Trajectory(x: [-1.5, 0, 0.5, 0], y: [0.8, -0.5, 0.2, 0], label: "steps")
      })
  }

  @Test func filledContours() throws {
    try expectGolden(
      "filled-contours",
      Figure(x: .linear("x"), y: .linear("y"), alt: "A saddle.", width: 400) {
        Contours(x: -1...1, y: -1...1, levels: [-0.5, 0, 0.5], resolution: 9, label: "f") {
          $0 * $0 - $1 * $1
        }.filled()
      })
  }

  @Test func decisionRegionsWithData() throws {
    try expectGolden(
      "regions",
      Figure(x: .linear("x_1"), y: .linear("x_2"), alt: "Two classes on both sides of a line.") {
        DecisionRegions(
          x: -2...2, y: -1...1, resolution: 9, probability: { x, y in 0.5 + 0.2 * x + 0.1 * y }
        ).points(x: [-1.5, 1, 1.5], y: [0.5, 0, 0.5], classes: [0, 1, 1], names: ["no", "yes"])
      })
  }

  @Test func vectorFields() throws {
    try expectGolden(
      "vectors",
      Figure(x: .linear("x"), y: .linear("y"), alt: "A vortex.", width: 400) {
        VectorField(x: -1...1, y: -1...1, resolution: 5) { x, y in (-y, x) }
      })
  }

  @Test func graphs() throws {
    var graph = Graph()
    graph.add("x", shape: [2], value: 2, gradient: -3)
    graph.add("w", value: -3, gradient: 2)
    graph.add("·", from: ["x", "w"])
    graph.add("y", from: ["·", "x"], value: -6, gradient: 1)
    try expectGolden("graph", Figure(alt: "A product.") { GraphDiagram(graph) })
  }

  @Test func networks() throws {
    try expectGolden(
      "network",
      Figure(alt: "A small network.") {
        NetworkDiagram(weights: [[[1.0, -2], [0.5, 0]], [[1.0], [3]]], inputs: ["x_1", "x_2"])
      })
  }

  @Test func surfaces() throws {
    try expectGolden(
      "surface",
      Figure(x: .linear("w_1"), y: .linear("w_2"), alt: "A bowl.", width: 400) {
        Surface(x: -1...1, y: -1...1, resolution: 4, label: "loss") { $0 * $0 + $1 * $1 }
      })
  }

  @Test func histograms() throws {
    try expectGolden(
      "histogram",
      Figure(x: .linear("value"), y: .linear("count"), alt: "Two histograms.", width: 400) {
        Histogram([1, 2, 2, 3, 3, 3], label: "a")
        Histogram([2, 3, 4, 4], label: "b")
      })
  }
}
