/// A source of random numbers that are the same each time it starts from the same seed.
///
///     var random = RandomGenerator(seed: 42)
///     Tensor.normal([1000, 500], using: &random)
///     [1, 2, 3].shuffled(using: &random)
///
/// The numbers are the 32-bit words of Philox4x32-10 in order (see `Philox`), with the seed as the
/// key and the stream as the upper half of the counter. Every element of a normal, uniform or
/// Bernoulli tensor takes one word, so that two tensors of five elements hold the same numbers as one
/// of ten, on any processor. Whole numbers, permutations, and Swift's own `random` and `shuffled`
/// draw a `UInt64`, which takes two words; a draw that would favour some number is repeated, which is
/// rare.
public struct RandomGenerator: RandomNumberGenerator, Equatable, Sendable {
  private let philox: Philox
  /// The number of words that have been taken.
  private var position: UInt64 = 0
  /// The block that the last word came from.
  private var block = SIMD4<UInt32>()

  /// - Parameters:
  ///   - seed: Selects the numbers.
  ///   - stream: Selects one of 2^64 unrelated sequences for the same seed.
  public init(seed: UInt64, stream: UInt64 = 0) {
    philox = Philox(key: seed, stream: stream)
  }

  /// Makes a generator whose numbers are unrelated to this one's.
  public mutating func split() -> RandomGenerator {
    let seed = next()
    return RandomGenerator(seed: seed, stream: next())
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let low = nextWord()
    return UInt64(nextWord()) &<< 32 | UInt64(low)
  }

  /// The next 32 random bits.
  package mutating func nextWord() -> UInt32 {
    let place = Int(position & 3)
    if place == 0 { block = philox.block(position &>> 2) }
    position &+= 1
    return block[place]
  }

  /// A whole number below `bound`, all equally likely.
  ///
  /// D. Lemire 2019, "Fast random integer generation in an interval", algorithm 5.
  mutating func next(below bound: UInt64) -> UInt64 {
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return product.high
  }

  /// Writes `count` numbers, each made from one word.
  @inline(__always)
  mutating func fill(
    _ result: UnsafeMutablePointer<Float>, count: Int,
    _ number: (_ words: SIMD8<UInt32>) -> Lanes
  ) {
    // In parts that stay in the fastest cache between writing words and turning them into numbers.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2048) { words in
      guard let words = words.baseAddress else { return }
      for start in stride(from: 0, to: count, by: 2048) {
        let part = min(2048, count - start)
        write(part, wordsTo: words)
        UnsafeRawPointer(words).withMemoryRebound(to: Float.self, capacity: part) { bits in
          mapLanes(bits, to: result + start, count: part) {
            number(unsafeBitCast($0, to: SIMD8<UInt32>.self))
          }
        }
      }
    }
  }

  /// Writes the next `count` words.
  private mutating func write(_ count: Int, wordsTo result: UnsafeMutablePointer<UInt32>) {
    var index = 0
    // The rest of a block already begun, whole blocks, and the beginning of another.
    while index < count && position & 3 != 0 {
      result[index] = nextWord()
      index += 1
    }
    let blocks = (count - index) / 4
    philox.write(blocks, blocksFrom: position &>> 2, to: result + index)
    position &+= UInt64(4 * blocks)
    for rest in (index + 4 * blocks)..<count { result[rest] = nextWord() }
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension RandomGenerator: Codable {}
#endif
