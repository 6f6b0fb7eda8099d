import Plot
import Testing

@Suite struct LinearSizeTests {
  private func axis(_ values: [Double], linearWithin: Double? = nil) -> (Double?, [String]) {
    let figure = Figure(y: .symmetricLog(linearWithin: linearWithin), alt: "a") {
      Line(x: values.indices, y: values)
    }
    return (figure.panels[0].y.linearWithin, figure.problems)
  }

  @Test func isThePowerOfTenBelowTheSmallestData() {
    #expect(axis([-300, 0.05, 2, 0]).0 == 0.01)
    #expect(axis([5, -5, 500]).0 == 1)
  }

  @Test func isNoLessThanAMillionthOfTheLargest() {
    #expect(axis([1e-12, 1, 100]).0 == 1e-4)
  }

  @Test func isOneWhereNothingSaysMore() {
    #expect(axis([0, 0]).0 == 1)
    #expect(axis([]).0 == 1)
  }

  @Test func theAuthorsIsKeptIfItIsASize() {
    #expect(axis([1, 100], linearWithin: 10).0 == 10)
    let (size, problems) = axis([1, 100], linearWithin: 0)
    #expect(size == 1)
    #expect(problems == ["y axis: it is linear within 0, which must be above 0"])
  }

  @Test func functionsAreSampled() {
    let figure = Figure(y: .symmetricLog(), alt: "a") { Line(over: -10...10) { $0 * 1000 } }
    // A tenth of its values is smaller than 1250, most of them larger.
    #expect(figure.panels[0].y.linearWithin == 1000)
  }
}
