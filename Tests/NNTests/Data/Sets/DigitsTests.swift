import NN
import Testing

@Suite struct DigitsTests {
  @Test func imagesAreGreyAndLabelsInTurns() {
    var random = RandomGenerator(seed: 1)
    let digits = Dataset.digits(205, using: &random)
    #expect(digits.inputs.shape == [205, 1, 28, 28])
    #expect(digits.labels == (0..<205).map { $0 % 10 } && digits.classCount == 10)
    #expect(digits.inputs.values.allSatisfy { (0...1).contains($0) })
  }

  @Test func aLargerSetBeginsWithASmallerOne() {
    var first = RandomGenerator(seed: 7)
    var second = RandomGenerator(seed: 7)
    var third = RandomGenerator(seed: 8)
    let digits = Dataset.digits(30, using: &first)
    #expect(Dataset.digits(50, using: &second)[..<30] == digits)
    #expect(Dataset.digits(30, using: &third) != digits)
    #expect(Dataset.digits(30, using: &first) != digits)
  }

  /// Without noise, paper is 0; at any size, each digit has ink, and most of the image does not.
  @Test(arguments: [8, 16, 28, 40])
  func inkCoversAPartOfThePaper(size: Int) {
    var random = RandomGenerator(seed: 1)
    let digits = Dataset.digits(200, size: size, noise: 0, using: &random)
    for index in 0..<200 {
      let pixels = digits.inputs.row(index).values
      let inked = Float(pixels.count { $0 > 0 }) / Float(size * size)
      #expect(inked > 0.03 && inked < 0.75)
      #expect((pixels.max() ?? 0) > 0.2)
    }
  }

  /// The digits are as hard as intended: too hard for lines, but not for a hidden layer.
  @Test func aHiddenLayerTellsThemApartBetterThanLinesDo() {
    var random = RandomGenerator(seed: 11)
    let training = Dataset.digits(20_000, using: &random)
    let test = Dataset.digits(4000, using: &random)

    var linear = Sequential {
      Flatten()
      Linear(784, 10, using: &random)
    }
    var network = Sequential {
      Flatten()
      Linear(784, 128, using: &random)
      ReLU()
      Linear(128, 10, using: &random)
    }
    var forLinear = Adam(learningRate: 2e-3)
    var forNetwork = Adam(learningRate: 1e-3)
    train(
      &linear, on: training, epochs: 8, batchSize: 128, optimizer: &forLinear, using: &random
    ) { crossEntropy($0.training($1.inputs), $1.labels) }
    train(
      &network, on: training, epochs: 8, batchSize: 64, optimizer: &forNetwork, using: &random
    ) { crossEntropy($0.training($1.inputs), $1.labels) }

    let byLines = accuracy(linear(test.inputs), test.labels)
    #expect(byLines > 0.85 && byLines < 0.94)
    #expect(accuracy(network(test.inputs), test.labels) > 0.97)
  }

  @Test func aSmallConvolutionalNetworkIsBetterStill() {
    var random = RandomGenerator(seed: 12)
    let training = Dataset.digits(10_000, using: &random)
    let test = Dataset.digits(4000, using: &random)
    var network = Sequential {
      Conv2D(1, 8, kernel: 5, padding: 2, using: &random)
      ReLU()
      MaxPool2D(2)
      Conv2D(8, 16, kernel: 5, padding: 2, using: &random)
      ReLU()
      MaxPool2D(2)
      Flatten()
      Linear(784, 10, using: &random)
    }
    var optimizer = Adam(learningRate: 2e-3)
    train(
      &network, on: training, epochs: 6, batchSize: 64, optimizer: &optimizer,
      schedule: .cosine(from: 2e-3, to: 1e-4, over: 6 * 157), using: &random
    ) { crossEntropy($0.training($1.inputs), $1.labels) }
    #expect(accuracy(network(test.inputs), test.labels) > 0.985)
  }
}
