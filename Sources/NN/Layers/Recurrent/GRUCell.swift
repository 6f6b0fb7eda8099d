/// One time step of a ``GRU``, in the variant that multiplies the whole contribution of the state by the
/// reset gate.
///
///     r = σ(xW + b + hU + d)          how much of the state to use
///     z = σ(xW + b + hU + d)          how much of it to keep
///     n = tanh(xW + b + r (hU + d))   what to write
///     h' = (1 − z) n + z h
///
/// Each of the three has weights of its own, which lie side by side in the order r, z, n. There are two
/// biases, since the second one, `d`, is multiplied by r in the third line. Weights start uniform within
/// `±1/√stateSize`, biases at zero.
///
/// Shapes: `[batch, inputSize]` and `[batch, stateSize]` → `[batch, stateSize]`.
public struct GRUCell: Model {
  /// Shape `[inputSize, 3 · stateSize]`.
  public var inputWeight: Tensor
  /// Shape `[stateSize, 3 · stateSize]`.
  public var stateWeight: Tensor
  /// Shape `[3 · stateSize]`.
  public var inputBias: Tensor
  /// Shape `[3 · stateSize]`.
  public var stateBias: Tensor

  public var stateSize: Int { stateWeight.shape[0] }

  public init(inputWeight: Tensor, stateWeight: Tensor, inputBias: Tensor, stateBias: Tensor) {
    requireRecurrentWeights(
      input: inputWeight, state: stateWeight, biases: [inputBias, stateBias], gates: 3, "GRUCell")
    self.inputWeight = inputWeight
    self.stateWeight = stateWeight
    self.inputBias = inputBias
    self.stateBias = stateBias
  }

  public init(_ inputSize: Int, _ stateSize: Int, using random: inout RandomGenerator) {
    let weights = recurrentWeights(inputSize, stateSize, gates: 3, "GRU", using: &random)
    let zeros = Tensor.zeros([3 * stateSize])
    self.init(
      inputWeight: weights.input, stateWeight: weights.state, inputBias: zeros, stateBias: zeros)
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    body("inputWeight", &inputWeight)
    body("stateWeight", &stateWeight)
    body("inputBias", &inputBias)
    body("stateBias", &stateBias)
  }

  public func callAsFunction(_ x: Tensor, _ state: Tensor) -> Tensor {
    let fromInput = linear(x, inputWeight, inputBias).split(into: 3)
    let fromState = linear(state, stateWeight, stateBias).split(into: 3)
    let reset = sigmoid(fromInput[0] + fromState[0])
    let keep = sigmoid(fromInput[1] + fromState[1])
    let new = tanh(fromInput[2] + reset * fromState[2])
    return (1 - keep) * new + keep * state
  }
}
