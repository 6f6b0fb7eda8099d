import NN
import Testing

@Suite struct ParameterAverageTests {
  /// Parameters with zero, one, two and four axes, and buffers.
  private struct Mixed: Model {
    var number: Tensor
    var convolution: Conv2D
    var norm: BatchNorm
    var rows: [Tensor]

    init(using random: inout RandomGenerator) {
      number = .normal([], using: &random)
      convolution = Conv2D(2, 3, kernel: 5, using: &random)
      norm = BatchNorm(3)
      rows = [.normal([17], using: &random), .normal([2, 0], using: &random)]
    }

    mutating func forEachParameter(_ body: ParameterBody) {
      body("number", &number)
      convolution.forEachParameter(within: "convolution", body)
      norm.forEachParameter(within: "norm", body)
      rows.forEachParameter(within: "rows", body)
    }

    mutating func forEachBuffer(_ body: ParameterBody) {
      norm.forEachBuffer(within: "norm", body)
    }
  }

  /// After n updates, the average is βⁿ θ₀ + (1 − β) Σ βⁿ⁻ⁱ θᵢ.
  @Test func weightsOfEarlierParametersFallByTheDecay() {
    var random = RandomGenerator(seed: 4)
    let models = (0..<6).map { _ in Mixed(using: &random) }
    var average = ParameterAverage(of: models[0], decay: 0.75)
    for model in models.dropFirst() { average.update(with: model) }
    let weights = [0.75, 0.25, 0.25, 0.25, 0.25, 0.25].enumerated().map { index, share in
      (max(index, 1)..<5).reduce(share) { weight, _ in weight * 0.75 }
    }
    #expect(average.model.parameters.count == 7)
    for (place, parameter) in average.model.parameters.enumerated() {
      let followed = models.map { $0.parameters[place].value }
      #expect(parameter.value.shape == followed[0].shape)
      for index in parameter.value.values.indices {
        let sum = zip(weights, followed).reduce(0.0) { $0 + $1.0 * Double($1.1.values[index]) }
        #expect(abs(Double(parameter.value.values[index]) - sum) < 1e-6)
      }
    }
  }

  @Test func withoutDecayItIsTheLatest() {
    var average = ParameterAverage(of: Tensor([1, 2]), decay: 0)
    average.update(with: Tensor([3, -4]))
    #expect(average.model == Tensor([3, -4]))
  }

  @Test func buffersAreCopied() {
    var random = RandomGenerator(seed: 4)
    var model = Mixed(using: &random)
    var average = ParameterAverage(of: model, decay: 0.9)
    _ = model.norm.training(.normal([8, 3], using: &random))
    average.update(with: model)
    #expect(average.model.norm.runningMean == model.norm.runningMean)
    #expect(average.model.norm.runningVariance == model.norm.runningVariance)
    #expect(model.norm.runningMean != Tensor.zeros([3]))
  }

  @Test func theFollowedModelStaysAsItIs() {
    let followed = Tensor([5, 6])
    var average = ParameterAverage(of: Tensor([1, 2]), decay: 0.5)
    average.update(with: followed)
    #expect(followed == Tensor([5, 6]) && average.model == Tensor([3, 4]))
  }
}
