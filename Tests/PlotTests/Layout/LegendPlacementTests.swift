import Plot
import Testing

@Suite struct LegendPlacementTests {
  private func texts(_ scene: Scene) -> [Scene.Text] {
    scene.commands.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private func panels(_ count: Int, letters: Bool = false) -> Figure {
    Figure(columns: 2, letters: letters, alt: "a") {
      for number in 0..<count {
        Panel("panel \(number)", x: .linear("x"), y: .linear("y")) {
          Line(x: [0, 1], y: [0, 1], label: "first")
          Line(x: [0, 1], y: [1, 0], label: "second")
        }
      }
    }
  }

  @Test func panelsShareALegendAboveThem() throws {
    let texts = texts(panels(4).scene())
    #expect(texts.count { $0.string == "first" } == 1)
    let entry = try #require(texts.first { $0.string == "first" })
    #expect(texts.allSatisfy { $0.origin.y >= entry.origin.y })
  }

  @Test func aGridsEmptySlotHoldsTheLegend() throws {
    let texts = texts(panels(3).scene())
    let entry = try #require(texts.first { $0.string == "first" })
    let last = try #require(texts.first { $0.string == "panel 2" })
    #expect(entry.origin.y > last.origin.y)
    #expect(entry.origin.x > last.origin.x)
  }

  @Test func panelsAreLettered() {
    let strings = texts(panels(3, letters: true).scene()).map(\.string)
    #expect(["a", "b", "c"].allSatisfy { strings.contains($0) })
    #expect(!texts(panels(1, letters: true).scene()).map(\.string).contains("a"))
  }

  @Test func aCurveThatEndsEarlyIsNamedAtItsEnd() throws {
    let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
      Line(x: [0, 10], y: [1, 1], label: "whole")
      Line(x: [0, 5], y: [0, 0.2], label: "half")
    }
    let scene = figure.scene()
    let ends = scene.commands.compactMap { command -> Scene.Point? in
      if case .lines(let lines, let stroke) = command, case .series(1) = stroke.paint.role {
        return lines.first?.last
      }
      return nil
    }
    let end = try #require(ends.first)
    let label = try #require(texts(scene).first { $0.string == "half" })
    #expect(label.origin.x > end.x && label.origin.x < end.x + 10)
    #expect(abs(label.origin.y - end.y) < 8)
  }

  @Test func labelsOfCurvesThatEndAtTheBottomLeaveTheTickLabelsAlone() throws {
    let figure = Figure(x: .linear("x"), y: .linear("y", domain: 0...1), alt: "a") {
      Line(x: [0, 10], y: [1, 0], label: "a name")
      Line(x: [0, 10], y: [0.5, 0.01], label: "another")
    }
    let all = texts(figure.scene())
    let lower = try #require(all.first { $0.string == "a name" })
    let tick = try #require(all.first { $0.string == "10" })
    #expect(tick.origin.y - tick.size * FontMetrics.capHeight > lower.origin.y)
  }
}
