import Plot
import Testing

/// Texts and arrows about places.
@Suite struct LabelTests {
  private struct Drawn {
    var start: Scene.Point
    var tip: Scene.Point
  }

  private func arrows(_ figure: Figure) -> [Drawn] {
    let commands = figure.scene().commands
    return zip(commands, commands.dropFirst()).compactMap { command, next in
      guard case .lines(let shafts, _) = command, case .regions(let heads, _) = next else {
        return nil
      }
      return Drawn(start: shafts[0][0], tip: heads[0][0])
    }
  }

  /// Where the texts with halos stand.
  private func boxes(_ figure: Figure) -> [Scene.Rectangle] {
    figure.scene().commands.compactMap { command in
      guard case .text(let text) = command, text.hasHalo else { return nil }
      let width = RichText(text.string, size: text.size).width
      let height = text.size * FontMetrics.capHeight
      return Scene.Rectangle(
        x: text.origin.x, y: text.origin.y - height, width: width, height: height)
    }
  }

  /// A panel from 0 to 1 on both axes, and where a point of it is.
  private func figure(@MarkBuilder _ marks: () -> [Sketch]) -> Figure {
    Figure(x: .linear(domain: 0...1), y: .linear(domain: 0...1), alt: "a", marks: marks)
  }

  private func frame(_ figure: Figure) throws -> Scene.Rectangle {
    for case .beginClip(let clip) in figure.scene().commands {
      // The clip reaches 1.5 points beyond the frame.
      return clip.insetBy(1.5)
    }
    throw NoFrame()
  }

  private struct NoFrame: Error {}

  private func distance(_ a: Scene.Point, _ b: Scene.Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  @Test func annotations() throws {
    try expectGolden(
      "annotations",
      figure {
        Line(x: [0, 0.5, 1], y: [0, 0.8, 0.2])
        Label("beside", x: 0.2, y: 0.2)
        Label("top", pointingTo: (0.5, 0.8))
        Label("given", x: 0.8, y: 0.9, pointingTo: (0.5, 0.8)).series(1)
        Arrow(from: (0.1, 0.9), to: (0.3, 0.5))
        Arrow(from: (0.6, 0.2), to: (0.7, 0.5), label: "steep").muted()
      })
  }

  @Test func anArrowEndsShortOfItsPoint() throws {
    let figure = figure { Arrow(from: (0.25, 0.5), to: (0.75, 0.5)) }
    #expect(figure.problems == [])
    let (arrow, frame) = (try #require(arrows(figure).first), try frame(figure))
    #expect(abs(arrow.start.x - (frame.x + frame.width / 4)) < 1e-9)
    #expect(abs(arrow.tip.x - (frame.x + frame.width * 3 / 4 - 5)) < 1e-9)
    #expect(abs(arrow.start.y - arrow.tip.y) < 1e-9)
  }

  private static let points: [(Double, Double)] = [
    (0, 0), (1, 0), (0, 1), (1, 1), (0.5, 0.5), (0.5, 0), (0.02, 0.5), (0.7, 0.98),
  ]

  @Test(arguments: points)
  func aTextWithAnArrowCoversNeitherItsPointNorTheEdge(x: Double, y: Double) throws {
    let figure = figure {
      Line(x: [0, 1], y: [0, 1])
      Label("a remark on this", pointingTo: (x, y))
    }
    let (box, frame) = (try #require(boxes(figure).first), try frame(figure))
    let point = Scene.Point(frame.x + x * frame.width, frame.maxY - y * frame.height)
    #expect(frame.contains(box))
    let arrow = try #require(arrows(figure).first)
    #expect(abs(distance(arrow.tip, point) - 5) < 1e-6)
    // The arrow begins outside of the text and leads away from it.
    for end in [arrow.start, arrow.tip, point] {
      #expect(
        end.x < box.x - 1 || end.x > box.maxX + 1 || end.y < box.y - 1 || end.y > box.maxY + 1)
    }
    #expect(distance(arrow.start, point) < 130)
  }

  @Test func textsWithArrowsAvoidEachOtherAndLines() {
    let figure = figure {
      Line(x: [0, 1], y: [0.5, 0.5])
      for place in [0.48, 0.5, 0.52] { Label("point", pointingTo: (place, 0.5)) }
    }
    let boxes = boxes(figure)
    #expect(boxes.count == 3)
    for (index, a) in boxes.enumerated() {
      #expect(boxes[(index + 1)...].allSatisfy { !a.intersects($0) })
    }
    let line = figure.scene().commands.compactMap { command -> Double? in
      guard case .lines(let lines, let stroke) = command, case .series = stroke.paint.role else {
        return nil
      }
      return lines[0][0].y
    }
    #expect(boxes.allSatisfy { $0.maxY < line[0] || $0.y > line[0] })
  }

  @Test func textsAvoidTheValuesOfContours() {
    let figure = Figure(alt: "a") {
      Contours(x: -2...2, y: -2...2) { x, y in x * x + y * y }
      for x in [-1.0, -0.5, 0, 0.5, 1] { Label("a remark", pointingTo: (x, 0.3)) }
    }
    let commands = figure.scene().commands
    let texts = commands.compactMap { command -> Scene.Text? in
      if case .text(let text) = command, text.hasHalo { text } else { nil }
    }
    let values = texts.filter { $0.string.first?.isNumber ?? false }
    let remarks = texts.filter { $0.string == "a remark" }
    #expect(remarks.count == 5 && values.count > 3)
    for remark in remarks {
      let width = RichText(remark.string, size: remark.size).width
      let box = Scene.Rectangle(
        x: remark.origin.x, y: remark.origin.y - 9, width: width, height: 9)
      for value in values {
        #expect(
          !box.intersects(
            Scene.Rectangle(
              x: value.origin.x, y: value.origin.y, width: 0.1, height: 0.1)))
      }
    }
  }

  @Test func placesCountForTheAxes() {
    let figure = Figure(alt: "a") {
      Points(x: [0, 1], y: [0, 1])
      Label("far", x: 100, y: 1, pointingTo: (0.5, 0.5))
    }
    #expect(figure.scene().text.contains("text '100'"))
  }

  @Test func whatHasNoPlaceIsSaidAndLeftOut() {
    let figure = Figure(x: .log(domain: 1...10), y: .linear(domain: 0...1), alt: "a") {
      Arrow(from: (0.0, 0.5), to: (5, 0.5))
      Label("here", pointingTo: (Double.nan, 0.5))
      Label("outside", pointingTo: (5, 7))
      Arrow(from: (5, 0.5), to: (5, 0.5), label: "nowhere")
    }
    #expect(
      figure.problems == [
        "arrow 1 has a x value that a log axis cannot show, the first 0 at point 1",
        "label 'here' has no finite x value",
      ])
    #expect(arrows(figure).isEmpty)
    let text = figure.scene().text
    #expect(!text.contains("nan") && !text.contains("outside") && text.contains("'nowhere'"))
  }
}
