/// One time step of an ``RNN``: `h' = tanh(xW + hU + b)`.
///
/// Weights start uniform within `±1/√stateSize`, the bias at zero.
///
/// Shapes: `[batch, inputSize]` and `[batch, stateSize]` → `[batch, stateSize]`.
public struct RNNCell: Model {
  /// Shape `[inputSize, stateSize]`.
  public var inputWeight: Tensor
  /// Shape `[stateSize, stateSize]`.
  public var stateWeight: Tensor
  /// Shape `[stateSize]`.
  public var bias: Tensor

  public var stateSize: Int { stateWeight.shape[0] }

  public init(inputWeight: Tensor, stateWeight: Tensor, bias: Tensor) {
    requireRecurrentWeights(
      input: inputWeight, state: stateWeight, biases: [bias], gates: 1, "RNNCell")
    self.inputWeight = inputWeight
    self.stateWeight = stateWeight
    self.bias = bias
  }

  public init(_ inputSize: Int, _ stateSize: Int, using random: inout RandomGenerator) {
    let weights = recurrentWeights(inputSize, stateSize, gates: 1, "RNN", using: &random)
    self.init(
      inputWeight: weights.input, stateWeight: weights.state, bias: .zeros([stateSize]))
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    body("inputWeight", &inputWeight)
    body("stateWeight", &stateWeight)
    body("bias", &bias)
  }

  public func callAsFunction(_ x: Tensor, _ state: Tensor) -> Tensor {
    tanh(linear(x, inputWeight, bias) + matmul(state, stateWeight))
  }
}
