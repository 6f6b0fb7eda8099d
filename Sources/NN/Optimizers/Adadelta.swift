/// Steps as long as the latest steps, relative to gradients as large as the latest gradients:
/// `s ← ρ s + (1 − ρ) g²`, `δ = √(u + ε) / √(s + ε) · g`, `u ← ρ u + (1 − ρ) δ²`, `θ ← θ − η δ`.
///
/// Zeiler 2012, "ADADELTA: an adaptive learning rate method", algorithm 1, in which `η` is 1: a step has
/// the unit of the parameter, so that there is no rate to find. Decay `ρ` and `ε` are those of its
/// section 4.1, where the decay was 0.95; 0.9 is what most libraries begin with.
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
