import NN
import Testing

@Suite struct TrainingTests {
  @Test func twoHiddenUnitsLearnXOR() {
    var random = RandomGenerator(seed: 3)
    let data = RegressionDataset(
      inputs: Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Tensor([[0], [1], [1], [0]]))
    // Two units suffice, but from some beginnings they end in a local minimum: the best of five.
    var least = Float.infinity
    for _ in 0..<5 {
      var model = TwoLayers(
        Linear(2, 2, using: &random), Linear(2, 1, using: &random), activation: tanh)
      var optimizer = Adam(learningRate: 0.05)
      let history = train(
        &model, on: data, epochs: 1000, batchSize: 4, optimizer: &optimizer, using: &random
      ) { model, batch in
        binaryCrossEntropy(model(batch.inputs), batch.targets)
      }
      least = min(least, history.epochLosses.last ?? .infinity)
    }
    #expect(least < 0.02)
  }

  @Test func spiralsAreToldApart() {
    var random = RandomGenerator(seed: 1)
    let data = Dataset.spirals(300, using: &random)
    var model = TwoLayers(
      Linear(2, 64, using: &random), Linear(64, data.classCount, using: &random),
      activation: relu)
    var optimizer = Adam(learningRate: 0.01)
    let history = train(
      &model, on: data, epochs: 400, batchSize: 50, optimizer: &optimizer, using: &random,
      validate: { accuracy($0(data.inputs), data.labels) }
    ) { model, batch in
      crossEntropy(model(batch.inputs), batch.labels)
    }
    #expect(history.losses.count == 400 * 6)
    #expect(history.weightNorms.map(\.count) == [400, 400, 400, 400])
    #expect(history.failure == nil)
    #expect((history.validations.last ?? 0) > 0.98)
  }

  @Test func whatIsNotFiniteEndsTrainingAndIsNamed() {
    var random = RandomGenerator(seed: 1)
    let data = RegressionDataset(inputs: Tensor([[1]]), targets: Tensor([[0]]))
    var model = Linear(weight: Tensor([[2]]), bias: Tensor([0]))
    var optimizer = SGD(learningRate: 10)
    // Each step multiplies the output by 1 − 2 · 10 · 2, until its square overflows.
    let history = train(
      &model, on: data, epochs: 100, batchSize: 1, optimizer: &optimizer, using: &random
    ) { model, batch in
      meanSquaredError(model(batch.inputs), batch.targets)
    }
    // 2 · 39ⁿ is more than the root of the greatest float, 1.8e19, from n = 12 on.
    #expect(history.losses.count == 13)
    #expect(history.failure?.description == "step 12: the loss is inf")
    #expect(model.weight.values[0].isFinite)
  }

  @Test func metricsOfASmallTable() {
    let scores = Tensor([[3, 2, 1], [1, 2, 3], [1, 3, 2], [3, 1, 2]])
    let labels = [0, 1, 1, 2]
    #expect(accuracy(scores, labels) == 0.5)
    #expect(topAccuracy(1, scores, labels) == 0.5)
    #expect(topAccuracy(2, scores, labels) == 1)
    let matrix = ConfusionCounts(scores, labels)
    #expect(matrix.counts == [[1, 0, 0], [0, 1, 1], [1, 0, 0]])
    #expect(matrix.accuracy == 0.5)
    #expect(matrix.recall == [1, 0.5, 0])
    #expect(matrix.precision == [0.5, 1, 0])
  }
}

private struct TwoLayers: Model {
  var hidden: Linear
  var output: Linear
  let activation: (Tensor) -> Tensor

  init(_ hidden: Linear, _ output: Linear, activation: @escaping (Tensor) -> Tensor) {
    self.hidden = hidden
    self.output = output
    self.activation = activation
  }

  func callAsFunction(_ input: Tensor) -> Tensor { output(activation(hidden(input))) }

  mutating func forEachParameter(_ body: ParameterBody) {
    hidden.forEachParameter(within: "hidden", body)
    output.forEachParameter(within: "output", body)
  }
}
