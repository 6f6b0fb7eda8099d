/// A rule for the initial weights of a layer.
///
///     Initializer.heNormal([784, 128], using: &random)
///
/// The rules named after their authors keep the variance of activations and gradients about the same from
/// layer to layer. They depend on the fan-in of a layer, the number of inputs that each output adds up,
/// and its fan-out, the number of outputs that each input contributes to.
///
/// Shapes: `[inputs, outputs]` or, for convolutions, `[outputs, inputs, height, width]` (with any number
/// of kernel axes), where each output adds up `inputs · height · width` numbers.
public enum Initializer: Equatable, Sendable {
  case zeros
  case constant(Float)
  case normal(standardDeviation: Float)
  /// Numbers evenly distributed from `-limit` to `limit`.
  case uniform(limit: Float)

  /// Variance `1 / fanIn`: LeCun, Bottou, Orr & Müller 1998, "Efficient BackProp", eq. 16.
  case leCunNormal
  /// Variance `2 / (fanIn + fanOut)`: Glorot & Bengio 2010, "Understanding the difficulty of training
  /// deep feedforward neural networks", eq. 12.
  case xavierNormal
  /// The same variance with a uniform distribution, whose variance is a third of its squared limit:
  /// eq. 16 there.
  case xavierUniform
  /// Variance `2 / fanIn`, since ReLU lets half of it through: He, Zhang, Ren & Sun 2015, "Delving deep
  /// into rectifiers", eq. 10.
  case heNormal
  /// The same variance with a uniform distribution.
  case heUniform
  /// Orthonormal rows or columns, whichever are fewer, times `gain`: Saxe, McClelland & Ganguli 2014,
  /// "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks".
  ///
  /// A convolution's weights are treated as a matrix with one row per output.
  case orthogonal(gain: Float = 1)
  /// Normally distributed weights for a few connections of each output, and zeros for all others:
  /// Martens 2010, "Deep learning via Hessian-free optimization", section 5, with his 15 connections
  /// and deviation of 1.
  ///
  /// An output adds up the same number of weights however many inputs there are, and differs from its
  /// neighbours.
  case sparse(connections: Int = 15, standardDeviation: Float = 1)

  /// Weights of the given shape.
  public func callAsFunction(_ shape: [Int], using random: inout RandomGenerator) -> Tensor {
    switch self {
    case .zeros: return .zeros(shape)
    case .constant(let value):
      require(value.isFinite, "Initializer.constant: the value is \(value); it must be finite")
      return Tensor(shape: shape, repeating: value)
    case .normal(let standardDeviation):
      require(
        standardDeviation >= 0 && standardDeviation.isFinite,
        "Initializer.normal: the standard deviation is \(standardDeviation); it must be finite "
          + "and not negative")
      return .normal(shape, standardDeviation: standardDeviation, using: &random)
    case .uniform(let limit): return uniform(shape, limit: limit, using: &random)
    case .leCunNormal, .xavierNormal, .heNormal:
      return .normal(shape, standardDeviation: variance(shape).squareRoot(), using: &random)
    case .xavierUniform, .heUniform:
      return uniform(shape, limit: (3 * variance(shape)).squareRoot(), using: &random)
    case .orthogonal(let gain):
      require(gain.isFinite, "Initializer.orthogonal: the gain is \(gain); it must be finite")
      return orthogonalMatrix(shape, using: &random) * gain
    case .sparse(let connections, let standardDeviation):
      return sparseWeights(
        shape, connections: connections, standardDeviation: standardDeviation, using: &random)
    }
  }

  private func variance(_ shape: [Int]) -> Float {
    let fans = Fans(shape)
    switch self {
    case .leCunNormal: return 1 / Float(fans.input)
    case .xavierNormal, .xavierUniform: return 2 / Float(fans.input + fans.output)
    default: return 2 / Float(fans.input)
    }
  }

  private func uniform(
    _ shape: [Int], limit: Float, using random: inout RandomGenerator
  ) -> Tensor {
    // A Float must hold the length of the range, twice the limit.
    require(
      limit >= 0 && (2 * limit).isFinite,
      "Initializer.uniform: the limit is \(limit); it must be finite and not negative")
    return .uniform(shape, in: -limit...limit, using: &random)
  }
}

/// The number of inputs that each output of a layer adds up, and of outputs that each input
/// contributes to.
package struct Fans: Equatable {
  package var input: Int
  package var output: Int

  package init(_ shape: [Int]) {
    requireShape(shape, "Initializer")
    require(
      shape.count >= 2 && shape.elementCount > 0,
      "Initializer: weights of shape \(shape) have no inputs and outputs; they must have two or "
        + "more axes and must not be empty")
    guard shape.count > 2 else {
      (input, output) = (shape[0], shape[1])
      return
    }
    let kernel = Array(shape[2...]).elementCount
    (input, output) = (shape[1] * kernel, shape[0] * kernel)
  }
}
