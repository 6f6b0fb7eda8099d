/// The mean of `−log pᵢ[labelᵢ]` with `p = softmax(logits)`, computed from the logits in one go, so that
/// nothing overflows and no probability is rounded to 0.
///
/// Its gradient is `(p − y) / batch`, with the labels as one-hot rows `y`. With label smoothing `ε` (Szegedy,
/// Vanhoucke, Ioffe, Shlens & Wojna 2016, section 7) the label's target is `1 − ε` and `ε` is spread over
/// all classes.
///
/// Shapes: logits `[batch, classes]`, a label for each row; the result is `[]`.
public func crossEntropy(
  _ logits: Tensor, _ labels: [Int], labelSmoothing: Float = 0
) -> Tensor {
  requireLabels(labels, logits, "crossEntropy")
  require(
    labelSmoothing >= 0 && labelSmoothing < 1,
    "crossEntropy: the label smoothing is \(labelSmoothing), it must be in 0..<1")
  let classes = logits.shape[1]
  let logProbabilities = logSoftmax(logits.detached)
  let uniform = labelSmoothing / Float(classes)
  var total = 0.0
  for (row, label) in labels.enumerated() {
    let ofLabel = Double(logProbabilities.values[row * classes + label])
    total -= Double(1 - labelSmoothing) * ofLabel
  }
  if labelSmoothing > 0 { total -= Double(uniform) * Double(logProbabilities.sum() as Float) }
  return Tensor(Float(total / Double(labels.count))).recorded("crossEntropy", [logits]) {
    gradient, inputs, _ in
    var targets = Tensor(shape: logits.shape, repeating: uniform)
    for (row, label) in labels.enumerated() {
      targets.values[row * classes + label] += 1 - labelSmoothing
    }
    return [(softmax(inputs[0]) - targets) * (gradient / Float(labels.count))]
  }
}

/// Checks labels that belong to the rows of `scores`.
func requireLabels(_ labels: [Int], _ scores: Tensor, _ operation: String) {
  require(
    scores.rank == 2 && scores.count > 0,
    "\(operation): the scores have shape \(scores.shape), they must be [batch, classes], not empty")
  require(
    labels.count == scores.shape[0],
    "\(operation): \(labels.count) labels for scores of shape \(scores.shape)")
  for (row, label) in labels.enumerated() {
    require(
      label >= 0 && label < scores.shape[1],
      "\(operation): label \(label) at \(row) is not in 0..<\(scores.shape[1])")
  }
}
