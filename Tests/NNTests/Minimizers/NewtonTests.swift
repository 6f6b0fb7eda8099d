import NN
import Testing

@Suite struct NewtonTests {
  /// `x²y + y²` has the gradient (2xy, x² + 2y) and the Hessian (2y, 2x; 2x, 2).
  private func example(_ p: Tensor) -> Tensor {
    square(p.element(0)) * p.element(1) + square(p.element(1))
  }

  @Test func aStepIsThatComputedByHand() {
    // At (1, 2): g = (4, 5), H⁻¹ = ¼ (2, −2; −2, 4), so the step is (½, −3).
    let search = minimize(
      from: Tensor([1, 2]), by: Newton(isDamped: false, iterations: 1), example)
    #expect(search.path == Tensor([[1, 2], [1.5, -1]]))
    #expect(search.values == [6, -1.25])
    #expect(abs(search.gradientNorms[0] - Float(41).squareRoot()) < 1e-6)
    #expect(search.ending == .iterationLimit)
  }

  @Test func aFlatDirectionHasNoPureStep() {
    // At (1, 1), H = (2, 2; 2, 2).
    let search = minimize(from: .ones([2]), by: Newton(isDamped: false), example)
    #expect(search.ending == .singular)
    #expect(search.steps == 0)
    let damped = minimize(from: .ones([2]), by: Newton(iterations: 1), example)
    #expect(damped.steps == 1)
    #expect(damped.value < search.value)
  }

  @Test(arguments: [true, false])
  func aQuadraticFunctionTakesOneStep(isDamped: Bool) {
    var random = RandomGenerator(seed: 4)
    // The condition number is 200.
    let f = bowl((0..<10).map { 1 + 199 * Float($0) / 9 }, using: &random)
    let start = Tensor.normal([10], using: &random)
    let search = minimize(from: start, by: Newton(isDamped: isDamped, iterations: 1), f)
    #expect(search.gradientNorms[1] < 1e-6 * search.gradientNorms[0])
    #expect(search.point.values.allSatisfy { abs($0 - 1) < 1e-4 })
  }

  @Test func aFourthPowerShrinksByAThird() {
    // x − 4x³ / 12x² = ⅔ x.
    let search = minimize(from: Tensor(1), by: Newton(isDamped: false, iterations: 5)) {
      square(square($0))
    }
    #expect(search.steps == 5)
    for (index, point) in search.points.enumerated() {
      let expected = (0..<index).reduce(Float(1)) { x, _ in x * 2 / 3 }
      #expect(abs(point.item - expected) < 1e-6)
    }
  }

  @Test func pureStepsOnRosenbrocksFunctionAreThoseOfSciPy() {
    // x ← x − rosen_hess(x)⁻¹ rosen_der(x) in double precision.
    let expected: [[Float]] = [
      [-1.2, 1], [-1.1752809, 1.38067416], [0.76311487, -3.17503385], [0.76342968, 0.58282478],
      [0.99999531, 0.94402732], [0.9999957, 0.99999139], [1, 1],
    ]
    let search = minimize(from: Tensor([-1.2, 1]), by: Newton(isDamped: false), rosenbrock)
    #expect(search.ending == .converged)
    #expect(search.steps == 6)
    for (point, expected) in zip(search.points, expected) {
      for (x, y) in zip(point.values, expected) { #expect(abs(x - y) < 2e-4) }
    }
  }

  @Test func dampedStepsNeverGoUp() {
    // Halving in double precision takes 21 steps.
    let search = minimize(from: Tensor([-1.2, 1]), by: Newton(), rosenbrock)
    #expect(search.ending == .converged)
    #expect((20...22).contains(search.steps))
    #expect(search.point.values.allSatisfy { abs($0 - 1) < 1e-4 })
    for (value, next) in zip(search.values, search.values.dropFirst()) { #expect(next < value) }
  }

  @Test func tooLongAStepIsHalved() {
    // On √(1 + x²), a pure step leads from x to −x³. From 2 that is 10 back; a quarter of it goes down.
    func f(_ x: Tensor) -> Tensor { sqrt(1 + square(x)) }
    let pure = minimize(from: Tensor(2), by: Newton(isDamped: false, iterations: 2), f)
    #expect(abs(pure.points[1].item - -8) < 1e-4)
    #expect(abs(pure.points[2].item / 512 - 1) < 1e-2)
    let damped = minimize(from: Tensor(2), by: Newton(), f)
    #expect(abs(damped.points[1].item - -0.5) < 1e-5)
    #expect(damped.evaluations >= damped.steps + 3)
    #expect(damped.ending == .converged)
    #expect(abs(damped.point.item) < 1e-5)
  }

  @Test func pureStepsEndBeforeTheDomainDoes() {
    // On x − log x, a pure step leads from 3 to −3.
    let search = minimize(from: Tensor(3), by: Newton(isDamped: false)) { $0 - log($0) }
    #expect(search.ending == .notFinite)
    #expect(search.points == [Tensor(3)])
  }

  @Test func pureStepsGoToTheSaddleAndDampedOnesToAMinimum() {
    let pure = minimize(from: Tensor([1, 0.5]), by: Newton(isDamped: false)) { p in
      square(p.element(0)) - square(p.element(1))
    }
    #expect(pure.path == Tensor([[1, 0.5], [0, 0]]))
    #expect(pure.ending == .converged)

    let toSaddle = minimize(from: Tensor([1, 0.5]), by: Newton(isDamped: false), saddle)
    #expect(abs(toSaddle.value) < 1e-6)
    let toMinimum = minimize(from: Tensor([1, 0.5]), by: Newton(), saddle)
    #expect(toMinimum.ending == .converged)
    #expect(abs(toMinimum.value - -1) < 1e-6)
    #expect(abs(toMinimum.point.element(1).item - Float(2).squareRoot()) < 1e-4)
  }

  @Test func fromASaddleNothingLeadsAway() {
    #expect(minimize(from: .zeros([2]), by: Newton(), saddle).steps == 0)
    // Nothing on the ridge leads off it either.
    let search = minimize(from: Tensor([1, 0]), by: Newton(), saddle)
    #expect(search.ending == .converged)
    #expect(search.point.values.allSatisfy { abs($0) < 1e-5 })
  }

  @Test func aFunctionWithoutCurvatureIsFollowedDownwards() {
    let search = minimize(from: Tensor([1, 2]), by: Newton(iterations: 3)) { $0.sum() }
    #expect(search.path == Tensor([[1, 2], [0, 1], [-1, 0], [-2, -1]]))
    #expect(search.ending == .iterationLimit)
  }
}
