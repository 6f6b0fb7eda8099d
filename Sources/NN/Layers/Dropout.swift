/// A layer that, in training, sets each number to 0 with probability `rate` and multiplies the others by
/// `1 / (1 − rate)`, so that the expected value stays the same; in evaluation, it returns its input.
///
/// Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov 2014, "Dropout: a simple way to prevent
/// neural networks from overfitting", in the inverted form, which leaves evaluation alone (section
/// 10).
public struct Dropout: ParameterlessLayer {
  public let rate: Float
  /// The layer's own generator, so that what it drops does not depend on who else draws numbers.
  private var random: RandomGenerator

  public init(_ rate: Float, using random: inout RandomGenerator) {
    require(rate >= 0 && rate < 1, "Dropout: the rate is \(rate); it must be in 0..<1")
    self.rate = rate
    self.random = random.split()
  }

  public func callAsFunction(_ input: Tensor) -> Tensor { input }

  public mutating func training(_ input: Tensor) -> Tensor {
    if rate == 0 { return input }
    let kept = Tensor.bernoulli(input.shape, probability: 1 - rate, using: &random)
    return input * (kept / (1 - rate))
  }
}
