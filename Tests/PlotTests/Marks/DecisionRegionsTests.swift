import Foundation
import Plot
import Testing

@Suite struct DecisionRegionsTests {
  private func regions(_ figure: Figure) throws -> Figure.Layer.Regions {
    guard case .regions(let regions) = try #require(figure.panels.first?.layers.first) else {
      throw NoRegions()
    }
    return regions
  }

  private struct NoRegions: Error {}

  @Test func theBoundaryOfALinearClassifierIsALine() throws {
    let ofClasses = try regions(
      Figure(alt: "a") { DecisionRegions(x: -1...1, y: -1...1) { x, y in x + 2 * y > 0.3 } })
    let ofProbabilities = try regions(
      Figure(alt: "a") {
        DecisionRegions(
          x: -1...1, y: -1...1, probability: { x, y in 1 / (1 + exp(-4 * (x + 2 * y - 0.3))) })
      })
    for regions in [ofClasses, ofProbabilities] {
      #expect(regions.boundaries.count == 1)
      for path in regions.boundaries {
        // A sixtieth of a square's side of 1/60.
        for (x, y) in zip(path.x, path.y) { #expect(abs(x + 2 * y - 0.3) < 2e-3) }
      }
    }
    #expect(Set(ofClasses.areas.map { $0.classIndex }) == [0, 1])
    #expect(ofClasses.areas.allSatisfy { $0.confidence == 0 })
    #expect(ofProbabilities.areas.contains { $0.classIndex == 1 && $0.confidence == 0.8 })
  }

  /// Confidence 0.6 of two classes is a probability of 0.8, at the logit log 4.
  @Test func confidenceIsTheShareAboveChance() throws {
    let regions = try regions(
      Figure(alt: "a") {
        DecisionRegions(x: -4...4, y: 0...1, probability: { x, _ in 1 / (1 + exp(-x)) })
      })
    let area = try #require(
      regions.areas.first { $0.classIndex == 1 && $0.confidence == 0.6 })
    #expect(abs((area.outlines[0].x.min() ?? 0) - log(4)) < 0.01)
  }

  /// The areas of three classes fill the square, whose sides are 2.
  @Test func classesLeaveNoGapsButWhereThreeMeet() throws {
    let regions = try regions(
      Figure(alt: "a") {
        DecisionRegions(x: -1...1, y: -1...1) { x, y in y > 0.2 ? 2 : x > y ? 1 : 0 }
      })
    let total = regions.areas.flatMap { $0.outlines }.reduce(0) { $0 + area($1) }
    #expect(abs(total - 4) < 1e-3)
  }

  /// Inside a closed line, positive if that runs counter-clockwise (the shoelace formula).
  private func area(_ path: Figure.Layer.Path) -> Double {
    var sum = 0.0
    for index in 1..<path.x.count {
      sum += path.x[index - 1] * path.y[index] - path.x[index] * path.y[index - 1]
    }
    return sum / 2
  }

  @Test func dataHasTheColoursOfItsClasses() {
    let figure = Figure(alt: "a") {
      DecisionRegions(x: -1...1, y: -1...1) { x, _ in x > 0 }
        .points(x: [-0.5, 0.5, 0.7], y: [0, 0, 0.1], classes: [0, 1, 1], names: ["cat", "dog"])
    }
    let layers = figure.panels[0].layers
    #expect(layers.map { $0.label } == [nil, "cat", "dog"])
    #expect(layers.map { $0.style.series } == [nil, 0, 1])
  }

  @Test func problemsSayWhatIs() {
    let figures = [
      Figure(alt: "a") { DecisionRegions(x: 0...1, y: 0...1) { _, _ in -1 } },
      Figure(alt: "a") {
        DecisionRegions(x: 0...1, y: 0...1, probabilities: { _, _ in [Double.nan, .nan] })
      },
      Figure(alt: "a") { DecisionRegions(x: 0...1, y: 0...1) { x, _ in Int(x * 1000) } },
      Figure(alt: "a") {
        DecisionRegions(x: 0...1, y: 0...1) { x, _ in x > 0.5 }
          .points(x: [1.0], y: [1.0, 2], classes: [1, 0])
      },
      Figure(alt: "a") { DecisionRegions(x: 0...1, y: 0...1, resolution: 1) { x, _ in x > 0.5 } },
    ]
    let none =
      "decision regions 1: the classifier gives none of the points a class, which is a whole number from 0"
    #expect(
      figures.map { $0.problems } == [
        [none], [none],
        ["decision regions 1: there are 120 classes; at most 50 can be shown"],
        ["points 1 has 1 x values but 2 y values"],
        ["decision regions 1: the resolution is 1, which must be between 2 and 500"],
      ])
  }
}
