import NN
import Testing

/// Backpropagation through each operation agrees with differences of values.
@Suite struct OperationGradientTests {
  struct Operation: CustomTestStringConvertible, Sendable {
    var name: String
    var shape: [Int] = [3, 4]
    /// Makes inputs positive, for functions that need it.
    var isPositive = false
    var apply: @Sendable (Tensor) -> Tensor
    var testDescription: String { name }
  }

  static let operations: [Operation] = [
    Operation(name: "+") { $0 + $0 * other },
    Operation(name: "-") { other - $0 },
    Operation(name: "*") { $0 * $0 * other },
    Operation(name: "/") { (other / $0) / ($0 + 5) },
    Operation(name: "scalars") { (2 - (1 + $0 * 3 - 1) / 4) * (2 / ($0 + 5)) },
    Operation(name: "-x") { -$0 * $0 },
    Operation(name: "compound assignment") { x in
      var y = x
      y += x
      y *= other
      y -= 2
      y /= x + 5
      return y
    },
    Operation(name: "broadcast row") { $0.row(0) * other },
    Operation(name: "broadcast column") { $0.column(1).insertingAxis(at: 1) / (square(other) + 1) },
    Operation(name: "exp", apply: { exp($0) }),
    Operation(name: "expm1", apply: { expm1($0) }),
    Operation(name: "log", isPositive: true, apply: { log($0) }),
    Operation(name: "log1p", isPositive: true, apply: { log1p($0) }),
    Operation(name: "sqrt", isPositive: true, apply: { sqrt($0) }),
    Operation(name: "square", apply: { square($0) }),
    Operation(name: "pow", isPositive: true) { pow($0, 1.7) + pow($0, other) + pow(1.3, $0) },
    Operation(name: "tanh", apply: { tanh($0) }),
    Operation(name: "sigmoid", apply: { sigmoid($0) }),
    Operation(name: "softplus", apply: { softplus($0) }),
    Operation(name: "relu", apply: { relu($0) }),
    Operation(name: "leakyReLU", apply: { leakyReLU($0, negativeSlope: 0.2) }),
    Operation(name: "elu", apply: { elu($0, alpha: 0.7) }),
    Operation(name: "silu", apply: { silu($0) }),
    Operation(name: "gelu", apply: { gelu($0) }),
    Operation(name: "abs", apply: { abs($0) }),
    Operation(name: "maximum") { maximum($0, other) + maximum($0, 0.3) },
    Operation(name: "minimum") { minimum(other, $0) + minimum($0, 0.3) },
    Operation(name: "clamped") { $0.clamped(to: -0.7...0.9) },
    Operation(name: "replacing") { x in
      (x * x).replacing(with: x, where: other .> 0).replacing(with: 3, where: other .> 1)
    },
    Operation(name: "softmax") { softmax($0, temperature: 0.8) + softmax($0, axis: 0) },
    Operation(name: "logSoftmax") { logSoftmax($0) + logSoftmax($0, axis: 0) },
    Operation(name: "logSumExp") { logSumExp($0) },
    Operation(name: "sum") { x in
      x.sum(axis: 0) + square(x).sum(axis: 1, keepingAxis: true) + square(x).sum()
    },
    Operation(name: "mean") { x in
      square(x).mean(axis: 1, keepingAxis: true) * x.mean(axis: 0) * square(x).mean()
    },
    Operation(name: "variance") { x in
      x.variance(axis: 0, unbiased: true) * x.variance(axis: 1, keepingAxis: true) * x.variance()
    },
    Operation(name: "standardDeviation") { x in
      x.standardDeviation(axis: 0) * x.standardDeviation(axis: 1, keepingAxis: true)
        * x.standardDeviation(unbiased: true)
    },
    Operation(name: "max and min") { x in
      x.max(axis: 0) * x.min(axis: 1, keepingAxis: true) * x.max() * x.min()
    },
    Operation(name: "reshaped") { $0.reshaped([2, 6]).transposed() * $0.reshaped([6, 2]) },
    Operation(name: "transposed", shape: [2, 3, 4]) {
      $0.transposed([2, 0, 1]) * $0.transposed().transposed([1, 0, 2])
    },
    Operation(name: "slices") { $0[0..<2, 1...2] * $0[1..., 2...3] * $0.element(2, 3) },
    Operation(name: "gathered") { $0.gathered([2, 0, 2]) * $0.gathered([1, 1, 0, 3], axis: 1) },
    Operation(name: "elements(inColumns:)") { $0.elements(inColumns: [3, 0, 3]) },
    Operation(name: "concatenate") { concatenate([$0, other, $0 * $0], axis: 1) },
    Operation(name: "stack") { stack([$0, $0 * $0], axis: -1) },
    Operation(name: "matmul") { matmul($0, $0, transposingSecond: true) },
    Operation(name: "matmul transposed") { x in
      matmul(x, x, transposingFirst: true)
        + matmul(x.transposed(), x.transposed(), transposingSecond: true)
    },
    Operation(name: "matmul both transposed") { x in
      matmul(x, x.transposed() * 2, transposingFirst: true, transposingSecond: true)
    },
    Operation(name: "matmul vectors") { matmul($0.row(0), $0.row(1)) + matmul($0, $0.row(2)) },
    Operation(name: "matmul batch", shape: [2, 3, 4]) { x in
      matmul(x, x[0..<1], transposingSecond: true) + matmul(x, x.row(1), transposingSecond: true)
    },
    Operation(name: "linear") { linear($0, $0.transposed(), $0.column(0)) },
    Operation(name: "crossEntropy") { crossEntropy($0, [1, 0, 3]) },
    Operation(name: "crossEntropy smoothed") { crossEntropy($0, [1, 0, 3], labelSmoothing: 0.2) },
  ]

  /// Arbitrary numbers, far enough apart that no two operands are equal.
  static var other: Tensor {
    Tensor([[0.3, -1.2, 2.1, 0.9], [-0.4, 1.4, -2.2, 0.15], [1.9, -0.6, 0.55, -1.7]])
  }

  @Test(arguments: operations)
  func gradientAgreesWithDifferences(operation: Operation) {
    let (x, weights) = Self.inputs(operation)
    let check = checkGradient(at: x) { (operation.apply($0) * weights).sum() }
    #expect(check.holds(within: 1e-3), "\(check)")
  }

  /// The gradient's own gradient, along a direction.
  @Test(arguments: operations.filter { $0.name != "gelu" })
  func secondDerivativeAgreesWithDifferences(operation: Operation) {
    let (x, weights) = Self.inputs(operation)
    var random = RandomGenerator(seed: 8)
    let direction = Tensor.normal(x.shape, using: &random)
    let check = checkGradient(at: x) { x in
      (gradient(at: x) { (operation.apply($0) * weights).sum() } * direction).sum()
    }
    #expect(check.holds(within: 1e-3), "\(check)")
  }

  private static func inputs(_ operation: Operation) -> (x: Tensor, weights: Tensor) {
    var random = RandomGenerator(seed: 7)
    var x = Tensor.normal(operation.shape, using: &random)
    if operation.isPositive { x = abs(x) + 1 }
    // Each output counts differently, so that no mistake cancels another.
    return (x, .normal(operation.apply(x).shape, using: &random))
  }

  @Test func anOperationWithoutSecondDerivativeSaysSo() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = gradient(at: Tensor([1, 2])) { x in gradient(at: x) { gelu($0).sum() }.sum() }
    }
    let text = result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } ?? ""
    #expect(text.contains("gradient: the second derivative of gelu is not available"))
  }
}
