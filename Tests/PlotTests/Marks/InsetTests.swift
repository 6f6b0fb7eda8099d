import Plot
import Testing

@Suite struct InsetTests {
  private func figure(_ inset: Inset, x: Axis = .linear(), y: Axis = .linear()) -> Figure {
    Figure(x: x, y: y, alt: "a") {
      Line(x: [0, 10, 20], y: [8, 4, 0], label: "a")
      Points(x: [12], y: [6])
      inset
    }
  }

  /// The line falls from 4.8 at 8 to 2.4 at 14; 6 % of 2.4 … 6 are 0.216.
  @Test func showsWhatLinesAndPointsHaveThere() throws {
    let inset = try #require(figure(Inset(x: 8...14)).panels[0].insets.first)
    #expect(inset.x == 8...14)
    #expect(abs(inset.y.lowerBound - (2.4 - 0.216)) < 1e-12)
    #expect(abs(inset.y.upperBound - (6 + 0.216)) < 1e-12)
    #expect(figure(Inset(x: 1...2, y: 0...3)).panels[0].insets == [.init(x: 1...2, y: 0...3)])
  }

  @Test func isDrawnOnceInsideThePanelWithTicksOfItsOwn() {
    let scene = figure(Inset(x: 8...14)).scene()
    let lines = scene.commands.count { command in
      if case .lines(_, let stroke) = command { stroke.paint.role == .series(0) } else { false }
    }
    #expect(lines == 2)
    let strings = scene.commands.compactMap { command in
      if case .text(let text) = command { text.string } else { nil }
    }
    #expect(strings.contains("14") || strings.contains("12"))
    #expect(strings.count { $0 == "a" } == 1)
  }

  @Test func whatCannotBeMagnifiedIsSaid() {
    #expect(
      figure(Inset(x: 30...40)).problems == ["the inset at x 30…40 has no line or points in it"])
    #expect(
      figure(Inset(x: 5...5)).problems
        == ["the inset at x 5…5 has a range that its axis cannot show"])
    #expect(
      figure(Inset(x: 1...2, y: 0...1), y: .log()).problems.last
        == "the inset at x 1…2 has the y range 0…1, which its axis cannot show")
    let bars = Figure(x: .categorical(), alt: "a") {
      Bars(["a", "b"], [1, 2])
      Inset(x: 0...1)
    }
    #expect(bars.problems == ["the inset at x 0…1 needs axes of numbers"])
  }

  @Test func flatLinesHaveAnInsetToo() throws {
    for axis in [Axis.linear(), .log(), .symmetricLog(linearWithin: 1)] {
      let flat = Figure(y: axis, alt: "a") {
        Line(x: [0, 10], y: [3, 3])
        Inset(x: 4...6)
      }
      #expect(flat.problems == [])
      let inset = try #require(flat.panels[0].insets.first)
      #expect(inset.y.lowerBound < 3 && inset.y.upperBound > 3)
    }
  }
}
