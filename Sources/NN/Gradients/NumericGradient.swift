// Derivatives from differences of values alone, to check those derived on paper or by backpropagation.
// A `Float` has seven digits, most of which are lost in a difference with a tiny step. So steps start
// large and shrink, the error of larger steps is removed by extrapolation, and the best estimate is
// returned with how far it can be trusted (C. J. F. Ridders 1982, "Accurate computation of F'(x) and
// F'(x) F''(x)", Advances in Engineering Software 4).

/// The gradient of a number that is computed from `x`, estimated from differences of its values.
///
/// It takes up to 23 values of `f` for each element.
///
/// - Returns: The gradient, and for each element an estimate of its error: the uncertainty that comes
///   from rounding values to `Float` and from the last extrapolation.
public func numericGradient(
  at x: Tensor, of f: (Tensor) -> Tensor
) -> (gradient: Tensor, uncertainty: Tensor) {
  var gradient = Tensor.zeros(x.shape)
  var uncertainty = Tensor.zeros(x.shape)
  var moved = x.detached
  for index in 0..<x.count {
    let estimate = differenceQuotient(at: x.values[index]) { value in
      moved.values[index] = value
      let result = f(moved)
      require(
        result.count == 1,
        "numericGradient: the function returns shape \(result.shape); it must return a single "
          + "number")
      return result.values[0]
    }
    moved.values[index] = x.values[index]
    gradient.values[index] = Float(estimate.slope)
    uncertainty.values[index] = Float(estimate.uncertainty)
  }
  return (gradient, uncertainty)
}

private func differenceQuotient(
  at x: Float, _ f: (Float) -> Float
) -> (slope: Double, uncertainty: Double) {
  let shrinking = 1.6
  let middle = Double(f(x))
  var best = (slope: Double.nan, uncertainty: Double.infinity)
  var previous: [Double] = []
  var differences: [Difference] = []
  var step = 0.3 * Double(max(1, x.magnitude))
  for row in 0..<10 {
    let difference = Difference(of: f, at: x, middle: middle, step: step)
    differences.append(difference)
    step /= shrinking
    var extrapolated = [difference.slope]
    var factor = shrinking * shrinking
    for column in 0..<row {
      let better =
        (extrapolated[column] * factor - previous[column]) / (factor - 1)
      let change = max(
        (better - extrapolated[column]).magnitude, (better - previous[column]).magnitude)
      let uncertainty = change + 2 * difference.noise
      if uncertainty < best.uncertainty { best = (better, uncertainty) }
      extrapolated.append(better)
      factor *= shrinking * shrinking
    }
    previous = extrapolated
  }
  // A kink within the larger steps can make estimates agree by chance, but not with the smallest step.
  best.uncertainty = max(best.uncertainty, (best.slope - previous[0]).magnitude)

  // A step so small that a kink is hardly ever within it shows whether that is so, as far as rounding
  // allows.
  let closest = Difference(
    of: f, at: x, middle: middle, step: 0.0005 * Double(max(1, x.magnitude)))
  // At a kink itself, any slope between those on both sides is valid.
  let uncertainty = 2 * closest.noise + closest.bend / 2
  if (best.slope - closest.slope).magnitude > uncertainty { return (closest.slope, uncertainty) }
  if !differences[4...].areOfSmoothFunction {
    best.uncertainty = max(best.uncertainty, uncertainty)
  }
  return best
}

extension ArraySlice<Difference> {
  /// Whether the slopes on both sides converge as steps shrink by 1.6.
  ///
  /// They converge in proportion to the steps, or to their cubes if there is no curvature; at kinks, they
  /// jump.
  fileprivate var areOfSmoothFunction: Bool {
    zip(self, dropFirst()).allSatisfy { larger, smaller in
      let ratio = larger.bend / smaller.bend
      return smaller.bend <= 4 * smaller.noise || (1.5...1.75).contains(ratio)
        || (3.5...4.7).contains(ratio)
    }
  }
}

/// The slope at a place, estimated from the values at two places around it.
private struct Difference {
  let slope: Double
  /// The difference between the slopes on both sides.
  let bend: Double
  /// The greatest change of the slope by the rounding of values.
  let noise: Double

  init(of f: (Float) -> Float, at x: Float, middle: Double, step: Double) {
    // Rounding a value to Float changes it by up to 2^−24 of itself; a loss is off by a few times that.
    let rounding = 0x1p-23
    // The places after rounding, so that their distance is exact.
    let (low, high) = (Float(Double(x) - step), Float(Double(x) + step))
    let (below, above) = (Double(f(low)), Double(f(high)))
    let distance = Double(high) - Double(low)
    slope = (above - below) / distance
    noise = rounding * (below.magnitude + above.magnitude) / distance
    bend =
      ((above - middle) / (Double(high) - Double(x)) - (middle - below) / (Double(x) - Double(low)))
      .magnitude
  }
}
