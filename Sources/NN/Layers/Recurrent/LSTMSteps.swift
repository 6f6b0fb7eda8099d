/// All steps of an ``LSTM``, starting from `xₜW + b`, and the way back through them.
struct LSTMSteps {
  /// The outputs of all steps, recorded, of shape `[batch, time, size]`.
  let outputs: Tensor
  /// The operands of the steps: `xₜW + b`, the state weight, the initial hidden state and cell.
  private let inputs: [Tensor]
  fileprivate let trace: Trace

  /// The numbers that the backward pass needs from each step: the gates i, f, g, o, then the cell and its
  /// hyperbolic tangent; of shape `[time, batch, 6 · size]`, since they are visited step by step.
  fileprivate struct Trace {
    var batch: Int
    var time: Int
    var size: Int
    var values: Tensor
    var plainOutputs: Tensor
  }

  init(_ projected: Tensor, _ stateWeight: Tensor, from initial: LSTMState) {
    inputs = [projected, stateWeight, initial.hidden, initial.cell]
    let trace = Trace(projected, stateWeight, from: initial)
    self.trace = trace
    outputs = trace.plainOutputs.recordedOnce("lstm", inputs) { gradient, inputs, _ in
      trace.gradients(outputs: gradient, lastCell: nil, inputs)
    }
  }

  /// The cell after the last step, recorded separately: if it is not used, nothing is computed for it.
  var lastCell: Tensor {
    let trace = trace
    return trace.lastCell.recordedOnce("lstm cell", inputs) { gradient, inputs, _ in
      trace.gradients(outputs: nil, lastCell: gradient, inputs)
    }
  }
}

extension LSTMSteps.Trace {
  fileprivate init(_ projected: Tensor, _ stateWeight: Tensor, from initial: LSTMState) {
    let (batch, time, size) = (projected.shape[0], projected.shape[1], stateWeight.shape[0])
    var plainOutputs = Tensor(0)
    let values = Tensor(shape: [time, batch, 6 * size]) { trace in
      plainOutputs = Tensor(shape: [batch, time, size]) { outputs in
        withPointers(projected, initial.hidden, initial.cell) { projected, firstHidden, firstCell in
          stateWeight.packed { weight in
            inSequenceBlocks(of: batch) { rows in
              withScratch(rows.count * 4 * size) { sums in
                for step in 0..<time {
                  let hidden = LeftFactor(
                    rows, before: step, initial: firstHidden, outputs: outputs, time: time,
                    size: size)
                  weight.multiply(hidden, to: sums)
                  for row in rows {
                    let place = row * time + step
                    let gates = trace + (step * batch + row) * 6 * size
                    let before =
                      step == 0
                      ? firstCell + row * size
                      : UnsafePointer(gates - batch * 6 * size + 4 * size)
                    forwardLSTM(
                      projected + place * 4 * size, sums + (row - rows.lowerBound) * 4 * size,
                      before, gates, output: outputs + place * size, size: size)
                  }
                }
              }
            }
          }
        }
      }
    }
    self.init(
      batch: batch, time: time, size: size, values: values, plainOutputs: plainOutputs)
  }

  fileprivate var lastCell: Tensor {
    let rows = values.sliced(time - 1..<time).reshaped([batch, 6 * size])
    return rows.sliced(4 * size..<5 * size, axis: 1)
  }

  /// The gradients of the four inputs, for a gradient of all outputs or one of the last cell.
  fileprivate func gradients(
    outputs: Tensor?, lastCell: Tensor?, _ inputs: [Tensor]
  ) -> [Tensor?] {
    var hiddenGradient = Tensor(0)
    var cellGradient = lastCell ?? .zeros([batch, size])
    let outputGradient = outputs ?? .zeros([batch, time, size])
    let changes = Tensor(shape: [batch, time, 4 * size]) { changes in
      cellGradient.withMutableElements { cell in
        hiddenGradient = Tensor(shape: [batch, size]) { hidden in
          hidden.initialize(repeating: 0, count: batch * size)
          withPointers(outputGradient, values, inputs[3]) { gradient, trace, firstCell in
            inputs[1].packed(transposed: true) { weight in
              inSequenceBlocks(of: batch) { rows in
                for step in (0..<time).reversed() {
                  for row in rows {
                    let place = row * time + step
                    let gates = trace + (step * batch + row) * 6 * size
                    backwardLSTM(
                      gradient + place * size, hidden + row * size, cell + row * size, gates,
                      before: step == 0
                        ? firstCell + row * size : gates - batch * 6 * size + 4 * size,
                      changes: changes + place * 4 * size, size: size)
                  }
                  let slopes = LeftFactor(
                    rows, of: changes + step * 4 * size, stride: time * 4 * size)
                  weight.multiply(slopes, to: hidden + rows.lowerBound * size)
                }
              }
            }
          }
        }
      }
    }
    return [
      changes, stateWeightGradient(changes, plainOutputs.delayed(from: inputs[2])),
      hiddenGradient, cellGradient,
    ]
  }
}

/// Computes one step of one sequence.
private func forwardLSTM(
  _ projected: UnsafePointer<Float>, _ sum: UnsafePointer<Float>, _ before: UnsafePointer<Float>,
  _ trace: UnsafeMutablePointer<Float>, output: UnsafeMutablePointer<Float>, size: Int
) {
  // The gates i and f are the same function, computed in one run.
  forEachLanes(2 * size) { j, width in
    trace.put(sigmoid(projected.lanes(at: j, width) + sum.lanes(at: j, width)), at: j, width)
  }
  forEachLanes(size) { j, width in
    let (g, o) = (j + 2 * size, j + 3 * size)
    let write = trace.lanes(at: j, width)
    let keep = trace.lanes(at: j + size, width)
    let written = tanh(projected.lanes(at: g, width) + sum.lanes(at: g, width))
    let show = sigmoid(projected.lanes(at: o, width) + sum.lanes(at: o, width))
    let cell = keep * before.lanes(at: j, width) + write * written
    let shown = tanh(cell)
    trace.put(written, at: g, width)
    trace.put(show, at: o, width)
    trace.put(cell, at: j + 4 * size, width)
    trace.put(shown, at: j + 5 * size, width)
    output.put(show * shown, at: j, width)
  }
}

/// Goes back through one step of one sequence: `cell` becomes the gradient of the previous cell.
private func backwardLSTM(
  _ gradient: UnsafePointer<Float>, _ hidden: UnsafePointer<Float>,
  _ cell: UnsafeMutablePointer<Float>, _ trace: UnsafePointer<Float>,
  before: UnsafePointer<Float>, changes: UnsafeMutablePointer<Float>, size: Int
) {
  forEachLanes(size) { j, width in
    let (f, g, o) = (j + size, j + 2 * size, j + 3 * size)
    let (write, keep) = (trace.lanes(at: j, width), trace.lanes(at: f, width))
    let (written, show) = (trace.lanes(at: g, width), trace.lanes(at: o, width))
    let shown = trace.lanes(at: j + 5 * size, width)
    let output = gradient.lanes(at: j, width) + hidden.lanes(at: j, width)
    let change = cell.lanes(at: j, width) + output * show * (1 - shown * shown)
    changes.put(change * written * write * (1 - write), at: j, width)
    changes.put(change * before.lanes(at: j, width) * keep * (1 - keep), at: f, width)
    changes.put(change * write * (1 - written * written), at: g, width)
    changes.put(output * shown * show * (1 - show), at: o, width)
    cell.put(change * keep, at: j, width)
  }
}
