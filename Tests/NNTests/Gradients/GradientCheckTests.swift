import Calculus
import NN
import Testing

@Suite struct GradientCheckTests {
  @Test func differencesAgreeWithClosedForms() {
    let x = Tensor([-2, -0.3, 0, 0.7, 3])
    let (gradient, uncertainty) = numericGradient(at: x) { tanh($0).sum() }
    for index in 0..<5 {
      let exact = 1 - square(tanh(Double(x[index])))
      #expect(abs(Double(gradient[index]) - exact) < 2e-5)
      #expect(uncertainty[index] < 1e-3)
    }
  }

  @Test func aRightGradientHolds() {
    var random = RandomGenerator(seed: 3)
    let check = checkGradient(at: .normal([4, 3], using: &random)) {
      crossEntropy($0, [0, 2, 1, 1])
    }
    #expect(check.holds())
    #expect(check.relativeError < 1e-4)
  }

  @Test func aWrongCoordinateIsNamed() {
    let x = Tensor([[1, 2], [3, 4]])
    var derived = 2 * x
    derived[1, 0] = 5
    let check = checkGradient(derived, at: x) { square($0).sum() }
    #expect(!check.holds())
    #expect(check.worst?.indices == [1, 0])
    #expect(check.worst?.gradient == 5)
    #expect(abs((check.worst?.numeric ?? 0) - 6) < 1e-3)
    #expect(check.description.hasPrefix("[1, 0]: gradient 5.0, from differences "))
  }

  @Test func aModelsWrongParameterIsNamed() {
    var random = RandomGenerator(seed: 4)
    let model = Sequential {
      Linear(3, 4, using: &random)
      Linear(4, 2, using: &random)
    }
    let x = Tensor.normal([5, 3], using: &random)
    let labels = [0, 1, 1, 0, 1]
    #expect(model.checkGradients { crossEntropy($0(x), labels) }.holds())

    /// Loses the gradient of one factor, as a hand-written pullback might.
    struct Broken: Model {
      var scale = Tensor([2, 3])
      var shift = Tensor([1, 1])
      mutating func forEachParameter(_ body: ParameterBody) {
        body("scale", &scale)
        body("shift", &shift)
      }
    }
    let check = Broken().checkGradients { model in
      (model.scale * model.scale.detached + model.shift).sum()
    }
    #expect(!check.holds())
    #expect(check.worst?.parameter == "scale")
  }

  /// The slope of a rectifier at 0 may be anything from 0 to 1, and backpropagation says 0.
  @Test func aKinkAllowsTheSlopesOfBothSides() {
    let check = checkGradient(at: Tensor([0, 1, -2])) { relu($0).sum() }
    #expect(check.holds())
    let x = Tensor([0, 1])
    #expect(checkGradient(Tensor([1, 1]), at: x) { relu($0).sum() }.holds())
    #expect(!checkGradient(Tensor([1.2, 1]), at: x) { relu($0).sum() }.holds())
    #expect(!checkGradient(Tensor([0, 0]), at: x) { relu($0).sum() }.holds())
  }

  /// Within 0.003 of the place, closer than most steps that are tried, the slope grows from 1 to 4.
  @Test func aKinkBesideThePlaceIsSeenAsOne() {
    let bent: (Tensor) -> Tensor = { (square($0) + 3 * relu($0 - 0.503)).sum() }
    #expect(checkGradient(Tensor([1]), at: Tensor([0.5]), of: bent).holds())
    #expect(!checkGradient(Tensor([1.1]), at: Tensor([0.5]), of: bent).holds())
    #expect(!checkGradient(Tensor([2.5]), at: Tensor([0.5]), of: bent).holds())
    #expect(!checkGradient(Tensor([4]), at: Tensor([0.5]), of: bent).holds())
  }

  @Test func aNaNDoesNotHold() {
    #expect(!checkGradient(at: Tensor([-1])) { log($0).sum() }.holds())
  }

  @Test func aGraphListsItsSteps() {
    let w = Tensor(2).tracked("w")
    let loss = w * Tensor(3) + w
    loss.backward()
    let steps = loss.graph.steps
    #expect(steps.map(\.operation) == ["parameter", "constant", "*", "+"])
    #expect(steps.map(\.name) == ["w", "", "", ""])
    #expect(steps.map(\.inputs) == [[], [], [0, 1], [2, 0]])
    #expect(steps.map(\.value.item) == [2, 3, 6, 8])
    #expect(steps.map { $0.gradient?.item } == [4, nil, 1, 1])
  }
}
