// The definitions, computed literally, to be compared with the stable forms: `exp` overflows above 88.7,
// and a probability that is rounded to 0 has an infinite logarithm.

/// The mean of `−log pᵢ[labelᵢ]` with `p = eˣ / Σ eˣ`, computed literally; see
/// ``crossEntropy(_:_:labelSmoothing:)`` for the form to train with.
///
/// Shapes: logits `[batch, classes]`, with one label per row; the result is `[]`.
public func naiveCrossEntropy(_ logits: Tensor, _ labels: [Int]) -> Tensor {
  requireLabels(labels, logits, "naiveCrossEntropy")
  let powers = exp(logits)
  let probabilities = powers / powers.sum(axis: 1, keepingAxis: true)
  return -log(probabilities.elements(inColumns: labels)).mean()
}

/// The mean of `−y log p − (1 − y) log(1 − p)` with `p = 1 / (1 + e⁻ˣ)`, computed literally; see
/// ``binaryCrossEntropy(_:_:)`` for the form to train with.
///
/// Shapes: logits and targets have equal shapes; the result is `[]`.
public func naiveBinaryCrossEntropy(_ logits: Tensor, _ targets: Tensor) -> Tensor {
  requireTargets(targets, logits, "naiveBinaryCrossEntropy")
  requireProbabilities(targets, "naiveBinaryCrossEntropy")
  let probabilities = 1 / (1 + exp(-logits))
  return -(targets * log(probabilities) + (1 - targets) * log(1 - probabilities)).mean()
}
