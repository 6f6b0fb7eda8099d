// The figures of `Benchmarks/figures/compare.py`, drawn from data to the bytes of a PNG file; prints
// name, seconds and bytes of each.
//
//     FigureBenchmark [folder that pictures are kept in]

import Foundation
import Plot
import Render

/// Numbers in [-1, 1) that both sides can make: a linear congruential generator (Knuth's MMIX).
func noise(_ count: Int, seed: UInt64) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 0x1p52 - 1
  }
}

/// About normally distributed points: sums of three numbers each.
func cloud(_ count: Int, seed: UInt64) -> (x: [Double], y: [Double]) {
  func sums(_ values: [Double]) -> [Double] {
    stride(from: 0, to: 3 * count, by: 3).map { values[$0..<$0 + 3].reduce(0, +) }
  }
  let x = sums(noise(3 * count, seed: seed))
  return (x, zip(x, sums(noise(3 * count, seed: seed + 1))).map { $0 + $1 })
}

let grid: [Double] = (0..<500).map { -10 + 20 * Double($0) / 499 }
let epochs = Array(1...100)
let decay: [Double] = epochs.map { exp(-Double($0) / 25) }
let loss = zip(decay, noise(100, seed: 1)).map { $0 + 0.03 * $1 + 0.1 }
let validation = zip(decay, noise(100, seed: 2)).map { $0 + 0.05 * $1 + 0.25 }
let samples = cloud(10_000, seed: 3).x
let walk = noise(100_000, seed: 4).reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
let steps = Array(0...100_000)
let scatters = [cloud(200, seed: 5), cloud(200, seed: 7), cloud(200, seed: 9)]
let largeCloud = cloud(100_000, seed: 11)
let axis: [Double] = (0..<64).map { -3 + 6 * Double($0) / 63 }
// The first row is the upper one.
let map: [[Double]] = axis.reversed().map { y in
  axis.map { x in sin(2 * y) * cos(x) + 0.1 * x }
}
let sizes: [Double] = (0..<30).map { pow(10, 1 + 5 * Double($0) / 29) }

let figures: [(name: String, make: () -> Figure)] = [
  (
    "two curves",
    {
      Figure(x: .linear("z"), y: .linear("activation"), alt: "Two curves.") {
        Line(x: grid, y: grid.map { 1 / (1 + exp(-$0)) }, label: "logistic")
        Line(x: grid, y: grid.map { tanh($0) }, label: "tanh")
      }
    }
  ),
  (
    "losses",
    {
      Figure(x: .linear("epoch"), y: .log("loss"), alt: "Two curves.") {
        Line(x: epochs, y: loss, label: "training")
        Line(x: epochs, y: validation, label: "validation")
      }
    }
  ),
  (
    "bars",
    {
      let names = ["cat", "dog", "fox", "owl", "elk"]
      return Figure(x: .categorical("class"), y: .linear("probability"), alt: "Bars.") {
        Bars(names, [0.61, 0.22, 0.1, 0.05, 0.02], label: "T = 1")
        Bars(names, [0.32, 0.26, 0.2, 0.12, 0.1], label: "T = 5")
      }
    }
  ),
  (
    "histogram",
    {
      Figure(x: .linear("value"), y: .linear("count"), alt: "A bell.") {
        Histogram(samples, bins: 30)
      }
    }
  ),
  (
    "scatter",
    {
      Figure(x: .linear("x"), y: .linear("y"), alt: "Three clouds.") {
        for (number, points) in scatters.enumerated() {
          Points(
            x: points.x.map { $0 + Double(number) }, y: points.y.map { $0 - Double(number) },
            label: "class \(number)")
        }
      }
    }
  ),
  (
    "heat map",
    {
      Figure(x: .linear("x"), y: .linear("y"), alt: "A map.") {
        HeatMap(map, x: -3...3, y: -3...3, label: "f")
      }
    }
  ),
  (
    "band",
    {
      Figure(x: .linear("epoch"), y: .linear("loss"), alt: "A band.") {
        Band(x: epochs, from: decay.map { $0 - 0.1 }, to: decay.map { $0 + 0.1 })
        Line(x: epochs, y: decay, label: "mean of ten runs")
      }
    }
  ),
  (
    "power law",
    {
      let errors = sizes.map { 5 / $0.squareRoot() }
      return Figure(x: .log("parameters"), y: .log("error"), alt: "A line.") {
        Line(x: sizes, y: errors, label: "error")
        Points(x: sizes, y: errors, label: "error")
        RuleY(0.05).dashed()
      }
    }
  ),
  (
    "walk of 10⁵",
    {
      Figure(x: .linear("step"), y: .linear("sum"), alt: "A walk.") { Line(x: steps, y: walk) }
    }
  ),
  (
    "four panels",
    {
      Figure(columns: 2, alt: "Four panels.", height: 400) {
        for rate in [1.0, 2, 4, 8] {
          Panel("rate \(Int(rate))", x: .linear("x"), y: .linear("y")) {
            Line(x: grid, y: grid.map { sin(rate * $0 / 4) }, label: "sine")
            Line(x: grid, y: grid.map { cos(rate * $0 / 4) }, label: "cosine")
          }
        }
      }
    }
  ),
  (
    "scatter of 10⁵",
    {
      Figure(x: .linear("x"), y: .linear("y"), alt: "A cloud.") {
        Points(x: largeCloud.x, y: largeCloud.y)
      }
    }
  ),
]

let painter = FigurePainter()
let clock = ContinuousClock()
let folder = CommandLine.arguments.dropFirst().first
for (name, make) in figures {
  var png = try painter.png(make().scene(), theme: .light)
  var times: [Duration] = []
  for _ in 0..<5 {
    times.append(try clock.measure { png = try painter.png(make().scene(), theme: .light) })
  }
  times.sort()
  print("\(name)\t\(times[2] / .seconds(1))\t\(png.count)")
  if let folder { try Data(png).write(to: URL(fileURLWithPath: "\(folder)/\(name).png")) }
}
