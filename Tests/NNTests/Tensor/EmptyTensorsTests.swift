import NN
import Testing

/// An empty batch, as a filter may leave it, is a batch: operations that have an answer return it.
///
/// Operations that have none, such as a mean, stop with a message.
@Suite struct EmptyTensorsTests {
  private let none = Tensor.zeros([0, 3])

  @Test func shapesAreThoseOfAnyOtherBatch() {
    #expect(tanh(none).shape == [0, 3])
    #expect((none + Tensor.ones([3])).shape == [0, 3])
    #expect((Tensor.zeros([2, 0]) * Tensor.ones([2, 1])).shape == [2, 0])
    #expect(Tensor.ones([1]).broadcast(to: [2, 0]).shape == [2, 0])
    #expect(none.transposed().shape == [3, 0])
    #expect(Tensor.zeros([0, 2, 3]).transposed([1, 2, 0]).shape == [2, 3, 0])
    #expect(Tensor.zeros([2, 0, 3]).transposed([2, 1, 0]).shape == [3, 0, 2])
    #expect(none.reshaped([-1, 1]).shape == [0, 1] && none.flattened().shape == [0])
    #expect(concatenate([none, .ones([2, 3])]) == Tensor.ones([2, 3]))
    #expect(none.gathered([]).shape == [0, 3] && Tensor.ones([4, 3])[2..<2].shape == [0, 3])
    #expect(softmax(none).shape == [0, 3] && logSoftmax(none).shape == [0, 3])
    #expect(softmax(.zeros([3, 0]), axis: 0).shape == [3, 0])
    #expect(none.max(axis: 1).shape == [0] && none.argmax(axis: 1) == [])
    #expect(Tensor.oneHot([], classes: 3).shape == [0, 3])
    #expect(Embedding(weight: .ones([5, 2]))([[Int]]()).shape == [0, 0, 2])
  }

  @Test func aSumOfNothingIsZero() {
    #expect(none.sum() as Float == 0)
    #expect(none.sum(axis: 0) == Tensor([0, 0, 0]))
    #expect(none.sum(axis: 1).shape == [0])
    #expect(Tensor.zeros([2, 0]).sum(axis: 1, keepingAxis: true) == Tensor([[0], [0]]))
    #expect(matmul(.ones([2, 0]), .ones([0, 3])) == Tensor.zeros([2, 3]))
    #expect(
      linear(.ones([2, 0]), .ones([0, 3]), Tensor([1, 2, 3])) == Tensor([[1, 2, 3], [1, 2, 3]]))
  }

  @Test func layersPassNothingOnAndLearnNothing() {
    var random = RandomGenerator(seed: 1)
    var model = Sequential {
      Linear(3, 4, using: &random)
      LayerNorm(4)
      Dropout(0.5, using: &random)
      Linear(4, 2, using: &random)
    }
    #expect(model(none).shape == [0, 2])
    let gradients = model.gradients { (($0.training(none)).sum() as Tensor) }
    #expect(gradients.values.count == 6)
    for (gradient, parameter) in zip(gradients.values, model.parameters) {
      #expect(gradient == Tensor.zeros(parameter.value.shape), "\(parameter.name)")
    }
  }

  @Test func dataWithoutExamplesCanBeTakenApart() {
    var random = RandomGenerator(seed: 1)
    let data = Dataset.digits(0, using: &random)
    #expect(data.inputs.shape == [0, 1, 28, 28] && data.classCount == 10)
    let (first, second) = data.split(0.5, using: &random)
    #expect(first.count == 0 && second.count == 0 && data.batches(of: 8).isEmpty)
    #expect(data.shuffled(using: &random) == data && data.resampled(using: &random) == data)
    let images = randomlyShifted(data.inputs, by: 2, using: &random)
    #expect(randomlyRotated(images, byUpTo: 20, using: &random).shape == [0, 1, 28, 28])
    #expect(randomlyCropped(images, height: 9, width: 4, using: &random).shape == [0, 1, 9, 4])
  }
}
