/// The search for a step along a direction that leads downwards.
///
/// A step must lower the function in proportion to its length and to the slope (Armijo 1966): by at least
/// `c₁` times what the slope at the start predicts. For the strong Wolfe conditions, the slope must also
/// become flatter, to at most `c₂` times that at the start. Constants and algorithms are those of Nocedal
/// & Wright 2006, "Numerical Optimization", chapter 3.
///
/// Near a minimum, the function changes by less than its last digit, while the slope still shows whether
/// a step is good. So where values are equal up to a millionth, the slope decides, which is equivalent
/// for a parabola: Hager & Zhang 2005, "A new conjugate gradient method with guaranteed descent", eqs.
/// 4.1 and 4.2.
struct LineSearch {
  /// The function at a step; step 0 is the start.
  struct Trial {
    let step: Double
    let visit: Visit
    /// The slope of the function along the direction.
    let slope: Double

    /// The function, which counts as infinite where it cannot be computed.
    var value: Double { visit.isFinite ? visit.value : .infinity }
  }

  private let start: Trial
  private let direction: [Double]
  /// The number of times that the function was computed.
  private(set) var evaluations = 0
  private let c1 = 1e-4
  private let c2 = 0.9

  init(from start: Visit, along direction: [Double]) {
    self.start = Trial(step: 0, visit: start, slope: dot(start.gradient, direction))
    self.direction = direction
  }

  /// Halves the step, starting from 1, until it lowers the function enough: algorithm 3.1.
  ///
  /// Returns nil if no step does.
  mutating func backtrack(_ f: (Tensor) -> Tensor) -> Trial? {
    guard start.slope < 0 else { return nil }
    var step = 1.0
    while true {
      let trial = makeTrial(step, f)
      if trial.visit.point == start.visit.point { return nil }
      if isLowEnough(trial) { return trial }
      step /= 2
    }
  }

  /// Finds a step that satisfies the strong Wolfe conditions: algorithm 3.5.
  ///
  /// If rounding prevents that, it returns a step that only lowers the function, or nil if none does.
  mutating func findWolfeStep(from first: Double, _ f: (Tensor) -> Tensor) -> Trial? {
    guard start.slope < 0 else { return nil }
    var last = start
    var step = first
    // After the loop, the step has grown by 2³⁰: the function falls without bound.
    for _ in 0...30 {
      let trial = makeTrial(step, f)
      if isLowEnough(trial) && isFlatEnough(trial) { return trial }
      // A step too short for the digits of the point leads nowhere.
      if trial.visit.point != last.visit.point {
        if !isLowEnough(trial) || trial.value >= last.value {
          return findWolfeStep(between: last, and: trial, f)
        }
        if trial.slope >= 0 { return findWolfeStep(between: trial, and: last, f) }
        last = trial
      }
      step *= 2
    }
    return last.step > 0 ? last : nil
  }

  /// Finds a step between a low one and another that is known to enclose good ones: algorithm 3.6.
  private mutating func findWolfeStep(
    between low: Trial, and high: Trial, _ f: (Tensor) -> Tensor
  ) -> Trial? {
    var (low, high) = (low, high)
    for _ in 0..<40 {
      let trial = makeTrial(stepBetween(low, high), f)
      let isBetween =
        trial.visit.point != low.visit.point && trial.visit.point != high.visit.point
      if isLowEnough(trial) && isFlatEnough(trial) { return trial }
      guard isBetween else { break }
      if !isLowEnough(trial) || trial.value >= low.value {
        high = trial
      } else {
        if trial.slope * (high.step - low.step) >= 0 { high = low }
        low = trial
      }
    }
    return low.value < start.value ? low : nil
  }

  private mutating func makeTrial(_ step: Double, _ f: (Tensor) -> Tensor) -> Trial {
    evaluations += 1
    let visit = Visit(start.visit.point(along: direction, step: step), f)
    return Trial(step: step, visit: visit, slope: dot(visit.gradient, direction))
  }

  private func isLowEnough(_ trial: Trial) -> Bool {
    guard trial.value < .infinity else { return false }
    if trial.value <= start.value + c1 * trial.step * start.slope { return true }
    return trial.value <= start.value + 1e-6 * abs(start.value)
      && trial.slope <= (2 * c1 - 1) * start.slope
  }

  private func isFlatEnough(_ trial: Trial) -> Bool { abs(trial.slope) <= c2 * abs(start.slope) }

  /// The minimum of the cubic through both values and slopes if it is well inside; otherwise the middle.
  ///
  /// Nocedal & Wright 2006, eq. 3.59.
  private func stepBetween(_ a: Trial, _ b: Trial) -> Double {
    let middle = (a.step + b.step) / 2
    guard a.value < .infinity && b.value < .infinity else { return middle }
    let width = b.step - a.step
    let d1 = a.slope + b.slope - 3 * (a.value - b.value) / (a.step - b.step)
    let d2 = (d1 * d1 - a.slope * b.slope).squareRoot() * (width < 0 ? -1 : 1)
    let step = b.step - width * (b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2)
    let share = (step - a.step) / width
    return share >= 0.1 && share <= 0.9 ? step : middle
  }
}
