import Plot
import Testing

@Suite struct ErrorBarsTests {
  @Test func onPointsAndOnBars() throws {
    try expectGolden(
      "errorbars",
      Figure(columns: 2, alt: "Error bars.") {
        Panel(x: .linear("n"), y: .linear("loss")) {
          ErrorBars(x: [1, 2], y: [2, 3], error: [0.5, .nan], label: "SGD")
        }
        Panel(x: .categorical(), y: .linear("accuracy")) {
          Bars(["a", "b"], [2, 3], label: "one")
          Bars(["a", "b"], [3, 4], label: "two")
          ErrorBars(["a", "b"], [3, 4], error: [1, 0.5], label: "two")
        }
      })
  }

  /// A mean minus its deviation is often below zero, where a loss never is.
  @Test func onALogAxisAnEndBelowZeroReachesTheEdge() {
    let figure = Figure(y: .log(domain: 0.1...10), alt: "a") {
      ErrorBars(x: [1], y: [1], error: [2])
    }
    #expect(figure.problems == [])
    let lines = figure.scene().commands.compactMap { command -> [[Scene.Point]]? in
      if case .lines(let lines, let stroke) = command, stroke.paint.role == .series(0) {
        lines
      } else {
        nil
      }
    }
    let clip = figure.scene().commands.compactMap { command -> Scene.Rectangle? in
      if case .beginClip(let frame) = command { frame.insetBy(1.5) } else { nil }
    }
    #expect(lines[0][0][0].y == clip[0].maxY)
  }

  @Test func whatDoesNotFitIsNamed() {
    let figure = Figure(alt: "a") {
      ErrorBars(x: [1, 2], y: [1, 2], error: [1], label: "a")
      ErrorBars(x: [1, 2], y: [1, 2], error: [1, -1], label: "b")
      ErrorBars(x: [1], y: [1, 2], error: [1, 1], label: "c")
      ErrorBars(x: [1, 2], y: [1, 2], from: [0], to: [2, 3], label: "d")
    }
    #expect(
      figure.problems == [
        "error bars 'a' have 2 values but 1 errors",
        "error bars 'b' have the error −1 at point 1, which must not be negative",
        "error bars 'c' have 1 x values but 2 values",
        "error bars 'd' have 2 places, 2 values, 1 lower and 2 upper ends",
      ])
  }

  @Test func stepsHoldEachValueUntilTheNext() throws {
    try expectGolden(
      "steps",
      Figure(x: .linear("epoch"), y: .log("learning rate"), alt: "Steps.") {
        Step(x: [0, 30, 60, 90], y: [0.1, 0.01, 0.001, 0.001])
      })
  }
}
