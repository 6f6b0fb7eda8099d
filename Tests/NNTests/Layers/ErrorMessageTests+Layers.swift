import NN

/// Layers that do not fit their input: the message says what they expect.
extension ErrorMessageTests {
  static let layerMistakes: [Mistake] = [
    (
      "conv2D: images of shape [3, 4], they must be [batch, channels, height, width], not empty",
      {
        _ = conv2D(.ones([3, 4]), .ones([1, 1, 2, 2]))
      }
    ),
    (
      "conv2D: a weight of shape [4, 2, 3, 3] on images of shape [1, 3, 5, 5], it must "
        + "be [outputs, 3, height, width]",
      {
        _ = conv2D(.ones([1, 3, 5, 5]), .ones([4, 2, 3, 3]))
      }
    ),
    (
      "conv2D: a window of 5 × 5 on images of shape [1, 1, 2, 4], which with padding are 4 × 6",
      {
        _ = conv2D(.ones([1, 1, 2, 4]), .ones([1, 1, 5, 5]), padding: 1)
      }
    ),
    (
      "conv2D: the bias has shape [3], it must be [2]",
      {
        _ = conv2D(.ones([1, 1, 4, 4]), .ones([2, 1, 3, 3]), bias: .ones([3]))
      }
    ),
    (
      "conv2D: the stride is 0, it must be greater than 0",
      {
        _ = conv2D(.ones([1, 1, 4, 4]), .ones([2, 1, 3, 3]), stride: 0)
      }
    ),
    (
      "transposedConv2D: a weight of shape [3, 1, 2, 2] on images of shape [1, 2, 4, "
        + "4], it must be [2, outputs, height, width]",
      {
        _ = transposedConv2D(.ones([1, 2, 4, 4]), .ones([3, 1, 2, 2]))
      }
    ),
    (
      "transposedConv2D: the padding is -1, it must not be negative",
      {
        _ = transposedConv2D(.ones([1, 1, 4, 4]), .ones([1, 1, 2, 2]), padding: -1)
      }
    ),
    (
      "maxPool2D: a padding of 2 for a window of 3, it must be at most half of it",
      {
        _ = maxPool2D(.ones([1, 1, 4, 4]), size: 3, padding: 2)
      }
    ),
    (
      "averagePool2D: a window of 3 × 3 on images of shape [1, 1, 2, 2], which with "
        + "padding are 2 × 2",
      {
        _ = AveragePool2D(3)(.ones([1, 1, 2, 2]))
      }
    ),
    (
      "batchNorm: shape [1, 4] has one number a channel, their variance needs two or more",
      {
        var layer = BatchNorm(4)
        _ = layer.training(.ones([1, 4]))
      }
    ),
    (
      "batchNorm: shape [2, 3, 4], it must be [batch, channels] or [batch, channels, "
        + "height, width], not empty",
      {
        _ = BatchNorm(3)(.ones([2, 3, 4]))
      }
    ),
    (
      "batchNorm: a scale of shape [4] and a shift of shape [4] for shape [2, 3], "
        + "which has 3 channels",
      {
        _ = BatchNorm(4)(.ones([2, 3]))
      }
    ),
    (
      "layerNorm: a scale of shape [4] and a shift of shape [4] for shape [2, 3], they "
        + "must be its last axes",
      {
        _ = LayerNorm(4)(.ones([2, 3]))
      }
    ),
    (
      "Dropout: the rate is 1.0, it must be in 0..<1",
      { withRandom { _ = Dropout(1, using: &$0) } }
    ),
    (
      "Residual: the layers give shape [2, 3], the shortcut [2, 4]",
      { withRandom { random in _ = Residual { Linear(4, 3, using: &random) }(.ones([2, 4])) } }
    ),
    (
      "maxout: shape [2, 5] in pieces of 2, which its last axis must be made of",
      {
        _ = maxout(.ones([2, 5]), pieces: 2)
      }
    ),
    (
      "prelu: a slope of shape [3] for shape [2, 4], it must be [1] or one a channel",
      {
        _ = PReLU(3)(.ones([2, 4]))
      }
    ),
    (
      "Conv2D: 0 channels, 2 outputs and a kernel of 3, all must be greater than 0",
      { withRandom { _ = Conv2D(0, 2, kernel: 3, using: &$0) } }
    ),
  ]
}
