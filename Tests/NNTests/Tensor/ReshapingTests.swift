import NN
import Testing

@Suite struct ReshapingTests {
  let cube = Tensor.linspace(0, 59, count: 60).reshaped([3, 4, 5])

  @Test func reshapingKeepsTheOrder() {
    #expect(cube.reshaped([12, 5]).values == cube.values)
    #expect(cube.reshaped([-1, 10]).shape == [6, 10])
    #expect(cube.reshaped([2, -1]).shape == [2, 30])
    #expect(cube.flattened().shape == [60])
    #expect(Tensor.zeros([0, 3]).reshaped([3, 0]).shape == [3, 0])
    #expect(cube.insertingAxis(at: 0).shape == [1, 3, 4, 5])
    #expect(cube.insertingAxis(at: -1).shape == [3, 4, 5, 1])
    #expect(cube.insertingAxis(at: 1).removingAxis(1) == cube)
  }

  @Test func transposingAgreesWithElementByElement() {
    let orders = [
      [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0], [-1, 0, 1],
    ]
    for order in orders {
      let result = cube.transposed(order)
      let axes = order.map { $0 < 0 ? $0 + 3 : $0 }
      #expect(result.shape == axes.map { cube.shape[$0] })
      for index in allIndices(of: result.shape) {
        var source = [0, 0, 0]
        for (place, axis) in axes.enumerated() { source[axis] = index[place] }
        #expect(
          result[index[0], index[1], index[2]] == cube[source[0], source[1], source[2]])
      }
    }
    #expect(cube.transposed() == cube.transposed([0, 2, 1]))
  }

  @Test(arguments: [[1, 7], [7, 1], [2, 3], [16, 16], [17, 33], [40, 5], [0, 4]])
  func matricesOfAllSizes(shape: [Int]) {
    var random = RandomGenerator(seed: 5)
    let matrix = Tensor.normal(shape, using: &random)
    let result = matrix.transposed()
    #expect(result.shape == [shape[1], shape[0]])
    for index in allIndices(of: shape) {
      #expect(result[index[1], index[0]] == matrix[index[0], index[1]])
    }
    #expect(result.transposed() == matrix)
  }

  @Test func aVectorIsItsOwnTranspose() {
    #expect(Tensor([1, 2]).transposed() == Tensor([1, 2]))
    #expect(Tensor(3).transposed([]) == Tensor(3))
  }

  @Test func joining() {
    let a = Tensor([[1, 2], [3, 4]])
    let b = Tensor([[5, 6]])
    #expect(concatenate([a, b]) == Tensor([[1, 2], [3, 4], [5, 6]]))
    #expect(concatenate([a, a], axis: -1) == Tensor([[1, 2, 1, 2], [3, 4, 3, 4]]))
    #expect(concatenate([Tensor.zeros([0, 2]), b]) == b)
    #expect(stack([Tensor([1, 2]), Tensor([3, 4])]) == a)
    #expect(stack([Tensor([1, 3]), Tensor([2, 4])], axis: 1) == a)
    #expect(stack([Tensor(1), Tensor(2)]) == Tensor([1, 2]))
    // Slicing takes apart what concatenating joined.
    for axis in 0..<3 {
      let parts = [0..<1, 1..<3].map { cube.sliced($0, axis: axis) }
      #expect(concatenate(parts, axis: axis) == cube.sliced(0..<3, axis: axis))
    }
  }
}
