// Checks of the numbers that an optimiser is made with.

func requireLearningRate(_ learningRate: Float, _ operation: String) {
  require(
    learningRate > 0 && learningRate.isFinite,
    "\(operation): the learning rate is \(learningRate); it must be greater than 0 and finite")
}

/// Checks the share of the past that a running mean keeps.
func requireShare(_ share: Float, _ name: String, _ operation: String) {
  require(share >= 0 && share < 1, "\(operation): \(name) is \(share); it must be in 0..<1")
}

/// Checks what keeps a denominator from being 0.
func requireEpsilon(_ epsilon: Float, _ operation: String) {
  require(
    epsilon > 0 && epsilon.isFinite,
    "\(operation): epsilon is \(epsilon); it must be greater than 0 and finite")
}

/// Checks the share of a parameter that is subtracted in addition to its gradient.
func requireWeightDecay(_ decay: Float, _ operation: String) {
  require(
    decay >= 0 && decay.isFinite,
    "\(operation): the weight decay is \(decay); it must be finite and not negative")
}
