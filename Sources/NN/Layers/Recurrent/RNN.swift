/// A recurrent layer, `hₜ = tanh(xₜW + hₜ₋₁U + b)`: Elman 1990, "Finding structure in time".
///
///     let rnn = RNN(8, 32, using: &random)
///     let outputs = rnn(x)                       // of all time steps
///     let (_, state) = rnn(x, from: state)       // continuing from an earlier state
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

  /// The outputs of all time steps, and the last one as the state to continue from; without an initial
  /// state, the layer starts from zeros.
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

/// All steps of an ``RNN``, starting from `xₜW + b`.
private func rnn(_ projected: Tensor, _ stateWeight: Tensor, from initial: Tensor) -> Tensor {
  let (batch, time, size) = (projected.shape[0], projected.shape[1], projected.shape[2])
  let outputs = Tensor(shape: projected.shape) { outputs in
    projected.withElements { projected in
      initial.withElements { initial in
        stateWeight.packed { weight in
          inSequenceBlocks(of: batch) { rows in
            withScratch(rows.count * size) { sums in
              for step in 0..<time {
                let hidden = LeftFactor(
                  rows, before: step, initial: initial, outputs: outputs, time: time, size: size)
                weight.multiply(hidden, to: sums)
                for row in rows {
                  let place = (row * time + step) * size
                  let sum = sums + (row - rows.lowerBound) * size
                  forEachLanes(size) { j, width in
                    (outputs + place).put(
                      tanh((projected + place).lanes(at: j, width) + sum.lanes(at: j, width)),
                      at: j, width)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  let initialIsTracked = initial.isTracked
  return outputs.recordedOnce("rnn", [projected, stateWeight, initial]) {
    gradient, inputs, outputs in
    let (stateWeight, initial) = (inputs[1], inputs[2])
    var initialGradient = Tensor(0)
    let changes = Tensor(shape: outputs.shape) { changes in
      initialGradient = Tensor(shape: [batch, size]) { fromLater in
        fromLater.initialize(repeating: 0, count: batch * size)
        gradient.withElements { gradient in
          outputs.withElements { outputs in
            stateWeight.packed(transposed: true) { weight in
              inSequenceBlocks(of: batch) { rows in
                for step in (0..<time).reversed() {
                  for row in rows {
                    let place = (row * time + step) * size
                    let later = fromLater + row * size
                    forEachLanes(size) { j, width in
                      let output = (outputs + place).lanes(at: j, width)
                      let incoming =
                        (gradient + place).lanes(at: j, width) + later.lanes(at: j, width)
                      (changes + place).put(incoming * (1 - output * output), at: j, width)
                    }
                  }
                  let slopes = LeftFactor(rows, of: changes + step * size, stride: time * size)
                  weight.multiply(slopes, to: fromLater + rows.lowerBound * size)
                }
              }
            }
          }
        }
      }
    }
    return [
      changes, stateWeightGradient(changes, outputs.delayed(from: initial)),
      initialIsTracked ? initialGradient : nil,
    ]
  }
}
