/// The learning rate of each step, counted from 0; steps may be batches or epochs.
///
///     let schedule = Schedule.warmUp(steps: 100, then: .cosine(from: 0.1, to: 0.001, over: 1000))
///     optimizer.learningRate = schedule(step)
public struct Schedule: Sendable {
  private let rate: @Sendable (Int) -> Float

  /// A custom schedule, whose rates must be greater than 0.
  public init(_ rate: @escaping @Sendable (_ step: Int) -> Float) { self.rate = rate }

  public func callAsFunction(_ step: Int) -> Float {
    require(step >= 0, "Schedule: the step is \(step); it must not be negative")
    return rate(step)
  }

  /// The same rate at every step.
  public static func constant(_ rate: Float) -> Schedule {
    requireLearningRate(rate, "Schedule.constant")
    return Schedule { _ in rate }
  }

  /// A rate that is multiplied by `factor` every `interval` steps.
  public static func step(from rate: Float, factor: Float, every interval: Int) -> Schedule {
    requireLearningRate(rate, "Schedule.step")
    requireFactor(factor, "Schedule.step")
    require(
      interval > 0, "Schedule.step: the interval is \(interval) steps; it must be greater than 0")
    return Schedule { step in rate * pow(factor, Float(step / interval)) }
  }

  /// A rate that is multiplied by `factor` at each step.
  public static func exponential(from rate: Float, factor: Float) -> Schedule {
    requireLearningRate(rate, "Schedule.exponential")
    requireFactor(factor, "Schedule.exponential")
    return Schedule { step in rate * pow(factor, Float(step)) }
  }

  /// Half a cosine wave down to `last`, which is kept after `steps` steps.
  ///
  /// `last + (first − last) (1 + cos(π t / steps)) / 2`: Loshchilov & Hutter 2017, "SGDR", eq. 5.
  public static func cosine(from first: Float, to last: Float, over steps: Int) -> Schedule {
    requireLearningRate(first, "Schedule.cosine")
    requireLearningRate(last, "Schedule.cosine")
    require(
      steps > 0,
      "Schedule.cosine: the number of steps is \(steps); it must be greater than 0")
    return Schedule { step in
      let share = Double(min(step, steps)) / Double(steps)
      return last + (first - last) * Float((1 - sineOfQuarterTurns(2 * share - 1)) / 2)
    }
  }

  /// The rate divided by `1 + decay · t`: its sum over all steps is infinite and that of its squares is
  /// not, as convergence requires (Robbins & Monro 1951).
  public static func inverseTime(from rate: Float, decay: Float) -> Schedule {
    requireLearningRate(rate, "Schedule.inverseTime")
    require(
      decay >= 0 && decay.isFinite,
      "Schedule.inverseTime: the decay is \(decay); it must be finite and not negative")
    return Schedule { step in rate / (1 + decay * Float(step)) }
  }

  /// A linear rise to the first rate of another schedule, which then begins.
  ///
  /// Goyal et al. 2017, "Accurate, large minibatch SGD", section 2.2. Step `t` has the fraction
  /// `(t + 1) / (steps + 1)` of that rate, so that the first rate is not 0.
  public static func warmUp(steps: Int, then next: Schedule) -> Schedule {
    require(steps >= 0, "Schedule.warmUp: the number of steps is \(steps); it must not be negative")
    return Schedule { step in
      step < steps ? next(0) * Float(step + 1) / Float(steps + 1) : next(step - steps)
    }
  }
}

private func requireFactor(_ factor: Float, _ operation: String) {
  require(
    factor > 0 && factor <= 1,
    "\(operation): the factor is \(factor); it must be greater than 0 and at most 1")
}

/// `sin(π x / 2)` for x in −1...1, by its Taylor series, whose last term here is less than 10⁻¹⁷.
private func sineOfQuarterTurns(_ x: Double) -> Double {
  let angle = x * Double.pi / 2
  var (term, sum) = (angle, angle)
  for order in stride(from: 2.0, through: 20, by: 2) {
    term *= -angle * angle / (order * (order + 1))
    sum += term
  }
  return sum
}
