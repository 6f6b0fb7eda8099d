import NN
import Testing

/// The fast layers give what their cells give step by step, and gradients are those of differences.
@Suite struct SequenceLayersTests {
  /// Sizes that fill lanes, and that do not.
  static let sizes = [1, 3, 8, 13]

  @Test(arguments: sizes)
  func rnnIsItsCellRepeated(size: Int) {
    var random = RandomGenerator(seed: 1)
    let rnn = RNN(3, size, using: &random)
    let x = Tensor.normal([2, 5, 3], using: &random)
    let start = Tensor.normal([2, size], using: &random)
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
    let x = Tensor.normal([2, 5, 3], using: &random)
    let start = LSTMState(
      hidden: .normal([2, size], using: &random), cell: .normal([2, size], using: &random))
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
    let x = Tensor.normal([2, 5, 3], using: &random)
    let start = Tensor.normal([2, size], using: &random)
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
    let x = Tensor.normal([2, 4, 3], using: &random)
    let weights = Tensor.normal([2, 4, 5], using: &random)
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
    let x = Tensor.normal([2, 4, 3], using: &random)
    let start = Tensor.normal([2, 5], using: &random)
    let weights = Tensor.normal([2, 4, 5], using: &random)
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

  static let mistakes: [(message: String, make: @Sendable () -> Void)] = [
    (
      "LSTM: the input has shape [2, 0, 3], it must be [batch, time, 3], not empty",
      {
        var random = RandomGenerator(seed: 7)
        _ = LSTM(3, 4, using: &random)(.ones([2, 0, 3]))
      }
    ),
    (
      "RNN: the input has shape [2, 5, 2], it must be [batch, time, 3], not empty",
      {
        var random = RandomGenerator(seed: 7)
        _ = RNN(3, 4, using: &random)(.ones([2, 5, 2]))
      }
    ),
    (
      "GRU: the state has shape [1, 4], it must be [2, 4]",
      {
        var random = RandomGenerator(seed: 7)
        _ = GRU(3, 4, using: &random)(.ones([2, 5, 3]), from: .ones([1, 4]))
      }
    ),
    (
      "GRU: sizes are 0 and 4, both must be greater than 0",
      {
        var random = RandomGenerator(seed: 7)
        _ = GRU(0, 4, using: &random)
      }
    ),
    (
      "LSTMCell: the state weight has shape [2, 6], it must be [size, 4 · size]",
      { _ = LSTMCell(inputWeight: .ones([3, 8]), stateWeight: .ones([2, 6]), bias: .ones([8])) }
    ),
    (
      "Embedding: index 5 at 2 is not in 0..<5",
      { _ = Embedding(weight: .ones([5, 2]))([0, 4, 5]) }
    ),
    ("Embedding: index -1 at 0 is not in 0..<5", { _ = Embedding(weight: .ones([5, 2]))([-1]) }),
    (
      "Embedding: sequence 1 has 1 symbols, sequence 0 has 2",
      { _ = Embedding(weight: .ones([5, 2]))([[0, 1], [2]]) }
    ),
    (
      "MultiHeadAttention: 6 features cannot be dealt out equally to 4 heads",
      {
        var random = RandomGenerator(seed: 7)
        _ = MultiHeadAttention(features: 6, heads: 4, using: &random)
      }
    ),
    (
      "attention: the mask has shape [2, 4], with scores of shape [2, 3]",
      { _ = attention(.ones([2, 5]), .ones([3, 5]), .ones([3, 1]), mask: .ones([2, 4])) }
    ),
    (
      "gatedLinearUnit: the input has shape [2, 3], its last axis must be even",
      { _ = gatedLinearUnit(.ones([2, 3])) }
    ),
    (
      "LastTimeStep: the input has shape [2, 3], it must be [batch, time, features], not empty",
      { _ = LastTimeStep()(.ones([2, 3])) }
    ),
    (
      "Bilinear: the inputs have shapes [2, 3] and [1, 4], they must be [batch, 3] and [batch, 4]",
      { _ = Bilinear(weight: .ones([2, 3, 4]), bias: .ones([2]))(.ones([2, 3]), .ones([1, 4])) }
    ),
  ]

  @Test(arguments: mistakes.map(\.message))
  func programStopsWith(message: String) async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [message] in
      Self.mistakes.first { $0.message == message }?.make()
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains(message))
  }
}

/// Expects equal shapes, and elements equal up to rounding.
func expectEqual(_ a: Tensor, _ b: Tensor) {
  #expect(a.shape == b.shape)
  guard a.shape == b.shape, a.count > 0 else { return }
  #expect(abs(a - b).max() < 2e-6)
}
