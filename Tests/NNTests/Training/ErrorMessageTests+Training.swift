import NN

/// Training without examples, and scores that cannot be counted.
extension ErrorMessageTests {
  static let trainingMistakes: [Mistake] = [
    ("train: there are no examples", { trainOnNothing(Dataset.xor[..<0]) }),
    (
      "train: the batch size is 0; it must be greater than 0",
      { trainOnNothing(Dataset.xor, batchSize: 0) }
    ),
    (
      "train: the number of epochs is -1; it must not be negative",
      { trainOnNothing(Dataset.xor, epochs: -1) }
    ),
    (
      "update: the learning rate is nan; it must be greater than 0 and finite",
      { trainOnNothing(Dataset.xor, schedule: Schedule { _ in .nan }) }
    ),
    (
      "clip: the maximum norm is -1.0; it must be greater than 0",
      { trainOnNothing(Dataset.xor, clippingNorm: -1) }
    ),
    (
      "accuracy: 3 labels for scores of shape [2, 3]; there must be one per row",
      { _ = accuracy(.ones([2, 3]), [0, 1, 2]) }
    ),
    (
      "accuracy: the scores have shape [0, 3]; they must be [batch, classes] and not empty",
      { _ = accuracy(.zeros([0, 3]), []) }
    ),
    (
      "topAccuracy: k is 4; it must be in 1...3",
      { _ = topAccuracy(4, .ones([2, 3]), [0, 1]) }
    ),
    ("topAccuracy: k is 0; it must be in 1...3", { _ = topAccuracy(0, .ones([2, 3]), [0, 1]) }),
    (
      "topAccuracy: label 3 at 1 is not in 0..<3",
      { _ = topAccuracy(1, .ones([2, 3]), [0, 3]) }
    ),
    (
      "ConfusionCounts: label -1 at 0 is not in 0..<3",
      { _ = ConfusionCounts(.ones([2, 3]), [-1, 0]) }
    ),
    (
      "ConfusionCounts: the score of class 1 in row 1 is nan; it must be a number",
      { _ = ConfusionCounts(Tensor([[0, 1], [1, .nan]]), [0, 0]) }
    ),
  ]

  private static func trainOnNothing(
    _ data: Dataset, epochs: Int = 1, batchSize: Int = 4, schedule: Schedule? = nil,
    clippingNorm: Float? = nil
  ) {
    var random = RandomGenerator(seed: 1)
    var (parameter, optimizer) = (Tensor(1), SGD(learningRate: 1))
    train(
      &parameter, on: data, epochs: epochs, batchSize: batchSize, optimizer: &optimizer,
      schedule: schedule, clippingNorm: clippingNorm, using: &random
    ) { parameter, _ in parameter * 1 }
  }
}
