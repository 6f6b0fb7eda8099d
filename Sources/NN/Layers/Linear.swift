/// A fully connected layer, `y = xW + b`.
///
/// By default, weights start as in He et al. 2015, eq. 10: normal with variance `2 / inputSize`, which
/// keeps the variance of ReLU activations the same from layer to layer. The bias starts at zero.
///
/// Shapes: `[batch, inputSize]` → `[batch, outputSize]`; further leading axes are kept.
public struct Linear: WeightedLayer {
  /// Shape `[inputSize, outputSize]`, so that a batch multiplies it without a transpose.
  public var weight: Tensor
  /// Shape `[outputSize]`; nil for a layer without one.
  public var bias: Tensor?

  public init(weight: Tensor, bias: Tensor?) {
    require(weight.rank == 2, "Linear: the weight has shape \(weight.shape); it must be a matrix")
    requireBias(bias, outputs: weight.shape[1], weight, "Linear")
    self.weight = weight
    self.bias = bias
  }

  public init(
    _ inputSize: Int, _ outputSize: Int, hasBias: Bool = true,
    initializer: Initializer = .heNormal, using random: inout RandomGenerator
  ) {
    require(
      inputSize > 0 && outputSize > 0,
      "Linear: the sizes are \(inputSize) and \(outputSize); both must be greater than 0")
    self.init(
      weight: initializer([inputSize, outputSize], using: &random),
      bias: hasBias ? .zeros([outputSize]) : nil)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    require(
      input.rank > 0 && input.shape[input.rank - 1] == weight.shape[0],
      "Linear: the input has shape \(input.shape); its last axis must be \(weight.shape[0])")
    guard let bias else { return matmul(input, weight) }
    return linear(input, weight, bias)
  }
}
