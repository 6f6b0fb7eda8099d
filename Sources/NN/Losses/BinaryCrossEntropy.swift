/// The mean of `−y log p − (1 − y) log(1 − p)` with `p = sigmoid(logit)`, computed directly from the
/// logits, so that nothing overflows and no probability is rounded to 0 or 1.
///
/// Each term is `max(x, 0) − x y + log(1 + e^−|x|)`. Its gradient with respect to the logit is
/// `(p − y) / count`.
///
/// Shapes: logits and targets have equal shapes; the result is `[]`. Targets are probabilities from 0
/// to 1.
public func binaryCrossEntropy(_ logits: Tensor, _ targets: Tensor) -> Tensor {
  requireTargets(targets, logits, "binaryCrossEntropy")
  requireProbabilities(targets, "binaryCrossEntropy")
  let terms = logits.detached.combined(with: targets, "binaryCrossEntropy") { x, y in
    (x.atLeast(0) - x * y) + log1p(exp(0 - x.magnitudes))
  }
  let mean: Float = terms.mean()
  return Tensor(mean).recorded(
    "binaryCrossEntropy", logits, targets,
    { gradient, x, y in (sigmoid(x) - y) * (gradient / Float(x.count)) },
    { gradient, x, _ in x * (-gradient / Float(x.count)) })
}

/// Checks that there is one target for each prediction.
///
/// Broadcasting would do harm here: a column of predictions and a vector of targets would give all pairs
/// of both.
func requireTargets(_ targets: Tensor, _ predictions: Tensor, _ operation: String) {
  require(
    targets.shape == predictions.shape,
    "\(operation): the targets have shape \(targets.shape), but the predictions have shape "
      + "\(predictions.shape)")
  require(
    predictions.count > 0,
    "\(operation): the predictions have shape \(predictions.shape); they must not be empty")
}

func requireProbabilities(_ targets: Tensor, _ operation: String) {
  for (index, target) in targets.values.enumerated() {
    require(
      target >= 0 && target <= 1, "\(operation): target \(target) at \(index) is not in 0...1")
  }
}
