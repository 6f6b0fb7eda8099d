/// The mean of `−log N(target; mean, variance) = (log(2π variance) + (target − mean)² / variance) / 2`.
///
/// With it, a network can learn how sure it is (Nix & Weigend 1994, "Estimating the mean and variance of
/// the target probability distribution", eq. 2). If a network's output may be any number, it is better
/// to use it as the logarithm of the variance.
///
/// Shapes: all three are equal; the result is `[]`. Variances must be greater than 0.
public func gaussianNegativeLogLikelihood(
  mean: Tensor, variance: Tensor, _ targets: Tensor
) -> Tensor {
  let operation = "gaussianNegativeLogLikelihood"
  requireTargets(targets, mean, operation)
  requireSpread(variance, "variance", of: mean, operation)
  for (index, value) in variance.values.enumerated() {
    require(
      value > 0, "\(operation): the variance is \(value) at \(index); it must be greater than 0")
  }
  return (log(variance) + square(targets - mean) / variance).mean() * 0.5 + halfLogOfCircle
}

/// The mean of `−log N(target; mean, e^logVariance)`; see
/// ``gaussianNegativeLogLikelihood(mean:variance:_:)``.
public func gaussianNegativeLogLikelihood(
  mean: Tensor, logVariance: Tensor, _ targets: Tensor
) -> Tensor {
  let operation = "gaussianNegativeLogLikelihood"
  requireTargets(targets, mean, operation)
  requireSpread(logVariance, "logarithm of the variance", of: mean, operation)
  return (logVariance + square(targets - mean) * exp(-logVariance)).mean() * 0.5 + halfLogOfCircle
}

/// `log(2π) / 2`.
private let halfLogOfCircle: Float = 0.918_938_533

private func requireSpread(
  _ spread: Tensor, _ name: String, of mean: Tensor, _ operation: String
) {
  require(
    spread.shape == mean.shape,
    "\(operation): the \(name) has shape \(spread.shape), but the mean has shape \(mean.shape)"
  )
}
