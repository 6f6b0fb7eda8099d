import NN
import Testing

/// Every operation gives what PyTorch gives.
///
/// The fixtures are read from the folder named by the environment variable `NN_FIXTURES`, else from
/// `Tests/NNTests/Fixtures`.
@Suite struct PyTorchTests {
  /// The operations that NN does not have yet; those of all other fixtures must be covered below.
  static let notCoveredYet: Set<String> = [
    "avg_pool2d", "batch_norm", "batch_norm_2d", "binary_cross_entropy_with_logits", "conv2d",
    "conv_transpose2d", "cross_entropy", "gru", "huber", "kl_divergence", "layer_norm", "lstm",
    "max_pool2d", "mean_absolute_error", "mean_squared_error", "multiclass_hinge", "rnn",
    "scaled_dot_product_attention",
    "optimizer adadelta", "optimizer adagrad", "optimizer adam", "optimizer adamw",
    "optimizer rmsprop", "optimizer sgd",
  ]

  @Test func thereAreFixtures() {
    #expect(Fixture.names.count >= 1, "no fixtures in \(Fixture.folder.path)")
  }

  @Test(arguments: Fixture.names)
  func forwardAgrees(name: String) throws {
    let fixture = try Fixture(named: name)
    if Self.notCoveredYet.contains(fixture.operation) { return }
    var reader = FixtureReader(fixture)
    guard let result = try Self.forward(fixture.operation, &reader) else {
      Issue.record("\(name): operation \(fixture.operation) is unknown")
      return
    }
    #expect(reader.unreadAttributes.isEmpty, "\(name): attributes that nothing reads")
    let expected = try #require(fixture.outputs?["y"], "\(name) has no output y").tensor
    #expect(fixture.outputs?.count == 1, "\(name) has further outputs")
    try #require(result.shape == expected.shape)
    for (index, (value, target)) in zip(result.values, expected.values).enumerated() {
      #expect(
        isClose(value, target), "\(name): element \(index) is \(value), PyTorch's is \(target)")
    }
  }

  private static func forward(
    _ operation: String, _ fixture: inout FixtureReader
  ) throws -> Tensor? {
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

    case "sum": return try reduce(&fixture, { $0.sum() }, { $0.sum(axis: $1) })
    case "mean": return try reduce(&fixture, { $0.mean() }, { $0.mean(axis: $1) })
    case "max": return try reduce(&fixture, { $0.max() }, { $0.max(axis: $1) })
    case "min": return try reduce(&fixture, { $0.min() }, { $0.min(axis: $1) })
    case "variance":
      let unbiased = try fixture.flag("unbiased")
      return try reduce(
        &fixture, { $0.variance(unbiased: unbiased) },
        { $0.variance(axis: $1, unbiased: unbiased) })

    case "matmul": return matmul(try fixture.input("a"), try fixture.input("b"))
    case "linear":
      let isOutputByInput = fixture.attribute("weight_layout") == .text("out_by_in")
      let product = matmul(
        try fixture.input("x"), try fixture.input("weight"), transposingSecond: isOutputByInput)
      return product + (try fixture.input("bias"))
    case "embedding":
      return try fixture.input("weight").gathered(fixture.input("indices").integers())

    case "reshape": return try fixture.integers("shape").map(fixture.input("x").reshaped)
    case "transpose":
      let x = try fixture.input("x")
      return try fixture.integers("axes").map { x.transposed($0) } ?? x.transposed()
    case "concatenate":
      return concatenate(
        [try fixture.input("a"), try fixture.input("b")], axis: try fixture.integer("axis") ?? 0)

    case "softmax":
      return softmax(
        try fixture.input("x"), temperature: try fixture.number("temperature", default: 1),
        axis: try fixture.integer("axis") ?? -1)
    case "log_softmax":
      return logSoftmax(try fixture.input("x"), axis: try fixture.integer("axis") ?? -1)
    default: return nil
    }
  }

  private static func reduce(
    _ fixture: inout FixtureReader, _ whole: (Tensor) -> Float, _ along: (Tensor, Int) -> Tensor
  ) throws -> Tensor {
    let x = try fixture.input("x")
    return try fixture.integer("axis").map { along(x, $0) } ?? Tensor(whole(x))
  }
}

/// Relative 1e-4, absolute 1e-5.
func isClose(_ value: Float, _ target: Float) -> Bool {
  abs(value - target) <= 1e-5 + 1e-4 * abs(target)
}
