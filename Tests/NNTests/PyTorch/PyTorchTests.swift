import NN
import Testing

/// Every operation and its gradients agree with PyTorch's.
///
/// The fixtures are read from the folder named by the environment variable `NN_FIXTURES`, else from
/// `Tests/NNTests/Fixtures`; `tools/make-fixtures` makes a folder of other shapes and values. One file for
/// each family of operations maps them to our functions.
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

  /// Each folder holds 75 fixtures; our own are in two folders, of the same names.
  @Test func allFixturesAreThere() {
    let isOurs = Fixture.otherFolder == nil
    let folders = isOurs ? ["", "OtherShapes/"] : [""]
    let found = folders.map { folder in
      Fixture.names.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count) }
        .filter { !$0.contains("/") }
    }
    for names in found { #expect(names.count == 75, "in \(Fixture.folder.path)") }
    #expect(found.first == found.last)
    #expect(Fixture.names.count == 75 * folders.count)
    #expect(Fixture.operations.count == 66 * folders.count)
    #expect(Fixture.optimizers.count == 9 * folders.count)
  }

  @Test(arguments: Fixture.operations)
  func outputsAgree(name: String) throws {
    let fixture = try Fixture(named: name)
    var reader = FixtureReader(fixture)
    guard let outputs = try Self.outputs(fixture.operation, &reader) else {
      Issue.record("\(name): operation \(fixture.operation) is unknown")
      return
    }
    #expect(reader.unreadAttributes.isEmpty, "\(name): unread attributes")
    let expectedOutputs = try #require(fixture.outputs, "\(name) has no outputs")
    #expect(!expectedOutputs.isEmpty, "\(name) has no outputs")
    for (output, expected) in expectedOutputs {
      let value = try #require(outputs[output], "\(name): output \(output) is missing")
      try expectClose(value, expected.tensor, "\(name), output \(output)")
    }
  }

  @Test(arguments: Fixture.operations)
  func gradientsAgree(name: String) throws {
    let fixture = try Fixture(named: name)
    let upstream = try #require(fixture.upstream, "\(name) has no gradients")
    #expect(!upstream.isEmpty && !fixture.inputGradients.isEmpty, "\(name) has no gradients")
    var reader = FixtureReader(fixture, tracking: true)
    let outputs = try #require(try Self.outputs(fixture.operation, &reader))
    // A number whose gradients with respect to the outputs are those upstream.
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

/// Expects that shapes are equal and not empty, and elements close.
func expectClose(_ result: Tensor, _ expected: Tensor, _ what: String) throws {
  try #require(result.shape == expected.shape && result.count > 0, "\(what)")
  for (index, (value, target)) in zip(result.values, expected.values).enumerated() {
    #expect(isClose(value, target), "\(what): element \(index) is \(value), PyTorch's is \(target)")
  }
}
