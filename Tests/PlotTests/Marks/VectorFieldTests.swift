import Foundation
import Plot
import Testing

@Suite struct VectorFieldTests {
  /// The shafts of a figure's arrows.
  private func shafts(_ figure: Figure) -> [(start: Scene.Point, end: Scene.Point)] {
    var commands = figure.scene().commands[...]
    while let command = commands.popFirst() {
      guard case .lines(let lines, _) = command, case .regions = commands.first else { continue }
      return lines.map { ($0[0], $0[1]) }
    }
    return []
  }

  @Test func arrowsPointWhereAStepWouldLead() {
    let figure = Figure(x: .log(domain: 1...100), y: .linear(domain: 0...1), alt: "a") {
      VectorField(x: [10.0], y: [0.5], dx: [1.0], dy: [0.1])
    }
    let shafts = shafts(figure)
    #expect(shafts.count == 1)
    guard let shaft = shafts.first else { return }
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

  @Test func lengthsAreInProportion() {
    let figure = Figure(alt: "a") {
      VectorField(x: 0...1, y: 0...1) { x, _ in (x, 0) }
    }
    let lengths = shafts(figure).map { $0.end.x - $0.start.x }
    #expect(lengths.count > 100)
    #expect(lengths.allSatisfy { $0 > 0 })
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
    #expect(!shafts(partly).isEmpty)
    for figure in [unequal, undefined, zero, partly] {
      #expect(!figure.scene().text.contains("nan"))
    }
  }
}
