import NN
import Testing

/// Operations that select elements, once, twice or not at all, add up the gradients from all their places.
@Suite struct SelectionGradientTests {
  /// The gradient, at `x`, of the sum of the numbers that `function` returns, times 1, 2, 3 and so on.
  private func countingGradient(at x: Tensor, _ function: (Tensor) -> Tensor) -> Tensor {
    gradient(at: x) { x in
      let y = function(x)
      let weights = Tensor(shape: y.shape, values: (0..<y.count).map { Float($0 + 1) })
      return (y * weights).sum()
    }
  }

  @Test func repeatedIndicesAddUp() {
    let x = Tensor([5, 6, 7])
    #expect(countingGradient(at: x) { $0.gathered([0, 2, 0, 0]) } == Tensor([8, 0, 2]))
    #expect(countingGradient(at: x) { $0.gathered([]) } == Tensor([0, 0, 0]))
    let matrix = Tensor([[1, 2], [3, 4]])
    #expect(
      countingGradient(at: matrix) { $0.gathered([1, 1, 0], axis: 1) }
        == Tensor([[3, 3], [6, 9]]))
    #expect(
      countingGradient(at: matrix) { Embedding(weight: $0)([[1, 0], [1, 1]]) }
        == Tensor([[3, 4], [13, 16]]))
  }

  @Test func overlappingSlicesAddUp() {
    let x = Tensor([5, 6, 7, 8])
    #expect(
      countingGradient(at: x) { concatenate([$0[..<3], $0[1...], $0[2..<2]]) }
        == Tensor([1, 6, 8, 6]))
    #expect(countingGradient(at: x) { stack([$0, $0]) } == Tensor([6, 8, 10, 12]))
    #expect(countingGradient(at: x) { $0.element(2) * 10 } == Tensor([0, 0, 10, 0]))
    #expect(
      countingGradient(at: Tensor([[1, 2], [3, 4]])) { $0.elements(inColumns: [1, 1]) }
        == Tensor([[0, 1], [0, 2]]))
    #expect(
      countingGradient(at: Tensor([[1, 2], [3, 4]])) { $0.row(1) + $0.column(0) }
        == Tensor([[1, 0], [3, 2]]))
  }

  @Test func equalElementsShareOrTheFirstTakesAll() {
    #expect(
      countingGradient(at: Tensor([[4, 4, 0], [1, 1, 1]])) { $0.max(axis: 1) }
        == Tensor([[0.5, 0.5, 0], [Float(2) / 3, Float(2) / 3, Float(2) / 3]]))
    let two = Tensor([3, 3])
    #expect(countingGradient(at: two) { maximum($0, two) } == Tensor([0.5, 1]))
    #expect(countingGradient(at: two) { minimum($0, 3) } == Tensor([0.5, 1]))
    #expect(countingGradient(at: two) { ($0.max() as Tensor) } == Tensor([0.5, 0.5]))
    let image = Tensor.ones([1, 1, 3, 3])
    // Four overlapping windows of equal numbers: each gives to its first.
    #expect(
      countingGradient(at: image) { maxPool2D($0, size: 2, stride: 1) }.reshaped([3, 3])
        == Tensor([[1, 2, 0], [3, 4, 0], [0, 0, 0]]))
  }

  @Test func aNumberGetsTheSumOverAllItMeets() {
    #expect(
      countingGradient(at: Tensor(2)) { $0 * Tensor([[1, 10], [100, 1000]]) } == Tensor(4321))
    #expect(countingGradient(at: Tensor(2)) { $0.broadcast(to: [2, 3]) } == Tensor(21))
    #expect(countingGradient(at: Tensor([[2]])) { Tensor([1, 1]) - $0 } == Tensor([[-3]]))
  }

  @Test func replacedElementsGetNothing() {
    let mask = Tensor([1, 0, 1])
    let x = Tensor([.nan, 2, .infinity])
    #expect(countingGradient(at: x) { $0.replacing(with: 0, where: mask) } == Tensor([0, 2, 0]))
    #expect(
      countingGradient(at: Tensor([1, 2, 3])) { Tensor.zeros([3]).replacing(with: $0, where: mask) }
        == Tensor([1, 0, 3]))
  }

  /// A tensor is a value: the graph keeps what was there when the operation ran.
  @Test func aChangeAfterwardsChangesNoGradient() {
    var factor = Tensor([3, 4])
    let x = Tensor([1, 1]).tracked()
    let y: Tensor = (x * factor).sum()
    factor[0] = 100
    factor *= 7
    y.backward()
    #expect(x.gradient == Tensor([3, 4]))

    var w = Tensor([1, 2]).tracked()
    let first = w
    w *= 3
    w += Tensor([1, 1])
    (square(w).sum() as Tensor).backward()
    // (3w + 1)², so 6 (3w + 1).
    #expect(first.gradient == Tensor([24, 42]) && first == Tensor([1, 2]))
  }

  @Test func gradientsOfSeveralCallsDoNotAddUp() {
    let x = Tensor([2]).tracked()
    let unused = Tensor([1, 1]).tracked()
    for _ in 0..<3 { (x * x * x).backward(from: Tensor([1])) }
    #expect(x.gradient == Tensor([12]))
    #expect(unused.gradient == Tensor([0, 0]))
  }
}
