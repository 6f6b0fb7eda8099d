/// Steps scaled by the ratio of the recent steps' size to the recent gradients' size:
/// `s ← ρ s + (1 − ρ) g²`, `δ = √(u + ε) / √(s + ε) · g`, `u ← ρ u + (1 − ρ) δ²`, `θ ← θ − η δ`.
///
/// Zeiler 2012, "ADADELTA: an adaptive learning rate method", algorithm 1, in which `η` is 1: a step has
/// the unit of the parameter, so that no rate has to be found. `ε` is that of its section 4.1; the decay
/// `ρ` is 0.95 there, while 0.9 is the default of most libraries.
public struct Adadelta: Optimizer {
  public var learningRate: Float
  public var decay: Float
  public var epsilon: Float
  private var squares = OptimizerMemory()

  public init(learningRate: Float = 1, decay: Float = 0.9, epsilon: Float = 1e-6) {
    requireLearningRate(learningRate, "Adadelta")
    requireShare(decay, "the decay", "Adadelta")
    requireEpsilon(epsilon, "Adadelta")
    self.learningRate = learningRate
    self.decay = decay
    self.epsilon = epsilon
  }

  public mutating func update(_ parameter: inout Tensor, gradient: Tensor, index: Int) {
    let (η, ρ, ε) = (learningRate, decay, epsilon)
    squares.update(&parameter, gradient, index: index, "Adadelta") { θ, g, s, u in
      s = s * ρ + g * g * (1 - ρ)
      let δ = (u + ε).squareRoots / (s + ε).squareRoots * g
      u = u * ρ + δ * δ * (1 - ρ)
      θ -= δ * η
    }
  }
}
