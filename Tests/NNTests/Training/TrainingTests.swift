import NN
import Testing

@Suite struct TrainingTests {
  @Test func twoHiddenUnitsLearnXOR() {
    var random = RandomGenerator(seed: 3)
    let data = RegressionDataset(
      inputs: Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Tensor([[0], [1], [1], [0]]))
    // Two units suffice, but from some initial weights they end in a local minimum: the best of five
    // counts.
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
    // With more noise, the arms would overlap near the origin.
    let training = Dataset.spirals(300, noise: 0.01, using: &random)
    let test = Dataset.spirals(3000, noise: 0.01, using: &random)
    var model = Sequential {
      Linear(2, 64, using: &random)
      ReLU()
      Linear(64, 64, using: &random)
      ReLU()
      Linear(64, 3, using: &random)
    }
    var optimizer = Adam(learningRate: 0.01)
    let history = train(
      &model, on: training, epochs: 100, batchSize: 50, optimizer: &optimizer,
      schedule: .cosine(from: 0.01, to: 0.0001, over: 600), using: &random
    ) { model, batch in
      crossEntropy(model.training(batch.inputs), batch.labels)
    }
    #expect(history.failure == nil)
    #expect(accuracy(model(test.inputs), test.labels) > 0.98)
  }

  /// A parameter whose gradient is always 1, and so moves by the learning rate at each step.
  private func trainWithUnitGradients(
    from start: Float, count: Int, epochs: Int, batchSize: Int, schedule: Schedule? = nil,
    clippingNorm: Float? = nil, validate: ((Tensor) -> Float)? = nil
  ) -> (parameter: Float, history: TrainingHistory, learningRate: Float) {
    var random = RandomGenerator(seed: 2)
    let data = Dataset(inputs: .ones([count, 1]), labels: [Int](repeating: 0, count: count))
    var parameter = Tensor(start)
    var optimizer = SGD(learningRate: 0.5)
    let history = train(
      &parameter, on: data, epochs: epochs, batchSize: batchSize, optimizer: &optimizer,
      schedule: schedule, clippingNorm: clippingNorm, using: &random, validate: validate
    ) { parameter, _ in parameter * 1 }
    return (parameter.item, history, optimizer.learningRate)
  }

  @Test func aScheduleSaysTheRateOfEachStep() {
    // 10 examples in batches of 4 are three steps an epoch: of 1, 2, … 6.
    let (parameter, history, rate) = trainWithUnitGradients(
      from: 0, count: 10, epochs: 2, batchSize: 4, schedule: Schedule { Float($0 + 1) })
    #expect(history.losses == [0, -1, -3, -6, -10, -15])
    #expect(parameter == -21 && rate == 6)
    // Without a schedule, the optimiser's rate stays.
    let constant = trainWithUnitGradients(from: 0, count: 10, epochs: 1, batchSize: 4)
    #expect(constant.history.losses == [0, -0.5, -1] && constant.learningRate == 0.5)
  }

  @Test func clippingShortensStepsAndTheHistoryKeepsTheLength() {
    let (parameter, history, _) = trainWithUnitGradients(
      from: 8, count: 4, epochs: 1, batchSize: 2, clippingNorm: 0.25)
    #expect(history.losses == [8, 7.875] && parameter == 7.75)
    #expect(history.gradientNorms == [1, 1])
    #expect(history.parameterGradientNorms == [[1, 1]])
    let long = trainWithUnitGradients(
      from: 8, count: 4, epochs: 1, batchSize: 2, clippingNorm: 2)
    #expect(long.parameter == 7)
  }

  /// The mean loss of an epoch weighs its batches by how many examples they have.
  @Test func eachEpochIsMeasuredAndValidated() {
    let (_, history, _) = trainWithUnitGradients(
      from: 8, count: 5, epochs: 3, batchSize: 4, validate: { $0.item * 10 })
    #expect(history.losses == [8, 7.5, 7, 6.5, 6, 5.5])
    #expect(history.epochLosses == [7.9, 6.9, 5.9])
    #expect(history.weightNorms == [[7, 6, 5]])
    #expect(history.validations == [70, 60, 50])
    #expect(history.parameterNames == ["value"])
    let none = trainWithUnitGradients(from: 8, count: 5, epochs: 0, batchSize: 4)
    #expect(none.parameter == 8 && none.history.losses.isEmpty && none.history.failure == nil)
  }

  @Test func theParameterWhoseGradientFailsIsNamed() {
    var random = RandomGenerator(seed: 1)
    let data = RegressionDataset(inputs: Tensor([[1, 1]]), targets: Tensor([[0]]))
    var model = TwoLayers(
      Linear(weight: .ones([2, 2]), bias: .zeros([2])),
      Linear(weight: .ones([2, 1]), bias: .zeros([1])), activation: { $0 })
    var optimizer = SGD(learningRate: 0.001)
    var step = 0
    let history = train(
      &model, on: data, epochs: 9, batchSize: 1, optimizer: &optimizer, using: &random,
      validate: { _ in 1 }
    ) { model, batch in
      step += 1
      let loss = meanSquaredError(model(batch.inputs), batch.targets)
      // √ has an infinite slope at 0, which at step 2 meets one of the second layer's weights.
      let corner = model.output.weight.sliced(0...0, axis: 0)
      return step < 3 ? loss : loss + sqrt(corner - corner.detached)
    }
    #expect(history.failure?.step == 2)
    #expect(history.failure?.parameter == "output.weight")
    #expect(
      history.failure?.description == "step 2: the gradient of output.weight contains inf")
    #expect(history.losses.count == 3 && history.losses.allSatisfy(\.isFinite))
    // The epoch that was not finished has no mean, and the step was not taken.
    #expect(history.epochLosses.count == 2 && history.validations == [1, 1])
    #expect(model.parameters.allSatisfy { $0.value.values.allSatisfy(\.isFinite) })
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
    // 2 · 39ⁿ exceeds the root of the greatest float, 1.8e19, for n of 12 or more.
    #expect(history.losses.count == 13)
    #expect(history.failure?.description == "step 12: the loss is inf")
    #expect(model.weight.values[0].isFinite)
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
