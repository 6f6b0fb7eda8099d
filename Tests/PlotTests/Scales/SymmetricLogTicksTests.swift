import Plot
import Testing

@Suite struct SymmetricLogTicksTests {
  private func labels(_ domain: ClosedRange<Double>, _ linearWithin: Double, _ count: Int)
    -> [String]
  {
    Ticks.symmetricLog(domain, linearWithin: linearWithin, count: count).labelled.map(\.label)
  }

  @Test func powersOfTenStandOnBothSidesOfZero() {
    #expect(labels(-1000...1000, 1, 7) == ["−1000", "−100", "−10", "0", "10", "100", "1000"])
    #expect(labels(-10...1000, 1, 5) == ["−10", "0", "10", "100", "1000"])
    #expect(labels(-1e-2...1e-2, 1e-4, 7) == ["−0.01", "−0.001", "0", "0.001", "0.01"])
  }

  @Test func manyDecadesAreThinnedFromTheLargest() {
    #expect(labels(0...1e8, 1, 5) == ["0", "10^{2}", "10^{4}", "10^{6}", "10^{8}"])
  }

  @Test func wherePowersAreOutOfReachNumbersAreRound() {
    #expect(labels(-0.2...0.2, 1, 5) == ["−0.2", "−0.1", "0.0", "0.1", "0.2"])
    #expect(labels(3...7, 1, 5) == ["3", "4", "5", "6", "7"])
  }

  /// By the formula of Webber 2012: sign(v) log10(1 + |v| / c).
  @Test func placesAreLogarithmicFarFromZeroAndLinearNearIt() {
    let axis = Axis.symmetricLog(linearWithin: 0.01)
    #expect(abs(axis.position(0.99) - 2) < 1e-12)
    #expect(abs(axis.position(-0.09) + 1) < 1e-12)
    #expect(axis.position(0) == 0)
    #expect(abs(axis.position(1e-6) / axis.position(2e-6) - 0.5) < 1e-4)
    for value in [-1e6, -3, -0.002, 0, 1e-5, 0.01, 42, 1e9] {
      #expect(abs(axis.value(at: axis.position(value)) - value) <= 1e-9 * abs(value) + 1e-15)
    }
  }
}
