import NN
import Testing

@Suite struct GradientClippingTests {
  private let gradients = Gradients([Tensor([[3, -4, 0], [1, 2, -2]]), Tensor([5, -0.5])])

  private func expect(_ clipped: Gradients, is expected: [[Float]]) {
    #expect(clipped.values.map(\.shape) == [[2, 3], [2]])
    for (values, target) in zip(clipped.values, expected) {
      #expect(zip(values.values, target).allSatisfy { abs($0 - $1) < 1e-6 })
    }
  }

  /// `torch.nn.utils.clip_grad_norm_`, which divides by the norm and 10⁻⁶.
  @Test func allGradientsTogetherAreShortened() {
    expect(
      gradients.clipped(toNorm: 2),
      is: [
        [0.779_483_66, -1.039_311_55, 0, 0.259_827_89, 0.519_655_77, -0.519_655_77],
        [1.299_139_44, -0.129_913_94],
      ])
    // √(9 + 16 + 1 + 4 + 4 + 25 + 1/4)
    #expect(abs(gradients.norm - 7.697_402) < 1e-5)
    #expect(abs(gradients.clipped(toNorm: 2).norm - 2) < 1e-6)
  }

  @Test func shortGradientsStayAsTheyAre() {
    #expect(gradients.clipped(toNorm: 100).values == gradients.values)
    #expect(gradients.clipped(toNorm: gradients.norm).values == gradients.values)
    let none = Gradients([.zeros([3])])
    #expect(none.clipped(toNorm: 1).values == none.values)
  }

  /// `torch.nn.utils.clip_grad_value_`.
  @Test func eachElementIsMovedIntoTheRange() {
    expect(
      gradients.clipped(toMagnitude: 1.5), is: [[1.5, -1.5, 0, 1, 1.5, -1.5], [1.5, -0.5]])
    #expect(gradients.clipped(toMagnitude: 5).values == gradients.values)
  }

  /// Clipping must not hide that training has failed.
  @Test func notANumberStays() {
    let broken = Gradients([Tensor([.nan, 30]), Tensor([-40])])
    #expect(broken.clipped(toNorm: 1).values[0].values[0].isNaN)
    let clipped = broken.clipped(toMagnitude: 1)
    #expect(clipped.values[0].values[0].isNaN && clipped.values[0].values[1] == 1)
    #expect(clipped.values[1] == Tensor([-1]))
  }

  /// Its square is more than a `Float` holds.
  @Test func theLengthOfHugeGradientsIsKnown() {
    let huge = Gradients([Tensor([3e30]), Tensor([-4e30])])
    #expect(abs(huge.norm / 5e30 - 1) < 1e-6)
    let clipped = huge.clipped(toNorm: 1).values
    #expect(abs(clipped[0].item - 0.6) < 1e-6 && abs(clipped[1].item + 0.8) < 1e-6)
  }
}
