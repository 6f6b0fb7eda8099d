import NN

extension PyTorchTests {
  /// Products of matrices, and operations that move elements.
  static func matrices(_ operation: String, _ fixture: inout FixtureReader) throws -> Tensor? {
    switch operation {
    case "matmul": return matmul(try fixture.input("a"), try fixture.input("b"))
    case "linear":
      let isOutputByInput = fixture.attribute("weight_layout") == .text("out_by_in")
      let weight = try fixture.input("weight")
      return linear(
        try fixture.input("x"), isOutputByInput ? weight.transposed() : weight,
        try fixture.input("bias"))

    case "reshape": return try fixture.integers("shape").map(fixture.input("x").reshaped)
    case "transpose":
      let x = try fixture.input("x")
      return try fixture.integers("axes").map { x.transposed($0) } ?? x.transposed()
    case "concatenate":
      return concatenate(
        [try fixture.input("a"), try fixture.input("b")], axis: try fixture.integer("axis") ?? 0)
    default: return nil
    }
  }
}
