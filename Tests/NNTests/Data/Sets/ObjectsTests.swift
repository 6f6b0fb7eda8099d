import NN
import Testing

@Suite struct ObjectsTests {
  @Test func picturesAreColouredAndLabelsInTurns() {
    var random = RandomGenerator(seed: 1)
    let objects = Dataset.objects(64, using: &random)
    #expect(objects.inputs.shape == [64, 3, 32, 32])
    #expect(objects.labels == (0..<64).map { $0 % 10 })
    #expect(objects.classNames[3] == "car" && objects.classNames[6] == "horse")
    #expect(objects.inputs.values.allSatisfy { (0...1).contains($0) })
    #expect(Dataset.objects(10, size: 16, using: &random).inputs.shape == [10, 3, 16, 16])
  }

  @Test func aLargerSetBeginsWithASmallerOne() {
    var first = RandomGenerator(seed: 7)
    var second = RandomGenerator(seed: 7)
    let objects = Dataset.objects(20, using: &first)
    #expect(Dataset.objects(30, using: &second)[..<20] == objects)
    #expect(Dataset.objects(20, using: &first) != objects)
  }

  /// A horse differs from its mirror image, but the mean of horses does not: half face each way.
  @Test func bothDirectionsAreAsFrequent() {
    var random = RandomGenerator(seed: 2)
    let objects = Dataset.objects(4000, noise: 0, using: &random)
    let mirrored = randomlyFlipped(objects.inputs, probability: 1, using: &random)
    let horses = objects.indices(ofClass: 6)
    let difference = objects.inputs.gathered(horses) - mirrored.gathered(horses)
    let ofEach: Float = square(difference).mean()
    let ofMean: Float = square(difference.mean(axis: 0)).mean()
    // In the mean square, the mean of 400 differences with random signs is about a 400th of one.
    #expect(ofEach > 0.005 && ofMean < 3 * ofEach / 400)
  }

  /// The templates of a linear classifier cannot keep modes apart; features that are searched for
  /// everywhere can.
  @Test func aConvolutionalNetworkIsClearlyBetterThanTemplates() {
    var random = RandomGenerator(seed: 3)
    let training = Dataset.objects(4000, using: &random)
    let test = Dataset.objects(1500, using: &random)
    var linear = Sequential {
      Flatten()
      Linear(3072, 10, using: &random)
    }
    var network = Sequential {
      Conv2D(3, 16, kernel: 5, padding: 2, using: &random)
      ReLU()
      MaxPool2D(2)
      Conv2D(16, 16, kernel: 5, padding: 2, using: &random)
      ReLU()
      MaxPool2D(2)
      Flatten()
      Linear(1024, 10, using: &random)
    }
    var forLinear = AdamW(learningRate: 1e-3, weightDecay: 1)
    var forNetwork = Adam(learningRate: 2e-3)
    train(
      &linear, on: training, epochs: 8, batchSize: 64, optimizer: &forLinear, using: &random
    ) { crossEntropy($0.training($1.inputs - 0.5), $1.labels) }
    train(
      &network, on: training, epochs: 5, batchSize: 64, optimizer: &forNetwork,
      schedule: .cosine(from: 2e-3, to: 1e-4, over: 5 * 63), using: &random
    ) { crossEntropy($0.training($1.inputs - 0.5), $1.labels) }

    let byTemplates = accuracy(linear(test.inputs - 0.5), test.labels)
    let byFeatures = accuracy(network(test.inputs - 0.5), test.labels)
    #expect(byTemplates > 0.6 && byTemplates < 0.83)
    #expect(byFeatures > 0.88)
  }
}
