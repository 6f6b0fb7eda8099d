import Foundation
import Plot
import Testing
import TestSupport
import Text

@Suite struct LayoutPropertiesTests {
  @Test func textsNeverCollideWhateverTheDomain() {
    var random = SplitMix(seed: 5)
    for round in 0..<300 {
      let size = powerOfTen(Double.random(in: -8...8, using: &random))
      let low = Double.random(in: -1...1, using: &random) * size
      let high = low + powerOfTen(Double.random(in: -3...1, using: &random)) * size
      let width = Double.random(in: 200...900, using: &random)
      let figure = Figure(
        x: .linear("x", domain: low...high), y: .linear("y", domain: low...high), alt: "a",
        width: width
      ) {
        Line(x: [low, high], y: [low, high], label: "a")
        Line(x: [low, high], y: [high, low], label: "b")
      }
      expectNoCollisions(figure.scene(), "round \(round): \(low)…\(high), width \(width)")
    }
  }

  @Test func textsNeverCollideOnLogAxes() {
    var random = SplitMix(seed: 6)
    for round in 0..<300 {
      let low = powerOfTen(Double.random(in: -12...12, using: &random))
      let high = low * powerOfTen(Double.random(in: 0.02...14, using: &random))
      let figure = Figure(
        x: .log("x", domain: low...high), y: .log("y", domain: low...high), alt: "a",
        width: Double.random(in: 250...900, using: &random)
      ) { Line(x: [low, high], y: [low, high]) }
      expectNoCollisions(figure.scene(), "round \(round): \(low)…\(high)")
    }
  }

  @Test func textsNeverCollideOnAxesAboutZeroAndOfSteps() {
    var random = SplitMix(seed: 8)
    for round in 0..<300 {
      let high = powerOfTen(Double.random(in: -8...12, using: &random))
      let low = -high * powerOfTen(Double.random(in: -8...2, using: &random))
      let size = high * powerOfTen(Double.random(in: -9...1, using: &random))
      let axis = Axis.symmetricLog("v", linearWithin: size, domain: low...high)
      let width = Double.random(in: 250...900, using: &random)
      let plane = Figure(x: axis, y: axis, alt: "a", width: width) {
        Line(x: [low, high], y: [low, high], label: "up")
      }
      expectNoCollisions(plane.scene(), "round \(round): \(low)…\(high), linear to \(size)")
      let steps = powerOfTen(Double.random(in: 0...9, using: &random)).rounded()
      let run = Figure(x: .steps("step"), y: axis, alt: "a", width: width) {
        Line(x: [0, steps], y: [high, low], label: "down")
      }
      expectNoCollisions(run.scene(), "round \(round): \(steps) steps")
    }
  }

  @Test func textsOfGridsNeverCollide() {
    for columns in 1...5 {
      for count in 1...11 {
        for shares in [true, false] {
          let figure = Figure(columns: columns, sharesAxes: shares, alt: "a") {
            for number in 0..<count {
              Panel("panel \(number)", x: .linear("x"), y: .linear("y")) {
                Line(over: 0...Double(number + 1), label: "curve") { $0 * 1000 }
              }
            }
          }
          expectNoCollisions(figure.scene(), "\(count) panels in \(columns) columns")
        }
      }
    }
  }

  @Test func namesNeverCollide() {
    for count in [1, 2, 5, 12, 40, 1000] {
      for length in [1, 8, 40] {
        let names = (0..<count).map { "\($0)" + String(repeating: "n", count: length) }
        let values = names.map { Double($0.count) }
        let upright = Figure(x: .categorical("name"), y: .linear("v"), alt: "a") {
          Bars(names, values)
        }
        expectNoCollisions(upright.scene(), "\(count) names of \(length)")
        let lying = Figure(x: .linear("v"), y: .categorical("name"), alt: "a") {
          Bars(names, values)
        }
        expectNoCollisions(lying.scene(), "\(count) lying names of \(length)")
      }
    }
  }

  @Test func directLabelsStayApart() {
    var random = SplitMix(seed: 7)
    for round in 0..<200 {
      let ends = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Double.random(in: 0...1, using: &random)
      }
      let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "a") {
        for (number, end) in ends.enumerated() {
          Line(x: [0, 1], y: [0, end], label: "series \(number)")
        }
      }
      expectNoCollisions(figure.scene(), "round \(round)")
    }
  }

  /// Whatever a figure holds, its scene has only finite numbers.
  @Test func oddFiguresHaveFiniteScenes() {
    let odd: [Double] = [.nan, .infinity, -.infinity, 0, -1, 1e308, -1e308, .leastNonzeroMagnitude]
    for kind in Axis.Kind.allCases {
      for value in odd {
        let axis = Axis(kind: kind, label: "a")
        let figure = Figure(x: axis, y: axis, alt: "a", height: value) {
          Line(x: odd, y: odd.reversed())
          Line(x: [value], y: [value])
          Points(x: odd, y: odd)
          Band(x: odd, from: odd, to: odd.reversed())
          Histogram(odd)
          RuleX(value)
          RuleY(value)
          SpanX(from: value, to: 1)
          SpanY(from: 1, to: value)
          Label("odd", x: value, y: value)
          HeatMap([[value, 1], [2, 3]])
          Contours([[value, 1], [2, 3]], x: 0...1, y: 0...1)
          Contours([[value, 1], [2, 3]], x: 0...1, y: 0...1).filled()
          VectorField(x: odd, y: odd, dx: odd, dy: odd)
          VectorField(x: [1.0], y: [1.0], dx: [value], dy: [value])
          Trajectory(x: odd, y: odd)
          Trajectory(x: [value, 1], y: [1, value])
          DecisionRegions(x: 0...1, y: 0...1, resolution: 3, probability: { _, _ in value })
        }
        let surface = Figure(x: axis, y: axis, alt: "a", height: value) {
          Surface([[value, 1], [2, 3]], x: 0...1, y: 0...1, azimuth: value, elevation: value)
        }
        #expect(!surface.scene().text.contains("nan"))
        #expect(!surface.scene().text.contains("inf"))
        #expect(!figure.scene().text.contains("nan"))
        #expect(!figure.scene().text.contains("inf"))
      }
    }
    // Figures that no builder makes, but that a file may hold.
    let empty = Figure(panels: [], columns: 0, alt: "", width: -1)
    #expect(empty.scene().commands.isEmpty)
    let broken = Figure(
      panels: [
        Panel(
          x: Axis(kind: .categorical), y: Axis(kind: .log, domain: -1...1),
          layers: [
            .raster(Figure.Layer.Raster(x: 0...0, y: 0...1, columns: 0, values: [])),
            .boxes(Figure.Layer.Boxes(edges: [], heights: [1])),
            .ribbon(Figure.Layer.Ribbon(x: [1, 2], from: [], to: [1])),
            .bars(Figure.Layer.CategoryBars(categories: ["a"], values: [])),
          ])
      ], alt: "")
    #expect(broken.scene().width == 640)
  }
}
