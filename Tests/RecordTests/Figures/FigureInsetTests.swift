import Plot
import Record
import Testing
import Text

@Suite struct FigureInsetTests {
  private func figure(_ x: ClosedRange<Double>) -> Figure {
    Figure(x: .steps("epoch"), y: .symmetricLog(linearWithin: 0.5), alt: "a") {
      Line(x: 0..<50, y: (0..<50).map { Double($0 * $0) })
      Inset(x: x)
    }
  }

  @Test func insetsAndAxesAreReadBack() throws {
    let panel = Panel(
      x: .steps("step"), y: .symmetricLog("g", linearWithin: 0.5), hasEqualAspect: true,
      layers: [.rule(Figure.Layer.Rule(direction: .x, value: 2))],
      insets: [Panel.Inset(x: 1...2, y: -3...4.5)])
    let figure = Figure(panels: [panel], hasLetters: true, alt: "a")
    #expect(try Figure(json: try JSON(parsing: figure.json.text())) == figure)
  }

  @Test func anotherPartIsADifference() {
    let approved = figure(10...20)
    #expect(figure(10...20).differences(from: approved, tolerance: 1e-4) == [])
    #expect(
      figure(10...25).differences(from: approved, tolerance: 1e-4)
        == ["the inset at x 10…20 is now at x 10…25"])
  }

  /// What an inset magnifies is compared by what it shows, and all else by what the axis shows.
  @Test func whatAnInsetMagnifiesIsComparedByItsRange() {
    func magnified(_ slope: Double, end: Double = 1000) -> Figure {
      Figure(alt: "a") {
        Line(x: 0..<40, y: (0..<40).map { $0 < 30 ? slope * Double($0) : $0 == 35 ? end : 1000 })
        Inset(x: 10...20, y: -0.02...0.02)
      }
    }
    let approved = magnified(0.001)
    #expect(
      magnified(-0.001).differences(from: approved, tolerance: 1e-4) == [
        "line, point 20: y 0.0200 is now −0.0200, by 100 % of the inset's range, "
          + "the largest of 20 differences, median 55 %"
      ])
    #expect(magnified(0.001 * (1 + 1e-7)).differences(from: approved, tolerance: 1e-4) == [])
    #expect(magnified(0.001, end: 1000.05).differences(from: approved, tolerance: 1e-4) == [])
  }

  @Test func aLineWithoutPointsInAnInsetIsComparedAtItsEdges() {
    func line(_ y: Double) -> Figure {
      Figure(alt: "a") {
        Line(x: [0, 30, 31, 40], y: [0, y, 1000, 1000])
        Inset(x: 10...20, y: 0.005...0.025)
      }
    }
    #expect(line(0.03).differences(from: line(0.03), tolerance: 1e-4) == [])
    #expect(
      line(0.033).differences(from: line(0.03), tolerance: 1e-4) == [
        "line at x = 20: y 0.0200 is now 0.0220, by 10 % of the inset's range, "
          + "the largest of 2 differences"
      ])
  }

  @Test func axesOfAnotherKindAreNamed() {
    let linear = Figure(x: .linear("epoch"), alt: "a") { Line(x: [1, 2], y: [1, 2]) }
    let steps = Figure(x: .steps("epoch"), alt: "a") { Line(x: [1, 2], y: [1, 2]) }
    #expect(
      steps.differences(from: linear, tolerance: 1e-4)
        == ["x axis kind 'linear' is now 'steps'"])
    let equal = Figure(x: .linear("epoch"), equalAspect: true, alt: "a") {
      Line(x: [1, 2], y: [1, 2])
    }
    #expect(
      equal.differences(from: linear, tolerance: 1e-4) == ["equal aspect 'false' is now 'true'"])
  }

  @Test func stylesSayWhatIsAnother() {
    func figure(_ line: Line) -> Figure { Figure(alt: "a") { line } }
    let plain = Line(x: [1, 2], y: [1, 2], label: "loss")
    let approved = figure(plain)
    func difference(_ line: Line) -> [String] {
      figure(line).differences(from: approved, tolerance: 1e-4)
    }
    #expect(difference(plain.dashed()) == ["line 'loss' is now dashed"])
    #expect(difference(plain.muted()) == ["line 'loss' is now muted"])
    #expect(
      difference(plain.series(3)) == ["line 'loss' has the colour of series 3 instead of series 0"])
  }
}
