import NN

extension ErrorMessageTests {
  static let minimizationMistakes: [Mistake] = [
    ("LBFGS: the memory is 0; it must be greater than 0", { _ = LBFGS(memory: 0) }),
    (
      "LBFGS: the number of iterations is -1; it must not be negative",
      { _ = LBFGS(iterations: -1) }
    ),
    (
      "Newton: the gradient tolerance is nan; it must be finite and not negative",
      { _ = Newton(gradientTolerance: .nan) }
    ),
    (
      "Newton: the start has shape [0, 2], which has no elements",
      { _ = minimize(from: .zeros([0, 2]), by: Newton()) { $0.sum() } }
    ),
    (
      "LBFGS: the start has shape [0], which has no elements",
      { _ = minimize(from: .zeros([0]), by: LBFGS()) { $0.sum() } }
    ),
    (
      "gradient: the function returns shape [2]; it must return a single number",
      { _ = minimize(from: .zeros([2]), by: LBFGS()) { $0 } }
    ),
    (
      "minimize: the model has no parameters",
      {
        var model = ReLU()
        model.minimize(by: LBFGS()) { $0(.ones([1])).sum() }
      }
    ),
    (
      "gradient: the second derivative of rnn is not available",
      {
        var random = RandomGenerator(seed: 1)
        var model = RNN(1, 1, using: &random)
        model.minimize(by: Newton()) { square($0(.ones([1, 2, 1]))).sum() }
      }
    ),
  ]
}
