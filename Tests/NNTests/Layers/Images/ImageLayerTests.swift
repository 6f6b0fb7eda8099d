import NN
import Testing

@Suite struct ImageLayerTests {
  /// The definition, number by number.
  private func convolved(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor, stride: Int, padding: Int
  ) -> Tensor {
    let rows = (x.shape[2] + 2 * padding - weight.shape[2]) / stride + 1
    let columns = (x.shape[3] + 2 * padding - weight.shape[3]) / stride + 1
    var y = Tensor.zeros([x.shape[0], weight.shape[0], rows, columns])
    for n in 0..<x.shape[0] {
      for o in 0..<weight.shape[0] {
        for i in 0..<rows {
          for j in 0..<columns {
            var sum = bias[o]
            for c in 0..<x.shape[1] {
              for k in 0..<weight.shape[2] {
                for l in 0..<weight.shape[3] {
                  let (row, column) = (i * stride + k - padding, j * stride + l - padding)
                  guard 0..<x.shape[2] ~= row, 0..<x.shape[3] ~= column else { continue }
                  sum += x[n, c, row, column] * weight[o, c, k, l]
                }
              }
            }
            y[n, o, i, j] = sum
          }
        }
      }
    }
    return y
  }

  @Test func convolutionAgreesWithItsDefinition() throws {
    var random = RandomGenerator(seed: 1)
    for (height, width, kernel, stride, padding) in [
      (5, 7, (3, 3), 1, 0), (6, 5, (3, 2), 2, 1), (4, 4, (4, 4), 3, 3), (9, 3, (1, 3), 2, 0),
      (3, 3, (2, 5), 1, 2),
    ] {
      let x = Tensor.normal([2, 3, height, width], using: &random)
      let weight = Tensor.normal([4, 3, kernel.0, kernel.1], using: &random)
      let bias = Tensor.normal([4], using: &random)
      try expectClose(
        conv2D(x, weight, bias: bias, stride: stride, padding: padding),
        convolved(x, weight, bias, stride: stride, padding: padding),
        "kernel \(kernel), stride \(stride), padding \(padding)")
    }
  }

  /// ⟨conv(x), y⟩ = ⟨x, transposed conv(y)⟩: each is the other's adjoint.
  @Test func transposedConvolutionIsTheAdjoint() {
    var random = RandomGenerator(seed: 2)
    let x = Tensor.normal([2, 3, 7, 5], using: &random)
    let weight = Tensor.normal([4, 3, 3, 3], using: &random)
    let y = Tensor.normal([2, 4, 4, 3], using: &random)
    let forth: Float = (conv2D(x, weight, stride: 2, padding: 1) * y).sum()
    let back: Float = (x * transposedConv2D(y, weight, stride: 2, padding: 1)).sum()
    #expect(abs(forth - back) < 1e-3)
  }

  @Test func poolingByHand() {
    let x = Tensor(
      shape: [1, 1, 3, 3],
      values: [
        1, -2, 3,
        -4, 5, -6,
        7, -8, -9,
      ])
    #expect(maxPool2D(x, size: 2, stride: 1).values == [5, 5, 7, 5])
    // Padding is never the greatest, and counts as zeros in a mean.
    #expect(maxPool2D(-5 - abs(x), size: 3, stride: 2, padding: 1).values == [-6, -7, -9, -10])
    #expect(averagePool2D(x, size: 2, stride: 2, padding: 1).values == [0.25, 0.25, 0.75, -4.5])
    #expect(globalAveragePool2D(x).values == [Float(-13) / 9])
  }

  @Test func ofEqualNumbersTheFirstGetsTheGradientAndNaNWins() {
    let x = Tensor(shape: [1, 1, 2, 2], values: [3, 3, 3, 3]).tracked()
    maxPool2D(x, size: 2).backward()
    #expect(x.gradient.values == [1, 0, 0, 0])
    let withNaN = Tensor(shape: [1, 1, 2, 2], values: [3, .nan, 4, 5])
    #expect(maxPool2D(withNaN, size: 2).item.isNaN)
  }

  @Test func maxoutTakesTheGreatestOfNeighbours() {
    #expect(maxout(Tensor([[1, 5, 2, -3, -1, -2]]), pieces: 3) == Tensor([[5, -1]]))
  }

  @Test func residualNamesItsParts() {
    var random = RandomGenerator(seed: 3)
    let block = Residual(shortcut: Conv2D(1, 2, kernel: 1, hasBias: false, using: &random)) {
      Conv2D(1, 2, kernel: 3, padding: 1, hasBias: false, using: &random)
      BatchNorm(2)
    }
    #expect(
      block.parameters.map(\.name) == ["0.weight", "1.scale", "1.shift", "shortcut.weight"])
  }

  /// Horizontal and vertical bars at any place, with noise.
  @Test func aConvolutionalNetworkLearnsWhatDoesNotDependOnThePlace() {
    var random = RandomGenerator(seed: 4)
    func batch(_ count: Int) -> (images: Tensor, labels: [Int]) {
      var images = Tensor.normal([count, 1, 8, 8], standardDeviation: 0.3, using: &random)
      let labels = (0..<count).map { _ in Int.random(in: 0...1, using: &random) }
      for (index, label) in labels.enumerated() {
        let (across, along) = (
          Int.random(in: 0..<8, using: &random), Int.random(in: 0..<5, using: &random)
        )
        for step in along..<along + 4 {
          images[index, 0, label == 0 ? across : step, label == 0 ? step : across] += 1.5
        }
      }
      return (images, labels)
    }
    var model = Sequential {
      Conv2D(1, 8, kernel: 3, padding: 1, hasBias: false, using: &random)
      BatchNorm(8)
      ReLU()
      MaxPool2D(2)
      Residual {
        Conv2D(8, 8, kernel: 3, padding: 1, hasBias: false, using: &random)
        BatchNorm(8)
        ReLU()
      }
      GlobalAveragePool2D()
      Linear(8, 2, using: &random)
    }
    var optimizer = SGD(learningRate: 0.1, momentum: 0.9)
    for _ in 0..<150 {
      let (images, labels) = batch(32)
      let gradients = model.gradients { crossEntropy($0.training(images), labels) }
      optimizer.update(&model, gradients)
    }
    let (images, labels) = batch(500)
    let right = zip(model(images).argmax(axis: 1), labels).count { $0 == $1 }
    #expect(right >= 490)
  }
}
