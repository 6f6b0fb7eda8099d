/// The mean of `|prediction − target|`.
///
/// Its minimum is the median of the targets that belong to one input, which outliers hardly move. Its
/// gradient is the sign of the difference over the count; 0 where there is no difference.
///
/// Shapes: both alike; the result is `[]`.
public func meanAbsoluteError(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
  requireTargets(targets, predictions, "meanAbsoluteError")
  return abs(predictions - targets).mean()
}
