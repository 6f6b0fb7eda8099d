import Plot
import Testing

/// Scenes of the kinds of axes, of panels and of what stands in them.
@Suite struct AxesGoldenTests {
  @Test func symmetricLogarithmicAxis() throws {
    try expectGolden(
      "symmetric-log",
      Figure(x: .linear("step"), y: .symmetricLog("gradient"), alt: "A swing.", width: 400) {
        Line(x: [0, 1, 2, 3, 4], y: [1000, -100, 10, -1, 0.1])
      })
  }

  @Test func axisOfSteps() throws {
    try expectGolden(
      "step-axis",
      Figure(x: .steps("step"), y: .linear("rate"), alt: "A rise.", width: 400) {
        Line(x: [0, 10_000, 40_000], y: [0, 1, 0.2])
      })
  }

  @Test func categoricalAxesWithSlantedAndUprightNames() throws {
    let names = (0..<16).map { "class \($0)" }
    try expectGolden(
      "categories",
      Figure(x: .categorical("class"), y: .linear("n"), alt: "Names.", width: 400) {
        Bars(names, names.indices.map { Double($0 % 3 + 1) })
      })
  }

  @Test func unitsOfEqualLength() throws {
    try expectGolden(
      "equal-aspect",
      Figure(x: .linear("x"), y: .linear("y"), equalAspect: true, alt: "A square.", width: 400) {
        Line(x: [0, 1, 1, 0, 0], y: [0, 0, 1, 1, 0], label: "unit square")
        Points(x: [0.5], y: [0.5], label: "middle")
      })
  }

  @Test func panelsWithLettersAndASharedLegend() throws {
    try expectGolden(
      "letters",
      Figure(columns: 2, letters: true, alt: "Three panels.", width: 400) {
        for rate in [0.1, 0.2, 0.3] {
          Panel("rate \(rate)", x: .linear("step"), y: .linear("loss")) {
            Line(x: [0, 1], y: [1, rate], label: "training")
            Band(x: [0, 1], from: [0.9, rate / 2], to: [1.1, rate * 2], label: "training")
          }
        }
      })
  }

  @Test func insets() throws {
    try expectGolden(
      "inset",
      Figure(x: .linear("step"), y: .linear("loss"), alt: "A loss and a part.", width: 400) {
        Line(x: [0, 1, 2, 3, 4], y: [8, 2, 1, 0.9, 0.8], label: "loss")
        Points(x: [2, 3], y: [1, 0.9])
        Band(x: [2, 4], from: [0.7, 0.6], to: [1.2, 1])
        SpanX(from: 2, to: 3)
        Inset(x: 2...4)
      })
  }

  @Test func bandsWithoutALine() throws {
    try expectGolden(
      "band",
      Figure(x: .linear("x"), y: .linear("density"), alt: "A band.", width: 400) {
        Band(x: [0, 1, 2], from: [0, 0.5, 0], to: [1, 2, 1], label: "spread")
        Area(x: [0, 1, 2], y: [0.2, 0.4, 0.2], label: "density")
      })
  }

  @Test func numbersInAHeatMap() throws {
    try expectGolden(
      "heatmap-numbers",
      Figure(x: .linear("key"), y: .linear("query"), alt: "Numbers.", width: 300) {
        HeatMap([[0.5, 0.25], [1, 0]], label: "weight").numbered()
      })
  }

  @Test func barsThatLieWithNumbers() throws {
    try expectGolden(
      "bars-lying",
      Figure(x: .linear("n"), y: .categorical("layer"), alt: "Lying bars.", width: 400) {
        Bars(["input", "output"], [12, -3]).numbered()
      })
  }
}
