import NN
import Testing

@Suite struct InitializerTests {
  @Test func fansOfMatricesAndConvolutions() {
    let matrix = Fans([784, 128])
    #expect(matrix.input == 784 && matrix.output == 128)
    // 3 · 5 · 5 inputs for each of 16 outputs.
    let convolution = Fans([16, 3, 5, 5])
    #expect(convolution.input == 75 && convolution.output == 400)
    let overTime = Fans([8, 4, 3])
    #expect(overTime.input == 12 && overTime.output == 24)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var initializer: Initializer
    /// For 400 inputs and 600 outputs.
    var variance: Double
    var isUniform = false

    var testDescription: String { "\(initializer)" }
  }

  @Test(arguments: [
    Case(initializer: .normal(standardDeviation: 0.5), variance: 0.25),
    Case(initializer: .uniform(limit: 0.3), variance: 0.03, isUniform: true),
    Case(initializer: .leCunNormal, variance: 1.0 / 400),
    Case(initializer: .xavierNormal, variance: 2.0 / 1000),
    Case(initializer: .xavierUniform, variance: 2.0 / 1000, isUniform: true),
    Case(initializer: .heNormal, variance: 2.0 / 400),
    Case(initializer: .heUniform, variance: 2.0 / 400, isUniform: true),
  ])
  func meanAndVarianceAreThoseOfTheRule(rule: Case) {
    var random = RandomGenerator(seed: 1)
    for shape in [[400, 600], [24, 16, 5, 5]] {
      let weights = rule.initializer(shape, using: &random)
      #expect(weights.shape == shape)
      let count = Double(weights.count)
      // Five standard errors; the fourth moment is 3 times the squared variance, or 9/5.
      let meanError = (rule.variance / count).squareRoot()
      let varianceError = rule.variance * ((rule.isUniform ? 0.8 : 2) / count).squareRoot()
      #expect(abs(Double(weights.mean())) < 5 * meanError)
      #expect(abs(Double(weights.variance()) - rule.variance) < 5 * varianceError)
      if rule.isUniform {
        let limit = Float((3 * rule.variance).squareRoot())
        #expect(weights.max() <= limit * 1.000_001 && weights.max() > 0.999 * limit)
      }
    }
  }

  @Test func constants() {
    var random = RandomGenerator(seed: 2)
    #expect(Initializer.zeros([2, 3], using: &random) == .zeros([2, 3]))
    #expect(Initializer.constant(0.1)([4], using: &random) == Tensor([0.1, 0.1, 0.1, 0.1]))
    #expect(random == RandomGenerator(seed: 2))
  }

  @Test func sparseWeightsConnectEachOutputWithAFewInputs() {
    var random = RandomGenerator(seed: 5)
    let rule = Initializer.sparse(connections: 15, standardDeviation: 0.5)
    let matrix = rule([300, 2000], using: &random)
    #expect((matrix .!= 0).sum(axis: 0) == Tensor(shape: [2000], repeating: 15))
    // Each input is met 100 times, up to five deviations of the binomial distribution.
    let met: Tensor = (matrix .!= 0).sum(axis: 1)
    #expect(abs(met - 100).max() < 5 * Float(100 * 0.95).squareRoot())
    let count = Float(30_000)
    #expect(abs(matrix.sum()) < 5 * 0.5 * count.squareRoot())
    let variance: Float = square(matrix).sum() / count
    #expect(abs(variance - 0.25) < 5 * 0.25 * (2 / count).squareRoot())

    let kernels = rule([7, 3, 2, 2], using: &random)
    #expect((kernels .!= 0).reshaped([7, 12]).sum(axis: 1) == Tensor(shape: [7], repeating: 12))
    let convolution = Initializer.sparse(connections: 4)([7, 3, 2, 2], using: &random)
    #expect((convolution .!= 0).reshaped([7, 12]).sum(axis: 1) == Tensor(shape: [7], repeating: 4))
  }

  @Test(arguments: [[5, 5], [3, 20], [20, 3], [8, 2, 3, 3], [100, 60]])
  func orthogonalRowsOrColumns(shape: [Int]) {
    var random = RandomGenerator(seed: 3)
    let weights = Initializer.orthogonal(gain: 2)(shape, using: &random).reshaped([shape[0], -1])
    let isWide = weights.shape[0] <= weights.shape[1]
    let products =
      isWide
      ? matmul(weights, weights, transposingSecond: true)
      : matmul(weights, weights, transposingFirst: true)
    #expect(
      abs(products - 4 * Tensor.identity(min(weights.shape[0], weights.shape[1]))).max() < 1e-5)
  }

  /// The trace of an evenly distributed orthogonal matrix has mean 0 and variance 1.
  @Test func orthogonalMatricesPointEverywhere() {
    var random = RandomGenerator(seed: 4)
    let traces = Tensor(
      (0..<4000).map { _ in
        (Initializer.orthogonal()([3, 3], using: &random) * Tensor.identity(3)).sum()
      })
    #expect(abs(traces.mean()) < 5 / Float(4000).squareRoot())
    // The fourth moment is 3, so that the variance of the square is 2.
    #expect(abs(square(traces).mean() - 1) < 5 * Float(2.0 / 4000).squareRoot())
  }
}
