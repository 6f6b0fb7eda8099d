/// Gradient descent on batches, optionally with momentum.
///
/// Without momentum, `θ ← θ − η g` (Robbins & Monro 1951). With momentum `μ`, a velocity accumulates
/// gradients, `v ← μ v + g`, and `θ ← θ − η v` (Polyak 1964); Nesterov's form steps along `g + μ v`,
/// which anticipates the next step (Sutskever, Martens, Dahl & Hinton 2013, section 2).
/// Weight decay `λ` adds `λ θ` to the gradient, which is that of `λ/2 · |θ|²`.
public struct SGD: Optimizer {
  public var learningRate: Float
  public var momentum: Float
  public var isNesterov: Bool
  public var weightDecay: Float
  private var velocities = OptimizerMemory()

  public init(
    learningRate: Float, momentum: Float = 0, isNesterov: Bool = false, weightDecay: Float = 0
  ) {
    requireLearningRate(learningRate, "SGD")
    require(momentum >= 0 && momentum < 1, "SGD: the momentum is \(momentum); it must be in 0..<1")
    require(
      !isNesterov || momentum > 0,
      "SGD: the momentum is 0, but Nesterov's form needs one greater than 0")
    requireWeightDecay(weightDecay, "SGD")
    self.learningRate = learningRate
    self.momentum = momentum
    self.isNesterov = isNesterov
    self.weightDecay = weightDecay
  }

  public mutating func update(_ parameter: inout Tensor, gradient: Tensor, index: Int) {
    let (η, μ, λ) = (learningRate, momentum, weightDecay)
    if μ == 0 {
      requireGradient(gradient, of: parameter, named: "parameter \(index)", "SGD")
      parameter.combine(with: gradient, "SGD") { θ, g in θ - (g + θ * λ) * η }
    } else if isNesterov {
      velocities.update(&parameter, gradient, index: index, "SGD") { θ, g, v in
        let g = g + θ * λ
        v = v * μ + g
        θ -= (g + v * μ) * η
      }
    } else {
      velocities.update(&parameter, gradient, index: index, "SGD") { θ, g, v in
        v = v * μ + (g + θ * λ)
        θ -= v * η
      }
    }
  }
}
