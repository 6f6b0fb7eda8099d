/// The mean over examples of `Σⱼ max(0, margin + sⱼ − s[label])`, over all classes `j` except the label.
///
/// Weston & Watkins 1999, "Support vector machines for multi-class pattern recognition". It is 0 once the
/// label's score exceeds every other score by the margin.
///
/// Shapes: scores `[batch, classes]`, with one label per row; the result is `[]`.
public func multiclassHinge(_ scores: Tensor, _ labels: [Int], margin: Float = 1) -> Tensor {
  requireLabels(labels, scores, "multiclassHinge")
  require(
    margin > 0 && margin.isFinite,
    "multiclassHinge: the margin is \(margin); it must be greater than 0 and finite")
  let ofLabels = scores.elements(inColumns: labels).insertingAxis(at: 1)
  let others = 1 - Tensor.oneHot(labels, classes: scores.shape[1])
  let excess: Tensor = (relu(scores - ofLabels + margin) * others).sum()
  return excess / Float(labels.count)
}
