import NN
import Testing

@Suite struct RectifierActivityTests {
  /// Trains with a step too short to change anything, on four examples in batches of two.
  private func history<M: Model>(
    of model: M, epochs: Int = 1, inputs: Tensor, batchSize: Int = 2,
    _ output: (inout M, Tensor) -> Tensor
  ) -> TrainingHistory {
    var random = RandomGenerator(seed: 1)
    var model = model
    var optimizer = SGD(learningRate: 1e-30)
    let data = RegressionDataset(inputs: inputs, targets: .zeros([inputs.shape[0], 1]))
    return train(
      &model, on: data, epochs: epochs, batchSize: batchSize, optimizer: &optimizer, using: &random
    ) { model, batch in
      square(output(&model, batch.inputs)).mean()
    }
  }

  private let inputs = Tensor([[1, 0], [2, 0], [3, 0], [4, 1]])

  /// A hidden layer whose first unit is always active, the second never, and the third only for the last
  /// example.
  private var hidden: Linear {
    Linear(weight: Tensor([[1, 1, 0], [1, 1, 1]]), bias: Tensor([0, -100, -0.5]))
  }

  @Test(arguments: [1, 2, 3, 4])
  func aUnitIsDeadIfNoExampleOfAnyBatchMakesItActive(batchSize: Int) {
    let model = Sequential {
      hidden
      ReLU()
    }
    let history = history(of: model, epochs: 3, inputs: inputs, batchSize: batchSize) {
      $0.training($1)
    }
    #expect(history.rectifierUnitCounts == [3])
    #expect(history.deadUnitCounts == [[1, 1, 1]])
    let fewer = self.history(of: model, inputs: inputs[0..<3], batchSize: batchSize) {
      $0.training($1)
    }
    #expect(fewer.deadUnitCounts == [[2]])
  }

  @Test func aUnitThatDiesIsCountedFromThenOn() {
    // The loss is the mean of the unit's output, so that a step of 10 takes its bias from 0 to −10.
    var model = Linear(weight: Tensor([[1]]), bias: Tensor([0]))
    var random = RandomGenerator(seed: 1)
    var optimizer = SGD(learningRate: 10)
    let data = RegressionDataset(inputs: Tensor([[1]]), targets: Tensor([[0]]))
    let history = train(
      &model, on: data, epochs: 3, batchSize: 1, optimizer: &optimizer, using: &random
    ) { model, batch in relu(model(batch.inputs)).mean() }
    #expect(history.deadUnitCounts == [[0, 1, 1]])
  }

  @Test func rectifiersOfAnyModelComeInTheOrderOfComputation() {
    struct Branches: Model {
      var first: Linear
      var second = Linear(weight: .ones([3, 17]), bias: .ones([17]))

      mutating func forEachParameter(_ body: ParameterBody) {
        first.forEachParameter(within: "first", body)
        second.forEachParameter(within: "second", body)
      }
    }
    // 17 units, since they are examined eight at a time: all but the last are dead.
    var model = Branches(first: hidden)
    model.second.bias = Tensor([Float](repeating: -100, count: 16) + [0])
    let history = history(of: model, inputs: inputs) { model, x in
      let y = gelu(model.first(x))
      let z = relu(model.second(y))
      return silu(concatenate([z, y], axis: 1) - 200)
    }
    #expect(history.rectifierUnitCounts == [3, 17, 20])
    #expect(history.deadUnitCounts == [[1], [16], [20]])
  }

  @Test func channelsOfImagesAreUnits() {
    // Each kernel is one number; the second channel is active in a corner of the last image, the third
    // nowhere.
    var images = Tensor.zeros([4, 1, 3, 5])
    for image in 0..<4 { images[image, 0, 0, 0] = 1 }
    images[3, 0, 2, 4] = 2
    let layer = Conv2D(
      weight: Tensor(shape: [3, 1, 1, 1], values: [1, 1, -1]), bias: Tensor([0, -1.5, 0]))
    let history = history(of: layer, inputs: images) { relu($0($1)).flattened() }
    #expect(history.rectifierUnitCounts == [3])
    #expect(history.deadUnitCounts == [[1]])
    #expect(
      self.history(of: layer, inputs: images[0..<3]) { relu($0($1)).flattened() }.deadUnitCounts
        == [[2]])
  }

  @Test func timeStepsAreExamples() {
    let history = history(of: hidden, inputs: inputs.reshaped([2, 2, 2])) {
      relu($0($1)).flattened()
    }
    #expect(history.deadUnitCounts == [[1]])
  }

  @Test func otherFunctionsAreNotCounted() {
    let history = history(of: hidden, inputs: inputs) { model, x in
      leakyReLU(model(x)) + maximum(tanh(model(x)), 0)
    }
    #expect(history.rectifierUnitCounts.isEmpty)
    #expect(history.deadUnitCounts.isEmpty)
  }

  @Test func whatIsNotANumberIsNotZero() {
    let history = history(of: hidden, inputs: inputs) { model, x in
      relu(model(x) + .nan).replacing(with: 1, where: .ones([x.shape[0], 3]))
    }
    #expect(history.deadUnitCounts == [[0]])
  }
}
