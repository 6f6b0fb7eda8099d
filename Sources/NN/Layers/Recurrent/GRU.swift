/// A recurrent layer with two gates and no memory apart from its output.
///
/// Cho et al. 2014, "Learning phrase representations using RNN encoder–decoder for statistical machine
/// translation". Its formulas are those of ``GRUCell``.
///
/// Shapes: `[batch, time, inputSize]` → `[batch, time, stateSize]`; the state is `[batch, stateSize]`.
public struct GRU: Layer {
  /// A single step, and with it all parameters.
  public var cell: GRUCell

  public init(_ cell: GRUCell) { self.cell = cell }

  public init(_ inputSize: Int, _ stateSize: Int, using random: inout RandomGenerator) {
    self.cell = GRUCell(inputSize, stateSize, using: &random)
  }

  public mutating func forEachParameter(_ body: ParameterBody) { cell.forEachParameter(body) }

  public func callAsFunction(_ input: Tensor) -> Tensor { self(input, from: nil).outputs }

  /// The outputs of all time steps, and the last one as the state to continue from; without an initial
  /// state, the layer starts from zeros.
  public func callAsFunction(
    _ input: Tensor, from initial: Tensor?
  ) -> (outputs: Tensor, state: Tensor) {
    let (batch, time) = requireSequence(input, features: cell.inputWeight.shape[0], "GRU")
    let initial = initial ?? .zeros([batch, cell.stateSize])
    requireState(initial, batch: batch, size: cell.stateSize, "GRU")
    let projected = linear(input, cell.inputWeight, cell.inputBias)
    let outputs = gru(projected, cell.stateWeight, cell.stateBias, from: initial)
    return (outputs, outputs.timeStep(time - 1))
  }
}

/// All steps of a ``GRU``, starting from `xₜW + b`.
private func gru(
  _ projected: Tensor, _ stateWeight: Tensor, _ stateBias: Tensor, from initial: Tensor
) -> Tensor {
  let (batch, time, size) = (projected.shape[0], projected.shape[1], stateWeight.shape[0])
  // What the backward pass needs from each step: r, z, n, and the state's contribution to n.
  var outputs = Tensor(0)
  let trace = Tensor(shape: [batch, time, 4 * size]) { trace in
    outputs = Tensor(shape: [batch, time, size]) { outputs in
      withPointers(projected, stateBias, initial) { projected, bias, initial in
        stateWeight.packed { weight in
          inSequenceBlocks(of: batch) { rows in
            withScratch(rows.count * 3 * size) { sums in
              for step in 0..<time {
                let before = LeftFactor(
                  rows, before: step, initial: initial, outputs: outputs, time: time, size: size)
                weight.multiply(before, to: sums)
                for row in rows {
                  let place = row * time + step
                  let index = row - rows.lowerBound
                  forwardGRU(
                    projected + place * 3 * size, sums + index * 3 * size, bias,
                    before: before.start + index * before.rowStride, trace + place * 4 * size,
                    output: outputs + place * size, size: size)
                }
              }
            }
          }
        }
      }
    }
  }
  return outputs.recordedOnce("gru", [projected, stateWeight, stateBias, initial]) {
    gradient, inputs, outputs in
    var initialGradient = Tensor(0)
    let statesBefore = outputs.delayed(from: inputs[3])
    // The changes of the sums from the state; those of the sums from the input differ only in n.
    var stateChanges = Tensor(0)
    let changes = Tensor(shape: [batch, time, 3 * size]) { changes in
      stateChanges = Tensor(shape: [batch, time, 3 * size]) { stateChanges in
        initialGradient = Tensor(shape: [batch, size]) { hidden in
          hidden.initialize(repeating: 0, count: batch * size)
          withPointers(gradient, trace, statesBefore) { gradient, trace, before in
            inputs[1].packed(transposed: true) { weight in
              inSequenceBlocks(of: batch) { rows in
                for step in (0..<time).reversed() {
                  for row in rows {
                    let place = row * time + step
                    backwardGRU(
                      gradient + place * size, hidden + row * size, trace + place * 4 * size,
                      before: before + place * size, changes: changes + place * 3 * size,
                      stateChanges: stateChanges + place * 3 * size, size: size)
                  }
                  let slopes = LeftFactor(
                    rows, of: stateChanges + step * 3 * size, stride: time * 3 * size)
                  weight.multiply(
                    slopes, to: hidden + rows.lowerBound * size, startingFrom: .result)
                }
              }
            }
          }
        }
      }
    }
    return [
      changes, stateWeightGradient(stateChanges, statesBefore),
      stateChanges.summed(to: [3 * size]), initialGradient,
    ]
  }
}

/// Computes one step of one sequence.
private func forwardGRU(
  _ projected: UnsafePointer<Float>, _ sum: UnsafePointer<Float>, _ bias: UnsafePointer<Float>,
  before: UnsafePointer<Float>, _ trace: UnsafeMutablePointer<Float>,
  output: UnsafeMutablePointer<Float>, size: Int
) {
  forEachLanes(size) { j, width in
    let (z, n) = (j + size, j + 2 * size)
    let reset = sigmoid(
      projected.lanes(at: j, width) + sum.lanes(at: j, width) + bias.lanes(at: j, width))
    let keep = sigmoid(
      projected.lanes(at: z, width) + sum.lanes(at: z, width) + bias.lanes(at: z, width))
    let fromState = sum.lanes(at: n, width) + bias.lanes(at: n, width)
    let new = tanh(projected.lanes(at: n, width) + reset * fromState)
    trace.put(reset, at: j, width)
    trace.put(keep, at: z, width)
    trace.put(new, at: n, width)
    trace.put(fromState, at: j + 3 * size, width)
    output.put((1 - keep) * new + keep * before.lanes(at: j, width), at: j, width)
  }
}

/// Goes back through one step of one sequence: `hidden` becomes the part of the previous state's gradient
/// that does not come through the weights.
private func backwardGRU(
  _ gradient: UnsafePointer<Float>, _ hidden: UnsafeMutablePointer<Float>,
  _ trace: UnsafePointer<Float>, before: UnsafePointer<Float>,
  changes: UnsafeMutablePointer<Float>, stateChanges: UnsafeMutablePointer<Float>, size: Int
) {
  forEachLanes(size) { j, width in
    let (z, n) = (j + size, j + 2 * size)
    let (reset, keep) = (trace.lanes(at: j, width), trace.lanes(at: z, width))
    let (new, fromState) = (trace.lanes(at: n, width), trace.lanes(at: j + 3 * size, width))
    let output = gradient.lanes(at: j, width) + hidden.lanes(at: j, width)
    let ofNew = output * (1 - keep) * (1 - new * new)
    let ofReset = ofNew * fromState * reset * (1 - reset)
    let ofKeep = output * (before.lanes(at: j, width) - new) * keep * (1 - keep)
    changes.put(ofReset, at: j, width)
    changes.put(ofKeep, at: z, width)
    changes.put(ofNew, at: n, width)
    stateChanges.put(ofReset, at: j, width)
    stateChanges.put(ofKeep, at: z, width)
    stateChanges.put(ofNew * reset, at: n, width)
    hidden.put(output * keep, at: j, width)
  }
}
