import NN
import Testing

@Suite struct BroadcastingTests {
  /// Random pairs of shapes that fit: a common shape, of which each operand lacks some leading axes and
  /// has others of length 1.
  static let pairs: [[[Int]]] = {
    var random = RandomGenerator(seed: 1)
    return (0..<300).map { _ in
      let rank = Int.random(in: 0...4, using: &random)
      let shape = (0..<rank).map { _ in [0, 1, 2, 3, 9, 17].randomElement(using: &random) ?? 1 }
      return (0..<2).map { _ in
        shape.dropFirst(Int.random(in: 0...rank, using: &random)).map {
          Bool.random(using: &random) ? $0 : 1
        }
      }
    }
  }()

  /// The result computed element by element, with the index of each operand by NumPy's rule.
  static func naive(
    _ a: Tensor, _ b: Tensor, _ operation: (Float, Float) -> Float
  ) -> (shape: [Int], values: [Float]) {
    let rank = max(a.rank, b.rank)
    let paddedA = [Int](repeating: 1, count: rank - a.rank) + a.shape
    let paddedB = [Int](repeating: 1, count: rank - b.rank) + b.shape
    let shape = zip(paddedA, paddedB).map { $0 == 1 ? $1 : $0 }
    let values = allIndices(of: shape).map { index in
      operation(
        a.values[place(index, in: paddedA)], b.values[place(index, in: paddedB)])
    }
    return (shape, values)
  }

  @Test func agreesWithElementByElement() {
    var random = RandomGenerator(seed: 2)
    for pair in Self.pairs {
      let a = Tensor.normal(pair[0], using: &random)
      let b = Tensor.normal(pair[1], using: &random)
      let difference = Self.naive(a, b, -)
      #expect((a - b).shape == difference.shape, "\(pair)")
      #expect((a - b).values == difference.values, "\(pair)")
      #expect(maximum(a, b).values == Self.naive(a, b) { max($0, $1) }.values, "\(pair)")
      #expect((a .< b).values == Self.naive(a, b) { $0 < $1 ? 1 : 0 }.values, "\(pair)")
    }
  }

  @Test func broadcastRepeatsElements() {
    var random = RandomGenerator(seed: 3)
    for pair in Self.pairs {
      let a = Tensor.normal(pair[0], using: &random)
      let shape = (a + Tensor.zeros(pair[1])).shape
      let expected = Self.naive(a, Tensor.zeros(shape)) { first, _ in first }
      #expect(a.broadcast(to: shape).values == expected.values)
      #expect(a.broadcast(to: shape).shape == shape)
    }
  }

  @Test func inPlaceGivesTheSame() {
    var random = RandomGenerator(seed: 4)
    let matrix = Tensor.normal([5, 9], using: &random)
    let row = Tensor.normal([9], using: &random)
    let column = Tensor.normal([5, 1], using: &random)
    for other in [matrix, row, column] {
      var changed = matrix
      changed -= other
      #expect(changed == matrix - other)
      changed = matrix
      changed /= other
      #expect(changed == matrix / other)
    }
  }

  @Test func numbersOnEitherSide() {
    let x = Tensor([1, 2, 4])
    #expect(x + 1 == Tensor([2, 3, 5]) && 1 + x == Tensor([2, 3, 5]))
    #expect(x - 1 == Tensor([0, 1, 3]) && 1 - x == Tensor([0, -1, -3]))
    #expect(x * 2 == Tensor([2, 4, 8]) && 2 * x == Tensor([2, 4, 8]))
    #expect(x / 2 == Tensor([0.5, 1, 2]) && 2 / x == Tensor([2, 1, 0.5]))
    #expect((-Tensor([0, 1])).values.map(\.sign) == [.minus, .minus])
  }

  @Test func masks() {
    let x = Tensor([-1, 0, 1, .nan])
    #expect((x .< 0).values == [1, 0, 0, 0])
    #expect((x .<= 0).values == [1, 1, 0, 0])
    #expect((x .> 0).values == [0, 0, 1, 0])
    #expect((x .>= 0).values == [0, 1, 1, 0])
    #expect((x .== 0).values == [0, 1, 0, 0])
    #expect((x .!= 0).values == [1, 0, 1, 1])
    #expect((x .== x).values == [1, 1, 1, 0])
    #expect((x .!= x).values == [0, 0, 0, 1])
    #expect(x.replacing(with: 5, where: x .!= x).values == [-1, 0, 1, 5])
    let filled = Tensor([[1, 2]]).replacing(
      with: Tensor([-0.0, 7]), where: Tensor([[1, 0], [0, 1]]))
    #expect(filled == Tensor([[0, 2], [1, 7]]))
    #expect(filled[0, 0].sign == .minus)
  }
}

/// All indices of a shape, the last axis fastest.
func allIndices(of shape: [Int]) -> [[Int]] {
  shape.reduce([[]]) { prefixes, length in
    prefixes.flatMap { prefix in (0..<length).map { prefix + [$0] } }
  }
}

/// The place of an index in a shape; indices into axes of length 1 count as 0.
func place(_ index: [Int], in shape: [Int]) -> Int {
  zip(index, shape).reduce(0) { $0 * $1.1 + ($1.1 == 1 ? 0 : $1.0) }
}
