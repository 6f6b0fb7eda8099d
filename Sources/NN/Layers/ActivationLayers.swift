// Activation functions as layers, for a ``Sequential``; the functions themselves are documented in
// `Functions`.

/// The rectifier, `max(0, x)`.
public struct ReLU: ParameterlessLayer {
  public init() {}
  public func callAsFunction(_ input: Tensor) -> Tensor { relu(input) }
}

/// The hyperbolic tangent.
public struct Tanh: ParameterlessLayer {
  public init() {}
  public func callAsFunction(_ input: Tensor) -> Tensor { tanh(input) }
}

/// The logistic function, `1 / (1 + e⁻ˣ)`.
public struct Sigmoid: ParameterlessLayer {
  public init() {}
  public func callAsFunction(_ input: Tensor) -> Tensor { sigmoid(input) }
}

/// The smooth rectifier, `log(1 + eˣ)`.
public struct Softplus: ParameterlessLayer {
  public init() {}
  public func callAsFunction(_ input: Tensor) -> Tensor { softplus(input) }
}

/// The Gaussian error linear unit, `x · Φ(x)`, with the normal distribution function Φ.
public struct GELU: ParameterlessLayer {
  public init() {}
  public func callAsFunction(_ input: Tensor) -> Tensor { gelu(input) }
}

/// The sigmoid linear unit, `x · sigmoid(x)`.
public struct SiLU: ParameterlessLayer {
  public init() {}
  public func callAsFunction(_ input: Tensor) -> Tensor { silu(input) }
}

/// The leaky rectifier: `x` from 0 upwards, and `negativeSlope · x` below.
public struct LeakyReLU: ParameterlessLayer {
  public let negativeSlope: Float

  public init(negativeSlope: Float = 0.01) { self.negativeSlope = negativeSlope }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    leakyReLU(input, negativeSlope: negativeSlope)
  }
}

/// The exponential linear unit: `x` from 0 upwards, and `alpha · (eˣ − 1)` below.
public struct ELU: ParameterlessLayer {
  public let alpha: Float

  public init(alpha: Float = 1) { self.alpha = alpha }

  public func callAsFunction(_ input: Tensor) -> Tensor { elu(input, alpha: alpha) }
}

/// Probabilities along an axis, by default the last one; for a loss, use logits instead.
public struct Softmax: ParameterlessLayer {
  public let temperature: Float
  public let axis: Int

  public init(temperature: Float = 1, axis: Int = -1) {
    require(
      temperature > 0, "Softmax: the temperature is \(temperature); it must be greater than 0")
    self.temperature = temperature
    self.axis = axis
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    softmax(input, temperature: temperature, axis: axis)
  }
}

/// The rectifier with a trained slope for negative numbers, one for all channels or one per channel.
///
/// The slope starts at 0.25, as in He et al. 2015, section 2.1.
public struct PReLU: Layer {
  /// Shape `[channels]`.
  public var slope: Tensor

  public init(_ channels: Int = 1, slope: Float = 0.25) {
    require(channels > 0, "PReLU: \(channels) channels; there must be at least one")
    self.slope = Tensor(shape: [channels], repeating: slope)
  }

  public mutating func forEachParameter(_ body: ParameterBody) { body("slope", &slope) }

  public func callAsFunction(_ input: Tensor) -> Tensor { prelu(input, slope: slope) }
}
