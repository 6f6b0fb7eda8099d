import NN
import Testing

@Suite struct LossTests {
  @Test func errorsOfKnownDistances() {
    let predictions = Tensor([1, -1, 4])
    let targets = Tensor([0, 1, 4.5])
    #expect(meanSquaredError(predictions, targets) == Tensor((1 + 4 + 0.25) / 3))
    #expect(meanAbsoluteError(predictions, targets) == Tensor((1 + 2 + 0.5) / 3))
    // At a distance of 2, beyond δ = 1, it is 1 · (2 − 1/2).
    #expect(huber(predictions, targets) == Tensor((0.5 + 1.5 + 0.125) / 3))
  }

  @Test func hingeCountsEveryClassThatIsTooNear() {
    // Label 0 scores 2: the others are 1.5 and −3 with the margin of 1, so only the first counts.
    #expect(multiclassHinge(Tensor([[2, 1.5, -3]]), [0]) == Tensor(0.5))
    #expect(multiclassHinge(Tensor([[5, 1.5, -3]]), [0]) == Tensor(0))
  }

  @Test func stableFormsHoldWhereNaiveOnesOverflow() {
    let logits = Tensor([[1000, 0], [0, 1000]])
    #expect(crossEntropy(logits, [0, 0]) == Tensor(500))
    #expect(naiveCrossEntropy(logits, [0, 0]).item.isNaN)
    let scores = Tensor([200, -200])
    #expect(binaryCrossEntropy(scores, Tensor([0, 0])) == Tensor(100))
    #expect(naiveBinaryCrossEntropy(Tensor([200]), Tensor([0.5])).item == .infinity)
    // Where nothing overflows they agree.
    let moderate = Tensor([[0.5, -1, 2], [3, 0, -2]])
    let difference =
      crossEntropy(moderate, [1, 0]).item - naiveCrossEntropy(moderate, [1, 0]).item
    #expect(abs(difference) < 1e-6)
    // A confident and correct answer costs e⁻²⁰. Naively, its probability is exactly 1, and 0 times the
    // logarithm of the other answer's 0 is not a number.
    let sure = binaryCrossEntropy(Tensor([20]), Tensor([1])).item
    #expect(abs(sure / 2.061_153_6e-9 - 1) < 1e-5)
    #expect(naiveBinaryCrossEntropy(Tensor([20]), Tensor([1])).item.isNaN)
  }

  @Test func divergenceFromItselfIsZeroAndIgnoresTheImpossible() {
    // Two of four fair outcomes against all four: log 2.
    let p = Tensor([0.5, 0.5, 0, 0])
    let q = Tensor([0.25, 0.25, 0.25, 0.25])
    #expect(abs(klDivergence(p, logQ: log(q)).item - 0.693_147_2) < 1e-6)
    #expect(klDivergence(p, logQ: log(p)) == Tensor(0))
    #expect(klDivergence(q, logQ: log(p)).item == .infinity)
  }

  @Test func gaussianOfOneSigmaAway() {
    // −log of the density of N(1, 4) at 3: log(2 √(2π)) + 1/2.
    let mean = Tensor([1])
    let variance = Tensor([4])
    let expected: Float = 2.112_085_7
    let loss = gaussianNegativeLogLikelihood(mean: mean, variance: variance, Tensor([3]))
    #expect(abs(loss.item - expected) < 1e-6)
    let byLogarithm = gaussianNegativeLogLikelihood(
      mean: mean, logVariance: log(variance), Tensor([3]))
    #expect(abs(byLogarithm.item - expected) < 1e-6)
  }

  @Test func penaltiesCoverAllParametersOfAModel() {
    let model = Linear(weight: Tensor([[3], [-4]]), bias: Tensor([-2]))
    #expect(l1Penalty(model) == Tensor(9))
    #expect(l2Penalty(model) == Tensor(29))
    #expect(abs(lpPenalty(model, p: 3).item - 99) < 1e-4)
    #expect(l2Penalty(model.weight) == Tensor(25))
    var trained = model
    let gradients = trained.gradients { l2Penalty($0) }
    #expect(gradients.values == [Tensor([[6], [-8]]), Tensor([-4])])
  }

  @Test func lossesAreNumbers() {
    let x = Tensor([[0.5, 1]])
    let losses = [
      binaryCrossEntropy(x, x), naiveCrossEntropy(x, [0]), naiveBinaryCrossEntropy(x, x),
      meanSquaredError(x, x), meanAbsoluteError(x, x), huber(x, x), multiclassHinge(x, [1]),
      klDivergence(x, logQ: x), gaussianNegativeLogLikelihood(mean: x, variance: x, x),
      l1Penalty(x), l2Penalty(x), lpPenalty(x, p: 2),
    ]
    for loss in losses { #expect(loss.shape == []) }
  }
}
