import NN
import Testing

/// Every operation gives what PyTorch gives, and its gradients are PyTorch's.
///
/// The fixtures are read from the folder named by the environment variable `NN_FIXTURES`, else from
/// `Tests/NNTests/Fixtures`; `tools/make-fixtures` makes a folder of other shapes and values. Which of our
/// functions stands for which operation is said in a file for each family of operations.
@Suite struct PyTorchTests {
  /// All outputs by name, or nil if the operation is unknown.
  static func outputs(
    _ operation: String, _ fixture: inout FixtureReader
  ) throws -> [String: Tensor]? {
    if let outputs = try sequences(operation, &fixture) { return outputs }
    let output =
      try elementwise(operation, &fixture) ?? reductions(operation, &fixture)
      ?? matrices(operation, &fixture) ?? losses(operation, &fixture)
      ?? images(operation, &fixture)
    return output.map { ["y": $0] }
  }

  @Test func thereAreFixtures() {
    #expect(Fixture.names.count >= 1, "no fixtures in \(Fixture.folder.path)")
  }

  @Test(arguments: Fixture.names)
  func outputsAgree(name: String) throws {
    let fixture = try Fixture(named: name)
    // Optimisers have trajectories; see `stepsAgree`.
    if fixture.optimizer != nil { return }
    var reader = FixtureReader(fixture)
    guard let outputs = try Self.outputs(fixture.operation, &reader) else {
      Issue.record("\(name): operation \(fixture.operation) is unknown")
      return
    }
    #expect(reader.unreadAttributes.isEmpty, "\(name): attributes that nothing reads")
    for (output, expected) in try #require(fixture.outputs, "\(name) has no outputs") {
      let value = try #require(outputs[output], "\(name): output \(output) is missing")
      try expectClose(value, expected.tensor, "\(name), output \(output)")
    }
  }

  @Test(arguments: Fixture.names)
  func gradientsAgree(name: String) throws {
    let fixture = try Fixture(named: name)
    guard let upstream = fixture.upstream else { return }
    var reader = FixtureReader(fixture, tracking: true)
    let outputs = try #require(try Self.outputs(fixture.operation, &reader))
    // The number whose gradients by the outputs are the ones upstream.
    var number = Tensor(0)
    for (output, gradient) in upstream {
      let value = try #require(outputs[output], "\(name): output \(output) is missing")
      try #require(value.shape == gradient.shape, "\(name), output \(output)")
      number = number + ((value * gradient.tensor).sum() as Tensor)
    }
    number.backward()
    for (input, expected) in fixture.inputGradients {
      try expectClose(
        reader.input(input).gradient, expected.tensor, "\(name), gradient of \(input)")
    }
  }
}

/// Relative 1e-4, absolute 1e-5.
func isClose(_ value: Float, _ target: Float) -> Bool {
  abs(value - target) <= 1e-5 + 1e-4 * abs(target)
}

/// Expects that shapes are equal and elements close.
func expectClose(_ result: Tensor, _ expected: Tensor, _ what: String) throws {
  try #require(result.shape == expected.shape, "\(what)")
  for (index, (value, target)) in zip(result.values, expected.values).enumerated() {
    #expect(isClose(value, target), "\(what): element \(index) is \(value), PyTorch's is \(target)")
  }
}
