/// A recurrent layer, `hₜ = tanh(xₜW + hₜ₋₁U + b)`: Elman 1990, "Finding structure in time".
///
///     let rnn = RNN(8, 32, using: &random)
///     let outputs = rnn(x)                       // of all time steps
///     let (_, state) = rnn(x, from: state)       // going on from an earlier state
///
/// Shapes: `[batch, time, inputSize]` → `[batch, time, stateSize]`; the state is `[batch, stateSize]`.
public struct RNN: Layer {
  /// A single step, and with it all parameters.
  public var cell: RNNCell

  public init(_ cell: RNNCell) { self.cell = cell }

  public init(_ inputSize: Int, _ stateSize: Int, using random: inout RandomGenerator) {
    self.cell = RNNCell(inputSize, stateSize, using: &random)
  }

  public mutating func forEachParameter(_ body: ParameterBody) { cell.forEachParameter(body) }

  public func callAsFunction(_ input: Tensor) -> Tensor { self(input, from: nil).outputs }

  /// The outputs of all time steps, and the last one as the state to go on from; without an initial
  /// state it begins at zero.
  public func callAsFunction(
    _ input: Tensor, from initial: Tensor?
  ) -> (outputs: Tensor, state: Tensor) {
    let (batch, time) = requireSequence(input, features: cell.inputWeight.shape[0], "RNN")
    let initial = initial ?? .zeros([batch, cell.stateSize])
    requireState(initial, batch: batch, size: cell.stateSize, "RNN")
    let projected = linear(input, cell.inputWeight, cell.bias)
    let outputs = rnn(projected, cell.stateWeight, from: initial)
    return (outputs, outputs.timeStep(time - 1))
  }
}

/// All steps of an ``RNN``, from `xₜW + b` on.
private func rnn(_ projected: Tensor, _ stateWeight: Tensor, from initial: Tensor) -> Tensor {
  let (batch, time, size) = (projected.shape[0], projected.shape[1], projected.shape[2])
  let outputs = Tensor(shape: projected.shape) { outputs in
    withPointers(projected, stateWeight, initial) { projected, weight, initial in
      withScratch(batch * size, batch * size) { hidden, sums in
        hidden.update(from: initial, count: batch * size)
        for step in 0..<time {
          multiplyMatrices(
            rows: batch, inner: size, columns: size, hidden, transposed: false,
            weight, transposed: false, to: sums)
          for row in 0..<batch {
            let place = (row * time + step) * size
            let (sum, output) = (sums + row * size, outputs + place)
            forEachLanes(size) { j, width in
              output.put(
                tanh((projected + place).lanes(at: j, width) + sum.lanes(at: j, width)), at: j,
                width)
            }
            (hidden + row * size).update(from: output, count: size)
          }
        }
      }
    }
  }
  let initialIsTracked = initial.isTracked
  return outputs.recordedOnce("rnn", [projected, stateWeight, initial]) {
    gradient, inputs, outputs in
    let (stateWeight, initial) = (inputs[1], inputs[2])
    var initialGradient = Tensor.zeros([batch, size])
    let changes = Tensor(shape: outputs.shape) { changes in
      withPointers(gradient, outputs, stateWeight) { gradient, outputs, weight in
        withScratch(batch * size, batch * size) { fromLater, slopes in
          for step in (0..<time).reversed() {
            for row in 0..<batch {
              let place = (row * time + step) * size
              let later = fromLater + row * size
              forEachLanes(size) { j, width in
                let output = (outputs + place).lanes(at: j, width)
                let incoming = (gradient + place).lanes(at: j, width) + later.lanes(at: j, width)
                (changes + place).put(incoming * (1 - output * output), at: j, width)
              }
              (slopes + row * size).update(from: changes + place, count: size)
            }
            multiplyMatrices(
              rows: batch, inner: size, columns: size, slopes, transposed: false,
              weight, transposed: true, to: fromLater)
          }
          initialGradient.copyElements(from: fromLater)
        }
      }
    }
    return [
      changes, stateWeightGradient(changes, outputs.delayed(from: initial)),
      initialIsTracked ? initialGradient : nil,
    ]
  }
}
