import Prelude

/// One step of a row's work, or nil for an unknown row; `peer.py` uses the same sizes.
func step(of row: String, using random: inout RandomGenerator) -> (() -> Void)? {
  switch row {
  case "xor": return xor(using: &random)
  case "spirals":
    let model = Sequential {
      Linear(2, 64, using: &random)
      ReLU()
      Linear(64, 64, using: &random)
      ReLU()
      Linear(64, 3, using: &random)
    }
    return classifying(model, .normal([300, 2], using: &random), classes: 3)
  case "mlp":
    let model = Sequential {
      Linear(784, 256, using: &random)
      ReLU()
      Linear(256, 128, using: &random)
      ReLU()
      Linear(128, 10, using: &random)
    }
    return classifying(model, .normal([128, 784], using: &random), classes: 10)
  case "lenet":
    let model = Sequential {
      Conv2D(1, 6, kernel: 5, padding: 2, using: &random)
      Tanh()
      AveragePool2D(2)
      Conv2D(6, 16, kernel: 5, using: &random)
      Tanh()
      AveragePool2D(2)
      Flatten()
      Linear(400, 120, using: &random)
      Tanh()
      Linear(120, 84, using: &random)
      Tanh()
      Linear(84, 10, using: &random)
    }
    return classifying(model, .normal([64, 1, 28, 28], using: &random), classes: 10)
  case "batch_norm":
    let model = Sequential {
      Linear(784, 256, using: &random)
      BatchNorm(256)
      ReLU()
      Dropout(0.5, using: &random)
      Linear(256, 128, using: &random)
      BatchNorm(128)
      ReLU()
      Dropout(0.5, using: &random)
      Linear(128, 10, using: &random)
    }
    return classifying(model, .normal([128, 784], using: &random), classes: 10)
  case "lstm": return lstm(using: &random)
  case "matmul":
    let a = Tensor.normal([1024, 1024], using: &random)
    let b = Tensor.normal([1024, 1024], using: &random)
    return { _ = matmul(a, b) }
  case "tanh":
    let x = Tensor.normal([1000, 500], using: &random)
    return {
      var y = x
      for _ in 0..<10 { y = tanh(y) }
    }
  case "softmax":
    let x = Tensor.normal([10_000, 1000], using: &random)
    return { _ = softmax(x) }
  default: return nil
  }
}

/// A network with two inputs, two hidden units and one output, four examples, and gradient descent.
private func xor(using random: inout RandomGenerator) -> () -> Void {
  let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
  let target = Tensor([[0], [1], [1], [0]])
  var model = [Linear(2, 2, using: &random), Linear(2, 1, using: &random)]
  var optimizer = SGD(learningRate: 0.5)
  return {
    let (_, gradients) = model.lossAndGradients { model in
      square(sigmoid(model[1](tanh(model[0](x)))) - target).mean()
    }
    optimizer.update(&model, gradients)
  }
}

/// A classifier with cross-entropy and Adam, on one batch.
private func classifying<L: Layer>(_ model: L, _ x: Tensor, classes: Int) -> () -> Void {
  var model = model
  let labels = (0..<x.shape[0]).map { $0 % classes }
  var optimizer = Adam()
  return {
    let (_, gradients) = model.lossAndGradients { model in crossEntropy(model.training(x), labels) }
    optimizer.update(&model, gradients)
  }
}

/// A prediction of the next of 64 characters at each of 32 places of 32 sequences.
private func lstm(using random: inout RandomGenerator) -> () -> Void {
  let sequences = (0..<32).map { row in (0..<32).map { (row * 7 + $0 * 5) % 64 } }
  let labels = sequences.flatMap { $0.map { ($0 + 5) % 64 } }
  var model = CharacterModel(
    embedding: Embedding(vocabulary: 64, features: 64, using: &random),
    lstm: LSTM(64, 128, using: &random), output: Linear(128, 64, using: &random))
  var optimizer = Adam()
  return {
    let (_, gradients) = model.lossAndGradients { model in
      let states = model.lstm(model.embedding(sequences))
      return crossEntropy(model.output(states).reshaped([-1, 64]), labels)
    }
    optimizer.update(&model, gradients)
  }
}

private struct CharacterModel: Model {
  var embedding: Embedding
  var lstm: LSTM
  var output: Linear

  mutating func forEachParameter(_ body: ParameterBody) {
    embedding.forEachParameter(within: "embedding", body)
    lstm.forEachParameter(within: "lstm", body)
    output.forEachParameter(within: "output", body)
  }
}
