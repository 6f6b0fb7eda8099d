import Plot
import Testing
import Text

@Suite struct StackedTests {
  private func bars(_ figure: Figure) -> [Figure.Layer.CategoryBars] {
    figure.panels.flatMap { $0.layers }.compactMap {
      if case .bars(let bars) = $0 { bars } else { nil }
    }
  }

  private func ribbons(_ figure: Figure) -> [Figure.Layer.Ribbon] {
    figure.panels.flatMap { $0.layers }.compactMap {
      if case .ribbon(let ribbon) = $0 { ribbon } else { nil }
    }
  }

  @Test func barsAndAreasOnTopOfEachOther() throws {
    try expectGolden(
      "stacked",
      Figure(columns: 2, alt: "Two stacks.") {
        Panel("bars", x: .categorical(), y: .linear("n")) {
          Stacked {
            Bars(["a", "b"], [2, 3], label: "right").numbered()
            Bars(["a", "b"], [1, 2], label: "wrong").numbered()
          }
        }
        Panel("areas", x: .linear(), y: .linear("n")) {
          Stacked {
            Area(x: [0, 1], y: [2, 3], label: "right")
            Area(x: [0, 1], y: [1, 2], label: "wrong")
          }
        }
      })
  }

  @Test func barsBeginWhereTheOnesBelowEnd() {
    let layers = bars(
      Figure(alt: "a") {
        Stacked {
          Bars(["a", "b"], [2, -1])
          Bars(["b", "a"], [-3, 4])
          Bars(["a", "b"], [.nan, 5])
          Bars(["a"], [1])
        }
      })
    #expect(layers.map { $0.bases } == [[0, 0], [-1, 2], [6, 0], [6]])
    #expect(layers.allSatisfy { $0.stack == 0 })
  }

  @Test func sharesOfAPileSumToOneAndFillThePanel() {
    let figure = Figure(alt: "a") {
      Stacked(shares: true) {
        Area(x: [0, 1], y: [1, 0])
        Area(x: [0, 1], y: [3, 0])
      }
    }
    #expect(ribbons(figure).map { $0.to } == [[0.25, 0], [1, 0]])
    #expect(ribbons(figure)[1].from == [0.25, 0])
    #expect(figure.panels[0].y.domain == 0...1)
  }

  @Test func whatDoesNotFitIsNamed() {
    let figure = Figure(alt: "a") {
      Stacked {
        Area(x: [0, 1], y: [1, 1], label: "one")
        Area(x: [0, 1, 2], y: [1, 1, 1], label: "two")
        Area(x: [0, 3], y: [1, 1])
        Area(x: [0, 1], y: [1], label: "four")
        RuleY(2)
      }
      Bars(["a", "a"], [1, 2], label: "twice")
    }
    #expect(
      figure.problems == [
        "a stack has a mark that cannot be stacked: it takes bars, and areas over points",
        "a stack's area 'two' has 3 x values but 'one' has 2",
        "a stack's area 3 has other x values than 'one'",
        "a stack's area 'four' has 2 x values but 1 y values",
        "bars 'twice' name the category 'a' twice",
      ])
  }

  @Test func aMillionBarsAreCutWithAWord() {
    let figure = Figure(x: .categorical(), alt: "a") {
      Bars(Array(0..<1_000_000), Array(0..<1_000_000))
    }
    #expect(
      figure.problems == ["bars 1 have 1000000 categories, of which the first 5000 are drawn"])
    #expect(!figure.scene().commands.isEmpty)
  }
}
