import NN
import Testing

/// The gradients of every layer, with respect to its parameters and its input, agree with differences of
/// values.
@Suite struct LayerGradientTests {
  /// Weighs outputs unequally, so that a gradient in a wrong place is noticed.
  private static func weighted(_ output: Tensor) -> Tensor {
    var random = RandomGenerator(seed: 7)
    return (output * .normal(output.shape, using: &random)).sum()
  }

  private static func expectGradients<L: Layer>(_ layer: L, on shape: [Int], seed: UInt64 = 1) {
    var random = RandomGenerator(seed: seed)
    let input = Tensor.normal(shape, using: &random)
    let byParameters = layer.checkGradients { weighted($0.training(input)) }
    #expect(byParameters.holds(), "\(L.self): \(byParameters)")
    #expect((byParameters.worst == nil) == (layer.parameterCount == 0), "\(L.self)")
    let byInput = checkGradient(at: input) { input in
      var layer = layer
      return weighted(layer.training(input))
    }
    #expect(byInput.holds() && byInput.worst != nil, "\(L.self): \(byInput)")
    let inEvaluation = layer.checkGradients { weighted($0(input)) }
    #expect(inEvaluation.holds(), "\(L.self) in evaluation: \(inEvaluation)")
  }

  @Test func convolutions() {
    var random = RandomGenerator(seed: 2)
    Self.expectGradients(Conv2D(2, 3, kernel: 3, using: &random), on: [2, 2, 5, 4])
    Self.expectGradients(
      Conv2D(2, 3, kernel: 3, stride: 2, padding: 2, hasBias: false, using: &random),
      on: [2, 2, 5, 4])
    Self.expectGradients(
      Conv2D(weight: .normal([2, 1, 3, 2], using: &random), bias: .zeros([2]), stride: 3),
      on: [2, 1, 7, 6])
  }

  @Test func transposedConvolutions() {
    var random = RandomGenerator(seed: 3)
    Self.expectGradients(TransposedConv2D(2, 3, kernel: 3, using: &random), on: [2, 2, 3, 4])
    Self.expectGradients(
      TransposedConv2D(2, 1, kernel: 4, stride: 2, padding: 1, using: &random), on: [2, 2, 3, 2])
  }

  @Test func pooling() {
    Self.expectGradients(MaxPool2D(2), on: [2, 2, 5, 4])
    Self.expectGradients(MaxPool2D(3, stride: 2, padding: 1), on: [2, 1, 5, 6])
    Self.expectGradients(AveragePool2D(2), on: [2, 2, 5, 4])
    Self.expectGradients(AveragePool2D(3, stride: 1, padding: 1), on: [2, 1, 4, 5])
    Self.expectGradients(GlobalAveragePool2D(), on: [2, 3, 4, 2])
  }

  @Test func normalisations() {
    Self.expectGradients(BatchNorm(3), on: [5, 3])
    Self.expectGradients(BatchNorm(2), on: [3, 2, 2, 3])
    Self.expectGradients(LayerNorm(6), on: [4, 6])
    Self.expectGradients(LayerNorm(5), on: [2, 3, 5])
  }

  @Test func activations() {
    Self.expectGradients(ReLU(), on: [3, 4])
    Self.expectGradients(Tanh(), on: [3, 4])
    Self.expectGradients(Sigmoid(), on: [3, 4])
    Self.expectGradients(LeakyReLU(negativeSlope: 0.1), on: [3, 4])
    Self.expectGradients(PReLU(), on: [3, 4])
    Self.expectGradients(PReLU(4), on: [3, 4])
    Self.expectGradients(PReLU(2), on: [3, 2, 2, 2])
    Self.expectGradients(ELU(alpha: 0.5), on: [3, 4])
    Self.expectGradients(Softplus(), on: [3, 4])
    Self.expectGradients(GELU(), on: [3, 4])
    Self.expectGradients(SiLU(), on: [3, 4])
    Self.expectGradients(Softmax(temperature: 2), on: [3, 4])
  }

  @Test func blocks() {
    var random = RandomGenerator(seed: 4)
    Self.expectGradients(Maxout(3, 2, pieces: 3, using: &random), on: [4, 3])
    Self.expectGradients(
      Residual {
        Linear(3, 3, using: &random)
        Tanh()
      }, on: [4, 3])
    Self.expectGradients(
      Residual(shortcut: Conv2D(1, 2, kernel: 1, stride: 2, using: &random)) {
        Conv2D(1, 2, kernel: 3, stride: 2, padding: 1, using: &random)
        Tanh()
      }, on: [2, 1, 4, 4])
    Self.expectGradients(Flatten(), on: [2, 3, 2])
  }
}
