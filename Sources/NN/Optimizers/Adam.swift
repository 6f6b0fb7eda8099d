/// Momentum and a learning rate for each parameter: `m ← β₁ m + (1 − β₁) g`, `v ← β₂ v + (1 − β₂) g²`,
/// `θ ← θ − η m̂ / (√v̂ + ε)`.
///
/// Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 1 with its constants. Both
/// means start at 0; `m̂ = m / (1 − β₁ᵗ)` and `v̂ = v / (1 − β₂ᵗ)` correct for that in step `t`.
public struct Adam: Optimizer {
  public var learningRate: Float
  public var beta1: Float
  public var beta2: Float
  public var epsilon: Float
  private var moments = OptimizerMemory()
  /// `β₁ᵗ` and `β₂ᵗ`: the weights of the initial zeros in the means.
  private var (beginning1, beginning2) = (1.0, 1.0)

  public init(
    learningRate: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8
  ) {
    self.init(learningRate, beta1, beta2, epsilon, "Adam")
  }

  init(
    _ learningRate: Float, _ beta1: Float, _ beta2: Float, _ epsilon: Float, _ operation: String
  ) {
    requireLearningRate(learningRate, operation)
    requireShare(beta1, "beta1", operation)
    requireShare(beta2, "beta2", operation)
    requireEpsilon(epsilon, operation)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  public mutating func beginUpdate(parameterCount: Int) {
    beginning1 *= Double(beta1)
    beginning2 *= Double(beta2)
  }

  public mutating func update(_ parameter: inout Tensor, gradient: Tensor, index: Int) {
    update(&parameter, gradient: gradient, index: index, keeping: 1, "Adam")
  }

  /// Changes one parameter after multiplying it by `share`.
  mutating func update(
    _ parameter: inout Tensor, gradient: Tensor, index: Int, keeping share: Float,
    _ operation: String
  ) {
    require(beginning2 < 1, "\(operation): beginUpdate has not been called")
    let (β1, β2, ε) = (beta1, beta2, epsilon)
    // The factors of m̂ and √v̂, once for all elements.
    let η = Float(Double(learningRate) / (1 - beginning1))
    let rootFactor = Float((1 / (1 - beginning2)).squareRoot())
    moments.update(&parameter, gradient, index: index, operation) { θ, g, m, v in
      m = m * β1 + g * (1 - β1)
      v = v * β2 + g * g * (1 - β2)
      θ = θ * share - m * η / (v.squareRoots * rootFactor + ε)
    }
  }
}
