/// The mean of `−log pᵢ[labelᵢ]` with `p = softmax(logits)`, computed directly from the logits, so that
/// nothing overflows and no probability is rounded to 0.
///
/// Its gradient is `(p − y) / batch`, with the labels as one-hot rows `y`. With label smoothing `ε`
/// (Szegedy, Vanhoucke, Ioffe, Shlens & Wojna 2016, section 7) the label's target is `1 − ε` and `ε`
/// is spread over all classes.
///
/// Shapes: logits `[batch, classes]`, with one label per row; the result is `[]`.
public func crossEntropy(
  _ logits: Tensor, _ labels: [Int], labelSmoothing: Float = 0
) -> Tensor {
  requireLabels(labels, logits, "crossEntropy")
  require(
    labelSmoothing >= 0 && labelSmoothing < 1,
    "crossEntropy: the label smoothing is \(labelSmoothing); it must be in 0..<1")
  let uniform = labelSmoothing / Float(logits.shape[1])
  let rows = SoftmaxRows(logits, labels)
  var total = Double(1 - labelSmoothing) * rows.surprise
  if labelSmoothing > 0 {
    total -= Double(uniform) * Double(logSoftmax(logits.detached).sum() as Float)
  }
  return Tensor(Float(total / Double(labels.count))).recorded("crossEntropy", [logits]) {
    gradient, inputs, _ in
    var targets = Tensor(shape: logits.shape, repeating: uniform)
    for (row, label) in labels.enumerated() {
      targets.values[row * logits.shape[1] + label] += 1 - labelSmoothing
    }
    // They are already known, unless a derivative of this gradient is needed.
    let probabilities = inputs[0].isTracked ? softmax(inputs[0]) : rows.probabilities
    return [(probabilities - targets) * (gradient / Float(labels.count))]
  }
}

/// The softmax of each row and the surprise at the labels, from one pass over the logits.
private struct SoftmaxRows {
  var probabilities = Tensor(0)
  /// `−Σᵢ log pᵢ[labelᵢ]`.
  var surprise = 0.0

  init(_ logits: Tensor, _ labels: [Int]) {
    let classes = logits.shape[1]
    var ofLabels = Tensor(0)
    let totals = Tensor(shape: [labels.count]) { totals in
      ofLabels = Tensor(shape: [labels.count]) { ofLabels in
        probabilities = Tensor(shape: logits.shape) { result in
          logits.withElements { logits in
            let partLength = max(1, elementsInPart / classes)
            inParallel(count: labels.count, partLength: partLength) { start, count in
              for row in start..<(start + count) {
                let (source, target) = (logits + row * classes, result + row * classes)
                let peak = greatest(source, count: classes)
                mapLanes(source, to: target, count: classes) { exp($0 - peak) }
                let total = Float(sum(target, count: classes))
                mapLanes(target, to: target, count: classes) { $0 / total }
                totals[row] = total
                ofLabels[row] = source[labels[row]] - peak
              }
            }
          }
        }
      }
    }
    surprise = (log(totals) - ofLabels).total
  }
}

/// Checks the labels of the rows of `scores`.
func requireLabels(_ labels: [Int], _ scores: Tensor, _ operation: String) {
  require(
    scores.rank == 2 && scores.count > 0,
    "\(operation): the scores have shape \(scores.shape); they must be [batch, classes] and not "
      + "empty")
  require(
    labels.count == scores.shape[0],
    "\(operation): \(labels.count) labels for scores of shape \(scores.shape); there must be one "
      + "per row"
  )
  requireIndices(labels, below: scores.shape[1], "label", operation)
}
