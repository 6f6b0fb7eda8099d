import NN
import Testing

@Suite struct PrincipalComponentsTests {
  /// 500 examples of five features that depend on one another.
  private var data: Tensor {
    var random = RandomGenerator(seed: 2)
    let mixing = Tensor.normal([5, 5], using: &random)
    return matmul(Tensor.normal([500, 5], using: &random), mixing) + 3
  }

  private func covariance(_ data: Tensor) -> Tensor {
    let centered = data - data.mean(axis: 0)
    return matmul(centered.transposed(), centered) / Float(data.shape[0])
  }

  private func isClose(_ a: Tensor, _ b: Tensor, within tolerance: Float) -> Bool {
    a.shape == b.shape && (a - b).values.allSatisfy { $0.magnitude <= tolerance }
  }

  /// Points on the line y = 2x − 1 and, with a small fraction of the spread, across it.
  @Test func theFirstDirectionIsTheLongAxis() {
    let root = Float(5).squareRoot()
    let components = PrincipalComponents(
      fitting: Tensor([[1, 1], [3, 5], [-1, -3], [0.8, 1.1], [1.2, 0.9]]))
    #expect(isClose(components.mean, Tensor([1, 1]), within: 1e-6))
    #expect(
      isClose(
        components.directions, Tensor([[1 / root, 2 / root], [2 / root, -1 / root]]), within: 1e-6))
    #expect(isClose(components.variances, Tensor([8, 0.02]), within: 1e-5))
  }

  @Test func coordinatesAreUncorrelatedWithTheVariances() {
    let components = PrincipalComponents(fitting: data)
    let spread = covariance(components.project(data))
    #expect(isClose(spread, .identity(5) * components.variances, within: 1e-4))
  }

  /// What is lost is the variance of the directions left out.
  @Test(arguments: 1...5)
  func theErrorOfAReconstructionIsTheVarianceLeftOut(count: Int) {
    let components = PrincipalComponents(fitting: data)
    let again = components.reconstruct(components.project(data, onto: count))
    let error: Float = square(again - data).sum() / 500
    let leftOut = components.variances.values.dropFirst(count).reduce(0, +)
    #expect((error - leftOut).magnitude < 1e-4 * (1 + leftOut))
  }

  @Test func whitenedDataHaveTheIdentityForCovariance() {
    let components = PrincipalComponents(fitting: data)
    #expect(isClose(covariance(components.whitened(data)), .identity(5), within: 2e-4))
    #expect(isClose(covariance(components.whitenedInPlace(data)), .identity(5), within: 2e-4))
  }

  /// ZCA multiplies by the symmetric inverse root of the covariance, without a rotation.
  @Test func whiteningInPlaceIsASymmetricMap() {
    let components = PrincipalComponents(fitting: data)
    let map = components.whitenedInPlace(Tensor.identity(5) + components.mean)
    #expect(isClose(map, map.transposed(), within: 1e-4))
    #expect(isClose(matmul(matmul(map, covariance(data)), map), .identity(5), within: 3e-4))
  }

  @Test func anEpsilonDampsDirectionsOfLittleVariance() {
    let flat = Tensor([[1, 1], [-1, -1], [2, 2], [-2, -2]])
    let white = PrincipalComponents(fitting: flat).whitened(flat, epsilon: 0.5)
    // Along the diagonal the variance is 5; across there is none.
    #expect((white[2, 0].magnitude - Float(8 / 5.5).squareRoot()).magnitude < 1e-5)
    #expect(white[2, 1].magnitude < 1e-5)
  }
}
