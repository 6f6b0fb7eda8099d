import Glibc
import NN
import Testing

/// A wrong operand stops the program with a message that names the operation, what it got and what it
/// expected, even in an optimised build.
@Suite struct ErrorMessageTests {
  /// The message, and what causes it.
  typealias Mistake = (message: String, make: @Sendable () -> Void)

  /// All mistakes; those of each family are next to the tests of their subject.
  static let mistakes: [Mistake] = {
    // Making a backtrace of each expected stop would take seven times as long as everything else. This runs
    // before the first test does.
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    return tensorMistakes + linearAlgebraMistakes + gradientMistakes + dataMistakes
      + randomMistakes + layerMistakes + sequenceMistakes + lossMistakes + optimizerMistakes
      + minimizationMistakes + trainingMistakes + fileMistakes
  }()

  static let tensorMistakes: [Mistake] = [
    ("+: shapes [2, 3] and [2] do not fit", { _ = Tensor.ones([2, 3]) + Tensor.ones([2]) }),
    ("maximum: shapes [3] and [4] do not fit", { _ = maximum(.ones([3]), .ones([4])) }),
    (
      "-=: shape [2, 3] does not fit into [3]",
      {
        var row = Tensor.ones([3])
        row -= Tensor.ones([2, 3])
      }
    ),
    // The sign of a NaN is no fact.
    (
      "softmax: the temperature is nan; it must be greater than 0",
      { _ = softmax(Tensor([1, 2]), temperature: -.nan) }
    ),
    ("broadcast: shape [3] does not fit into [1]", { _ = Tensor.ones([3]).broadcast(to: [1]) }),
    (
      "Tensor: shape [2, 2] needs 4 values, but there are 3",
      { _ = Tensor(shape: [2, 2], values: [1, 2, 3]) }
    ),
    ("Tensor: shape [2, -1] has a negative length", { _ = Tensor.zeros([2, -1]) }),
    ("Tensor: row 1 has 1 elements, but row 0 has 2", { _ = Tensor([[1, 2], [3]]) }),
    (
      "reshaped: shape [2, 3] has 6 elements, but [4] has 4",
      { _ = Tensor.ones([2, 3]).reshaped([4]) }
    ),
    (
      "reshaped: shape [2, 3] does not fit into [4, -1]",
      { _ = Tensor.ones([2, 3]).reshaped([4, -1]) }
    ),
    (
      "transposed: [0, 0] is not an order of the axes of shape [2, 3]",
      { _ = Tensor.ones([2, 3]).transposed([0, 0]) }
    ),
    (
      "concatenate: shapes [2, 3] and [2, 4] differ in more than axis 0",
      { _ = concatenate([.ones([2, 3]), .ones([2, 4])]) }
    ),
    ("concatenate: there are no tensors", { _ = concatenate([]) }),
    ("stack: shapes [2] and [3] differ", { _ = stack([.ones([2]), .ones([3])]) }),

    (
      "subscript: an element of a tracked tensor cannot be changed; see replacing",
      {
        var x = Tensor([1, 2]).tracked()
        x[0] = 3
      }
    ),
    (
      "Linear: the input has shape [4, 2]; its last axis must be 3",
      { _ = Linear(weight: .ones([3, 2]), bias: nil)(.ones([4, 2])) }
    ),

    ("subscript: index [3] is outside shape [3]", { _ = Tensor.ones([3])[3] as Float }),
    (
      "subscript: index [0, -1] is outside shape [2, 3]",
      { _ = Tensor.ones([2, 3])[0, -1] as Float }
    ),
    (
      "subscript: one index [0] into a tensor of shape [2, 3]",
      { _ = Tensor.ones([2, 3])[0] as Float }
    ),
    (
      "subscript: index [0, 0, 4] is outside shape [2, 3, 4]",
      { _ = Tensor.ones([2, 3, 4])[0, 0, 4] as Float }
    ),
    ("slice: 2..<5 is outside axis 0 of shape [4, 2]", { _ = Tensor.ones([4, 2])[2..<5] }),
    ("slice: -1..<4 is outside axis 0 of shape [4]", { _ = Tensor.ones([4])[(-1)...] }),
    ("slice: 5..<4 is outside axis 0 of shape [4]", { _ = Tensor.ones([4])[5...] }),
    ("slice: 0..<6 is outside axis 0 of shape [4]", { _ = Tensor.ones([4])[...5] }),
    ("slice: 0..<-1 is outside axis 0 of shape [4]", { _ = Tensor.ones([4])[..<(-1)] }),
    (
      "slice: 3..<2 is outside axis 1 of shape [4, 2]",
      { _ = Tensor.ones([4, 2]).sliced(3..., axis: 1) }
    ),
    ("row: 2 is outside shape [2, 3]", { _ = Tensor.ones([2, 3]).row(2) }),
    ("column: a tensor of shape [3] has no columns", { _ = Tensor.ones([3]).column(0) }),
    (
      "gathered: index 3 at 1 is outside axis 0 of shape [3, 2]",
      { _ = Tensor.ones([3, 2]).gathered([0, 3]) }
    ),
    (
      "elements(inColumns:): column 2 at 0 is outside shape [1, 2]",
      { _ = Tensor.ones([1, 2]).elements(inColumns: [2]) }
    ),
    ("oneHot: label 3 at 1 is not in 0..<3", { _ = Tensor.oneHot([0, 3], classes: 3) }),
    ("item: a tensor of shape [2] has 2 elements", { _ = Tensor.ones([2]).item }),
    (
      "sum: axis 2 is outside shape [2, 3], which has 2 axes",
      { _ = Tensor.ones([2, 3]).sum(axis: 2) }
    ),

    ("mean: a tensor of shape [0, 3] has no elements", { _ = Tensor.zeros([0, 3]).mean() }),
    ("min: a tensor of shape [0] has no elements", { _ = Tensor.zeros([0]).min() }),
    ("argmin: a tensor of shape [0] has no elements", { _ = Tensor.zeros([0]).argmin() }),
    ("logSumExp: axis -1 of shape [2, 0] has no elements", { _ = logSumExp(.zeros([2, 0])) }),
    ("argmax: a tensor of shape [0] has no elements", { _ = Tensor.zeros([0]).argmax() }),
    ("max: axis 1 of shape [3, 0] has no elements", { _ = Tensor.zeros([3, 0]).max(axis: 1) }),
    ("softmax: axis 1 of shape [3, 0] has no elements", { _ = softmax(.zeros([3, 0])) }),
    (
      "variance: the unbiased form needs at least two elements, but there is 1",
      { _ = Tensor([1]).variance(unbiased: true) }
    ),

    (
      "softmax: the temperature is 0.0; it must be greater than 0",
      { _ = softmax(.ones([2]), temperature: 0) }
    ),
    (
      "softmax: the temperature is nan; it must be greater than 0",
      { _ = softmax(.ones([2]), temperature: .nan) }
    ),
    (
      "integers: nan at 1 is not a whole number that a Float can hold",
      { _ = Tensor([1, .nan]).integers() }
    ),
    ("linspace: the ends nan and 1.0 must be finite", { _ = Tensor.linspace(.nan, 1, count: 3) }),
    (
      "logspace: the ends 0.0 and 1.0 must be finite and greater than 0",
      { _ = Tensor.logspace(from: 0, to: 1, count: 3) }
    ),
  ]

  /// A family that is missing from ``mistakes`` would go untested.
  @Test func allMistakesAreListed() {
    #expect(Self.mistakes.count == 270)
  }

  @Test(arguments: mistakes.indices)
  func programStopsWithTheMessage(index: Int) async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [index] in
      Self.mistakes[index].make()
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    let message = Self.mistakes[index].message
    #expect(text.contains("Fatal error: \(message)\n"), "expected \(message): \(text)")
  }

  /// Runs `body` with a generator, for mistakes in functions that draw random numbers.
  static func withRandom(_ body: (inout RandomGenerator) -> Void) {
    var random = RandomGenerator(seed: 1)
    body(&random)
  }
}
