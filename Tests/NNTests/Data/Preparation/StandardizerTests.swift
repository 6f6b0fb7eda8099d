import NN
import Testing

@Suite struct StandardizerTests {
  /// By hand: means 2 and 20, deviations 1 and 10.
  @Test func everyFeatureGetsMeanZeroAndDeviationOne() {
    let train = Tensor([[1, 10], [3, 30]])
    let standardize = Standardizer(fitting: train)
    #expect(standardize.mean == Tensor([[2, 20]]) && standardize.deviation == Tensor([[1, 10]]))
    #expect(standardize(train) == Tensor([[-1, -1], [1, 1]]))
    #expect(standardize(Tensor([[2, 25]])) == Tensor([[0, 0.5]]))
    #expect(standardize.restoring(Tensor([[0, 0.5]])) == Tensor([[2, 25]]))
  }

  @Test func channelsOfImagesAreAveragedOverAllElse() {
    var random = RandomGenerator(seed: 1)
    let noise = Tensor.normal([6, 2, 5, 4], using: &random)
    let images = noise * Tensor(shape: [1, 2, 1, 1], values: [3, 0.1]) + 7
    let standardize = Standardizer(fitting: images, over: [0, 2, 3])
    #expect(standardize.mean.shape == [1, 2, 1, 1])
    for channel in 0..<2 {
      let values: Tensor = standardize(images).sliced(channel..<channel + 1, axis: 1)
      #expect((values.mean() as Float).magnitude < 1e-5)
      #expect((values.variance() as Float - 1).magnitude < 1e-4)
    }
  }

  /// Single precision sums would be off by more than the deviation.
  @Test func smallDeviationsOfLargeNumbersAreExact() {
    let standardize = Standardizer(fitting: Tensor([[4_000_001], [4_000_003], [4_000_002]]))
    #expect(standardize.mean == Tensor([[4_000_002]]))
    #expect((standardize.deviation[0, 0] - Float(2.0 / 3).squareRoot()).magnitude < 1e-7)
  }

  @Test func anEpsilonKeepsConstantFeatures() {
    let standardize = Standardizer(fitting: Tensor([[1, 5], [3, 5]]), epsilon: 0.25)
    #expect(standardize.deviation == Tensor([[Float(1.25).squareRoot(), 0.5]]))
    #expect(standardize(Tensor([[2, 6]])) == Tensor([[0, 2]]))
  }
}
