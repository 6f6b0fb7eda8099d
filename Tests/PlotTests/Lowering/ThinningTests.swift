import Foundation
import Plot
import Testing

@Suite struct ThinningTests {
  private func curve(_ figure: Figure) throws -> Figure.Layer.Curve {
    guard case .curve(let curve) = try #require(figure.panels[0].layers.first) else {
      throw CocoaError(.featureUnsupported)
    }
    return curve
  }

  private func line(_ y: [Double]) -> Figure {
    Figure(alt: "a") { Line(x: y.indices, y: y) }
  }

  @Test func smoothCurvesNeedFewPointsAndStayWithinAThirdOfAPixel() throws {
    let y = (0..<2000).map { Foundation.sin(Double($0) / 200) }
    let kept = try curve(line(y))
    #expect(kept.x.count < 200)
    #expect(kept.x.first == 0 && kept.x.last == 1999)
    var next = 1
    for (index, value) in y.enumerated() {
      while kept.x[next] < Double(index) { next += 1 }
      let fraction = (Double(index) - kept.x[next - 1]) / (kept.x[next] - kept.x[next - 1])
      let drawn = kept.y[next - 1] + (kept.y[next] - kept.y[next - 1]) * fraction
      #expect(abs(drawn - value) <= 2 * 0.15 / 400)
    }
  }

  @Test func stepsAndSpikesAreKept() throws {
    var y = [Double](repeating: 0, count: 1000)
    y[500] = 1
    for index in 700..<1000 { y[index] = 0.5 }
    let kept = try curve(line(y))
    #expect(kept.x == [0, 499, 500, 501, 699, 700, 999])
    #expect(kept.y == [0, 0, 1, 0, 0, 0.5, 0.5])
  }

  @Test func gapsAreKept() throws {
    var y = (0..<1000).map { Double($0) }
    y[300] = .nan
    let kept = try curve(line(y))
    #expect(kept.x == [0, 299, 300, 301, 999])
    #expect(kept.y[2].isNaN)
  }

  @Test func fewPointsNoiseAndLoopsStayAsTheyAre() throws {
    let few = (0..<200).map { Double($0) }
    #expect(try curve(line(few)).y == few)
    let noise = (0..<1000).map { Double($0 * $0 % 257) }
    #expect(try curve(line(noise)).y == noise)
    let angles = (0..<1000).map { Double($0) / 100 }
    let loop = Figure(alt: "a") {
      Line(x: angles.map { Foundation.cos($0) }, y: angles.map { Foundation.sin($0) })
    }
    #expect(try curve(loop).x.count == 1000)
  }

  @Test func cloudsKeepTheirDensityAndTheirOutermostPoints() throws {
    // Nine of ten points lie in the left half; the number of a point says nothing of its place.
    var x = (0..<50_000).map { index in
      let place = Double(index * 7919 % 50_000) / 50_000
      return place < 0.9 ? place / 1.8 : 0.5 + (place - 0.9) * 5
    }
    x[12_345] = -3
    x[23_456] = 4
    let figure = Figure(alt: "a") { Points(x: x, y: x) }
    guard case .symbols(let kept) = figure.panels[0].layers[0] else {
      Issue.record("no points")
      return
    }
    #expect(kept.x.count > 3900 && kept.x.count <= 4004)
    #expect(kept.x.min() == -3 && kept.x.max() == 4)
    let share = Double(kept.x.count { $0 < 0.5 }) / Double(kept.x.count)
    #expect(abs(share - 0.9) < 0.02)  // three standard deviations are 0.014
    #expect(figure == Figure(alt: "a") { Points(x: x, y: x) })
  }
}
