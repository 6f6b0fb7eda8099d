/// A recurrent layer with gates that decide what to write into its memory, what to keep, and what to
/// show.
///
/// The memory is passed on with a factor near 1, so that gradients reach far back: Hochreiter &
/// Schmidhuber 1997, "Long short-term memory". Its formulas are those of ``LSTMCell``.
///
///     let lstm = LSTM(8, 32, using: &random)
///     let outputs = lstm(x)                      // of all time steps
///     let (_, state) = lstm(x, from: state)      // continuing from an earlier state
///
/// Shapes: `[batch, time, inputSize]` → `[batch, time, stateSize]`.
public struct LSTM: Layer {
  /// A single step, and with it all parameters.
  public var cell: LSTMCell

  public init(_ cell: LSTMCell) { self.cell = cell }

  public init(
    _ inputSize: Int, _ stateSize: Int, forgetBias: Float = 1, using random: inout RandomGenerator
  ) {
    self.cell = LSTMCell(inputSize, stateSize, forgetBias: forgetBias, using: &random)
  }

  public mutating func forEachParameter(_ body: ParameterBody) { cell.forEachParameter(body) }

  public func callAsFunction(_ input: Tensor) -> Tensor { steps(input, from: nil).outputs }

  /// The outputs of all time steps, and the state to continue from; without an initial state, the layer
  /// starts from zeros.
  public func callAsFunction(
    _ input: Tensor, from initial: LSTMState?
  ) -> (outputs: Tensor, state: LSTMState) {
    let steps = steps(input, from: initial)
    let last = input.shape[1] - 1
    return (
      steps.outputs, LSTMState(hidden: steps.outputs.timeStep(last), cell: steps.lastCell)
    )
  }

  private func steps(_ input: Tensor, from initial: LSTMState?) -> LSTMSteps {
    let (batch, _) = requireSequence(input, features: cell.inputWeight.shape[0], "LSTM")
    let zeros = Tensor.zeros([batch, cell.stateSize])
    let initial = initial ?? LSTMState(hidden: zeros, cell: zeros)
    requireState(initial.hidden, batch: batch, size: cell.stateSize, "LSTM")
    requireState(initial.cell, batch: batch, size: cell.stateSize, "LSTM")
    return LSTMSteps(
      linear(input, cell.inputWeight, cell.bias), cell.stateWeight, from: initial)
  }
}
