// Derivatives from differences of values alone, to check those that were derived on paper or by
// backpropagation. A `Float` has seven digits, of which a difference with a tiny step loses most. So steps
// begin large and shrink, what larger steps get wrong is extrapolated away, and the best estimate is
// taken together with how far it can be trusted (C. J. F. Ridders 1982, "Accurate computation of F'(x)
// and F'(x) F''(x)", Advances in Engineering Software 4).

/// The gradient of a number that is computed from `x`, from differences of its values.
///
/// It takes up to twenty values of `f` for each element.
///
/// - Returns: The gradient, and for each element an estimate of its error: what rounding of values to
///   `Float` and the last extrapolation leave open.
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
        "numericGradient: the function gives shape \(result.shape), it must give one number")
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
  // Rounding a value to Float changes it by up to 2^−24 of itself; a loss is off by a few such.
  let rounding = 0x1p-23
  var best = (slope: Double.nan, uncertainty: Double.infinity)
  var previous: [Double] = []
  let middle = Double(f(x))
  /// How much the slopes to both sides differ, by row.
  var bends: [Double] = []
  var step = 0.3 * Double(max(1, x.magnitude))
  for row in 0..<10 {
    // The places as they are after rounding, so that their distance is exact.
    let (low, high) = (Float(Double(x) - step), Float(Double(x) + step))
    let (below, above) = (Double(f(low)), Double(f(high)))
    let distance = Double(high) - Double(low)
    let noise = rounding * (below.magnitude + above.magnitude) / distance
    let slopeAbove = (above - middle) / (Double(high) - Double(x))
    let slopeBelow = (middle - below) / (Double(x) - Double(low))
    bends.append((slopeAbove - slopeBelow).magnitude)
    var extrapolated = [(above - below) / distance]
    var factor = shrinking * shrinking
    for column in 0..<row {
      let better =
        (extrapolated[column] * factor - previous[column]) / (factor - 1)
      let change = max(
        (better - extrapolated[column]).magnitude, (better - previous[column]).magnitude)
      if change + 2 * noise < best.uncertainty { best = (better, change + 2 * noise) }
      extrapolated.append(better)
      factor *= shrinking * shrinking
    }
    previous = extrapolated
    step /= shrinking
  }
  // A kink among the larger steps can make estimates agree by chance, but not with the smallest step.
  best.uncertainty = max(best.uncertainty, (best.slope - previous[0]).magnitude)
  // At a kink, as a rectifier has one, the slopes to both sides differ however small the step, while those
  // of a smooth function come together as it shrinks. Any slope between the two is one.
  if bends[9] > 0.5 * bends[5] { best.uncertainty += bends[9] / 2 }
  return best
}
