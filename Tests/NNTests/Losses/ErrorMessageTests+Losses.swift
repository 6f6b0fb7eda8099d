import NN

/// Losses of predictions, targets and labels that do not match.
extension ErrorMessageTests {
  static let lossMistakes: [Mistake] = [
    (
      "crossEntropy: the scores have shape [3]; they must be [batch, classes] and not empty",
      { _ = crossEntropy(.ones([3]), [0]) }
    ),
    (
      "crossEntropy: the scores have shape [0, 3]; they must be [batch, classes] and not empty",
      { _ = crossEntropy(.zeros([0, 3]), []) }
    ),
    (
      "crossEntropy: 1 labels for scores of shape [2, 3]; there must be one per row",
      { _ = crossEntropy(.ones([2, 3]), [0]) }
    ),
    (
      "crossEntropy: label 3 at 1 is not in 0..<3",
      { _ = crossEntropy(.ones([2, 3]), [0, 3]) }
    ),
    (
      "crossEntropy: label -1 at 0 is not in 0..<3",
      { _ = crossEntropy(.ones([2, 3]), [-1, 0]) }
    ),
    (
      "crossEntropy: the label smoothing is 1.0; it must be in 0..<1",
      { _ = crossEntropy(.ones([1, 3]), [0], labelSmoothing: 1) }
    ),
    (
      "crossEntropy: the label smoothing is nan; it must be in 0..<1",
      { _ = crossEntropy(.ones([1, 3]), [0], labelSmoothing: .nan) }
    ),
    (
      "naiveCrossEntropy: label 2 at 0 is not in 0..<2",
      { _ = naiveCrossEntropy(.ones([1, 2]), [2]) }
    ),
    (
      "multiclassHinge: label 7 at 0 is not in 0..<2",
      { _ = multiclassHinge(.ones([1, 2]), [7]) }
    ),
    (
      "multiclassHinge: the margin is 0.0; it must be greater than 0 and finite",
      { _ = multiclassHinge(.ones([1, 2]), [0], margin: 0) }
    ),
    (
      "multiclassHinge: the margin is inf; it must be greater than 0 and finite",
      { _ = multiclassHinge(.ones([1, 2]), [0], margin: .infinity) }
    ),

    (
      "binaryCrossEntropy: the targets have shape [2], but the predictions have shape [2, 1]",
      { _ = binaryCrossEntropy(.ones([2, 1]), .ones([2])) }
    ),
    (
      "binaryCrossEntropy: target 2.0 at 1 is not in 0...1",
      { _ = binaryCrossEntropy(.ones([2]), Tensor([1, 2])) }
    ),
    (
      "binaryCrossEntropy: target nan at 0 is not in 0...1",
      { _ = binaryCrossEntropy(.ones([2]), Tensor([.nan, 1])) }
    ),
    (
      "binaryCrossEntropy: the predictions have shape [0]; they must not be empty",
      { _ = binaryCrossEntropy(.zeros([0]), .zeros([0])) }
    ),
    (
      "naiveBinaryCrossEntropy: target -1.0 at 0 is not in 0...1",
      { _ = naiveBinaryCrossEntropy(.ones([1]), Tensor([-1])) }
    ),
    (
      "meanSquaredError: the targets have shape [3], but the predictions have shape [3, 1]",
      { _ = meanSquaredError(.ones([3, 1]), .ones([3])) }
    ),
    (
      "meanSquaredError: the predictions have shape [0, 2]; they must not be empty",
      { _ = meanSquaredError(.zeros([0, 2]), .zeros([0, 2])) }
    ),
    (
      "meanAbsoluteError: the targets have shape [], but the predictions have shape [1]",
      { _ = meanAbsoluteError(.ones([1]), Tensor(1)) }
    ),
    (
      "meanAbsoluteError: the predictions have shape [0]; they must not be empty",
      { _ = meanAbsoluteError(.zeros([0]), .zeros([0])) }
    ),
    (
      "huber: the targets have shape [2], but the predictions have shape [3]",
      { _ = huber(.ones([3]), .ones([2])) }
    ),
    (
      "huber: delta is 0.0; it must be greater than 0 and finite",
      { _ = huber(.ones([3]), .ones([3]), delta: 0) }
    ),
    (
      "huber: delta is nan; it must be greater than 0 and finite",
      { _ = huber(.ones([3]), .ones([3]), delta: .nan) }
    ),

    (
      "klDivergence: p has shape [2], but the logarithm of q has shape [3]",
      { _ = klDivergence(.ones([2]), logQ: .ones([3])) }
    ),
    (
      "klDivergence: p has shape [0, 3]; it must be [batch, classes] and not empty",
      { _ = klDivergence(.zeros([0, 3]), logQ: .zeros([0, 3])) }
    ),
    (
      "klDivergence: p is -0.5 at 1; it must not be negative",
      { _ = klDivergence(Tensor([1.5, -0.5]), logQ: .zeros([2])) }
    ),
    (
      "klDivergence: p is nan at 0; it must not be negative",
      { _ = klDivergence(Tensor([.nan, 1]), logQ: .zeros([2])) }
    ),
    (
      "gaussianNegativeLogLikelihood: the targets have shape [3], but the predictions have shape "
        + "[2]",
      {
        _ = gaussianNegativeLogLikelihood(mean: .ones([2]), variance: .ones([2]), .ones([3]))
      }
    ),
    (
      "gaussianNegativeLogLikelihood: the variance has shape [1], but the mean has shape [2]",
      {
        _ = gaussianNegativeLogLikelihood(mean: .ones([2]), variance: .ones([1]), .ones([2]))
      }
    ),
    (
      "gaussianNegativeLogLikelihood: the variance is 0.0 at 1; it must be greater than 0",
      {
        _ = gaussianNegativeLogLikelihood(
          mean: .ones([2]), variance: Tensor([1, 0]), .ones([2]))
      }
    ),
    (
      "gaussianNegativeLogLikelihood: the variance is nan at 0; it must be greater than 0",
      {
        _ = gaussianNegativeLogLikelihood(mean: .ones([1]), variance: Tensor([.nan]), .ones([1]))
      }
    ),
    (
      "gaussianNegativeLogLikelihood: the logarithm of the variance has shape [], but the mean "
        + "has shape [2]",
      {
        _ = gaussianNegativeLogLikelihood(mean: .ones([2]), logVariance: Tensor(0), .ones([2]))
      }
    ),
    (
      "lpPenalty: p is 0.5; it must be finite and at least 1",
      { _ = lpPenalty(Tensor([1]), p: 0.5) }
    ),
    (
      "lossAndGradients: the loss has shape [2]; it must be a single number",
      {
        var parameter = Tensor([1, 2])
        _ = parameter.lossAndGradients { $0 * 2 }
      }
    ),
  ]
}
