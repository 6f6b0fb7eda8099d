/// The Kullback–Leibler divergence `Σ p (log p − log q)` of a distribution `q` from `p`, the mean
/// over the first axis.
///
/// Kullback & Leibler 1951. It is 0 only if both are equal, and not symmetric. `q` is given by its
/// logarithm, as ``logSoftmax(_:temperature:axis:)`` returns it, so that small probabilities keep their
/// digits. Outcomes that are impossible under `p` contribute nothing.
///
/// Shapes: both are equal, `[batch, classes]` or, for one distribution, `[classes]`; the result is `[]`.
public func klDivergence(_ p: Tensor, logQ: Tensor) -> Tensor {
  require(
    p.shape == logQ.shape,
    "klDivergence: p has shape \(p.shape), but the logarithm of q has shape \(logQ.shape)")
  require(
    p.rank > 0 && p.count > 0,
    "klDivergence: p has shape \(p.shape); it must be [batch, classes] and not empty")
  for (index, probability) in p.values.enumerated() {
    require(
      probability >= 0, "klDivergence: p is \(probability) at \(index); it must not be negative")
  }
  let impossible = p.detached .== 0
  let logRatio =
    log(p.replacing(with: 1, where: impossible)) - logQ.replacing(with: 0, where: impossible)
  let total: Tensor = (p * logRatio).sum()
  return total / Float(p.rank == 1 ? 1 : p.shape[0])
}
