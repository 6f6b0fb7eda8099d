import NN
import Testing

extension PyTorchTests {
  /// Layers for sequences, with all their outputs.
  static func sequences(
    _ operation: String, _ fixture: inout FixtureReader
  ) throws -> [String: Tensor]? {
    switch operation {
    case "embedding":
      return ["y": Embedding(weight: try fixture.input("weight"))(try fixture.input("indices"))]
    case "rnn":
      try requireLayout("tanh", &fixture)
      let cell = RNNCell(
        inputWeight: try fixture.input("w_ih").transposed(),
        stateWeight: try fixture.input("w_hh").transposed(),
        bias: try fixture.input("b_ih") + fixture.input("b_hh"))
      let (outputs, state) = RNN(cell)(try fixture.input("x"), from: nil)
      return ["y": outputs, "h": state]
    case "lstm":
      try requireLayout("i,f,g,o", &fixture)
      let cell = LSTMCell(
        inputWeight: try fixture.input("w_ih").transposed(),
        stateWeight: try fixture.input("w_hh").transposed(),
        bias: try fixture.input("b_ih") + fixture.input("b_hh"))
      let (outputs, state) = LSTM(cell)(try fixture.input("x"), from: nil)
      return ["y": outputs, "h": state.hidden, "c": state.cell]
    case "gru":
      try requireLayout("r,z,n", &fixture)
      let cell = GRUCell(
        inputWeight: try fixture.input("w_ih").transposed(),
        stateWeight: try fixture.input("w_hh").transposed(),
        inputBias: try fixture.input("b_ih"), stateBias: try fixture.input("b_hh"))
      let (outputs, state) = GRU(cell)(try fixture.input("x"), from: nil)
      return ["y": outputs, "h": state]
    case "scaled_dot_product_attention":
      return [
        "y": attention(
          try fixture.input("q"), try fixture.input("k"), try fixture.input("v"),
          isCausal: try fixture.flag("causal"))
      ]
    default: return nil
    }
  }

  /// Requires PyTorch's layout of recurrent layers, in which weights are the transposes of ours.
  private static func requireLayout(_ gates: String, _ fixture: inout FixtureReader) throws {
    try #require(fixture.attribute("x_layout") == .text("batch,time,feature"))
    try #require(fixture.attribute("gate_order") == .text(gates))
  }
}
