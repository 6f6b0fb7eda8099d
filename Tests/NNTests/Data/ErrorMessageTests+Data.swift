import NN

/// Mistakes in data: the message says what is wrong, where, and what was expected.
extension ErrorMessageTests {
  static let dataMistakes: [Mistake] = [
    (
      "Dataset: 3 labels for inputs of shape [2, 2]; there must be one per example",
      { _ = Dataset(inputs: .ones([2, 2]), labels: [0, 1, 0]) }
    ),
    (
      "Dataset: label 2 at 1 is not in 0..<2",
      { _ = Dataset(inputs: .ones([2, 2]), labels: [0, 2], classNames: ["cat", "dog"]) }
    ),
    (
      "Dataset: label -1 at 0 is not in 0..<2",
      { _ = Dataset(inputs: .ones([2, 2]), labels: [-1, 1]) }
    ),
    (
      "Dataset: 4 labels for inputs of shape [3, 2]; there must be one per example",
      {
        var data = Dataset.xor
        data.inputs = .ones([3, 2])
      }
    ),
    (
      "RegressionDataset: targets of shape [2, 1] for inputs of shape [3, 1]; there must be one "
        + "per example",
      { _ = RegressionDataset(inputs: .ones([3, 1]), targets: .ones([2, 1])) }
    ),
    ("indices: class 2 is not in 0..<2", { _ = Dataset.xor.indices(ofClass: 2) }),
    ("subscript: 2..<9 is outside the 4 examples", { _ = Dataset.xor[2..<9] }),
    ("subscript: 5..<4 is outside the 4 examples", { _ = Dataset.xor[5...] }),
    ("subscript: 0..<-1 is outside the 4 examples", { _ = Dataset.xor[..<(-1)] }),
    (
      "selecting: index -1 at 0 is not in 0..<4",
      { _ = SequenceDataset(windowsOf: [1, 2, 3, 4, 5], length: 1).selecting([-1]) }
    ),
    (
      "folds: 1 folds of 4 examples; there must be at least 2, with at least one example each",
      { withRandom { _ = Dataset.xor.folds(1, using: &$0) } }
    ),
    (
      "stratifiedSplit: the fraction -0.5 is not between 0 and 1",
      { withRandom { _ = Dataset.xor.stratifiedSplit(-0.5, using: &$0) } }
    ),
    (
      "randomlyFlipped: the probability is nan; it must be in 0...1",
      { withRandom { _ = randomlyFlipped(.ones([1, 1, 2, 2]), probability: .nan, using: &$0) } }
    ),
    (
      "randomlyShifted: the distance is -1; it must not be negative",
      { withRandom { _ = randomlyShifted(.ones([1, 1, 2, 2]), by: -1, using: &$0) } }
    ),
    (
      "randomlyRotated: the angle is inf degrees; it must be finite and not negative",
      { withRandom { _ = randomlyRotated(.ones([1, 1, 2, 2]), byUpTo: .infinity, using: &$0) } }
    ),
    (
      "randomlyBrightened: the range 1.5 is not between 0 and 1",
      { withRandom { _ = randomlyBrightened(.ones([1, 1, 2, 2]), by: 1.5, using: &$0) } }
    ),
    (
      "spirals: the number of turns is nan; it must be finite",
      { withRandom { _ = Dataset.spirals(9, turns: .nan, using: &$0) } }
    ),
    (
      "Standardizer: feature 0 is 1.0 everywhere, so that its deviation is 0; leave it out, or "
        + "pass an epsilon greater than 0",
      { _ = Standardizer(fitting: Tensor([[1], [1]])) }
    ),
    ("split: the fraction 1.5 is not between 0 and 1", { _ = Dataset.xor.split(1.5) }),
    ("split: the fraction nan is not between 0 and 1", { _ = Dataset.xor.split(.nan) }),
    (
      "folds: 5 folds of 4 examples; there must be at least 2, with at least one example each",
      { withRandom { _ = Dataset.xor.folds(5, using: &$0) } }
    ),
    ("batches: the size is 0; it must be at least 1", { _ = Dataset.xor.batches(of: 0) }),
    ("batches: batch 2 is not in 0..<2", { _ = Dataset.xor.batches(of: 2)[2] }),
    (
      "moons: the noise is -1.0; it must be finite and not negative",
      { withRandom { _ = Dataset.moons(10, noise: -1, using: &$0) } }
    ),
    (
      "spirals: the count is -1; it must not be negative",
      { withRandom { _ = Dataset.spirals(-1, using: &$0) } }
    ),
    (
      "spirals: 0 classes; there must be at least 1",
      { withRandom { _ = Dataset.spirals(9, classes: 0, using: &$0) } }
    ),
    (
      "quadrants: the margin 1.0 is not in 0..<1",
      { withRandom { _ = Dataset.quadrants(9, margin: 1, using: &$0) } }
    ),
    (
      "checkerboard: 1 squares in a row; there must be at least 2",
      { withRandom { _ = Dataset.checkerboard(9, squares: 1, using: &$0) } }
    ),
    (
      "blobs: the centers have shape [2]; they must be [classes, features]",
      { withRandom { _ = Dataset.blobs(9, centers: .ones([2]), using: &$0) } }
    ),
    (
      "addingOutliers: the number of outliers is 3; it must be in 0...2",
      {
        withRandom { random in
          _ = RegressionDataset.polynomial(2, coefficients: [1], using: &random)
            .addingOutliers(3, raisedBy: 1, using: &random)
        }
      }
    ),
    (
      "Standardizer: feature 1 is 5.0 everywhere, so that its deviation is 0; leave it out, or "
        + "pass an epsilon greater than 0",
      { _ = Standardizer(fitting: Tensor([[1, 5], [3, 5]])) }
    ),
    (
      "Standardizer: feature 0 is not finite everywhere",
      { _ = Standardizer(fitting: Tensor([[.nan, 5], [3, 4]])) }
    ),
    (
      "Standardizer: data of shape [0, 2] has no elements",
      { _ = Standardizer(fitting: .zeros([0, 2])) }
    ),
    (
      "Standardizer: the data has shape [1, 3], but the fitted features have shape [1, 2]",
      { _ = Standardizer(fitting: Tensor([[1, 5], [3, 4]]))(.ones([1, 3])) }
    ),
    (
      "randomlyFlipped: images of shape [4, 2]; they must be [count, channels, height, width]",
      { withRandom { _ = randomlyFlipped(Dataset.xor.inputs, using: &$0) } }
    ),
    (
      "randomlyCropped: a part of 9 × 3 cannot be cut from 8 × 8 pixels, padding included",
      {
        withRandom {
          _ = randomlyCropped(.ones([1, 1, 6, 6]), height: 9, width: 3, padding: 1, using: &$0)
        }
      }
    ),
    (
      "digits: the size is 4; it must be at least 8",
      { withRandom { _ = Dataset.digits(1, size: 4, using: &$0) } }
    ),
    (
      "encode: symbol 'x' at 2 is not among the vocabulary's 3",
      { _ = Vocabulary(of: "abc").encode("abxc") }
    ),
    ("decode: index 3 at 1 is not in 0..<3", { _ = Vocabulary(of: "abc").decode([0, 3]) }),
    (
      "SequenceDataset: sequence 1 has 1 symbols and 2 labels, but sequence 0 has 2 symbols",
      { _ = SequenceDataset(inputs: [[1, 2], [3]], labels: [[2, 3], [4, 5]]) }
    ),
    (
      "SequenceDataset: windows of length 0; the length must be at least 1",
      { _ = SequenceDataset(windowsOf: [1, 2], length: 0) }
    ),
    (
      "selecting: index 1 at 0 is not in 0..<1",
      { _ = SequenceDataset(windowsOf: [1, 2], length: 1).selecting([1]) }
    ),
    (
      "Dataset: label 7 at 0 is not in 0..<5",
      { _ = Dataset.nextSymbols([1, 7], context: 1, vocabulary: 5) }
    ),
    (
      "recall: a delay of -1 and 4 symbols; the delay must not be negative, and there must be at "
        + "least one symbol",
      { withRandom { _ = Dataset.recall(2, delay: -1, using: &$0) } }
    ),
    (
      "adding: a length of 1; it must be at least 2",
      { withRandom { _ = RegressionDataset.adding(2, length: 1, using: &$0) } }
    ),
    (
      "objects: the size is 8; it must be at least 16",
      { withRandom { _ = Dataset.objects(1, size: 8, using: &$0) } }
    ),
  ]
}
