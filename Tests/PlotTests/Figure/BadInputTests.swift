import Foundation
import Plot
import Testing

/// What authors get wrong, or data bring with them: a clear error or a picture that makes sense, and
/// neither a crash nor a hang.
@Suite struct BadInputTests {
  private let none: [Double] = []

  private func expectSensible(_ figure: Figure, _ comment: Comment = "") {
    let scene = figure.scene()
    #expect(!scene.text.contains("nan") && !scene.text.contains("inf"), comment)
    expectNoCollisions(scene, comment)
  }

  private func texts(_ figure: Figure) -> [String] {
    figure.scene().commands.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
  }

  // MARK: Nothing

  @Test func aPanelWithoutDataIsAnErrorThatNamesItsMark() {
    func problems(@MarkBuilder _ marks: () -> [Sketch]) -> [String] {
      let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a", marks: marks)
      expectSensible(figure)
      return figure.problems
    }
    let nothing = "there is nothing to draw: no data for "
    #expect(problems { Line(x: none, y: none, label: "loss") } == [nothing + "line 'loss'"])
    #expect(problems { Points(x: none, y: none) } == [nothing + "points"])
    #expect(problems { Histogram(none, label: "norms") } == [nothing + "histogram 'norms'"])
    #expect(problems { Bars([String](), none) } == [nothing + "bars"])
    #expect(problems { ErrorBars(x: none, y: none, error: none) } == [nothing + "error bars"])
    #expect(problems { Area(x: none, y: none) } == [nothing + "band"])
    #expect(problems { Stacked { Bars([String](), none) } } == [nothing + "bars"])
    #expect(
      problems { BoxPlot(["SGD"], [none]) } == ["the sample 'SGD' of a box plot is empty"])
    #expect(problems { HeatMap([[Double]]()) } == ["a heat map's matrix is empty"])
    #expect(
      problems { ConfusionMatrix([[Double]](), classes: []) }
        == ["a confusion matrix has 0 rows of 0 but 0 classes"])
  }

  /// A classifier without mistakes has no wrong points; the others are worth a picture.
  @Test func aMarkWithoutDataAmongOthersIsSaid() {
    let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
      Points(x: [1, 2], y: [1, 2], label: "right")
      Points(x: none, y: none, label: "wrong")
    }
    #expect(figure.problems == [])
    #expect(figure.omissions == ["points 'wrong': there are no data"])
    expectSensible(figure)
  }

  // MARK: Lengths

  @Test func unequalLengthsAreBothNamed() {
    let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
      Line(x: [1, 2, 3], y: [1, 2], label: "a")
      Points(x: [1], y: [1, 2], label: "b")
      Band(x: [1, 2], from: [0], to: [1, 2], label: "c")
      Step(x: [1, 2], y: [1], label: "d")
      Area(x: [1, 2, 3], y: [1, 2], label: "e")
    }
    #expect(
      figure.problems == [
        "line 'a' has 3 x values but 2 y values", "points 'b' has 1 x values but 2 y values",
        "band 'c' has 2 x, 1 'from' and 2 'to' values", "steps 'd' has 2 x values but 1 y values",
        "band 'e' has 3 x values but 2 y values",
      ])
    expectSensible(figure)
  }

  // MARK: Numbers

  @Test func aPointBetweenTwoGapsIsADot() throws {
    let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
      Line(x: [0, 1, 2, 3], y: [1, .nan, 2, 3], label: "loss")
    }
    #expect(figure.problems == [])
    let dots = figure.scene().commands.compactMap { command -> [Scene.Point]? in
      if case .symbols(let points, .circle, _, let paint) = command, paint.role == .series(0) {
        points
      } else {
        nil
      }
    }
    #expect(dots.map { $0.count } == [1])
    expectSensible(figure)
  }

  @Test func allValuesEqualLieInTheMiddleAtATick() {
    for value in [-4.0, 0.001, 1, 3, 5, 7, 100, 12_000] {
      let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
        Line(x: [0, 1, 2], y: [value, value, value])
      }
      #expect(figure.problems == [])
      let heights = figure.scene().commands.compactMap { command -> [Double]? in
        if case .lines(let lines, let stroke) = command, stroke.paint.role == .grid {
          lines.filter { $0[0].y == $0[1].y }.map { $0[0].y }
        } else {
          nil
        }
      }
      let line = figure.scene().commands.compactMap { command -> Double? in
        if case .lines(let lines, let stroke) = command, stroke.paint.role == .series(0) {
          lines[0][0].y
        } else {
          nil
        }
      }
      #expect(heights[0].contains { abs($0 - line[0]) < 0.01 }, "\(value)")
      expectSensible(figure, "\(value)")
    }
    let others = Figure(columns: 2, alt: "a") {
      Panel(x: .linear("x"), y: .linear("n")) { Histogram([3.7, 3.7, 3.7]) }
      Panel(x: .categorical("x"), y: .linear("v")) { BoxPlot(["a"], [[2.0, 2, 2]]) }
      Panel { HeatMap([[2, 2], [2, 2]]).numbered() }
      Panel { Points(x: [2, 2], y: [5, 5]).sized(by: [1, 1]).colored(by: [3, 3]) }
    }
    #expect(others.problems == [])
    expectSensible(others)
  }

  @Test func barsOfNoHeightStandOnZero() {
    let figure = Figure(x: .categorical("x"), y: .linear("n"), alt: "a") {
      Bars(["a", "b"], [0, 0]).numbered()
    }
    #expect(figure.problems == [])
    #expect(texts(figure).contains("1.0") && !texts(figure).contains("\u{2212}1"))
    expectSensible(figure)
  }

  @Test func whatALogAxisCannotShowIsAnErrorInEveryMark() {
    let figure = Figure(x: .categorical("x"), y: .log("loss"), alt: "a") {
      Bars(["a", "b"], [0, 10], label: "bars")
      ErrorBars(["a", "b"], [-1, 10], error: [1, 1], label: "bars")
      BoxPlot(["a"], [[0, 1, 2, 3]], label: "box")
      RuleY(0)
    }
    #expect(
      figure.problems == [
        "bars 'bars' has a y value that a log axis cannot show, the first 0 at point 0",
        "error bars 'bars' has a y value that a log axis cannot show, the first −1 at point 0",
        "box plot 'box' has a y value that a log axis cannot show, the first 0 at point 0",
        "rule 1 is at y = 0, which a log axis cannot show",
      ])
    expectSensible(figure)
  }

  /// The greatest numbers there are: their squares and sums overflow.
  @Test func hugeNumbersHaveRoundTicks() {
    let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
      Line(x: [0, 1, 2], y: [-1e308, 1e308, 0])
      Points(x: [0, 1], y: [1e300, 5])
    }
    #expect(texts(figure).contains("0.2×10"))
    expectSensible(figure)
    expectSensible(
      Figure(x: .log("x"), y: .log("y"), alt: "a") { Line(x: [1e-300, 1e300], y: [1e300, 1e300]) })
  }

  // MARK: Many

  @Test func aMillionPointsOfEachMarkAreDrawn() {
    let count = 1_000_000
    let values = (0..<count).map { Double($0 * 7919 % 1_000_003) / 1e6 }
    for figure in [
      Figure(x: .linear("x"), y: .linear("y"), alt: "a") { Line(values) },
      Figure(x: .linear("x"), y: .linear("y"), alt: "a") { Points(x: values, y: values) },
      Figure(x: .linear("x"), y: .linear("y"), alt: "a") { Histogram(values) },
      Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
        Band(x: 0..<count, from: values, to: values)
      },
      Figure(x: .categorical("x"), y: .linear("y"), alt: "a") { BoxPlot(["a"], [values]) },
      Figure(x: .linear("x"), y: .linear("y"), alt: "a") { Step(values) },
    ] {
      #expect(figure.problems == [])
      expectSensible(figure)
      #expect(figure.scene().text.utf8.count < 300_000)
    }
  }

  @Test func oneBarAmongAThousandNamesCanBeSeen() throws {
    let names = (0..<1000).map { "name \($0)" }
    let figure = Figure(x: .categorical("x", names), y: .linear("n"), alt: "a") {
      Bars(["name 500"], [1])
    }
    #expect(figure.problems == [])
    let bars = figure.scene().commands.compactMap { command -> Scene.Rectangle? in
      if case .fill(let box, let paint) = command, paint.role == .series(0) { box } else { nil }
    }
    #expect(try #require(bars.first).width >= 1)
    expectSensible(figure)
  }

  @Test func aThousandBarsAndFiftySeriesAreDrawn() {
    let names = (0..<1000).map { "name \($0)" }
    let values = names.indices.map { Double($0 * 37 % 100) }
    expectSensible(
      Figure(x: .categorical("x"), y: .linear("n"), alt: "a") { Bars(names, values).numbered() })
    expectSensible(
      Figure(x: .linear("n"), y: .categorical("x"), alt: "a") { Bars(names, values).numbered() })
    let lines = Figure(x: .steps("epoch"), y: .linear("loss"), alt: "a") {
      for number in 0..<50 { Line(values[number..<number + 20].map { $0 }, label: "run \(number)") }
    }
    expectSensible(lines)
    #expect(lines.scene().height > 450)
    expectSensible(
      Figure(x: .categorical("x"), y: .linear("n"), alt: "a") {
        for number in 0..<50 { Bars(["a", "b"], [1.0, Double(number)], label: "run \(number)") }
      })
  }

  @Test func thirtyNamesAreAllThere() {
    let names = (0..<30).map { "class \($0)" }
    let figure = Figure(x: .categorical("x"), y: .linear("n"), alt: "a") {
      Bars(names, names.indices.map { Double($0) })
    }
    #expect(names.allSatisfy { texts(figure).contains($0) })
    expectSensible(figure)
  }

  // MARK: Texts

  @Test func longTextsAreCutWhereTheirRoomEnds() {
    let long = String(repeating: "a name that never ends and ", count: 400)
    let names = [long, "b", long + "more", "d"]
    for figure in [
      Figure(x: .linear(long), y: .linear(long), title: long, alt: "a") {
        Line(x: [0, 1], y: [0, 1], label: long)
        Points(x: [0, 1], y: [0, 1], label: "b")
        RuleY(0.5, label: long)
        Label(long, x: 0.5, y: 0.2)
      },
      Figure(x: .categorical(long), y: .linear(long), alt: "a") { Bars(names, [1, 2, 3, 4]) },
      Figure(x: .linear(long), y: .categorical(long), alt: "a") { Bars(names, [1, 2, 3, 4]) },
      Figure(x: .linear("x"), y: .linear("y"), alt: "a") { HeatMap([[1, 2]], label: long) },
      Figure(columns: 3, title: long, alt: "a") {
        for number in 0..<3 {
          Panel(long, x: .linear("\(number)" + long), y: .linear("\(number)" + long)) {
            Line(x: [0, 1], y: [0, 1])
          }
        }
      },
      Figure(alt: "a") { ConfusionMatrix([[1, 2], [3, 4]], classes: [long, "b"]) },
    ] {
      #expect(figure.problems == [])
      let start = ContinuousClock.now
      expectSensible(figure)
      #expect(ContinuousClock.now - start < .seconds(20))
      #expect(texts(figure).contains { $0.hasSuffix("…") })
    }
  }

  @Test func greekScriptsAndAccentsAreSetAndWhatFontsLackIsNamed() {
    let figure = Figure(
      x: .linear("\\theta_{ij}^2 → ∞ (±σ²)"), y: .linear("∂L/∂w̃ · 10^{-3}"), alt: "a"
    ) {
      Line(x: [0, 1], y: [0, 1], label: "α_{t+1}^2 naïve Größe")
      Line(x: [0, 1], y: [1, 0], label: "Ελληνικά, кириллица")
      RuleX(0.5, label: "\\eta^*")
    }
    #expect(figure.problems == [])
    // The letters of the page's font, the scripts and the mathematics are there, each in its font.
    #expect(["θ", "ij", "2", "α", "t+1", "η"].allSatisfy { texts(figure).contains($0) })
    let lacking = Figure(x: .linear("时间"), y: .linear("y"), alt: "a") {
      Line(x: [0, 1], y: [0, 1], label: "🙂")
    }
    #expect(
      lacking.problems == [
        "the fonts of figures lack '时', which is in '时间'",
        "the fonts of figures lack '🙂', which is in '🙂'",
      ])
  }
}
