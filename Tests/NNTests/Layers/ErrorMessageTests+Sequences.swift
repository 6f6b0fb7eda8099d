import NN

/// Layers for sequences that do not fit their input.
extension ErrorMessageTests {
  static let sequenceMistakes: [Mistake] = [
    (
      "LSTM: the input has shape [2, 0, 3]; it must be [batch, time, 3] and not empty",
      { withRandom { _ = LSTM(3, 4, using: &$0)(.ones([2, 0, 3])) } }
    ),
    (
      "RNN: the input has shape [2, 5, 2]; it must be [batch, time, 3] and not empty",
      { withRandom { _ = RNN(3, 4, using: &$0)(.ones([2, 5, 2])) } }
    ),
    (
      "GRU: the state has shape [1, 4]; it must be [2, 4]",
      { withRandom { _ = GRU(3, 4, using: &$0)(.ones([2, 5, 3]), from: .ones([1, 4])) } }
    ),
    (
      "GRU: the sizes are 0 and 4; both must be greater than 0",
      { withRandom { _ = GRU(0, 4, using: &$0) } }
    ),
    (
      "LSTMCell: the state weight has shape [2, 6]; it must be [size, 4 · size]",
      { _ = LSTMCell(inputWeight: .ones([3, 8]), stateWeight: .ones([2, 6]), bias: .ones([8])) }
    ),
    (
      "Embedding: index 5 at 2 is not in 0..<5",
      { _ = Embedding(weight: .ones([5, 2]))([0, 4, 5]) }
    ),
    ("Embedding: index -1 at 0 is not in 0..<5", { _ = Embedding(weight: .ones([5, 2]))([-1]) }),
    (
      "Embedding: sequence 1 has 1 symbols, but sequence 0 has 2",
      { _ = Embedding(weight: .ones([5, 2]))([[0, 1], [2]]) }
    ),
    (
      "MultiHeadAttention: 6 features cannot be divided equally among 4 heads",
      { withRandom { _ = MultiHeadAttention(features: 6, heads: 4, using: &$0) } }
    ),
    (
      "attention: the mask has shape [2, 4], which cannot be broadcast to the scores' shape, [2, "
        + "3]",
      { _ = attention(.ones([2, 5]), .ones([3, 5]), .ones([3, 1]), mask: .ones([2, 4])) }
    ),
    (
      "attention: the queries have shape [2, 5] and the keys [3, 4]; both must be [time, "
        + "features] with equal features, and not empty",
      { _ = attention(.ones([2, 5]), .ones([3, 4]), .ones([3, 1])) }
    ),
    (
      "attention: the queries have shape [0, 5] and the keys [3, 5]; both must be [time, "
        + "features] with equal features, and not empty",
      { _ = attention(.zeros([0, 5]), .ones([3, 5]), .ones([3, 1])) }
    ),
    (
      "attention: the keys have shape [3, 5] and the values [4, 1]; both must be [time, features] "
        + "with equal times, and not empty",
      { _ = attention(.ones([2, 5]), .ones([3, 5]), .ones([4, 1])) }
    ),
    (
      "attention: the keys have shape [3, 5] and the values [3]; both must be [time, features] "
        + "with equal times, and not empty",
      { _ = attention(.ones([2, 5]), .ones([3, 5]), .ones([3])) }
    ),
    (
      "MultiHeadAttention: the input has shape [2, 3, 5]; it must be [batch, time, 4] and not "
        + "empty",
      { _ = twoHeads(.ones([2, 3, 5])) }
    ),
    (
      "MultiHeadAttention: the input has shape [2, 3, 4] and the memory [1, 3, 4]; their batches "
        + "must be equal",
      { _ = twoHeads(.ones([2, 3, 4]), .ones([1, 3, 4])) }
    ),
    (
      "attention: the mask has shape [2, 2], which cannot be broadcast to the scores' shape, [1, "
        + "2, 2, 3]",
      { _ = twoHeads(.ones([1, 2, 4]), .ones([1, 3, 4]), mask: .ones([2, 2])) }
    ),
    (
      "positionalEncoding: the sizes are 0 and 4; both must be greater than 0",
      { _ = positionalEncoding(time: 0, features: 4) }
    ),
    (
      "gatedLinearUnit: the input has shape [2, 3]; its last axis must be even",
      { _ = gatedLinearUnit(.ones([2, 3])) }
    ),
    (
      "LastTimeStep: the input has shape [2, 3]; it must be [batch, time, features] and not empty",
      { _ = LastTimeStep()(.ones([2, 3])) }
    ),
    (
      "Bilinear: the inputs have shapes [2, 3] and [1, 4]; they must be [batch, 3] and [batch, 4]",
      { _ = Bilinear(weight: .ones([2, 3, 4]), bias: .ones([2]))(.ones([2, 3]), .ones([1, 4])) }
    ),
  ]

  private static var twoHeads: MultiHeadAttention {
    var random = RandomGenerator(seed: 7)
    return MultiHeadAttention(features: 4, heads: 2, using: &random)
  }
}
