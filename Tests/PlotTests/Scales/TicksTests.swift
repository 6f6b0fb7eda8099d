import Plot
import Testing
import TestSupport
import Text

@Suite struct TicksTests {
  struct Case: Sendable {
    var domain: ClosedRange<Double>
    var count: Int
    var labels: [String]
  }

  @Test(arguments: [
    Case(domain: 0...1, count: 5, labels: ["0.00", "0.25", "0.50", "0.75", "1.00"]),
    Case(domain: -10...10, count: 5, labels: ["−10", "−5", "0", "5", "10"]),
    Case(
      domain: 0...40_000, count: 5,
      labels: ["0", "10\u{202F}000", "20\u{202F}000", "30\u{202F}000", "40\u{202F}000"]),
    Case(domain: 0...4e7, count: 5, labels: ["0", "10^{7}", "2×10^{7}", "3×10^{7}", "4×10^{7}"]),
    Case(
      domain: 0...4e-5, count: 5, labels: ["0", "10^{−5}", "2×10^{−5}", "3×10^{−5}", "4×10^{−5}"]),
  ])
  func linearLabelsHaveTheDecimalsOfTheStep(_ example: Case) {
    let ticks = Ticks.linear(example.domain, count: example.count)
    #expect(ticks.labelled.map { $0.label } == example.labels)
  }

  @Test(arguments: [
    Case(domain: 0.01...100, count: 7, labels: ["0.01", "0.1", "1", "10", "100"]),
    Case(
      domain: 1e-6...1, count: 8,
      labels: ["10^{−6}", "10^{−5}", "10^{−4}", "10^{−3}", "10^{−2}", "10^{−1}", "10^{0}"]),
    Case(
      domain: 1e-12...1, count: 5, labels: ["10^{−12}", "10^{−9}", "10^{−6}", "10^{−3}", "10^{0}"]),
    Case(domain: 5...160, count: 6, labels: ["5", "10", "20", "50", "100"]),
    Case(domain: 0.9...1.1, count: 5, labels: ["0.90", "0.95", "1.00", "1.05", "1.10"]),
  ])
  func logLabelsStandAtDecadesOrOneTwoFive(_ example: Case) {
    let ticks = Ticks.log(example.domain, count: example.count)
    #expect(ticks.labelled.map { $0.label } == example.labels)
  }

  @Test func minorTicksOfALogAxisFillTheDecades() {
    #expect(
      Ticks.log(1...100, count: 6).minor == [
        2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90,
      ])
    // Where not every decade has a label, the others have a minor tick.
    #expect(Ticks.log(1e-4...1, count: 3).minor == [1e-3, 1e-1])
  }

  @Test func logTicksLieInAnyDomain() {
    var random = SplitMix(seed: 2)
    for _ in 0..<2000 {
      let low = powerOfTen(Double.random(in: -20...20, using: &random))
      let high = low * powerOfTen(Double.random(in: 0.01...30, using: &random))
      let ticks = Ticks.log(low...high, count: 6)
      let values = ticks.labelled.map { $0.value }
      #expect(values.count >= 2, "\(low)…\(high)")
      #expect(values == values.sorted())
      for value in values + ticks.minor {
        #expect(value >= low * (1 - 1e-6) && value <= high * (1 + 1e-6), "\(low)…\(high)")
      }
    }
  }
}
