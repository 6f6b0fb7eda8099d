import Plot
import Testing

@Suite struct StepTicksTests {
  private func labels(_ domain: ClosedRange<Double>, count: Int = 5) -> [String] {
    Ticks.steps(domain, count: count).labelled.map(\.label)
  }

  @Test func stepsAreWhole() {
    #expect(labels(1...5) == ["1", "2", "3", "4", "5"])
    #expect(labels(0...3) == ["0", "1", "2", "3"])
    #expect(labels(0...1000) == ["0", "250", "500", "750", "1000"])
  }

  @Test func manyStepsAreShort() {
    #expect(labels(0...20_000) == ["0", "5k", "10k", "15k", "20k"])
    #expect(labels(0...10_000) == ["0", "2.5k", "5.0k", "7.5k", "10.0k"])
    #expect(labels(0...3e6, count: 4) == ["0", "1M", "2M", "3M"])
  }
}
