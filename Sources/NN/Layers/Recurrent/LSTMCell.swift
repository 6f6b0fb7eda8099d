/// The state that an ``LSTM`` passes from one time step to the next; both parts are `[batch, stateSize]`.
public struct LSTMState: Sendable {
  /// The visible part: the output.
  public var hidden: Tensor
  /// The internal part: the memory.
  public var cell: Tensor

  public init(hidden: Tensor, cell: Tensor) {
    self.hidden = hidden
    self.cell = cell
  }
}

/// One time step of an ``LSTM``.
///
///     i, f, o = σ(xW + hU + b)        how much to write, to keep, to show
///     g = tanh(xW + hU + b)           what to write
///     c' = f c + i g
///     h' = o tanh(c')
///
/// Each of the four has weights of its own, which lie side by side in the order i, f, g, o. Weights start
/// uniform within `±1/√stateSize`. The bias starts at zero, but at `forgetBias` for the gate `f`: with 1,
/// the memory is mostly kept from the beginning (Gers, Schmidhuber & Cummins 2000; Jozefowicz, Zaremba
/// & Sutskever 2015, section 2.2).
///
/// Shapes: `[batch, inputSize]` and a state → a state.
public struct LSTMCell: Model {
  /// Shape `[inputSize, 4 · stateSize]`.
  public var inputWeight: Tensor
  /// Shape `[stateSize, 4 · stateSize]`.
  public var stateWeight: Tensor
  /// Shape `[4 · stateSize]`.
  public var bias: Tensor

  public var stateSize: Int { stateWeight.shape[0] }

  public init(inputWeight: Tensor, stateWeight: Tensor, bias: Tensor) {
    requireRecurrentWeights(
      input: inputWeight, state: stateWeight, biases: [bias], gates: 4, "LSTMCell")
    self.inputWeight = inputWeight
    self.stateWeight = stateWeight
    self.bias = bias
  }

  public init(
    _ inputSize: Int, _ stateSize: Int, forgetBias: Float = 1, using random: inout RandomGenerator
  ) {
    let weights = recurrentWeights(inputSize, stateSize, gates: 4, "LSTM", using: &random)
    var bias = Tensor.zeros([4 * stateSize])
    for index in stateSize..<2 * stateSize { bias.values[index] = forgetBias }
    self.init(inputWeight: weights.input, stateWeight: weights.state, bias: bias)
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    body("inputWeight", &inputWeight)
    body("stateWeight", &stateWeight)
    body("bias", &bias)
  }

  public func callAsFunction(_ x: Tensor, _ state: LSTMState) -> LSTMState {
    let sums = linear(x, inputWeight, bias) + matmul(state.hidden, stateWeight)
    let gates = sums.split(into: 4)
    let (write, keep, show) = (sigmoid(gates[0]), sigmoid(gates[1]), sigmoid(gates[3]))
    let cell = keep * state.cell + write * tanh(gates[2])
    return LSTMState(hidden: show * tanh(cell), cell: cell)
  }
}
