import NN
import Testing

@Suite struct LBFGSTests {
  @Test func theScaleOfARoundBowlIsLearnedInOneStep() {
    // The first step has length 1, downhill from (3, 4); the second, with the learned curvature, reaches the
    // minimum.
    let search = minimize(from: Tensor([3, 4]), by: LBFGS()) { 5 * square($0).sum() }
    #expect(search.steps == 2)
    #expect(search.ending == .converged)
    let first = search.points[1].values
    #expect(abs(first[0] - 2.4) < 1e-5 && abs(first[1] - 3.2) < 1e-5)
    #expect(search.point.values.allSatisfy { abs($0) < 1e-6 })
  }

  @Test(arguments: [1, 2, 5, 10, 20])
  func aQuadraticFunctionTakesAboutAsManyStepsAsNumbers(size: Int) {
    // With exact line searches it would be as many (Nocedal & Wright, theorem 6.4).
    var random = RandomGenerator(seed: 7)
    let f = bowl((0..<size).map { 1 + Float($0) }, using: &random)
    let search = minimize(
      from: .normal([size], using: &random), by: LBFGS(memory: size + 2, gradientTolerance: 1e-4), f
    )
    #expect(search.ending == .converged)
    #expect(search.steps <= 2 * size + 1)
    #expect(search.point.values.allSatisfy { abs($0 - 1) < 1e-3 })
  }

  @Test func rosenbrocksValleyIsGoneThrough() {
    // SciPy's L-BFGS-B takes 36 steps and 44 evaluations, its BFGS 32 and 39.
    var calls = 0
    let search = minimize(from: Tensor([-1.2, 1]), by: LBFGS()) { p in
      calls += 1
      return rosenbrock(p)
    }
    #expect(search.ending == .converged)
    #expect((25...45).contains(search.steps))
    #expect(search.evaluations == calls)
    #expect(search.evaluations < 60)
    #expect(search.point.values.allSatisfy { abs($0 - 1) < 1e-4 })
    #expect(search.values.count == search.points.count)
    #expect(search.path.shape == [search.steps + 1, 2])
  }

  @Test func manyValleysSideBySideAreGoneThroughWithAShortMemory() {
    let start = Tensor(shape: [50, 2], values: (0..<100).map { $0 % 2 == 0 ? -1.2 : 1 })
    let search = minimize(from: start, by: LBFGS(memory: 5)) { p in
      let (x, y) = (p.transposed([1, 0]).row(0), p.transposed([1, 0]).row(1))
      return (square(1 - x) + 100 * square(y - square(x))).sum()
    }
    #expect(search.ending == .converged)
    #expect(search.point.shape == [50, 2])
    #expect(search.point.values.allSatisfy { abs($0 - 1) < 1e-4 })
  }

  @Test(arguments: [[1, 1], [1, 1.5], [0, 0], [2.5, 0]] as [[Float]])
  func bealesMinimumIsFound(start: [Float]) {
    let search = minimize(from: Tensor(start), by: LBFGS(), beale)
    #expect(search.ending == .converged)
    #expect(abs(search.point.values[0] - 3) < 1e-3)
    #expect(abs(search.point.values[1] - 0.5) < 1e-3)
  }

  @Test func saddlesAreLeft() {
    let search = minimize(from: Tensor([1, 1e-3]), by: LBFGS(), saddle)
    #expect(search.ending == .converged)
    #expect(abs(search.value - -1) < 1e-5)
  }

  @Test func aFunctionWithoutEndIsFollowedDownwards() {
    let search = minimize(from: Tensor([1, 2]), by: LBFGS(iterations: 2)) { $0.sum() }
    #expect(search.ending == .iterationLimit)
    #expect(search.values[1] < -1e8)
  }
}
