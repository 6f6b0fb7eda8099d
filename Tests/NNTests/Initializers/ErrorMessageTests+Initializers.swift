import NN

/// Initial weights and random numbers that cannot exist.
extension ErrorMessageTests {
  static let randomMistakes: [Mistake] = [
    (
      "Initializer: weights of shape [3] have no inputs and outputs; they must have two or more "
        + "axes and must not be empty",
      { begin(.heNormal, [3]) }
    ),
    (
      "Initializer: weights of shape [3, 0] have no inputs and outputs; they must have two or "
        + "more axes and must not be empty",
      { begin(.xavierUniform, [3, 0]) }
    ),
    ("Initializer: shape [3, -1] has a negative length", { begin(.orthogonal(), [3, -1]) }),
    (
      "Initializer.constant: the value is nan; it must be finite",
      { begin(.constant(.nan), [2, 2]) }
    ),
    (
      "Initializer.normal: the standard deviation is -1.0; it must be finite and not negative",
      { begin(.normal(standardDeviation: -1), [2, 2]) }
    ),
    (
      "Initializer.normal: the standard deviation is nan; it must be finite and not negative",
      { begin(.normal(standardDeviation: .nan), [2, 2]) }
    ),
    (
      "Initializer.uniform: the limit is -0.1; it must be finite and not negative",
      { begin(.uniform(limit: -0.1), [2, 2]) }
    ),
    (
      "Initializer.uniform: the limit is inf; it must be finite and not negative",
      { begin(.uniform(limit: .infinity), [2, 2]) }
    ),
    (
      "Initializer.orthogonal: the gain is nan; it must be finite",
      { begin(.orthogonal(gain: .nan), [2, 2]) }
    ),
    (
      "normal: the mean is inf and the standard deviation 1.0; both must be finite, and the "
        + "deviation not negative",
      { withRandom { _ = Tensor.normal([2], mean: .infinity, using: &$0) } }
    ),
    (
      "normal: the mean is 0.0 and the standard deviation nan; both must be finite, and the "
        + "deviation not negative",
      { withRandom { _ = Tensor.normal([2], standardDeviation: .nan, using: &$0) } }
    ),
    (
      "normal: shape [-2] has a negative length",
      { withRandom { _ = Tensor.normal([-2], using: &$0) } }
    ),
    (
      "uniform: the range 0.0...inf; its ends and length must be finite",
      { withRandom { _ = Tensor.uniform([2], in: 0...(.infinity), using: &$0) } }
    ),
    (
      "bernoulli: the probability is 1.5; it must be in 0...1",
      { withRandom { _ = Tensor.bernoulli([2], probability: 1.5, using: &$0) } }
    ),
    (
      "bernoulli: the probability is nan; it must be in 0...1",
      { withRandom { _ = Tensor.bernoulli([2], probability: .nan, using: &$0) } }
    ),
    (
      "integers: the range 3..<3; it must not be empty, and must lie within ±16777216, up to "
        + "which a Float holds every whole number",
      { withRandom { _ = Tensor.integers([2], in: 3..<3, using: &$0) } }
    ),
    (
      "integers: the range 0..<9223372036854775807; it must not be empty, and must lie within "
        + "±16777216, up to which a Float holds every whole number",
      { withRandom { _ = Tensor.integers([2], in: 0..<Int.max, using: &$0) } }
    ),
    (
      "randomPermutation: the count is -1; it must not be negative",
      { withRandom { _ = randomPermutation(-1, using: &$0) } }
    ),
  ]

  private static func begin(_ initializer: Initializer, _ shape: [Int]) {
    withRandom { _ = initializer(shape, using: &$0) }
  }
}
