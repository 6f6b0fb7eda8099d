import Prelude
import Testing

/// A test runs as a program of its own, as a lesson that is run by hand, and prints its claims.
@Suite struct GradientClaimsTests {
  @Test func aGradientDerivedByHandIsCompared() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let x = Tensor([1, 2, 3])
      claim("right", 2 * x, at: x, isGradientOf: { square($0).sum() })
      claim("wrong", Tensor([2, 4.1, 6]), at: x, isGradientOf: { square($0).sum() })
    }
    let lines =
      result.map { String(decoding: $0.standardOutputContent, as: UTF8.self) }?
      .split(separator: "\n") ?? []
    try #require(lines.count == 2)
    #expect(lines[0].hasPrefix("✓ right: "))
    #expect(lines[1].hasPrefix("✗ wrong: 4.1 at [1]"))
    #expect(lines[1].contains("4 from differences"))
  }

  @Test func backpropagationIsComparedForTensorsAndModels() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("tanh", gradientOf: { tanh($0).sum() }, at: Tensor([-1, 0.2]))
      var random = RandomGenerator(seed: 5)
      let model = Sequential {
        Linear(2, 3, using: &random)
        Linear(3, 2, using: &random)
      }
      claim("model", gradientsOf: model) { crossEntropy($0(Tensor([[1, 2], [3, 4]])), [0, 1]) }
      claim("lost", gradientOf: { ($0 * $0.detached).sum() }, at: Tensor([1, 2]))
    }
    let lines =
      result.map { String(decoding: $0.standardOutputContent, as: UTF8.self) }?
      .split(separator: "\n") ?? []
    try #require(lines.count == 3)
    #expect(lines[0].hasPrefix("✓ tanh: "))
    #expect(lines[1].hasPrefix("✓ model: ") && lines[1].contains("weight["))
    #expect(lines[2].hasPrefix("✗ lost: 2 at [1]"))
  }

  /// The greatest element is 6, of which a thousandth is 0.006.
  @Test func theToleranceHasTwoDigitsAndClaimsMayFail() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let x = Tensor([1, 2, 3])
      claim("right", 2 * x, at: x, isGradientOf: { square($0).sum() }, id: "named")
      claim(
        "forgotten factor", x, at: x, isGradientOf: { square($0).sum() }, within: 0.015,
        fails: true)
      claim("not a number", Tensor([2, -.nan, 6]), at: x, isGradientOf: { square($0).sum() })
      claim("detached", gradientOf: { ($0 * $0.detached).sum() }, at: x, fails: true)
      let model = Linear(weight: Tensor([[1], [2]]), bias: nil)
      claim("model", gradientsOf: model, fails: true) { $0(Tensor([[1, 2]])).detached.sum() }
    }
    let lines =
      result.map { String(decoding: $0.standardOutputContent, as: UTF8.self) }?
      .split(separator: "\n") ?? []
    try #require(lines.count == 5)
    #expect(lines[0].hasSuffix("± 0.006"))
    #expect(lines[1].hasPrefix("✓ ") && lines[1].contains(" 0.09"))
    #expect(
      lines[2].hasPrefix("✗ ") && lines[2].lowercased().contains("nan at [1]")
        && !lines[2].contains("-"))
    #expect(lines[3].hasPrefix("✓ ") && lines[4].hasPrefix("✓ "))
  }
}
