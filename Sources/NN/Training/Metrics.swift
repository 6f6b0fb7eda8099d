/// The fraction of examples whose label has the greatest score; of equal scores, the first counts.
///
/// An example that has a score of NaN does not count as right.
///
/// Shapes: scores `[batch, classes]`, with one label per row.
public func accuracy(_ scores: Tensor, _ labels: [Int]) -> Float {
  requireLabels(labels, scores, "accuracy")
  return fractionAmongFirst(1, scores, labels)
}

/// The fraction of examples whose label has one of the `k` greatest scores; of equal scores, the first
/// ones count.
///
/// An example that has a score of NaN does not count as right.
///
/// Shapes: scores `[batch, classes]`, with one label per row.
public func topAccuracy(_ k: Int, _ scores: Tensor, _ labels: [Int]) -> Float {
  requireLabels(labels, scores, "topAccuracy")
  let classes = scores.shape[1]
  require(k > 0 && k <= classes, "topAccuracy: k is \(k); it must be in 1...\(classes)")
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

/// The number of examples by their class and the class that they were taken for.
public struct ConfusionCounts: Equatable, Sendable {
  /// The counts: rows are the examples' classes, columns the classes that they were taken for.
  public let counts: [[Int]]

  /// Counts the examples; shapes: scores `[batch, classes]`, with one label per row.
  public init(_ scores: Tensor, _ labels: [Int]) {
    requireLabels(labels, scores, "ConfusionCounts")
    let classes = scores.shape[1]
    for (place, score) in scores.values.enumerated() {
      require(
        !score.isNaN,
        "ConfusionCounts: the score of class \(place % classes) in row \(place / classes) is nan; "
          + "it must be a number")
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    for (prediction, label) in zip(scores.argmax(axis: 1), labels) {
      counts[label][prediction] += 1
    }
    self.counts = counts
  }

  /// The fraction of examples on the diagonal.
  public var accuracy: Float {
    let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
    return Float(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / Float(total)
  }

  /// By class, the fraction of its examples that were found; NaN if it has none.
  public var recall: [Float] {
    counts.indices.map { Float(counts[$0][$0]) / Float(counts[$0].reduce(0, +)) }
  }

  /// By class, the fraction of the examples taken for it that belong to it; NaN if there are none.
  public var precision: [Float] {
    counts.indices.map { column in
      Float(counts[column][column]) / Float(counts.reduce(0) { $0 + $1[column] })
    }
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension ConfusionCounts: Codable {}
#endif
