/// Gradients divided by the root of their running mean square: `s ← ρ s + (1 − ρ) g²`,
/// `θ ← θ − η g / (√s + ε)`.
///
/// Tieleman & Hinton 2012, "Neural networks for machine learning", lecture 6.5, in which the decay `ρ`
/// is 0.9; 0.99 forgets more slowly. Unlike ``Adagrad``'s, its steps do not shrink forever.
public struct RMSProp: Optimizer {
  public var learningRate: Float
  public var decay: Float
  public var epsilon: Float
  private var squares = OptimizerMemory()

  public init(learningRate: Float = 0.01, decay: Float = 0.99, epsilon: Float = 1e-8) {
    requireLearningRate(learningRate, "RMSProp")
    requireShare(decay, "the decay", "RMSProp")
    requireEpsilon(epsilon, "RMSProp")
    self.learningRate = learningRate
    self.decay = decay
    self.epsilon = epsilon
  }

  public mutating func update(_ parameter: inout Tensor, gradient: Tensor, index: Int) {
    let (η, ρ, ε) = (learningRate, decay, epsilon)
    squares.update(&parameter, gradient, index: index, "RMSProp") { θ, g, s in
      s = s * ρ + g * g * (1 - ρ)
      θ -= g * η / (s.squareRoots + ε)
    }
  }
}
