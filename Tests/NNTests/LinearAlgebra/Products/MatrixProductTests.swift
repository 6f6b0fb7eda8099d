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
    let (sums, bounds) = sumsOfProducts(a, b)
    for (place, sum) in sums.enumerated() {
      #expect(abs(Double(product.values[place]) - sum) <= bounds[place])
    }
  }

  /// Our own kernel processes four rows and sixteen columns at a time, and BLAS other numbers: all sizes
  /// around these, with plain and transposed factors and, in a linear layer, with a row to start from.
  @Test(arguments: [1, 2, 3, 7, 16, 25, 40])
  func productsOfAllSizesAroundTheKernelsEdgesAreSums(inner: Int) {
    var random = RandomGenerator(seed: 6)
    for rows in 1...40 {
      let a = Tensor.normal([rows, inner], using: &random)
      for columns in 1...40 {
        let b = Tensor.normal([inner, columns], using: &random)
        let bias = Tensor.normal([columns], using: &random)
        let (sums, bounds) = sumsOfProducts(a, b)
        let results = [
          matmul(a, b), matmul(a.transposed(), b, transposingFirst: true),
          matmul(a, b.transposed(), transposingSecond: true),
          matmul(a.transposed(), b.transposed(), transposingFirst: true, transposingSecond: true),
        ]
        let affine = linear(a, b, bias)
        var isRight = true
        for place in sums.indices {
          for result in results {
            isRight = isRight && abs(Double(result.values[place]) - sums[place]) <= bounds[place]
          }
          let start = Double(bias.values[place % columns])
          let bound = bounds[place] + abs(start) * Double(inner + 1) * 0x1p-24
          isRight =
            isRight && abs(Double(affine.values[place]) - (sums[place] + start)) <= bound
        }
        #expect(isRight, "\(rows) × \(inner) × \(columns)")
      }
    }
  }

  /// The elements of a product, and bounds of their rounding errors.
  ///
  /// Higham 2002, "Accuracy and Stability of Numerical Algorithms", eq. 3.5.
  private func sumsOfProducts(_ a: Tensor, _ b: Tensor) -> (sums: [Double], bounds: [Double]) {
    let (rows, inner, columns) = (a.shape[0], a.shape[1], b.shape[1])
    var sums = [Double](repeating: 0, count: rows * columns)
    var bounds = sums
    let (first, second) = (a.values.map { Double($0) }, b.values.map { Double($0) })
    for i in 0..<rows {
      for l in 0..<inner {
        let factor = first[i * inner + l]
        for j in 0..<columns {
          let product = factor * second[l * columns + j]
          sums[i * columns + j] += product
          bounds[i * columns + j] += abs(product)
        }
      }
    }
    // One more than the number of products, for those that are added to something.
    for place in bounds.indices { bounds[place] *= Double(inner + 1) * 0x1p-24 }
    return (sums, bounds)
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
    // 0 · ∞ is NaN, even where a product with 0 could be skipped.
    #expect(matmul(Tensor([[0, 1]]), Tensor([[.infinity], [1]]))[0, 0].isNaN)
  }
}
