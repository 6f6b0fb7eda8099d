/// The mean of `(prediction − target)²`.
///
/// It is least at the mean of the targets for an input, and is the negative log-likelihood of a Gaussian
/// of fixed variance, up to a factor and a constant. Its gradient is `2 (prediction − target) / count`.
///
/// Shapes: both are equal; the result is `[]`.
public func meanSquaredError(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
  requireTargets(targets, predictions, "meanSquaredError")
  let squares = predictions.detached.combined(with: targets, "meanSquaredError") {
    prediction, target in
    (prediction - target) * (prediction - target)
  }
  let mean: Float = squares.mean()
  return Tensor(mean).recorded(
    "meanSquaredError", predictions, targets,
    { gradient, a, b in (a - b) * (gradient * (2 / Float(a.count))) },
    { gradient, a, b in (b - a) * (gradient * (2 / Float(a.count))) })
}
