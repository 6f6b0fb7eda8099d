import Plot
import Testing
import TestSupport

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

  /// The frames of legends in panels, which let little of what is under them show through.
  private func blocks(_ scene: Scene) -> [Scene.Rectangle] {
    scene.commands.compactMap {
      if case .fill(let block, let paint) = $0, paint == Scene.Paint(.background, opacity: 0.85) {
        block
      } else {
        nil
      }
    }
  }

  @Test func aLegendCoversNoBarsAreasPointsOrNumbers() {
    var random = SplitMix(seed: 11)
    var inside = 0
    for round in 0..<120 {
      let values = (0..<6).map { _ in Double.random(in: 0...1, using: &random) }
      let names = (0..<6).map { "\($0)" }
      let figure = Figure(
        x: round % 3 == 0 ? .categorical("x") : .linear("x"), y: .linear("y"), alt: "a"
      ) {
        switch round % 3 {
        case 0:
          Bars(names, values, label: "one").numbered()
          Bars(names, values.reversed(), label: "two").numbered()
        case 1:
          Stacked {
            Area(x: 0..<6, y: values, label: "one")
            Area(x: 0..<6, y: values.reversed() + [], label: "two")
          }
          Points(x: [0], y: [values[0]], label: "three")
        default:
          Points(x: 0..<6, y: values, label: "one").sized(by: values, label: "size")
          Points(x: 0..<6, y: values.reversed() + [], label: "two")
        }
      }
      let scene = figure.scene()
      guard let block = blocks(scene).first else { continue }
      inside += 1
      for command in scene.commands {
        switch command {
        case .fill(let box, let paint) where paint.role != .background && box.height > 11:
          #expect(!box.intersects(block), "round \(round)")
        case .area(let points, _):
          // Within the panel the block lies above the area's line, or it does not lie over it.
          let middle = Scene.Point(block.x + block.width / 2, block.maxY)
          #expect(!contains(points, middle), "round \(round)")
        case .symbols(let points, _, let radius, _) where points.count > 1:
          for point in points {
            let box = Scene.Rectangle(
              x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
            #expect(!box.intersects(block), "round \(round)")
          }
        case .text(let text) where text.size == 12.5:
          #expect(
            !block.contains(
              Scene.Rectangle(x: text.origin.x, y: text.origin.y, width: 0.1, height: 0.1)),
            "round \(round)")
        default: continue
        }
      }
    }
    #expect(inside > 40)
  }

  /// By how often a ray to the right crosses the outline.
  private func contains(_ outline: [Scene.Point], _ point: Scene.Point) -> Bool {
    guard let last = outline.last else { return false }
    return zip([last] + outline, outline).count { a, b in
      (a.y > point.y) != (b.y > point.y)
        && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
    } % 2 == 1
  }

  @Test func withoutRoomInThePanelALegendStandsAboveIt() throws {
    let scene = Figure(x: .categorical(), y: .linear("share"), alt: "a") {
      Stacked(shares: true) {
        Bars(["a", "b"], [1, 2], label: "right")
        Bars(["a", "b"], [2, 1], label: "wrong")
      }
    }.scene()
    #expect(blocks(scene).isEmpty)
    let entry = try #require(texts(scene).first { $0.string == "right" })
    #expect(texts(scene).allSatisfy { $0.origin.y >= entry.origin.y })
  }

  @Test func stackedAreasAreNamedAtTheirEnds() throws {
    let scene = Figure(x: .linear("epoch"), y: .linear("share"), alt: "a") {
      Stacked(shares: true) {
        Area(x: [0, 1, 2], y: [1, 1, 1], label: "cat")
        Area(x: [0, 1, 2], y: [1, 2, 3], label: "dog")
      }
    }.scene()
    let (cat, dog) = try (
      #require(texts(scene).first { $0.string == "cat" }),
      #require(texts(scene).first { $0.string == "dog" })
    )
    let areas = scene.commands.compactMap { command -> [Scene.Point]? in
      if case .area(let points, _) = command { points } else { nil }
    }
    let (right, top, bottom) = (areas[0][2].x, areas[1][2].y, areas[0][3].y)
    #expect(cat.origin.x > right && dog.origin.x > right)
    // The quarter and the five eighths of the whole, where the letters' middle is.
    let middle = 13 * 0.545 / 2
    #expect(abs(bottom - (cat.origin.y - middle) - (bottom - top) / 8) < 2)
    #expect(abs(bottom - (dog.origin.y - middle) - (bottom - top) * 5 / 8) < 2)
    #expect(cat.paint.role == .series(0))
  }

  @Test(arguments: [
    ([1.0, 7, 22.5], ["1", "5", "20"]), ([0.01, 3], ["0.1", "0.5", "2"]),
    ([10.0, 10], ["10"]), ([0.0, 0.5, 1], ["0.5", "0.75", "1"]),
    ([100.0, 300], ["100", "200", "300"]),
  ])
  func sizesAreExplainedByRoundOnes(_ sizes: [Double], _ labels: [String]) throws {
    let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
      Points(x: sizes.indices, y: sizes.indices).sized(by: sizes, label: "n")
    }
    let scene = figure.scene()
    let block = try #require(blocks(scene).first)
    let inside = texts(scene).filter {
      block.contains(Scene.Rectangle(x: $0.origin.x, y: $0.origin.y, width: 0.1, height: 0.1))
    }
    #expect(inside.map(\.string) == ["n"] + labels)
    let greatest = try #require(sizes.max())
    let radii = scene.commands.compactMap { command -> Double? in
      if case .symbols(_, _, let radius, let paint) = command, paint.role == .neutral {
        radius
      } else {
        nil
      }
    }
    for (label, radius) in zip(labels, radii) {
      let share = try #require(Double(label)) / greatest
      #expect(abs(radius - max(14 * share.squareRoot(), 1.2)) < 1e-6)
    }
  }

  @Test func panelsShareSizesAndTheirLegend() {
    let figure = Figure(columns: 2, alt: "a") {
      for size in [4.0, 16] {
        Panel("\(size)", x: .linear("x"), y: .linear("y")) {
          Points(x: [1, 2], y: [1, 2]).sized(by: [size, size], label: "n")
        }
      }
    }
    let radii = figure.scene().commands.compactMap { command -> Double? in
      if case .symbols(_, _, let radius, let paint) = command, paint.role == .series(0) {
        radius
      } else {
        nil
      }
    }
    #expect(radii == [7, 14])
    #expect(texts(figure.scene()).count { $0.string == "n" } == 1)
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
