import NN
import Testing

@Suite struct DropoutTests {
  @Test func dropsAtTheRateAndKeepsTheMean() {
    var random = RandomGenerator(seed: 1)
    var layer = Dropout(0.3, using: &random)
    let y = layer.training(.ones([100, 1000]))
    let dropped = Float(y.values.count { $0 == 0 }) / 100_000
    // Three standard deviations of a fraction of 100,000.
    #expect(abs(dropped - 0.3) < 3 * (0.3 * 0.7 / 100_000).squareRoot())
    #expect(y.values.allSatisfy { $0 == 0 || abs($0 - 1 / 0.7) < 1e-6 })
    let another = layer.training(.ones([100, 1000]))
    #expect(another != y)
  }

  @Test func evaluationPassesEverythingOn() {
    var random = RandomGenerator(seed: 1)
    let x = Tensor([[1, 2, 3]])
    #expect(Dropout(0.9, using: &random)(x) == x)
    var none = Dropout(0, using: &random)
    #expect(none.training(x) == x)
  }

  @Test func gradientsAreDroppedWithTheValues() {
    var random = RandomGenerator(seed: 1)
    var layer = Dropout(0.5, using: &random)
    let x = Tensor.ones([4, 5]).tracked()
    let y = layer.training(x)
    (y.sum() as Tensor).backward()
    #expect(x.gradient == y.detached)  // of ones, both are the mask
  }

  @Test func equalSeedsDropTheSameWhoeverElseDraws() {
    func dropped(drawing count: Int) -> Tensor {
      var random = RandomGenerator(seed: 5)
      var layer = Dropout(0.5, using: &random)
      _ = Tensor.normal([count], using: &random)
      return layer.training(.ones([20]))
    }
    #expect(dropped(drawing: 1) == dropped(drawing: 100))
  }
}
