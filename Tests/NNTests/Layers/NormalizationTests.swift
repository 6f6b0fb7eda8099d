import NN
import Testing

@Suite struct NormalizationTests {
  @Test func aTrainedBatchHasMeanZeroAndVarianceOneInEachChannel() {
    var random = RandomGenerator(seed: 1)
    let x = Tensor.normal([64, 3, 5, 5], mean: 7, standardDeviation: 4, using: &random)
    var layer = BatchNorm(3)
    let y = layer.training(x)
    for channel in 0..<3 {
      let values = y.sliced(channel...channel, axis: 1)
      let (mean, variance): (Float, Float) = (values.mean(), values.variance())
      #expect(abs(mean) < 1e-5)
      #expect(abs(variance - 1) < 1e-4)
    }
  }

  /// By hand: a batch of 1, 3 has mean 2 and unbiased variance 2; one of 5, 9 mean 7 and variance 8.
  @Test func runningStatisticsFollowTheBatches() {
    var layer = BatchNorm(1)
    _ = layer.training(Tensor([[1], [3]]))
    #expect(abs(layer.runningMean[0] - 0.2) < 1e-6)
    #expect(abs(layer.runningVariance[0] - 1.1) < 1e-6)
    _ = layer.training(Tensor([[5], [9]]))
    #expect(abs(layer.runningMean[0] - 0.88) < 1e-6)
    #expect(abs(layer.runningVariance[0] - 1.79) < 1e-6)
    let before = layer.runningMean
    let y = layer(Tensor([[0.88]]))
    #expect(abs(y[0, 0]) < 1e-6)
    #expect(layer.runningMean == before)
  }

  @Test func runningStatisticsApproachThoseOfTheData() {
    var random = RandomGenerator(seed: 2)
    var layer = BatchNorm(2)
    for _ in 0..<100 {
      _ = layer.training(
        .normal([256, 2], mean: 3, standardDeviation: 2, using: &random))
    }
    for channel in 0..<2 {
      #expect(abs(layer.runningMean[channel] - 3) < 0.15)
      #expect(abs(layer.runningVariance[channel] - 4) < 0.3)
    }
  }

  @Test func statisticsAreBuffersAndStayPlain() {
    var layer = BatchNorm(2)
    let x = Tensor([[1, 2], [3, 5]])
    _ = layer.gradients { layer in square(layer.training(x)).sum() }
    var names: [String] = []
    layer.forEachBuffer { name, value in
      names.append(name.description)
      #expect(!value.isTracked)
    }
    #expect(names == ["runningMean", "runningVariance"])
    #expect(layer.parameters.map(\.name) == ["scale", "shift"])
  }

  @Test func noVarianceGivesTheShift() {
    var layer = BatchNorm(1)
    layer.shift = Tensor([2])
    #expect(layer.training(Tensor([[5], [5], [5]])) == Tensor([[2], [2], [2]]))
    #expect(LayerNorm(3)(Tensor([[4, 4, 4]])) == Tensor([[0, 0, 0]]))
  }

  @Test func anExampleIsNormalisedAloneAsInABatch() {
    let layer = LayerNorm(3)
    let x = Tensor([[1, 2, 6], [-1, 0, 4]])
    #expect(layer(x[1..<2]) == layer(x)[1..<2])
  }
}
