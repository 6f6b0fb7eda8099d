import NN

/// Layers that do not fit their input: the message says what they expect.
extension ErrorMessageTests {
  static let layerMistakes: [Mistake] = [
    (
      "conv2D: images of shape [3, 4]; they must be [batch, channels, height, width] and not empty",
      {
        _ = conv2D(.ones([3, 4]), .ones([1, 1, 2, 2]))
      }
    ),
    (
      "conv2D: the weight has shape [4, 2, 3, 3]; for images of shape [1, 3, 5, 5] it must be "
        + "[outputs, 3, height, width]",
      {
        _ = conv2D(.ones([1, 3, 5, 5]), .ones([4, 2, 3, 3]))
      }
    ),
    (
      "conv2D: a window of 5 × 5 does not fit images of shape [1, 1, 2, 4], which are 4 × 6 with "
        + "padding",
      {
        _ = conv2D(.ones([1, 1, 2, 4]), .ones([1, 1, 5, 5]), padding: 1)
      }
    ),
    (
      "conv2D: the bias has shape [3]; it must be [2]",
      {
        _ = conv2D(.ones([1, 1, 4, 4]), .ones([2, 1, 3, 3]), bias: .ones([3]))
      }
    ),
    (
      "conv2D: the stride is 0; it must be greater than 0",
      {
        _ = conv2D(.ones([1, 1, 4, 4]), .ones([2, 1, 3, 3]), stride: 0)
      }
    ),
    (
      "transposedConv2D: the weight has shape [3, 1, 2, 2]; for images of shape [1, 2, 4, 4] it "
        + "must be [2, outputs, height, width]",
      {
        _ = transposedConv2D(.ones([1, 2, 4, 4]), .ones([3, 1, 2, 2]))
      }
    ),
    (
      "transposedConv2D: the padding is -1; it must not be negative",
      {
        _ = transposedConv2D(.ones([1, 1, 4, 4]), .ones([1, 1, 2, 2]), padding: -1)
      }
    ),
    (
      "maxPool2D: the padding is 2, which is more than half of the window's size, 3",
      {
        _ = maxPool2D(.ones([1, 1, 4, 4]), size: 3, padding: 2)
      }
    ),
    (
      "averagePool2D: a window of 3 × 3 does not fit images of shape [1, 1, 2, 2], which are 2 × "
        + "2 with padding",
      {
        _ = AveragePool2D(3)(.ones([1, 1, 2, 2]))
      }
    ),
    (
      "batchNorm: shape [1, 4] has one number per channel, but a variance needs at least two",
      {
        var layer = BatchNorm(4)
        _ = layer.training(.ones([1, 4]))
      }
    ),
    (
      "batchNorm: shape [2, 3, 4]; it must be [batch, channels] or [batch, channels, height, "
        + "width] and not empty",
      {
        _ = BatchNorm(3)(.ones([2, 3, 4]))
      }
    ),
    (
      "batchNorm: the scale has shape [4] and the shift [4], but shape [2, 3] has 3 channels",
      {
        _ = BatchNorm(4)(.ones([2, 3]))
      }
    ),
    (
      "layerNorm: the scale has shape [4] and the shift [4]; both must be the last axes of shape "
        + "[2, 3]",
      {
        _ = LayerNorm(4)(.ones([2, 3]))
      }
    ),
    (
      "Dropout: the rate is 1.0; it must be in 0..<1",
      { withRandom { _ = Dropout(1, using: &$0) } }
    ),
    (
      "Residual: the layers give shape [2, 3], but the shortcut gives [2, 4]",
      { withRandom { random in _ = Residual { Linear(4, 3, using: &random) }(.ones([2, 4])) } }
    ),
    (
      "maxout: the last axis of shape [2, 5] cannot be divided into pieces of 2",
      {
        _ = maxout(.ones([2, 5]), pieces: 2)
      }
    ),
    (
      "prelu: the slope has shape [3]; for shape [2, 4] it must be [1] or have one element per "
        + "channel",
      {
        _ = PReLU(3)(.ones([2, 4]))
      }
    ),
    (
      "Conv2D: 0 channels, 2 outputs and a kernel of 3; all must be greater than 0",
      { withRandom { _ = Conv2D(0, 2, kernel: 3, using: &$0) } }
    ),
  ]
}
