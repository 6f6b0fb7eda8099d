/// Examples that each have a class, for a classifier to learn from.
///
///     let data = Dataset.spirals(300, noise: 0.1, using: &random)
///     let (train, test) = data.split(0.8, using: &random)
///     for batch in train.batches(of: 32, using: &random) {
///       let loss = crossEntropy(model(batch.inputs), batch.labels)
///     }
public struct Dataset: Examples, Equatable, Sendable {
  /// The examples along the first axis: `[count, features]`, or images
  /// `[count, channels, height, width]`.
  public var inputs: Tensor {
    didSet { requireOneLabelEach() }
  }
  /// The class of each example, counted from 0.
  public private(set) var labels: [Int]
  /// The name of each class.
  public private(set) var classNames: [String]

  /// The number of examples.
  public var count: Int { labels.count }
  /// The number of classes, whether or not all of them occur.
  public var classCount: Int { classNames.count }

  /// - Parameters:
  ///   - inputs: The examples along the first axis.
  ///   - labels: The class of each example.
  ///   - classNames: The names of the classes; their numbers by default.
  public init(inputs: Tensor, labels: [Int], classNames: [String]? = nil) {
    self.inputs = inputs
    self.labels = labels
    self.classNames = classNames ?? numberNames(max((labels.max() ?? -1) + 1, 0))
    requireOneLabelEach()
    requireIndices(labels, below: classCount, "label", "Dataset")
  }

  /// Examples of `classCount` classes, which are named by their numbers.
  init(inputs: Tensor, labels: [Int], classCount: Int) {
    self.init(inputs: inputs, labels: labels, classNames: numberNames(classCount))
  }

  public func selecting(_ indices: [Int]) -> Dataset {
    let inputs = inputs.gathered(indices)  // checks the indices
    return Dataset(inputs: inputs, labels: indices.map { labels[$0] }, classNames: classNames)
  }

  /// One row per example, with a one in the column of its class.
  ///
  /// Shape `[count, classCount]`.
  public var oneHotLabels: Tensor { .oneHot(labels, classes: classCount) }

  /// The number of examples of each class.
  public var classCounts: [Int] {
    var counts = [Int](repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    return counts
  }

  /// The places of the examples of one class.
  public func indices(ofClass label: Int) -> [Int] {
    require(
      label >= 0 && label < classCount, "indices: class \(label) is not in 0..<\(classCount)")
    return labels.indices.filter { labels[$0] == label }
  }

  private func requireOneLabelEach() {
    require(
      inputs.rank >= 1 && inputs.shape[0] == labels.count,
      "Dataset: \(labels.count) labels for inputs of shape \(inputs.shape); there must be one per "
        + "example"
    )
  }
}

/// The names of classes that are named by their numbers.
func numberNames(_ count: Int) -> [String] { (0..<count).map { "\($0)" } }

// MARK: Stratified

extension Dataset {
  /// Random examples and the rest, with the same fraction of each class to within one example.
  public func stratifiedSplit(
    _ fraction: Double, using random: inout RandomGenerator
  ) -> (first: Dataset, second: Dataset) {
    var first: [Int] = []
    var second: [Int] = []
    for members in shuffledClasses(using: &random) {
      let size = partSize(fraction, of: members.count, "stratifiedSplit")
      first += members[..<size]
      second += members[size...]
    }
    return (
      selecting(first).shuffled(using: &random), selecting(second).shuffled(using: &random)
    )
  }

  /// ``Examples/folds(_:using:)`` in each of which the classes are as frequent as in the whole set, to
  /// within one example.
  public func stratifiedFolds(
    _ foldCount: Int, using random: inout RandomGenerator
  ) -> [(training: Dataset, validation: Dataset)] {
    requireFolds(foldCount, of: count, "stratifiedFolds")
    // Dealt out in rotation, continuing where the previous class ended, so that sizes differ by at most
    // one.
    var places: [(example: Int, fold: Int)] = []
    for members in shuffledClasses(using: &random) {
      for example in members { places.append((example, places.count % foldCount)) }
    }
    return folds(foldCount, places).map {
      ($0.training.shuffled(using: &random), $0.validation.shuffled(using: &random))
    }
  }

  private func shuffledClasses(using random: inout RandomGenerator) -> [[Int]] {
    var classes = [[Int]](repeating: [], count: classCount)
    for example in randomPermutation(count, using: &random) {
      classes[labels[example]].append(example)
    }
    return classes
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension Dataset: Codable {}
#endif
