import NN
import Testing

@Suite struct MinimizationTests {
  /// Searches by the method with the given name.
  private func search(
    _ method: String, from start: Tensor, _ f: (Tensor) -> Tensor
  ) -> Minimization {
    method == "Newton"
      ? minimize(from: start, by: Newton(), f) : minimize(from: start, by: LBFGS(), f)
  }

  @Test(arguments: ["Newton", "LBFGS"])
  func whatIsNotFiniteEndsTheSearch(method: String) {
    let start = search(method, from: Tensor(-1)) { log($0) }
    #expect(start.ending == .notFinite)
    #expect(start.ending.description == "the value or a derivative is not a finite number")
    #expect(start.steps == 0)
    #expect(start.value.isNaN)
    // Here the value is finite, and its derivative is not.
    #expect(search(method, from: Tensor(0)) { sqrt($0) }.ending == .notFinite)
  }

  @Test(arguments: ["Newton", "LBFGS"])
  func stepsOutOfTheDomainAreShortened(method: String) {
    // x − log x has its minimum, 1, at 1. A full step of Newton's leads from 3 to −3.
    let found = search(method, from: Tensor(3)) { $0 - log($0) }
    #expect(found.ending == .converged)
    #expect(abs(found.point.item - 1) < 1e-4)
  }

  @Test(arguments: ["Newton", "LBFGS"])
  func aGradientThatPointsTheWrongWayEndsTheSearch(method: String) {
    // The value is x², the gradient −2x.
    let found = search(method, from: Tensor([1, 2])) { x in
      (2 * square(x.detached) - square(x)).sum()
    }
    #expect(found.ending == .stalled)
    #expect(found.ending.description == "no step makes the value or the gradient smaller")
    #expect(found.point == Tensor([1, 2]))
  }

  @Test(arguments: ["Newton", "LBFGS"])
  func roundingEndsTheSearch(method: String) {
    // The last digit of values is worth 0.06, and that of gradients 1e-4 of their initial size.
    let found = search(method, from: Tensor([3, 1])) { x in
      1e6 + (Tensor([2, 900]) * square(x - 0.3)).sum()
    }
    #expect(found.ending == .converged || found.ending == .stalled)
    #expect(found.steps < 40)
    #expect(found.point.values.allSatisfy { abs($0 - 0.3) < 1e-3 })
  }

  @Test(arguments: ["Newton", "LBFGS"])
  func theValueTellsTooLittleNearTheMinimum(method: String) {
    // 1 + (x − 0.7)² is 1 for all x within 2e-4 of 0.7; the gradient locates the minimum to 1e-6.
    let found = search(method, from: Tensor(3)) { 1 + square($0 - 0.7) }
    #expect(found.ending == .converged)
    #expect(abs(found.point.item - 0.7) < 5e-6)
  }

  @Test(arguments: ["Newton", "LBFGS"])
  func aMinimumToBeginWithIsLeftAlone(method: String) {
    let found = search(method, from: .zeros([2, 2])) { square($0).sum() }
    #expect(found.ending == .converged)
    #expect(found.steps == 0 && found.evaluations == 1)
    #expect(search(method, from: Tensor([1, 2])) { _ in Tensor(5) }.ending == .converged)
  }

  /// Six points of two classes; the parameters are those of iteratively reweighted least squares in
  /// NumPy, for the mean cross-entropy and 0.05 times the squares of all parameters.
  @Test(arguments: ["Newton", "LBFGS"])
  func logisticRegressionIsThatOfReweightedLeastSquares(method: String) {
    let x = Tensor([[0.5, 1], [1, -1], [2, 0.5], [-1, 1.5], [3, 2], [-0.5, -1.5]])
    let y = Tensor([[0], [1], [1], [0], [0], [1]])
    var model = Linear(weight: .zeros([2, 1]), bias: .zeros([1]))
    func loss(_ model: inout Linear) -> Tensor {
      binaryCrossEntropy(model(x), y) + 0.05 * l2Penalty(model)
    }
    let found =
      method == "Newton"
      ? model.minimize(by: Newton(), loss) : model.minimize(by: LBFGS(), loss)
    #expect(found.ending == .converged)
    #expect(abs(model.weight.values[0] - 0.43006401) < 1e-4)
    #expect(abs(model.weight.values[1] - -1.42575508) < 1e-4)
    #expect(abs((model.bias?.item ?? 0) - 0.17142879) < 1e-4)
    #expect(abs(found.value - 0.34545009) < 1e-6)
    #expect(found.point == Tensor(model.weight.values + (model.bias?.values ?? [])))
    #expect(!model.weight.isTracked)
  }

  @Test func aNetworkLearnsXOR() {
    var random = RandomGenerator(seed: 2)
    var model = Sequential {
      Linear(2, 4, initializer: .xavierNormal, using: &random)
      Tanh()
      Linear(4, 1, initializer: .xavierNormal, using: &random)
    }
    let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
    let y = Tensor([[0], [1], [1], [0]])
    let found = model.minimize(by: LBFGS(iterations: 100)) { binaryCrossEntropy($0(x), y) }
    #expect(found.path.shape == [found.steps + 1, 17])
    #expect(found.value < 1e-3)
    #expect(binaryCrossEntropy(model(x), y).item == found.value)
  }

  @Test func runningStatisticsStayWhatTheyWere() {
    var random = RandomGenerator(seed: 2)
    var model = Sequential {
      Linear(2, 3, using: &random)
      BatchNorm(3)
    }
    let x = Tensor.normal([8, 2], using: &random)
    let before = model
    let found = model.minimize(by: LBFGS()) { square($0.training(x) - 1).mean() }
    #expect(found.ending == .converged)
    #expect(model.layers.second.layer.scale.values.allSatisfy { abs($0) < 1e-4 })
    #expect(model.layers.second.layer.runningMean == before.layers.second.layer.runningMean)
  }
}
