import Foundation
import Plot
import Testing
import TestSupport

@Suite struct ContoursTests {
  private func contours(_ figure: Figure) throws -> Figure.Layer.Contours {
    guard case .contours(let contours) = try #require(figure.panels.first?.layers.first) else {
      throw NoContours()
    }
    return contours
  }

  private struct NoContours: Error {}

  private func rosenbrock(_ x: Double, _ y: Double) -> Double {
    (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
  }

  @Test func theLineOfAConeIsACircle() throws {
    let contours = try contours(
      Figure(alt: "a") {
        Contours(x: -2...2, y: -2...2, levels: [1, 0.5]) { ($0 * $0 + $1 * $1).squareRoot() }
      })
    #expect(contours.levels == [0.5, 1])
    for (radius, paths) in zip(contours.levels, contours.paths) {
      #expect(paths.count == 1)
      let path = try #require(paths.first)
      #expect(path.x.first == path.x.last && path.y.first == path.y.last)
      // A pixel is a three-hundredth of the extent.
      for (x, y) in zip(path.x, path.y) {
        #expect(abs((x * x + y * y).squareRoot() - radius) < 2e-3)
      }
    }
  }

  @Test func levelsAreRoundAndLossesHaveRatios() throws {
    let linear = try contours(
      Figure(alt: "a") { Contours(x: 0...1, y: 0...1) { x, _ in 3 * x + 0.01 } })
    #expect(linear.levels.count >= 5 && linear.levels.count <= 20)
    let step = linear.levels[1] - linear.levels[0]
    for level in linear.levels { #expect(abs(level / step - (level / step).rounded()) < 1e-9) }

    let loss = try contours(Figure(alt: "a") { Contours(x: -2...2, y: -1...3, rosenbrock) })
    for level in loss.levels {
      let factor = level / pow(10, floor(log10(level) + 1e-12))
      #expect([1.0, 2, 5].contains { abs($0 - factor) < 1e-9 }, "\(level)")
    }
    #expect(loss.levels.contains(1) && loss.levels.contains(1000))
  }

  @Test func aNarrowValleyStaysInOnePiece() throws {
    let contours = try contours(
      Figure(alt: "a") { Contours(x: -2...2, y: -1...3, levels: [1], rosenbrock) })
    #expect(contours.paths.map { $0.count } == [1])
    for (x, y) in zip(contours.paths[0][0].x, contours.paths[0][0].y) {
      // The gradient on the line is below 60: so a line within 0.005 has values within 0.3.
      #expect(abs(rosenbrock(x, y) - 1) < 0.3)
    }
  }

  /// The shares of the plane that bands cover, by the areas inside their outlines.
  @Test func filledBandsCoverWhatTheyShould() throws {
    let contours = try contours(
      Figure(alt: "a") {
        Contours(x: 0...1, y: 0...1, levels: [0.25, 0.5]) { x, _ in x }.filled()
      })
    #expect(contours.levels == [0, 0.25, 0.5])
    let areas = contours.paths.map { $0.reduce(0) { $0 + area($1) } }
    for (area, expected) in zip(areas, [1, 0.75, 0.5]) { #expect(abs(area - expected) < 1e-3) }
  }

  /// Inside a closed line, positive if that runs counter-clockwise (the shoelace formula).
  private func area(_ path: Figure.Layer.Path) -> Double {
    var sum = 0.0
    for index in 1..<path.x.count {
      sum += path.x[index - 1] * path.y[index] - path.x[index] * path.y[index - 1]
    }
    return sum / 2
  }

  @Test func linesEndWhereAFunctionIsUndefined() throws {
    let contours = try contours(
      Figure(alt: "a") {
        Contours(x: -1...1, y: -1...1, levels: [0]) { x, y in x > 0.5 ? .nan : y }
      })
    let path = try #require(contours.paths[0].first)
    #expect(contours.paths[0].count == 1)
    #expect(path.x.max() ?? 1 <= 0.5 && path.x.max() ?? 0 > 0.45)
    #expect(path.y.allSatisfy { abs($0) < 1e-6 })
  }

  @Test func infinitiesAreAboveAllLevels() throws {
    let contours = try contours(
      Figure(alt: "a") {
        Contours(x: -1...1, y: -1...1, levels: [1, 100]) { x, _ in x > 0 ? .infinity : 0 }
      })
    for paths in contours.paths {
      #expect(paths.count == 1)
      #expect(paths[0].x.allSatisfy { abs($0) < 0.02 })
    }
  }

  @Test func problemsSayWhatIs() {
    let figures = [
      Figure(alt: "a") { Contours(x: 0...0, y: 0...1) { $0 + $1 } },
      Figure(alt: "a") { Contours(x: 0...1, y: 0...1) { _, _ in .nan } },
      Figure(alt: "a") { Contours([[1.0, 2]], x: 0...1, y: 0...1, label: "loss") },
      Figure(alt: "a") { Contours([[1.0, 2], [3]], x: 0...1, y: 0...1) },
      Figure(alt: "a") { Contours(x: 0...1, y: 0...1, levels: []) { $0 + $1 } },
      Figure(alt: "a") { Contours(x: 0...1, y: 0...1, levels: [5]) { $0 + $1 } },
      Figure(alt: "a") { Contours(x: 0...1, y: 0...1, levels: .log()) { -$0 - $1 } },
      Figure(x: .log(), alt: "a") { Contours(x: 0...1, y: 0...1) { $0 + $1 } },
      Figure(alt: "a") { Contours(x: 0...1, y: 0...1, resolution: 100_000) { $0 + $1 } },
    ]
    #expect(
      figures.map { $0.problems } == [
        ["contours 1: x 0…0 is too short to show"],
        ["contours 1: there is no finite value"],
        ["contours 'loss': a matrix of 1×2 values spans no area; it must be at least 2×2"],
        ["contours 1: row 1 has 1 values, another has 2"],
        ["contours 1: no level is given"],
        ["contours 1: no level lies between the least value 0 and the greatest 2"],
        ["contours 1: no value is above 0, which levels at equal ratios need"],
        ["contours 1: a log x axis cannot show 0…1, which must be above 0"],
        ["contours 1: the resolution is 100000, which must be between 2 and 500"],
      ])
    for figure in figures { #expect(!figure.scene().text.contains("nan")) }
  }

  @Test func aPlaneHasNoLinesAndOneColour() throws {
    let lines = Figure(alt: "a") { Contours(x: 0...1, y: 0...1) { _, _ in 3 } }
    #expect(lines.problems.isEmpty)
    #expect(try contours(lines).levels.isEmpty)
    let filled = Figure(alt: "a") { Contours(x: 0...1, y: 0...1) { _, _ in 3 }.filled() }
    #expect(try contours(filled).levels == [3])
    #expect(filled.scene().text.contains("regions"))
  }

  @Test func noiseIsDrawnInTime() {
    var random = SplitMix(seed: 3)
    let figure = Figure(alt: "a") {
      Contours(x: 0...1, y: 0...1) { _, _ in Double.random(in: 0...1, using: &random) }
    }
    #expect(
      figure.problems == [
        "contours 1: the lines have more than 40000 corners: the values are too rough for contours"
      ])
    #expect(!figure.scene().commands.isEmpty)
  }
}
