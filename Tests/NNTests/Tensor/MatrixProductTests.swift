import NN
import Testing

@Suite struct MatrixProductTests {
  /// Sizes on both sides of where BLAS takes over, and degenerate ones.
  @Test(arguments: [
    [1, 1, 1], [2, 3, 4], [5, 1, 7], [1, 9, 1], [8, 8, 8], [17, 33, 9], [3, 100, 2], [64, 70, 65],
    [9, 4, 23], [300, 40, 1000],
    [0, 3, 2], [2, 0, 3], [2, 3, 0],
  ])
  func agreesWithSumsOfProducts(sizes: [Int]) {
    var random = RandomGenerator(seed: 7)
    let (m, k, n) = (sizes[0], sizes[1], sizes[2])
    let a = Tensor.normal([m, k], using: &random)
    let b = Tensor.normal([k, n], using: &random)
    let product = matmul(a, b)
    #expect(product.shape == [m, n])
    for i in 0..<m {
      for j in 0..<n {
        var sum = 0.0
        var magnitude = 0.0
        for l in 0..<k {
          sum += Double(a[i, l]) * Double(b[l, j])
          magnitude += abs(Double(a[i, l]) * Double(b[l, j]))
        }
        // Higham 2002, "Accuracy and Stability of Numerical Algorithms", eq. 3.5.
        #expect(abs(Double(product[i, j]) - sum) <= Double(k) * 0x1p-24 * magnitude)
      }
    }
  }

  @Test(arguments: [[2, 3, 4], [17, 33, 9]])
  func transposedFactorsNeedNotBeMoved(sizes: [Int]) {
    var random = RandomGenerator(seed: 8)
    let a = Tensor.normal([sizes[0], sizes[1]], using: &random)
    let b = Tensor.normal([sizes[1], sizes[2]], using: &random)
    let expected = matmul(a, b)
    let results = [
      matmul(a.transposed(), b, transposingFirst: true),
      matmul(a, b.transposed(), transposingSecond: true),
      matmul(a.transposed(), b.transposed(), transposingFirst: true, transposingSecond: true),
    ]
    for result in results {
      #expect(result.shape == expected.shape)
      #expect(zip(result.values, expected.values).allSatisfy(isClose))
    }
  }

  @Test func vectorsAreRowsOnTheLeftAndColumnsOnTheRight() {
    let matrix = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(matmul(Tensor([10, 100]), matrix) == Tensor([410, 520, 630]))
    #expect(matmul(matrix, Tensor([1, 0, 2])) == Tensor([7, 16]))
    #expect(matmul(Tensor([1, 2, 3]), Tensor([4, 5, 6])) == Tensor(32))
    #expect(
      matmul(Tensor.ones([5, 2, 3]), Tensor([1, 2, 3])) == Tensor(shape: [5, 2], repeating: 6))
  }

  @Test func batchesAreBroadcast() {
    var random = RandomGenerator(seed: 9)
    let shapes: [([Int], [Int], [Int])] = [
      ([6, 2, 3], [6, 3, 4], [6, 2, 4]), ([6, 2, 3], [3, 4], [6, 2, 4]),
      ([2, 3], [6, 3, 4], [6, 2, 4]), ([5, 1, 2, 3], [6, 3, 4], [5, 6, 2, 4]),
    ]
    for (first, second, expected) in shapes {
      let a = Tensor.normal(first, using: &random)
      let b = Tensor.normal(second, using: &random)
      let product = matmul(a, b)
      #expect(product.shape == expected)
      // The same by multiplying each pair of matrices.
      let batch = Array(expected.dropLast(2))
      let firsts = a.broadcast(to: batch + [2, 3]).reshaped([-1, 2, 3])
      let seconds = b.broadcast(to: batch + [3, 4]).reshaped([-1, 3, 4])
      let products = product.reshaped([-1, 2, 4])
      for index in 0..<products.shape[0] {
        let single = matmul(firsts.row(index), seconds.row(index))
        #expect(zip(products.row(index).values, single.values).allSatisfy(isClose))
      }
      #expect(
        matmul(a.transposed(), b, transposingFirst: true).shape == expected)
    }
  }

  @Test func notANumberGoesThrough() {
    // 0 · ∞ is NaN, also where a product is taken for granted.
    #expect(matmul(Tensor([[0, 1]]), Tensor([[.infinity], [1]]))[0, 0].isNaN)
  }
}
