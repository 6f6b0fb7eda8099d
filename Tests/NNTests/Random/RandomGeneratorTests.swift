import NN
import Testing

@Suite struct RandomGeneratorTests {
  @Test func wordsAreThePhiloxBlocksInOrder() {
    var random = RandomGenerator(seed: 42, stream: 7)
    let philox = Philox(key: 42, stream: 7)
    for block in 0..<5 as Range<UInt64> {
      for word in 0..<4 { #expect(random.nextWord() == philox.block(block)[word]) }
    }
    var other = RandomGenerator(seed: 42, stream: 7)
    let block = philox.block(0)
    #expect(other.next() == UInt64(block[1]) << 32 | UInt64(block[0]))
  }

  @Test func theSameSeedGivesTheSameNumbers() {
    var first = RandomGenerator(seed: 3)
    var second = RandomGenerator(seed: 3)
    #expect(Tensor.normal([100], using: &first) == Tensor.normal([100], using: &second))
    #expect(first == second)
    #expect(first.next() == second.next())
  }

  @Test func seedsStreamsAndSplitsDiffer() {
    var generators = [
      RandomGenerator(seed: 1), RandomGenerator(seed: 2), RandomGenerator(seed: 1, stream: 1),
      RandomGenerator(seed: 1 << 32), RandomGenerator(seed: 1, stream: 1 << 32),
    ]
    generators.append(generators[0].split())
    generators.append(generators[0].split())
    let tensors = generators.indices.map { Tensor.normal([10_000], using: &generators[$0]) }
    for (index, a) in tensors.enumerated() {
      for b in tensors[(index + 1)...] {
        // A correlation of independent samples is normal with deviation 1/100.
        #expect(abs((a * b).mean()) < 0.05)
      }
    }
  }

  /// Tensors drawn in parts hold the numbers of one drawn at once, wherever the cuts are.
  @Test func partsContinueOneAnother() {
    typealias Draw = (Int, inout RandomGenerator) -> Tensor
    let draws: [Draw] = [
      { Tensor.normal([$0], using: &$1) },
      { Tensor.uniform([$0], in: -2...3, using: &$1) },
      { Tensor.bernoulli([$0], probability: 0.3, using: &$1) },
      { Tensor.integers([$0], in: -3..<100, using: &$1) },
    ]
    let lengths = [1, 2, 3, 4, 5, 31, 32, 33, 64, 100, 2047, 2048, 2049, 5000]
    for draw in draws {
      var whole = RandomGenerator(seed: 5)
      var parts = RandomGenerator(seed: 5)
      let expected = draw(lengths.reduce(0, +), &whole)
      #expect(concatenate(lengths.map { draw($0, &parts) }) == expected)
      #expect(whole.next() == parts.next())
    }
  }

  @Test func swiftsOwnMethodsUseIt() {
    var random = RandomGenerator(seed: 8)
    #expect(Array(0..<50).shuffled(using: &random).sorted() == Array(0..<50))
    #expect((0..<6).contains(Int.random(in: 0..<6, using: &random)))
  }
}
