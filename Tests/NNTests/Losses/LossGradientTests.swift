import NN
import Testing

/// The gradient of each loss, with respect to each of its tensors, agrees with central differences.
@Suite struct LossGradientTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var x: Tensor
    var loss: @Sendable (Tensor) -> Tensor
    var testDescription: String { name }
  }

  private static let a = Tensor([[0.3, -1.2, 2.1], [-0.7, 0.4, 0.9]])
  private static let b = Tensor([[1.1, 0.2, -0.5], [0.6, -1.3, 1.4]])
  private static let probabilities = Tensor([[0.2, 0.5, 0.3], [0.1, 0.6, 0.3]])
  private static let labels = [2, 0]

  static let cases = [
    Case(name: "crossEntropy", x: a) { crossEntropy($0, labels) },
    Case(name: "crossEntropy, smoothed", x: a) { crossEntropy($0, labels, labelSmoothing: 0.2) },
    Case(name: "naiveCrossEntropy", x: a) { naiveCrossEntropy($0, labels) },
    Case(name: "binaryCrossEntropy", x: a) { binaryCrossEntropy($0, probabilities) },
    Case(name: "binaryCrossEntropy by targets", x: probabilities) { binaryCrossEntropy(a, $0) },
    Case(name: "naiveBinaryCrossEntropy", x: a) { naiveBinaryCrossEntropy($0, probabilities) },
    Case(name: "meanSquaredError", x: a) { meanSquaredError($0, b) },
    Case(name: "meanSquaredError by targets", x: a) { meanSquaredError(b, $0) },
    Case(name: "meanAbsoluteError", x: a) { meanAbsoluteError($0, b) },
    Case(name: "huber", x: a) { huber($0, b, delta: 1.5) },
    Case(name: "huber by targets", x: a) { huber(b, $0, delta: 1.5) },
    Case(name: "multiclassHinge", x: a) { multiclassHinge($0, labels) },
    Case(name: "klDivergence by p", x: probabilities) { klDivergence($0, logQ: logSoftmax(a)) },
    Case(name: "klDivergence by q", x: a) { klDivergence(probabilities, logQ: logSoftmax($0)) },
    Case(name: "gaussian by mean", x: a) {
      gaussianNegativeLogLikelihood(mean: $0, variance: exp(b), a + b)
    },
    Case(name: "gaussian by variance", x: exp(b)) {
      gaussianNegativeLogLikelihood(mean: a, variance: $0, a + b)
    },
    Case(name: "gaussian by the variance's logarithm", x: a) {
      gaussianNegativeLogLikelihood(mean: b, logVariance: $0, a)
    },
    Case(name: "l1Penalty", x: a) { l1Penalty($0) },
    Case(name: "l2Penalty", x: a) { l2Penalty($0) },
    Case(name: "lpPenalty", x: a) { lpPenalty($0, p: 1.5) },
  ]

  @Test(arguments: cases) func agreesWithCentralDifferences(_ loss: Case) {
    let found = gradient(at: loss.x, of: loss.loss)
    let step: Float = 1 / 128
    for index in loss.x.values.indices {
      func value(_ change: Float) -> Double {
        var values = loss.x.values
        values[index] += change
        return Double(loss.loss(Tensor(shape: loss.x.shape, values: values)).item)
      }
      let expected = Float((value(step) - value(-step)) / Double(2 * step))
      #expect(
        abs(found.values[index] - expected) <= 2e-4 + 2e-3 * abs(expected),
        "\(loss.name): element \(index) is \(found.values[index]), not \(expected)")
    }
  }

  /// The Hessian, from gradients of the gradient, agrees with central differences of the gradient.
  @Test(arguments: cases) func secondDerivativesAgreeToo(_ loss: Case) {
    let found = hessian(at: loss.x, of: loss.loss)
    let step: Float = 1 / 128
    for index in loss.x.values.indices {
      func slopes(_ change: Float) -> Tensor {
        var values = loss.x.values
        values[index] += change
        return gradient(at: Tensor(shape: loss.x.shape, values: values), of: loss.loss).flattened()
      }
      let expected = (slopes(step) - slopes(-step)) / (2 * step)
      let difference: Float = (abs(found.row(index) - expected) / (1 + abs(expected))).max()
      #expect(
        difference < 2e-3, "\(loss.name): row \(index) is \(found.row(index)), not \(expected)")
    }
  }
}
