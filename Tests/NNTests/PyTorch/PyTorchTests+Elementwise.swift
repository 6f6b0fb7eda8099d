import NN

extension PyTorchTests {
  /// Functions of each element, and softmax.
  static func elementwise(_ operation: String, _ fixture: inout FixtureReader) throws -> Tensor? {
    switch operation {
    case "abs": return abs(try fixture.input("x"))
    case "elu":
      return elu(try fixture.input("x"), alpha: try fixture.number("alpha", default: 1))
    case "exp": return exp(try fixture.input("x"))
    case "gelu": return gelu(try fixture.input("x"))
    case "leaky_relu":
      return leakyReLU(
        try fixture.input("x"), negativeSlope: try fixture.number("negative_slope", default: 0.01))
    case "log": return log(try fixture.input("x"))
    case "relu": return relu(try fixture.input("x"))
    case "sigmoid": return sigmoid(try fixture.input("x"))
    case "silu": return silu(try fixture.input("x"))
    case "softplus": return softplus(try fixture.input("x"))
    case "sqrt": return sqrt(try fixture.input("x"))
    case "square": return square(try fixture.input("x"))
    case "tanh": return tanh(try fixture.input("x"))

    case "add": return try fixture.input("a") + fixture.input("b")
    case "subtract": return try fixture.input("a") - fixture.input("b")
    case "multiply": return try fixture.input("a") * fixture.input("b")
    case "divide": return try fixture.input("a") / fixture.input("b")
    case "maximum": return maximum(try fixture.input("a"), try fixture.input("b"))
    case "minimum": return minimum(try fixture.input("a"), try fixture.input("b"))

    case "softmax":
      return softmax(
        try fixture.input("x"), temperature: try fixture.number("temperature", default: 1),
        axis: try fixture.integer("axis") ?? -1)
    case "log_softmax":
      return logSoftmax(try fixture.input("x"), axis: try fixture.integer("axis") ?? -1)
    default: return nil
    }
  }
}
