import Foundation
import NN
import Testing

@Suite struct SoftmaxTests {
  @Test func probabilitiesOfKnownScores() {
    // softmax([log 1, log 2, log 5]) is [1, 2, 5] / 8.
    let p = softmax(Tensor([0, Float(Foundation.log(2.0)), Float(Foundation.log(5.0))]))
    #expect(zip(p.values, [0.125, 0.25, 0.625]).allSatisfy { abs($0 - $1) < 1e-7 })
  }

  @Test func eachRowSumsToOneAndGrowsWithItsScores() {
    var random = RandomGenerator(seed: 10)
    let x = Tensor.normal([50, 37], standardDeviation: 5, using: &random)
    for temperature: Float in [0.1, 1, 30] {
      let p = softmax(x, temperature: temperature)
      #expect(p.sum(axis: 1).values.allSatisfy { abs($0 - 1) < 1e-6 })
      #expect(p.argmax(axis: 1) == x.argmax(axis: 1))
    }
  }

  @Test func nothingOverflows() {
    let x = Tensor([1e38, 1e38, -1e38])
    #expect(softmax(x) == Tensor([0.5, 0.5, 0]))
    #expect(logSumExp(Tensor([1000, 1000])).item == Float(1000 + Foundation.log(2.0)))
    #expect(logSumExp(Tensor([-1000, -1000])).item == Float(-1000 + Foundation.log(2.0)))
    #expect(logSoftmax(Tensor([0, -500])) == Tensor([0, -500]))
    #expect(softmax(Tensor([0, -.infinity])) == Tensor([1, 0]))
    #expect(logSumExp(Tensor([0, -.infinity])).item == 0)
    #expect(logSumExp(Tensor([-.infinity, -.infinity])).item == -.infinity)
    #expect(logSumExp(Tensor([.infinity, 0])).item == .infinity)
    #expect(softmax(Tensor([0, .nan])).values.allSatisfy { $0.isNaN })
  }

  @Test func anyAxis() {
    var random = RandomGenerator(seed: 11)
    let x = Tensor.normal([3, 4, 5], using: &random)
    for function in [{ softmax($0, axis: $1) }, { logSoftmax($0, axis: $1) }]
      as [(Tensor, Int) -> Tensor]
    {
      #expect(function(x, 0).transposed([1, 2, 0]) == function(x.transposed([1, 2, 0]), -1))
      #expect(function(x, 1).transposed() == function(x.transposed(), 2))
    }
    #expect(logSumExp(x, axis: 1).shape == [3, 5])
    #expect(logSumExp(x, axis: 1, keepingAxis: true).shape == [3, 1, 5])
    let p = softmax(x, axis: 1)
    let q = exp(x - logSumExp(x, axis: 1, keepingAxis: true))
    #expect(zip(p.values, q.values).allSatisfy(isClose))
    #expect(zip(log(p).values, logSoftmax(x, axis: 1).values).allSatisfy(isClose))
  }

  @Test func temperatureDividesTheScores() {
    let x = Tensor([2, 1, 0.5, -1])
    #expect(softmax(x, temperature: 0.5) == softmax(x / 0.5))
    #expect(logSoftmax(x, temperature: 4) == logSoftmax(x / 4))
  }
}
