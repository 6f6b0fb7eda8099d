/// The mean of `|prediction − target|`.
///
/// It is least at the median of the targets for an input, which outliers hardly move. Its gradient is the
/// sign of the difference divided by the count, and 0 where there is no difference.
///
/// Shapes: both are equal; the result is `[]`.
public func meanAbsoluteError(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
  requireTargets(targets, predictions, "meanAbsoluteError")
  return abs(predictions - targets).mean()
}
