/// A learning rate for each parameter that shrinks with the gradients it has seen: `s ← s + g²`,
/// `θ ← θ − η g / (√s + ε)`.
///
/// Duchi, Hazan & Singer 2011, "Adaptive subgradient methods for online learning and stochastic
/// optimization". Rare features keep large steps.
public struct Adagrad: Optimizer {
  public var learningRate: Float
  public var epsilon: Float
  private var squares = OptimizerMemory()

  public init(learningRate: Float = 0.01, epsilon: Float = 1e-10) {
    requireLearningRate(learningRate, "Adagrad")
    requireEpsilon(epsilon, "Adagrad")
    self.learningRate = learningRate
    self.epsilon = epsilon
  }

  public mutating func update(_ parameter: inout Tensor, gradient: Tensor, index: Int) {
    let (η, ε) = (learningRate, epsilon)
    squares.update(&parameter, gradient, index: index, "Adagrad") { θ, g, s in
      s += g * g
      θ -= g * η / (s.squareRoots + ε)
    }
  }
}
