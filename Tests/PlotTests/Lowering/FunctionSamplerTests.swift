import Plot
import Testing

@Suite struct FunctionSamplerTests {
  private func curve(_ function: @escaping (Double) -> Double) -> Figure.Layer.Curve? {
    let figure = Figure(alt: "a") { Line(over: 0...10) { function($0) } }
    guard case .curve(let curve) = figure.panels[0].layers[0] else { return nil }
    return curve
  }

  /// Where a function lies makes no difference to how its shape is seen.
  @Test(arguments: [0, 15, 300, 1e6, -1e6])
  func aFunctionFarFromZeroIsAsSmoothAsAtZero(offset: Double) throws {
    let curve = try #require(curve { offset + Double.sine($0) })
    #expect(curve.x.count == self.curve { Double.sine($0) }?.x.count)
    // Between points lie chords, which are off by at most a few thousandths of the height of 2.
    for index in 1..<curve.x.count {
      let middle = (curve.x[index - 1] + curve.x[index]) / 2
      let chord = (curve.y[index - 1] + curve.y[index]) / 2 - offset
      #expect(abs(chord - Double.sine(middle)) < 2e-3)
    }
  }
}

extension Double {
  /// The sine by its series.
  fileprivate static func sine(_ x: Double) -> Double {
    let x = x.remainder(dividingBy: 2 * .pi)
    var (term, sum) = (x, x)
    for order in 1..<15 {
      term *= -x * x / Double(2 * order * (2 * order + 1))
      sum += term
    }
    return sum
  }
}
