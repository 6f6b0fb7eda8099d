import Foundation
import NN
import Testing

@Suite struct AttentionTests {
  @Test func maskedKeysAreNotSeen() {
    var random = RandomGenerator(seed: 1)
    let q = Tensor.normal([2, 3, 4], using: &random)
    let (k, v) = (
      Tensor.normal([2, 5, 4], using: &random), Tensor.normal([2, 5, 6], using: &random)
    )
    let masked = attention(q, k, v, mask: Tensor([1, 1, 1, 0, 0]))
    let shorter = attention(q, k.sliced(0..<3, axis: 1), v.sliced(0..<3, axis: 1))
    expectEqual(masked, shorter)
  }

  @Test func aQueryThatSeesNothingGetsTheMean() {
    let weights = attentionWeights(.ones([2, 4]), .ones([5, 4]), mask: .zeros([2, 5]))
    expectEqual(weights, Tensor(shape: [2, 5], repeating: 0.2))
  }

  @Test func aStepDoesNotDependOnLaterOnes() {
    var random = RandomGenerator(seed: 2)
    let layer = MultiHeadAttention(features: 8, heads: 2, isCausal: true, using: &random)
    let x = Tensor.normal([2, 6, 8], using: &random)
    let changed = concatenate(
      [x.sliced(0..<4, axis: 1), .normal([2, 2, 8], using: &random)], axis: 1)
    expectEqual(layer(x).sliced(0..<4, axis: 1), layer(changed).sliced(0..<4, axis: 1))
    #expect(layer(x) != layer(changed))
  }

  /// Head by head, with the columns of each head's weights cut out by hand.
  @Test func headsWorkBesideEachOther() {
    var random = RandomGenerator(seed: 3)
    let layer = MultiHeadAttention(features: 6, heads: 3, using: &random)
    let x = Tensor.normal([2, 4, 6], using: &random)
    let heads = (0..<3).map { head in
      let columns = head * 2..<head * 2 + 2
      return attention(
        matmul(x, layer.queries.weight.sliced(columns, axis: 1)),
        matmul(x, layer.keys.weight.sliced(columns, axis: 1)),
        matmul(x, layer.values.weight.sliced(columns, axis: 1)))
    }
    expectEqual(layer(x), matmul(concatenate(heads, axis: 2), layer.output.weight))
  }

  @Test func gradientsHold() {
    var random = RandomGenerator(seed: 4)
    let x = Tensor.normal([2, 3, 4], using: &random)
    let memory = Tensor.normal([2, 5, 4], using: &random)
    let weights = Tensor.normal([2, 3, 4], using: &random)
    let layer = MultiHeadAttention(features: 4, heads: 2, using: &random)
    let check = layer.checkGradients { ($0(x, memory) * weights).sum() }
    #expect(check.holds(), "\(check)")
    let gated = GatedLinear(4, 4, using: &random).checkGradients { ($0(x) * weights).sum() }
    #expect(gated.holds(), "\(gated)")
    let embedding = Embedding(vocabulary: 5, features: 4, using: &random).checkGradients {
      (square($0([[0, 3, 3], [1, 0, 3]])) * weights).sum()
    }
    #expect(embedding.holds(), "\(embedding)")
    let (a, b) = (x.row(0), Tensor.normal([3, 5], using: &random))
    let bilinear = Bilinear(4, 5, 2, using: &random).checkGradients { square($0(a, b)).sum() }
    #expect(bilinear.holds(), "\(bilinear)")
  }

  @Test func positionsAreSinesAndCosines() {
    let encoding = positionalEncoding(time: 2000, features: 7)
    for step in stride(from: 0, to: 2000, by: 37) {
      for feature in 0..<7 {
        let angle = Double(step) / pow(10000, Double(feature / 2 * 2) / 7)
        let expected = feature % 2 == 0 ? sin(angle) : cos(angle)
        #expect(abs(Double(encoding[step, feature]) - expected) < 3e-7)
      }
    }
  }

  @Test func bilinearIsTheSumOfItsProducts() {
    let weight = Tensor(shape: [1, 2, 2], values: [1, 2, 3, 4])
    let layer = Bilinear(weight: weight, bias: Tensor([10]))
    // 1·5·1 + 2·5·2 + 3·6·1 + 4·6·2 + 10 with a = [5, 6] and b = [1, 2]
    #expect(layer(Tensor([[5, 6]]), Tensor([[1, 2]])) == Tensor([[101]]))
  }

  @Test func aGateOfZeroLetsHalfThrough() {
    #expect(gatedLinearUnit(Tensor([[4, 6, 0, 0]])) == Tensor([[2, 3]]))
  }

  @Test func theLastTimeStepIsLeft() {
    let x = Tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
    #expect(LastTimeStep()(x) == Tensor([[3, 4], [7, 8]]))
  }
}
