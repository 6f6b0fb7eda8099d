import Foundation
import NN
import Testing

@Suite struct EigenvectorsTests {
  @Test func twoByTwoByHand() {
    let (values, vectors) = symmetricEigenvectors(Tensor([[2, 1], [1, 2]]))
    let half = Float(0.5).squareRoot()
    #expect(values == Tensor([3, 1]))
    #expect(
      (vectors - Tensor([[half, half], [half, -half]])).values.allSatisfy { $0.magnitude < 1e-6 })
  }

  /// The second difference has eigenvalues `2 − 2 cos(kπ / (n + 1))` and sines for eigenvectors.
  @Test func thoseOfTheSecondDifferenceAreSines() {
    let size = 30
    var matrix = Tensor.identity(size) * 2
    for index in 1..<size {
      matrix[index, index - 1] = -1
      matrix[index - 1, index] = -1
    }
    let (values, vectors) = symmetricEigenvectors(matrix)
    for place in 0..<size {
      let angle = Double(size - place) * .pi / Double(size + 1)
      #expect(abs(Double(values[place]) - (2 - 2 * Foundation.cos(angle))) < 1e-6)
      let sines = (1...size).map { Foundation.sin(angle * Double($0)) }
      let length = sines.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let overlap = (0..<size).reduce(0.0) { $0 + Double(vectors[place, $1]) * sines[$1] / length }
      #expect(abs(abs(overlap) - 1) < 1e-6)
    }
  }

  @Test(arguments: [1, 2, 7, 40])
  func togetherTheyMakeUpTheMatrix(size: Int) {
    var random = RandomGenerator(seed: 5)
    let half = Tensor.normal([size, size], using: &random)
    let matrix = half + half.transposed()
    let (values, vectors) = symmetricEigenvectors(matrix)
    #expect(values.values == values.values.sorted(by: >))
    let again = matmul(vectors.transposed() * values, vectors)
    #expect((again - matrix).values.allSatisfy { $0.magnitude < 2e-5 })
    let identity = matmul(vectors, vectors.transposed())
    #expect((identity - .identity(size)).values.allSatisfy { $0.magnitude < 1e-5 })
  }

  @Test func eigenvaluesMayBeEqualOrMissing() {
    #expect(symmetricEigenvectors(.identity(4) * -3).values == Tensor([-3, -3, -3, -3]))
    #expect(symmetricEigenvectors(.zeros([3, 3])).values == Tensor([0, 0, 0]))
    #expect(symmetricEigenvectors(.zeros([0, 0])).values.count == 0)
  }
}
