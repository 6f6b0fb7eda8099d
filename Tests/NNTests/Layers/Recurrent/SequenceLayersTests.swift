import NN
import Testing

/// The fast layers agree with their cells, step by step, and gradients with differences of values.
@Suite struct SequenceLayersTests {
  /// Sizes that fill lanes and the panels of a product, and sizes that do not.
  static let sizes = [1, 3, 8, 13, 16, 21]
  /// More sequences than one block holds, and not a whole number of blocks.
  static let batch = 11

  @Test(arguments: sizes)
  func rnnIsItsCellRepeated(size: Int) {
    var random = RandomGenerator(seed: 1)
    let rnn = RNN(3, size, using: &random)
    let x = Tensor.normal([Self.batch, 5, 3], using: &random)
    let start = Tensor.normal([Self.batch, size], using: &random)
    var state = start
    let outputs = (0..<5).map { step in
      state = rnn.cell(x.sliced(step...step, axis: 1).removingAxis(1), state)
      return state
    }
    let fast = rnn(x, from: start)
    expectEqual(fast.outputs, stack(outputs, axis: 1))
    expectEqual(fast.state, state)
  }

  @Test(arguments: sizes)
  func lstmIsItsCellRepeated(size: Int) {
    var random = RandomGenerator(seed: 2)
    let lstm = LSTM(3, size, using: &random)
    let x = Tensor.normal([Self.batch, 5, 3], using: &random)
    let start = LSTMState(
      hidden: .normal([Self.batch, size], using: &random),
      cell: .normal([Self.batch, size], using: &random))
    var state = start
    let outputs = (0..<5).map { step in
      state = lstm.cell(x.sliced(step...step, axis: 1).removingAxis(1), state)
      return state.hidden
    }
    let fast = lstm(x, from: start)
    expectEqual(fast.outputs, stack(outputs, axis: 1))
    expectEqual(fast.state.hidden, state.hidden)
    expectEqual(fast.state.cell, state.cell)
  }

  @Test(arguments: sizes)
  func gruIsItsCellRepeated(size: Int) {
    var random = RandomGenerator(seed: 3)
    let gru = GRU(3, size, using: &random)
    let x = Tensor.normal([Self.batch, 5, 3], using: &random)
    let start = Tensor.normal([Self.batch, size], using: &random)
    var state = start
    let outputs = (0..<5).map { step in
      state = gru.cell(x.sliced(step...step, axis: 1).removingAxis(1), state)
      return state
    }
    let fast = gru(x, from: start)
    expectEqual(fast.outputs, stack(outputs, axis: 1))
    expectEqual(fast.state, state)
  }

  @Test func gradientsOfParametersHold() {
    var random = RandomGenerator(seed: 4)
    let x = Tensor.normal([9, 4, 3], using: &random)
    let weights = Tensor.normal([9, 4, 5], using: &random)
    let rnn = RNN(3, 5, using: &random).checkGradients { ($0(x) * weights).sum() }
    #expect(rnn.holds(), "RNN: \(rnn)")
    let gru = GRU(3, 5, using: &random).checkGradients { ($0(x) * weights).sum() }
    #expect(gru.holds(), "GRU: \(gru)")
    let lstm = LSTM(3, 5, using: &random).checkGradients { lstm in
      let (outputs, state) = lstm(x, from: nil)
      return (outputs * weights).sum() + square(state.cell).sum()
    }
    #expect(lstm.holds(), "LSTM: \(lstm)")
  }

  @Test func gradientsOfInputsAndInitialStatesHold() {
    var random = RandomGenerator(seed: 5)
    let x = Tensor.normal([9, 4, 3], using: &random)
    let start = Tensor.normal([9, 5], using: &random)
    let weights = Tensor.normal([9, 4, 5], using: &random)
    let (rnn, gru) = (RNN(3, 5, using: &random), GRU(3, 5, using: &random))
    let lstm = LSTM(3, 5, using: &random)
    let checks = [
      checkGradient(at: x) { (rnn($0) * weights).sum() },
      checkGradient(at: start) { (rnn(x, from: $0).outputs * weights).sum() },
      checkGradient(at: x) { (gru($0) * weights).sum() },
      checkGradient(at: start) { (gru(x, from: $0).outputs * weights).sum() },
      checkGradient(at: x) { square(lstm($0, from: nil).state.cell).sum() },
      checkGradient(at: start) { hidden in
        let (outputs, state) = lstm(x, from: LSTMState(hidden: hidden, cell: start))
        return (outputs * weights).sum() + square(state.cell).sum()
      },
      checkGradient(at: start) { cell in
        let (outputs, state) = lstm(x, from: LSTMState(hidden: start, cell: cell))
        return (outputs * weights).sum() + square(state.cell).sum()
      },
    ]
    for (index, check) in checks.enumerated() { #expect(check.holds(), "\(index): \(check)") }
  }

  @Test func onlyTheForgetGatesBiasIsSet() {
    var random = RandomGenerator(seed: 6)
    let bias = LSTM(2, 3, forgetBias: 2, using: &random).cell.bias
    #expect(bias == Tensor([0, 0, 0, 2, 2, 2, 0, 0, 0, 0, 0, 0]))
  }
}

/// Expects equal shapes, and elements equal up to rounding.
func expectEqual(_ a: Tensor, _ b: Tensor) {
  #expect(a.shape == b.shape)
  guard a.shape == b.shape, a.count > 0 else { return }
  #expect(abs(a - b).max() < 2e-6)
}
