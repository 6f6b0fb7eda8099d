import NN
import Testing

extension PyTorchTests {
  /// Convolutions, pooling and normalisations; images are `[batch, channels, height, width]`.
  static func images(_ operation: String, _ fixture: inout FixtureReader) throws -> Tensor? {
    if let layout = fixture.attribute("layout") { try #require(layout == .text("NCHW")) }
    switch operation {
    case "conv2d":
      try #require(fixture.attribute("weight_layout") == .text("OIHW"))
      return conv2D(
        try fixture.input("x"), try fixture.input("weight"),
        bias: fixture.hasInput("bias") ? try fixture.input("bias") : nil,
        stride: try fixture.integer("stride") ?? 1, padding: try fixture.integer("padding") ?? 0)
    case "conv_transpose2d":
      try #require(fixture.attribute("weight_layout") == .text("IOHW"))
      return transposedConv2D(
        try fixture.input("x"), try fixture.input("weight"),
        bias: fixture.hasInput("bias") ? try fixture.input("bias") : nil,
        stride: try fixture.integer("stride") ?? 1, padding: try fixture.integer("padding") ?? 0)
    case "max_pool2d":
      return maxPool2D(
        try fixture.input("x"), size: try #require(try fixture.integer("kernel")),
        stride: try fixture.integer("stride"), padding: try fixture.integer("padding") ?? 0)
    case "avg_pool2d":
      return averagePool2D(
        try fixture.input("x"), size: try #require(try fixture.integer("kernel")),
        stride: try fixture.integer("stride"), padding: try fixture.integer("padding") ?? 0)
    case "batch_norm", "batch_norm_2d":
      let epsilon = try fixture.number("epsilon", default: 1e-5)
      let (scale, shift) = (try fixture.input("gamma"), try fixture.input("beta"))
      if try fixture.flag("training") {
        return batchNorm(try fixture.input("x"), scale: scale, shift: shift, epsilon: epsilon)
      }
      return batchNorm(
        try fixture.input("x"), scale: scale, shift: shift,
        mean: try fixture.input("running_mean"), variance: try fixture.input("running_variance"),
        epsilon: epsilon)
    case "layer_norm":
      return layerNorm(
        try fixture.input("x"), scale: try fixture.input("gamma"),
        shift: try fixture.input("beta"), epsilon: try fixture.number("epsilon", default: 1e-5))
    default: return nil
    }
  }
}
