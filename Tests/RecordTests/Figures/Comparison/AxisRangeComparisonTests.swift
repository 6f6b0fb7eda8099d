import Plot
import Record
import Testing

/// Ranges that no author has given, compared as the reader of a figure sees them.
@Suite struct AxisRangeComparisonTests {
  private func bars(_ value: Double, domain: ClosedRange<Double>? = nil) -> Figure {
    Figure(y: .linear("p", domain: domain), alt: "a") { Bars(["a", "b"], [0.5, value]) }
  }

  /// Bars stand on zero, and a twenty-fifth of their height is kept free above them.
  @Test func aRangeThatFollowsTheDataIsSaid() {
    #expect(
      bars(2).differences(from: bars(1), tolerance: 1e-3) == [
        "bars, 'b': value 1.00 is now 2.00, by 100 % of the range",
        "y axis range 0…1.04 is now 0…2.08",
      ])
    #expect(
      bars(1, domain: 0...2).differences(from: bars(1, domain: 0...1), tolerance: 1e-3)
        == ["y axis range '0…1' is now '0…2'"])
  }

  /// What is within the tolerance is so for the axis too, although it shows more than the data.
  @Test func dataWithinToleranceMoveNoAxis() {
    for tolerance in [1e-6, 1e-3, 0.02] {
      func line(_ end: Double) -> Figure {
        Figure(alt: "a") { Points(x: [0, 1, 2], y: [-end, 0, end]) }
      }
      #expect(line(1 + tolerance).differences(from: line(1), tolerance: tolerance) == [])
    }
  }

  @Test func aRangeMayChangeWithoutTheData() {
    let points = Figure(alt: "a") { Points(x: [0, 1], y: [0, 1]) }
    var moved = points
    moved.panels[0].y.kind = .symmetricLog
    // Another kind of axis is said as such.
    #expect(
      moved.differences(from: points, tolerance: 1e-3)
        == ["y axis kind 'linear' is now 'symmetricLog'"])
    var ruled = points
    ruled.panels[0].layers.append(
      .rule(Figure.Layer.Rule(direction: .y, value: 4)))
    #expect(
      ruled.differences(from: points, tolerance: 1e-3)
        == ["rule is new", "y axis range −0.04…1.04 is now −0.16…4.16"])
  }

  @Test func aSharedRangeIsSaidOnce() {
    func grid(_ value: Double, shares: Bool) -> Figure {
      Figure(columns: 2, sharesAxes: shares, alt: "a") {
        for height in [1, value, value] {
          Panel(x: .linear("x"), y: .linear("y")) { Area(x: [0, 1], y: [0, height]) }
        }
      }
    }
    func ranges(shares: Bool) -> [String] {
      grid(4, shares: shares).differences(from: grid(2, shares: shares), tolerance: 1e-3)
        .filter { $0.contains("axis range") }
    }
    #expect(ranges(shares: true) == ["panel 1, y axis range 0…2.08 is now 0…4.16"])
    #expect(
      ranges(shares: false) == [
        "panel 2, y axis range 0…2.08 is now 0…4.16", "panel 3, y axis range 0…2.08 is now 0…4.16",
      ])
  }

  @Test func logarithmicRangesAreComparedByRatio() {
    func losses(_ least: Double) -> Figure {
      Figure(y: .log("loss"), alt: "a") { Points(x: [0, 1], y: [1, least]) }
    }
    #expect(losses(1.001e-6).differences(from: losses(1e-6), tolerance: 1e-3) == [])
    #expect(
      losses(1e-12).differences(from: losses(1e-6), tolerance: 1e-3).last?
        .hasPrefix("y axis range ") == true)
  }
}
