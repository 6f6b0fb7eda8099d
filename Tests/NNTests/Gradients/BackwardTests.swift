import NN
import Testing

@Suite struct BackwardTests {
  /// Expected values by the rules of calculus.
  @Test func gradientsOfAnExpressionWithTwoUses() {
    let x = Tensor([1, -2]).tracked("x")
    let y = Tensor(3).tracked("y")
    let loss: Tensor = (x * x * y + x).sum()
    loss.backward()
    #expect(loss == Tensor(14))
    #expect(x.gradient == Tensor([7, -11]))  // 2xy + 1
    #expect(y.gradient == Tensor(5))  // the sum of x²
    loss.backward()
    #expect(x.gradient == Tensor([7, -11]))
  }

  @Test func aBroadcastOperandGetsTheSumOverItsCopies() {
    let row = Tensor([1, 2, 3]).tracked()
    let column = Tensor([[10], [20]]).tracked()
    let loss: Tensor = (row * column).sum()
    loss.backward()
    #expect(row.gradient == Tensor([30, 30, 30]))
    #expect(column.gradient == Tensor([[6], [6]]))
  }

  @Test func gradientsFlowThroughLoopsAndConditions() {
    func power(_ x: Tensor, _ n: Int) -> Tensor {
      var result = Tensor(1)
      for step in 0..<n { result = step.isMultiple(of: 2) ? result * x : x * result }
      return result
    }
    #expect(gradient(at: Tensor(2)) { power($0, 5) } == Tensor(80))
  }

  @Test func derivativesOfDerivatives() {
    let x = Tensor([1, 2, -1])
    // f = Σ x³: the Hessian is diagonal, 6x.
    let second = hessian(at: x) { x in (x * x * x).sum() }
    #expect(second == Tensor([[6, 0, 0], [0, 12, 0], [0, 0, -6]]))
    let product = hessianProduct(at: x, with: Tensor([1, 10, 100])) { x in (x * x * x).sum() }
    #expect(product == Tensor([6, 120, -600]))
    // tanh'' = −2 tanh (1 − tanh²), at 0.5.
    let curvature = gradient(at: Tensor(0.5)) { x in gradient(at: x) { tanh($0) } }
    #expect(abs(curvature.item - -0.726_862) < 1e-5)
  }

  @Test func aGradientInsideALossIsPartOfIt() {
    // d/dw of (d/dx (w x²))² at x = 3: (2wx)² = 36 w², so 72 w.
    let w = Tensor(2)
    let penalty = gradient(at: w) { w in
      square(gradient(at: Tensor(3)) { x in w * x * x })
    }
    #expect(penalty == Tensor(144))
  }

  @Test func aLongChainIsReleasedWithoutExhaustingTheStack() {
    var x = Tensor(1).tracked()
    let first = x
    for _ in 0..<200_000 { x = x + 1 }
    x.backward()
    #expect(first.gradient == Tensor(1))
  }

  @Test func modelsGetAGradientForEachParameter() {
    var random = RandomGenerator(seed: 1)
    var model = Sequential {
      Linear(2, 3, using: &random)
      Linear(3, 2, using: &random)
    }
    #expect(model.parameters.map(\.name) == ["0.weight", "0.bias", "1.weight", "1.bias"])
    #expect(model.parameterCount == 2 * 3 + 3 + 3 * 2 + 2)
    let x = Tensor([[1, 2], [-1, 0.5]])
    let (before, gradients) = model.lossAndGradients { crossEntropy($0(x), [0, 1]) }
    #expect(gradients.values.map(\.shape) == [[2, 3], [3], [3, 2], [2]])
    var optimizer = SGD(learningRate: 0.1)
    optimizer.update(&model, gradients)
    #expect(crossEntropy(model(x), [0, 1]).item < before)
    #expect(!model(x).isTracked)
  }
}
