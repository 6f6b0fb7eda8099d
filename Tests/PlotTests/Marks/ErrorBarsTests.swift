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

  /// The upright middle lines of error bars, by the number of their series.
  private func bars(_ figure: Figure) -> [Int: [[Scene.Point]]] {
    var bars: [Int: [[Scene.Point]]] = [:]
    for command in figure.scene().commands {
      guard case .lines(let lines, let stroke) = command,
        case .series(let number) = stroke.paint.role,
        lines.count >= 3
      else { continue }
      bars[number, default: []] += stride(from: 0, to: lines.count, by: 3).map { lines[$0] }
    }
    return bars
  }

  @Test func thoseThatWouldCoverEachOtherStandSideBySide() throws {
    func figure(_ second: [Double]) -> Figure {
      Figure(x: .linear("n", domain: 0...4), y: .linear(domain: 0...15), alt: "a") {
        ErrorBars(x: [1, 2, 3], y: [1, 2, 3], error: [0.5, 0.5, 0.5], label: "a")
        ErrorBars(x: [1, 2, 3], y: second, error: [0.5, 0.5, 0.5], label: "b")
      }
    }
    let apart = bars(figure([11, 12, 13]))
    #expect(apart[0]?.map { $0[0].x } == apart[1]?.map { $0[0].x })
    let (a, b) = try (#require(bars(figure([1, 2, 3]))[0]), #require(bars(figure([1, 2, 3]))[1]))
    // As far as two caps of 3.5 points reach, and two points; evenly about the place.
    for (index, pair) in zip(a, b).enumerated() {
      #expect(abs(pair.1[0].x - pair.0[0].x - 9) < 1e-9)
      let middle = try #require(apart[0])[index][0].x
      #expect(abs((pair.0[0].x + pair.1[0].x) / 2 - middle) < 1e-9)
    }
  }

  @Test func linesAndPointsOfTheirLabelAreMovedWithThem() throws {
    let x = [1.0, 2, 3]
    let figure = Figure(x: .linear("n"), y: .linear("y"), alt: "a") {
      for label in ["a", "b"] {
        Line(x: x, y: x, label: label)
        Points(x: x, y: x, label: label)
        ErrorBars(x: x, y: x, error: [1, 1, 1], label: label)
      }
      Line(x: [1, 3], y: [3, 1], label: "other")
    }
    let middles = bars(figure)
    for command in figure.scene().commands {
      switch command {
      case .lines(let lines, let stroke) where lines[0].count == 3:
        guard case .series(let number) = stroke.paint.role else { continue }
        #expect(lines[0].map { $0.x } == middles[number]?.map { $0[0].x })
      case .symbols(let points, _, _, let paint) where points.count == 3:
        guard case .series(let number) = paint.role else { continue }
        #expect(points.map { $0.x } == middles[number]?.map { $0[0].x })
      default: continue
      }
    }
  }

  @Test func onNamesWithoutBarsEachLabelHasAColourAndAPlace() throws {
    let figure = Figure(x: .categorical("model"), alt: "a") {
      ErrorBars(["a", "b"], [1, 2], error: [0.5, 0.5], label: "train")
      ErrorBars(["a", "b"], [1, 2], from: [0.2, 1], to: [1.1, 4], label: "test")
    }
    #expect(figure.panels[0].layers.map { $0.style.series } == [0, 1])
    let (train, test) = try (#require(bars(figure)[0]), #require(bars(figure)[1]))
    #expect(zip(train, test).allSatisfy { $0[0].x < $1[0].x })
    #expect(train[1][0].x > test[0][0].x)
  }

  @Test func levelOnesReachToTheSides() throws {
    try expectGolden(
      "errorbars-level",
      Figure(x: .linear("effect"), y: .linear("study"), alt: "Two ranges.", width: 400) {
        ErrorBars(x: [1, 2], y: [1, 2], xError: [0.5, 0.25], label: "ours")
        ErrorBars(x: [1.5], y: [3], xFrom: [0], xTo: [2], label: "theirs")
      })
  }

  /// With bars that lie, or stand in groups, and numbers beyond the ends.
  @Test func onBarsThatLie() throws {
    try expectGolden(
      "errorbars-lying",
      Figure(x: .linear("accuracy"), y: .categorical(), alt: "Bars that lie.", width: 400) {
        Bars(["a", "b"], [2, 3], label: "one").numbered()
        Bars(["a", "b"], [3, 4], label: "two")
        ErrorBars(["a", "b"], [2, 3], from: [1, 2.5], to: [2.5, 3], label: "one")
        ErrorBars(["a", "b"], [3, 4], error: [1, 0.5], label: "two")
      })
  }

  @Test func numbersOfBarsStandBeyondErrorBars() throws {
    let figure = Figure(x: .categorical(), y: .linear(), alt: "a") {
      Bars(["a"], [2], label: "one").numbered()
      ErrorBars(["a"], [2], error: [1], label: "one")
    }
    let commands = figure.scene().commands
    let number = try #require(
      commands.compactMap { command -> Scene.Text? in
        if case .text(let text) = command, text.size == 12.5 { text } else { nil }
      }.first)
    let top = commands.compactMap { command -> Double? in
      if case .lines(let lines, _) = command, lines.count == 3 { lines[2][0].y } else { nil }
    }.min()
    #expect(try number.origin.y < #require(top))
  }

  @Test func whatDoesNotFitIsNamed() {
    let figure = Figure(alt: "a") {
      ErrorBars(x: [1, 2], y: [1, 2], error: [1], label: "a")
      ErrorBars(x: [1, 2], y: [1, 2], error: [1, -1], label: "b")
      ErrorBars(x: [1], y: [1, 2], error: [1, 1], label: "c")
      ErrorBars(x: [1, 2], y: [1, 2], from: [0], to: [2, 3], label: "d")
      ErrorBars(x: [1, 2], y: [1], xError: [1, 1], label: "e")
      ErrorBars(x: [1, 2], y: [1, 2], from: [0, 3], to: [2, 1], label: "f")
    }
    #expect(
      figure.problems == [
        "error bars 'a' have 2 values but 1 errors",
        "error bars 'b' have the error −1 at point 1, which must not be negative",
        "error bars 'c' have 1 x values but 2 values",
        "error bars 'd' have 2 places, 2 values, 1 lower and 2 upper ends",
        "error bars 'e' have 1 y values but 2 values",
        "error bars 'f' go from 3 down to 1 at point 1",
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
