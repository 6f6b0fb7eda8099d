/// The fraction of examples whose label has the greatest score; the first of equal scores counts.
///
/// Where a score is NaN, nothing has been told apart: the example does not count as right.
///
/// Shapes: scores `[batch, classes]`, a label for each row.
public func accuracy(_ scores: Tensor, _ labels: [Int]) -> Float {
  requireLabels(labels, scores, "accuracy")
  return fractionAmongFirst(1, scores, labels)
}

/// The fraction of examples for which fewer than `k` classes score more than the label, or as much and
/// come before it.
///
/// Where a score is NaN, the example does not count.
///
/// Shapes: scores `[batch, classes]`, a label for each row.
public func topAccuracy(_ k: Int, _ scores: Tensor, _ labels: [Int]) -> Float {
  requireLabels(labels, scores, "topAccuracy")
  let classes = scores.shape[1]
  require(k > 0 && k <= classes, "topAccuracy: k is \(k), it must be in 1...\(classes)")
  return fractionAmongFirst(k, scores, labels)
}

private func fractionAmongFirst(_ k: Int, _ scores: Tensor, _ labels: [Int]) -> Float {
  let classes = scores.shape[1]
  var hits = 0
  for (row, label) in labels.enumerated() {
    let scores = scores.values[(row * classes)..<((row + 1) * classes)]
    let own = scores[scores.startIndex + label]
    let ahead = scores.enumerated().count { $1 > own || $1 == own && $0 < label }
    if ahead < k && !scores.contains(where: { $0.isNaN }) { hits += 1 }
  }
  return Float(hits) / Float(labels.count)
}

/// How often each class was taken for each.
public struct ConfusionCounts: Equatable, Sendable {
  /// Rows are what the examples are, columns what they were taken for.
  public let counts: [[Int]]

  /// Shapes: scores `[batch, classes]`, a label for each row.
  public init(_ scores: Tensor, _ labels: [Int]) {
    requireLabels(labels, scores, "ConfusionCounts")
    let classes = scores.shape[1]
    for (place, score) in scores.values.enumerated() {
      require(
        !score.isNaN,
        "ConfusionCounts: the score of class \(place % classes) in row \(place / classes) is nan, it must be "
          + "a number")
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    for (prediction, label) in zip(scores.argmax(axis: 1), labels) {
      counts[label][prediction] += 1
    }
    self.counts = counts
  }

  /// The fraction on the diagonal.
  public var accuracy: Float {
    let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
    return Float(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / Float(total)
  }

  /// By class: which fraction of its examples was found; NaN if there are none.
  public var recall: [Float] {
    counts.indices.map { Float(counts[$0][$0]) / Float(counts[$0].reduce(0, +)) }
  }

  /// By class: which fraction of what was taken for it belongs to it; NaN if there is none.
  public var precision: [Float] {
    counts.indices.map { column in
      Float(counts[column][column]) / Float(counts.reduce(0) { $0 + $1[column] })
    }
  }
}
