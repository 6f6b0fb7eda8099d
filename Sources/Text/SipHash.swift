/// A keyed hash of 128 bits, which nobody can compute, or learn the key from, without the key.
///
/// SipHash-2-4 (Aumasson & Bernstein 2012, "SipHash: a fast short-input PRF"), with the authors' own
/// extension to 128 bits.
package struct SipHash: Sendable {
  /// 128 bits that are kept secret.
  package struct Key: Hashable, Sendable {
    package var low: UInt64
    package var high: UInt64

    package init(low: UInt64, high: UInt64) {
      self.low = low
      self.high = high
    }
  }

  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  private init(key: Key) {
    v0 = key.low ^ 0x736f_6d65_7073_6575
    v1 = key.high ^ 0x646f_7261_6e64_6f6d ^ 0xee
    v2 = key.low ^ 0x6c79_6765_6e65_7261
    v3 = key.high ^ 0x7465_6462_7974_6573
  }

  /// The hash of some bytes as 32 hexadecimal digits, as tools print it.
  package static func text(_ bytes: some Collection<UInt8>, key: Key) -> String {
    let (low, high) = hash(bytes, key: key)
    return hexadecimal(low) + hexadecimal(high)
  }

  package static func hash(
    _ bytes: some Collection<UInt8>, key: Key
  ) -> (low: UInt64, high: UInt64) {
    var state = SipHash(key: key)
    var word: UInt64 = 0
    var count: UInt64 = 0
    for byte in bytes {
      word |= UInt64(byte) << (8 * (count & 7))
      count += 1
      if count & 7 == 0 {
        state.add(word)
        word = 0
      }
    }
    state.add(word | count << 56)
    state.v2 ^= 0xee
    for _ in 0..<4 { state.mix() }
    let low = state.v0 ^ state.v1 ^ state.v2 ^ state.v3
    state.v1 ^= 0xdd
    for _ in 0..<4 { state.mix() }
    return (low, state.v0 ^ state.v1 ^ state.v2 ^ state.v3)
  }

  private mutating func add(_ word: UInt64) {
    v3 ^= word
    mix()
    mix()
    v0 ^= word
  }

  private mutating func mix() {
    v0 &+= v1
    v1 = rotated(v1, 13) ^ v0
    v0 = rotated(v0, 32)
    v2 &+= v3
    v3 = rotated(v3, 16) ^ v2
    v0 &+= v3
    v3 = rotated(v3, 21) ^ v0
    v2 &+= v1
    v1 = rotated(v1, 17) ^ v2
    v2 = rotated(v2, 32)
  }

  private func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value.byteSwapped, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
