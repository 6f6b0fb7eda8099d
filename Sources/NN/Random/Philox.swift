/// Philox4x32-10: a function that turns a counter into four random words, with a key that selects one
/// of 2^64 such functions.
///
/// J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw 2011, "Parallel random numbers: as easy as
/// 1, 2, 3", section 3.3; the constants are theirs. It passes TestU01's BigCrush (section 4.2). Each
/// block depends only on its counter: several can be computed at once, and any part of a sequence without
/// the rest.
package struct Philox: Equatable, Sendable {
  /// The key; different keys give unrelated sequences.
  let key: UInt64
  /// The upper half of the counter; different streams are different parts of a sequence.
  let stream: UInt64

  package init(key: UInt64, stream: UInt64) {
    self.key = key
    self.stream = stream
  }

  /// The four words of one block.
  @inline(__always)
  package func block(_ index: UInt64) -> SIMD4<UInt32> {
    var (c0, c1) = halves(index)
    var (c2, c3) = halves(stream)
    var (k0, k1) = halves(key)
    for _ in 0..<10 {
      let (low0, high0) = halves(0xd251_1f53 &* UInt64(c0))
      let (low2, high2) = halves(0xcd9e_8d57 &* UInt64(c2))
      (c0, c1, c2, c3) = (high2 ^ c1 ^ k0, low2, high0 ^ c3 ^ k1, low0)
      // The golden ratio and √3 − 1, so that no two rounds have the same key.
      k0 &+= 0x9e37_79b9
      k1 &+= 0xbb67_ae85
    }
    return SIMD4(c0, c1, c2, c3)
  }

  /// Writes the words of `count` blocks, one after another.
  func write(_ count: Int, blocksFrom first: UInt64, to words: UnsafeMutablePointer<UInt32>) {
    for place in 0..<count {
      let block = block(first &+ UInt64(truncatingIfNeeded: place))
      for word in 0..<4 { words[4 &* place &+ word] = block[word] }
    }
  }
}

@inline(__always)
private func halves(_ number: UInt64) -> (low: UInt32, high: UInt32) {
  (UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number &>> 32))
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension Philox: Codable {}
#endif
