/// ``Adam`` with weight decay separate from the gradient: before each step, `θ ← θ − η λ θ`.
///
/// Loshchilov & Hutter 2019, "Decoupled weight decay regularization", algorithm 2. As a part of the
/// gradient, the decay would be divided by the gradient's size, and parameters with large gradients would
/// decay less.
public struct AdamW: Optimizer {
  public var learningRate: Float {
    get { adam.learningRate }
    set { adam.learningRate = newValue }
  }
  public var weightDecay: Float
  private var adam: Adam

  public init(
    learningRate: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8,
    weightDecay: Float = 0.01
  ) {
    requireWeightDecay(weightDecay, "AdamW")
    adam = Adam(learningRate, beta1, beta2, epsilon, "AdamW")
    self.weightDecay = weightDecay
  }

  public mutating func beginUpdate(parameterCount: Int) {
    adam.beginUpdate(parameterCount: parameterCount)
  }

  public mutating func update(_ parameter: inout Tensor, gradient: Tensor, index: Int) {
    adam.update(
      &parameter, gradient: gradient, index: index, keeping: 1 - learningRate * weightDecay,
      "AdamW")
  }
}
