/// Batch normalisation; see ``batchNorm(_:scale:shift:epsilon:)``.
///
/// In training, channels are normalised by the mean and variance of the batch, which are also
/// accumulated, `running ← (1 − momentum) · running + momentum · batch`. In evaluation, they are
/// normalised by these running statistics (Ioffe & Szegedy 2015, algorithm 2). As there, the running
/// variance is the unbiased one. The momentum of 0.1 is that of PyTorch.
///
/// Shapes: `[batch, channels]` or `[batch, channels, height, width]`, for input and output.
public struct BatchNorm: Layer {
  /// Shape `[channels]`; starts at 1.
  public var scale: Tensor
  /// Shape `[channels]`; starts at 0.
  public var shift: Tensor
  /// Shape `[channels]`; starts at 0.
  public var runningMean: Tensor
  /// Shape `[channels]`; starts at 1.
  public var runningVariance: Tensor
  /// The share of a batch's statistics in the running ones.
  public let momentum: Float
  public let epsilon: Float

  public init(_ channels: Int, momentum: Float = 0.1, epsilon: Float = 1e-5) {
    require(channels > 0, "BatchNorm: \(channels) channels; there must be at least one")
    require(
      momentum >= 0 && momentum <= 1, "BatchNorm: the momentum is \(momentum); it must be in 0...1")
    require(epsilon > 0, "BatchNorm: epsilon is \(epsilon); it must be greater than 0")
    scale = .ones([channels])
    shift = .zeros([channels])
    runningMean = .zeros([channels])
    runningVariance = .ones([channels])
    self.momentum = momentum
    self.epsilon = epsilon
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    body("scale", &scale)
    body("shift", &shift)
  }

  public mutating func forEachBuffer(_ body: ParameterBody) {
    body("runningMean", &runningMean)
    body("runningVariance", &runningVariance)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    batchNorm(
      input, scale: scale, shift: shift, mean: runningMean, variance: runningVariance,
      epsilon: epsilon)
  }

  public mutating func training(_ input: Tensor) -> Tensor {
    let (output, mean, variance) = batchNormAndStatistics(input, scale, shift, epsilon)
    let count = Float(input.count / scale.count)
    let unbiased = variance * (count / (count - 1))
    runningMean = runningMean * (1 - momentum) + mean * momentum
    runningVariance = runningVariance * (1 - momentum) + unbiased * momentum
    return output
  }
}
