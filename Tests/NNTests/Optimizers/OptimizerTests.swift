import NN
import Testing

@Suite struct OptimizerTests {
  /// On (w − 3)², with a rate of 1/4, each step halves the distance: 1, 2, 2.5, 2.75.
  @Test func aTrackedTensorIsTheBeginningOfAnotherGraphAfterEachStep() {
    var w = Tensor([1]).tracked("w")
    var optimizer = SGD(learningRate: 0.25)
    for (value, gradient) in [(1, -4), (2, -2), (2.5, -1)] as [(Float, Float)] {
      let loss: Tensor = square(w - 3).sum()
      loss.backward()
      #expect(w == Tensor([value]) && w.gradient == Tensor([gradient]))
      #expect(loss.graph.steps.filter { $0.name == "w" }.map(\.value) == [Tensor([value])])
      optimizer.update(&w, gradient: w.gradient)
      // What was found before the step can still be looked at.
      #expect(w.gradient == Tensor([gradient]))
      #expect(loss.graph.steps.first?.value != w.detached)
    }
    #expect(w == Tensor([2.75]) && w.isTracked)
  }

  @Test func aModelsParametersStayConstants() {
    var model = Linear(weight: .ones([2, 1]), bias: .zeros([1]))
    let gradients = model.gradients { model in (model(.ones([1, 2])).sum() as Tensor) }
    var optimizer = Adam()
    optimizer.update(&model, gradients)
    #expect(model.parameters.allSatisfy { !$0.value.isTracked })
  }

  /// A model is a value: a copy does not change when it learns.
  @Test func aCopyStaysAsItWas() {
    var model = Linear(weight: .ones([2, 1]), bias: .zeros([1]))
    let copy = model
    var optimizer = SGD(learningRate: 1)
    optimizer.update(&model, Gradients([.ones([2, 1]), .ones([1])]))
    #expect(copy.weight == Tensor.ones([2, 1]) && model.weight == Tensor.zeros([2, 1]))
  }
}
