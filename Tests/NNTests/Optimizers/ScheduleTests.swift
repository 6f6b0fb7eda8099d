import Text
import NN
import Testing

/// PyTorch's rates are those that an SGD of rate 0.1 has before each step.
@Suite struct ScheduleTests {
  private func expect(
    _ schedule: Schedule, gives rates: [Float], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (step, rate) in rates.enumerated() {
      #expect(
        abs(schedule(step) - rate) <= 1e-6 * rate, "step \(step)", sourceLocation: sourceLocation)
    }
  }

  @Test func aConstantStays() {
    for step in [0, 1, 1_000_000] { #expect(Schedule.constant(0.3)(step) == 0.3) }
  }

  /// `StepLR(step_size=3, gamma=0.5)`.
  @Test func stepsGoDownAtTheirIntervals() {
    expect(
      .step(from: 0.1, factor: 0.5, every: 3),
      gives: [0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.025])
  }

  /// `ExponentialLR(gamma=0.9)`.
  @Test func anExponentialGoesDownAtEachStep() {
    expect(
      .exponential(from: 0.1, factor: 0.9), gives: [0.1, 0.09, 0.081, 0.0729, 0.06561, 0.059049])
    #expect(Schedule.exponential(from: 0.1, factor: 1)(1000) == 0.1)
  }

  /// `CosineAnnealingLR(T_max=7, eta_min=0.01)`, and constant afterwards.
  @Test func aCosineEndsAtItsLastRateAndStaysThere() {
    let schedule = Schedule.cosine(from: 0.1, to: 0.01, over: 7)
    expect(
      schedule,
      gives: [
        0.1, 0.095_543_599, 0.083_057_041, 0.065_013_442, 0.044_986_558, 0.026_942_959,
        0.014_456_401, 0.01, 0.01, 0.01,
      ])
    #expect(abs(schedule(1_000_000) - 0.01) < 1e-8)
    // cos(π/3) = 1/2 after a third of the way, cos(π/2) = 0 after half of it; upwards as well.
    expect(.cosine(from: 4, to: 8, over: 6), gives: [4, 4.267_949, 5, 6, 7, 7.732_051, 8])
  }

  /// 0.1 / (1 + t / 2).
  @Test func inverseTimeIsAHyperbola() {
    expect(
      .inverseTime(from: 0.1, decay: 0.5), gives: [0.1, 0.1 / 1.5, 0.05, 0.04, 0.1 / 3, 0.1 / 3.5])
    #expect(Schedule.inverseTime(from: 0.1, decay: 0)(9) == 0.1)
  }

  /// `SequentialLR` of `LinearLR(start_factor=0.25, total_iters=3)` and
  /// `CosineAnnealingLR(T_max=4, eta_min=0.01)`.
  @Test func afterWarmingUpTheNextScheduleBegins() {
    expect(
      .warmUp(steps: 3, then: .cosine(from: 0.1, to: 0.01, over: 4)),
      gives: [0.025, 0.05, 0.075, 0.1, 0.086_819_805, 0.055, 0.023_180_195, 0.01])
    expect(.warmUp(steps: 0, then: .step(from: 2, factor: 0.5, every: 1)), gives: [2, 1, 0.5])
  }

  @Test func aCustomScheduleIsAskedForEachStep() {
    expect(Schedule { step in Float(step + 1) * 10 }, gives: [10, 20, 30])
  }
}
