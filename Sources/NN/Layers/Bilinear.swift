/// A multiplicative layer, `yₖ = aᵀ Wₖ b + cₖ`: each output adds up products of two inputs' features.
///
/// Weights start normal with variance `1 / (firstSize · secondSize)`, which keeps the variance of
/// independent inputs of variance 1; the bias starts at zero.
///
/// Shapes: `[batch, firstSize]` and `[batch, secondSize]` → `[batch, outputSize]`.
public struct Bilinear: Model {
  /// Shape `[outputSize, firstSize, secondSize]`.
  public var weight: Tensor
  /// Shape `[outputSize]`.
  public var bias: Tensor

  public init(weight: Tensor, bias: Tensor) {
    require(
      weight.rank == 3 && bias.shape == [weight.shape[0]],
      "Bilinear: the weight has shape \(weight.shape) and the bias \(bias.shape); they must be "
        + "[outputs, first, second] and [outputs]"
    )
    self.weight = weight
    self.bias = bias
  }

  public init(
    _ firstSize: Int, _ secondSize: Int, _ outputSize: Int, using random: inout RandomGenerator
  ) {
    require(
      firstSize > 0 && secondSize > 0 && outputSize > 0,
      "Bilinear: the sizes are \(firstSize), \(secondSize) and \(outputSize); all must be greater "
        + "than 0"
    )
    let deviation = 1 / Float(firstSize * secondSize).squareRoot()
    self.init(
      weight: .normal(
        [outputSize, firstSize, secondSize], standardDeviation: deviation, using: &random),
      bias: .zeros([outputSize]))
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    body("weight", &weight)
    body("bias", &bias)
  }

  public func callAsFunction(_ first: Tensor, _ second: Tensor) -> Tensor {
    let sizes = weight.shape
    require(
      first.rank == 2 && second.rank == 2 && first.shape[0] == second.shape[0]
        && first.shape[1] == sizes[1] && second.shape[1] == sizes[2],
      "Bilinear: the inputs have shapes \(first.shape) and \(second.shape); they must be [batch, "
        + "\(sizes[1])] and [batch, \(sizes[2])]"
    )
    // aᵀW for every output and example, [outputs, batch, second]; then its products with b.
    let partial = matmul(first, weight)
    return (partial * second).sum(axis: 2).transposed() + bias
  }
}
