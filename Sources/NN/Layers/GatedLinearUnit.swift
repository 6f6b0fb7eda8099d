/// The first half of the features, each multiplied by a gate from the second half: `a · σ(b)`.
///
/// Dauphin, Fan, Auli & Grangier 2017, "Language modeling with gated convolutional networks", eq. 1.
///
/// Shapes: `[…, 2 · features]` → `[…, features]`; the gates are the second half.
public func gatedLinearUnit(_ x: Tensor) -> Tensor {
  require(
    x.rank > 0 && x.shape[x.rank - 1] % 2 == 0,
    "gatedLinearUnit: the input has shape \(x.shape); its last axis must be even")
  let halves = x.split(into: 2)
  return halves[0] * sigmoid(halves[1])
}

/// A fully connected layer with a gate for each output, `(xW + b) · σ(xV + c)`.
///
/// One ``Linear`` holds the parameters of outputs and gates side by side; see ``gatedLinearUnit(_:)``.
///
/// Shapes: `[…, inputSize]` → `[…, outputSize]`.
public struct GatedLinear: Layer {
  /// The layer that computes outputs and gates, `[inputSize]` → `[2 · outputSize]`.
  public var linear: Linear

  public init(_ inputSize: Int, _ outputSize: Int, using random: inout RandomGenerator) {
    require(
      inputSize > 0 && outputSize > 0,
      "GatedLinear: the sizes are \(inputSize) and \(outputSize); both must be greater than 0")
    linear = Linear(inputSize, 2 * outputSize, initializer: .leCunNormal, using: &random)
  }

  public mutating func forEachParameter(_ body: ParameterBody) { linear.forEachParameter(body) }

  public func callAsFunction(_ input: Tensor) -> Tensor { gatedLinearUnit(linear(input)) }
}
