import Glibc
import NN
import Testing

/// Training gives the same bits whether one thread computes or all do.
///
/// The number of threads is fixed once per process, so each count has a process of its own, which prints
/// all parameters.
@Suite struct ThreadCountTests {
  @Test(arguments: [("perceptron", 6), ("convolutions", 6), ("recurrence", 14)])
  func parametersAfterTrainingDoNotDependOnTheThreads(network: String, count: Int) async throws {
    let alone = try await parameters(of: network, threads: 1)
    let together = try await parameters(of: network, threads: 2)
    #expect(alone.count == count)
    let differing = zip(alone, together).first { $0 != $1 }.map { $0.0.split(separator: " ")[0] }
    #expect(alone.count == together.count && differing == nil)
  }

  /// One line per parameter: its name, then its bits.
  private func parameters(of network: String, threads: Int) async throws -> [Substring] {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { [network, threads] in
      setenv("NN_THREADS", "\(threads)", 1)
      switch network {
      case "perceptron": trainPerceptron()
      case "convolutions": trainConvolutions()
      default: trainRecurrence()
      }
    }
    let text = String(decoding: try #require(result).standardOutputContent, as: UTF8.self)
    return text.split(separator: "\n")
  }
}

/// Trains with sizes at which the loops of all layers are distributed.
private func trainPerceptron() {
  var random = RandomGenerator(seed: 1)
  var model = Sequential {
    Linear(784, 300, using: &random)
    BatchNorm(300)
    Tanh()
    Dropout(0.2, using: &random)
    Linear(300, 10, using: &random)
  }
  let images = Tensor.normal([256, 784], using: &random)
  printAfterTraining(&model, Adam(), images, labels: 256)
}

private func trainConvolutions() {
  var random = RandomGenerator(seed: 2)
  var model = Sequential {
    Conv2D(1, 8, kernel: 5, padding: 2, using: &random)
    ReLU()
    MaxPool2D(2)
    Conv2D(8, 16, kernel: 3, stride: 2, using: &random)
    ReLU()
    AveragePool2D(2)
    Flatten()
    Linear(144, 10, using: &random)
  }
  let images = Tensor.normal([64, 1, 28, 28], using: &random)
  printAfterTraining(&model, SGD(learningRate: 0.1, momentum: 0.9), images, labels: 64)
}

private func trainRecurrence() {
  var random = RandomGenerator(seed: 3)
  var model = Sequential {
    LSTM(16, 96, using: &random)
    GRU(96, 64, using: &random)
    RNN(64, 64, using: &random)
    LayerNorm(64)
    LastTimeStep()
    Linear(64, 10, using: &random)
  }
  let sequences = Tensor.normal([48, 20, 16], using: &random)
  printAfterTraining(&model, RMSProp(), sequences, labels: 48)
}

private func printAfterTraining<M: Layer, Rule: Optimizer>(
  _ model: inout M, _ optimizer: Rule, _ inputs: Tensor, labels count: Int
) {
  var optimizer = optimizer
  let labels = (0..<count).map { $0 % 10 }
  for _ in 0..<4 {
    let gradients = model.gradients { crossEntropy($0.training(inputs), labels) }
    optimizer.update(&model, gradients)
  }
  for parameter in model.parameters {
    print(parameter.name, parameter.value.values.map(\.bitPattern))
  }
}
