/// Layer normalisation; see ``layerNorm(_:scale:shift:epsilon:)``.
///
/// Shapes: the last axis, `features` long, is normalised; all axes are kept.
public struct LayerNorm: Layer {
  /// Shape `[features]`; starts at 1.
  public var scale: Tensor
  /// Shape `[features]`; starts at 0.
  public var shift: Tensor
  public let epsilon: Float

  public init(_ features: Int, epsilon: Float = 1e-5) {
    require(features > 0, "LayerNorm: \(features) features; there must be at least one")
    require(epsilon > 0, "LayerNorm: epsilon is \(epsilon); it must be greater than 0")
    scale = .ones([features])
    shift = .zeros([features])
    self.epsilon = epsilon
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    body("scale", &scale)
    body("shift", &shift)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    layerNorm(input, scale: scale, shift: shift, epsilon: epsilon)
  }
}
