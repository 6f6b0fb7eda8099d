import Foundation
import Plot
import Testing

@Suite struct VectorFieldTests {
  /// A figure's arrows from end to tip, those that stand for weak vectors first.
  private func arrows(
    _ figure: Figure
  ) -> [(start: Scene.Point, end: Scene.Point, isPale: Bool)] {
    var arrows: [(start: Scene.Point, end: Scene.Point, isPale: Bool)] = []
    let commands = figure.scene().commands
    for (command, next) in zip(commands, commands.dropFirst()) {
      guard case .lines(let shafts, let stroke) = command, case .regions(let heads, _) = next
      else { continue }
      for (shaft, head) in zip(shafts, heads) {
        arrows.append((shaft[0], head[0], stroke.paint.opacity < 1))
      }
    }
    return arrows
  }

  @Test func arrowsPointWhereAStepWouldLead() {
    let figure = Figure(x: .log(domain: 1...100), y: .linear(domain: 0...1), alt: "a") {
      VectorField(x: [10.0], y: [0.5], dx: [1.0], dy: [0.1])
    }
    let arrows = arrows(figure)
    #expect(arrows.count == 1)
    guard let shaft = arrows.first else { return }
    // On the log axis a step from 10 to 11 is log(1.1)/log(100) of its length in small; the slope of
    // the axis at 10 is 1/(10 ln 100) per unit.
    let scene = figure.scene()
    guard
      case .beginClip(let frame)? = scene.commands.first(where: {
        if case .beginClip = $0 { true } else { false }
      })
    else { return }
    let width = frame.width - 3
    let height = frame.height - 3
    let expected = (0.1 * height) / (width / (10 * log(100)))
    let measured = (shaft.start.y - shaft.end.y) / (shaft.end.x - shaft.start.x)
    #expect(abs(measured - expected) < 0.01 * expected)
  }

  private func length(_ arrow: (start: Scene.Point, end: Scene.Point, isPale: Bool)) -> Double {
    let (dx, dy) = (arrow.end.x - arrow.start.x, arrow.end.y - arrow.start.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  @Test func lengthsAreInProportionButForWeakOnes() throws {
    let strengths = [1.0, 0.75, 0.5, 0.01, 1e-4, 1e-9, 0]
    let figure = Figure(x: .linear(domain: 0...8), y: .linear(domain: 0...8), alt: "a") {
      VectorField(
        x: [1, 2, 3, 4, 5, 6, 7], y: [1, 2, 3, 4, 5, 6, 7], dx: strengths,
        dy: [Double](repeating: 0, count: 7))
    }
    let arrows = arrows(figure)
    let strong = arrows.filter { !$0.isPale }.map { length($0) }
    try #require(strong.count == 3)
    #expect(abs(strong[1] - 0.75 * strong[0]) < 1e-6 && abs(strong[2] - 0.5 * strong[0]) < 1e-6)
    // What is a millionth of the strongest is rounding.
    #expect(arrows.filter { $0.isPale }.map { length($0) } == [8, 8])
  }

  @Test func arrowsLeaveTheValuesOfContoursFree() {
    let figure = Figure(alt: "a") {
      Contours(x: -3...3, y: -2...2) { x, y in x * x + 4 * y * y }
      VectorField(x: -3...3, y: -2...2, resolution: 40) { x, y in (-2 * x, -8 * y) }
    }
    let labels = figure.scene().commands.compactMap { command -> Scene.Text? in
      if case .text(let text) = command, text.hasHalo { text } else { nil }
    }
    let arrows = arrows(figure)
    #expect(labels.count > 5)
    #expect(arrows.count > 500)
    for label in labels {
      let angle = label.angle * .pi / 180
      let width = RichText(label.string, size: label.size).width
      // The middle of the letters.
      let middle = Scene.Point(
        label.origin.x + cos(angle) * width / 2 - sin(angle) * label.size * 0.36,
        label.origin.y - sin(angle) * width / 2 - cos(angle) * label.size * 0.36)
      for arrow in arrows {
        for t in stride(from: 0.0, through: 1, by: 0.05) {
          let x = arrow.start.x + (arrow.end.x - arrow.start.x) * t - middle.x
          let y = arrow.start.y + (arrow.end.y - arrow.start.y) * t - middle.y
          let (along, off) = (x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle))
          #expect(abs(along) > width / 2 - 1 || abs(off) > label.size * 0.3, "\(label.string)")
        }
      }
    }
  }

  @Test func whatIsWrongIsSaidAndTheRestDrawn() {
    let unequal = Figure(alt: "a") {
      VectorField(x: [1.0, 2], y: [1.0], dx: [1.0], dy: [1.0, 2, 3], label: "g")
    }
    #expect(
      unequal.problems == [
        "vector field 'g' has 2 x, 1 y, 1 horizontal and 3 vertical values"
      ])
    let undefined = Figure(alt: "a") { VectorField(x: 0...1, y: 0...1) { _, _ in (.nan, 1) } }
    #expect(undefined.problems == ["vector field 1 has no finite horizontal value"])
    let zero = Figure(alt: "a") { VectorField(x: 0...1, y: 0...1) { _, _ in (0, 0) } }
    #expect(zero.problems.isEmpty)
    let partly = Figure(alt: "a") {
      VectorField(x: -1...1, y: -1...1) { x, y in (1 / x, x > 0 ? .nan : y) }
    }
    #expect(!arrows(partly).isEmpty)
    for figure in [unequal, undefined, zero, partly] {
      #expect(!figure.scene().text.contains("nan"))
    }
  }
}
