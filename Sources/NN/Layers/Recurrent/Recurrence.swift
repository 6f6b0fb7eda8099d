// Code that RNN, LSTM and GRU share. Each is written twice: as a cell, one time step made of recorded
// operations, to be read; and as a layer that goes through all time steps in one operation and back
// through them in another, to be fast. Tests verify that both agree.
//
// A layer multiplies the inputs of all time steps by its weights at once, before the first step: only
// what depends on the state has to wait for it.

/// Checks the input of a recurrent layer, and returns the lengths of its axes.
func requireSequence(
  _ input: Tensor, features: Int, _ operation: String
) -> (batch: Int, time: Int) {
  require(
    input.rank == 3 && input.shape[2] == features && input.count > 0,
    "\(operation): the input has shape \(input.shape); it must be [batch, time, \(features)] and "
      + "not empty"
  )
  return (input.shape[0], input.shape[1])
}

/// Checks the state that a recurrent layer starts from.
func requireState(_ state: Tensor, batch: Int, size: Int, _ operation: String) {
  require(
    state.shape == [batch, size],
    "\(operation): the state has shape \(state.shape); it must be \([batch, size])")
}

/// Checks the parameters of a recurrent cell, in which those of the gates lie side by side.
func requireRecurrentWeights(
  input: Tensor, state: Tensor, biases: [Tensor], gates: Int, _ operation: String
) {
  require(
    state.rank == 2 && state.shape[0] > 0 && state.shape[1] == gates * state.shape[0],
    "\(operation): the state weight has shape \(state.shape); it must be [size, \(gates) · size]")
  require(
    input.rank == 2 && input.shape[0] > 0 && input.shape[1] == state.shape[1],
    "\(operation): the input weight has shape \(input.shape), which does not fit a state weight "
      + "of shape \(state.shape)"
  )
  for bias in biases {
    require(
      bias.shape == [state.shape[1]],
      "\(operation): a bias has shape \(bias.shape), which does not fit a state weight of shape "
        + "\(state.shape)")
  }
}

/// Checks the sizes of a recurrent cell, and returns weights that are uniform within `±1/√stateSize`.
func recurrentWeights(
  _ inputSize: Int, _ stateSize: Int, gates: Int, _ operation: String,
  using random: inout RandomGenerator
) -> (input: Tensor, state: Tensor) {
  require(
    inputSize > 0 && stateSize > 0,
    "\(operation): the sizes are \(inputSize) and \(stateSize); both must be greater than 0")
  let initializer = Initializer.uniform(limit: 1 / Float(stateSize).squareRoot())
  return (
    initializer([inputSize, gates * stateSize], using: &random),
    initializer([stateSize, gates * stateSize], using: &random)
  )
}

extension Tensor {
  /// The states that the steps began with: the initial one, then the outputs, `[batch, time, size]`, each
  /// one step later.
  func delayed(from initial: Tensor) -> Tensor {
    let (batch, time, size) = (shape[0], shape[1], shape[2])
    return Tensor(shape: shape) { result in
      withElements { outputs in
        initial.withElements { initial in
          for row in 0..<batch {
            let start = row * time * size
            (result + start).initialize(from: initial + row * size, count: size)
            (result + start + size).initialize(from: outputs + start, count: (time - 1) * size)
          }
        }
      }
    }
  }
}

/// The gradient of a state weight: the sum over all steps of the state before the step times the change
/// of the sums that it entered.
func stateWeightGradient(_ changes: Tensor, _ statesBefore: Tensor) -> Tensor {
  matmul(
    statesBefore.reshaped([-1, statesBefore.shape[2]]), changes.reshaped([-1, changes.shape[2]]),
    transposingFirst: true)
}

extension Tensor {
  /// Equal parts of the last axis, side by side.
  func split(into parts: Int) -> [Tensor] {
    let length = shape[rank - 1] / parts
    return (0..<parts).map { sliced($0 * length..<($0 + 1) * length, axis: rank - 1) }
  }

  /// One time step of `[batch, time, features]`, without the axis of time.
  func timeStep(_ step: Int) -> Tensor { sliced(step...step, axis: 1).removingAxis(1) }
}

/// Divides the sequences of a batch into blocks, each of which goes through all time steps on its own.
@inline(__always)
func inSequenceBlocks(of batch: Int, _ body: (_ rows: Range<Int>) -> Void) {
  inParallel(count: batch, partLength: 8) { start, count in body(start..<start + count) }
}

extension LeftFactor {
  /// The states that sequences begin a time step with: the initial ones, `[batch, size]`, or the outputs,
  /// `[batch, time, size]`, of the previous step.
  init(
    _ rows: Range<Int>, before step: Int, initial: UnsafePointer<Float>,
    outputs: UnsafePointer<Float>, time: Int, size: Int
  ) {
    self =
      step == 0
      ? LeftFactor(rows, of: initial, stride: size)
      : LeftFactor(rows, of: outputs + (step - 1) * size, stride: time * size)
  }

  /// Rows of a matrix whose rows begin `stride` apart.
  init(_ rows: Range<Int>, of matrix: UnsafePointer<Float>, stride: Int) {
    self.init(
      start: matrix + rows.lowerBound * stride, rows: rows.count, rowStride: stride)
  }
}
