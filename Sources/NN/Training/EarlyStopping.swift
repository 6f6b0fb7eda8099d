/// Detects when a loss on held-out data no longer falls.
///
///     var stopping = EarlyStopping(patience: 5)
///     if stopping.shouldStop(after: validationLoss) { break }
///
/// Prechelt 1998, "Early stopping, but when?".
public struct EarlyStopping: Sendable {
  /// The number of losses in a row that may pass without a new best.
  public let patience: Int
  /// The amount by which a loss must be less than the best to be a new best.
  public let minimumImprovement: Float
  /// The least loss; nil before the first one that is a number.
  public private(set) var best: Float?
  /// The index of the best loss, counted from 0.
  public private(set) var bestIndex: Int?
  /// The number of losses so far.
  public private(set) var count = 0

  public init(patience: Int, minimumImprovement: Float = 0) {
    require(patience > 0, "EarlyStopping: the patience is \(patience); it must be greater than 0")
    require(
      minimumImprovement >= 0,
      "EarlyStopping: the minimum improvement is \(minimumImprovement); it must not be negative")
    self.patience = patience
    self.minimumImprovement = minimumImprovement
  }

  /// Takes note of a loss; NaN is never a new best.
  public mutating func shouldStop(after loss: Float) -> Bool {
    if !loss.isNaN, best.map({ loss < $0 - minimumImprovement }) ?? true {
      best = loss
      bestIndex = count
    }
    count += 1
    return count - 1 - (bestIndex ?? -1) >= patience
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension EarlyStopping: Codable {}
#endif
