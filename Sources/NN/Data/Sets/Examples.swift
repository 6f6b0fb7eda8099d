/// A set of examples that can be shuffled, split, and iterated over in batches.
///
///     let (train, test) = data.split(0.8, using: &random)
///     for batch in train.batches(of: 32, using: &random) { … }
public protocol Examples {
  /// The number of examples.
  var count: Int { get }

  /// The examples at `indices`, in that order; an index may occur more than once.
  func selecting(_ indices: [Int]) -> Self
}

extension Examples {
  /// The examples at a range of places.
  public subscript(_ range: some RangeExpression<Int>) -> Self {
    let places = placesWithin(range, length: count) { places in
      "subscript: \(places) is outside the \(count) examples"
    }
    return selecting(Array(places))
  }

  /// The same examples in random order.
  public func shuffled(using random: inout RandomGenerator) -> Self {
    selecting(randomPermutation(count, using: &random))
  }

  /// The same number of random examples, each drawn from all of them: a bootstrap sample (Efron 1979), in
  /// which about 63 % of the examples occur.
  public func resampled(using random: inout RandomGenerator) -> Self {
    let bound = UInt64(count)
    return selecting((0..<count).map { _ in Int(random.next(below: bound)) })
  }

  /// The first examples and the rest, in their order.
  ///
  /// - Parameter fraction: The fraction of examples in the first part, from 0 to 1; their number is
  ///   rounded.
  /// - Returns: Both parts.
  public func split(_ fraction: Double) -> (first: Self, second: Self) {
    let size = partSize(fraction, of: count, "split")
    return (self[..<size], self[size...])
  }

  /// Random examples and the rest: training and test data.
  ///
  /// - Parameters:
  ///   - fraction: The fraction of examples in the first part, from 0 to 1; their number is rounded.
  ///   - random: Draws the examples of the first part.
  /// - Returns: Both parts.
  public func split(
    _ fraction: Double, using random: inout RandomGenerator
  ) -> (first: Self, second: Self) {
    shuffled(using: &random).split(fraction)
  }

  /// Random parts of equal size to within one example, each used once for validation, with all others
  /// used for training: k-fold cross-validation.
  ///
  /// With as many folds as examples, each example is left out once.
  public func folds(
    _ foldCount: Int, using random: inout RandomGenerator
  ) -> [(training: Self, validation: Self)] {
    requireFolds(foldCount, of: count, "folds")
    let order = randomPermutation(count, using: &random)
    return folds(foldCount, order.enumerated().map { ($1, $0 * foldCount / count) })
  }

  /// The folds, given the fold in which each example validates.
  func folds(
    _ foldCount: Int, _ places: [(example: Int, fold: Int)]
  ) -> [(training: Self, validation: Self)] {
    (0..<foldCount).map { fold in
      (
        selecting(places.filter { $0.fold != fold }.map { $0.example }),
        selecting(places.filter { $0.fold == fold }.map { $0.example })
      )
    }
  }
}

/// The number of examples that a fraction of `count` examples stands for.
func partSize(_ fraction: Double, of count: Int, _ operation: String) -> Int {
  require(
    fraction >= 0 && fraction <= 1, "\(operation): the fraction \(fraction) is not between 0 and 1")
  return Int((Double(count) * fraction).rounded())
}

func requireFolds(_ foldCount: Int, of count: Int, _ operation: String) {
  require(
    foldCount >= 2 && foldCount <= count,
    "\(operation): \(foldCount) folds of \(count) examples; there must be at least 2, with at "
      + "least one example each")
}
