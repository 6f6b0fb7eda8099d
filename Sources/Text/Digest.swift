/// A fingerprint of content, for telling whether anything has changed.
///
/// This is FNV-1a in 128 bits (Fowler, Noll and Vo; RFC 9923). It is not a defence against somebody
/// who wants two contents to look alike, but no two ever will by accident.
package struct Digest: Hashable, Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// - Parameter texts: The content, in a fixed order; each text counts with its end.
  package init(_ texts: String...) {
    for text in texts { add(text) }
  }

  /// Adds a text and its end, so that `ab`, `c` differs from `a`, `bc`.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in add(UnsafeRawBufferPointer(bytes)) }
    add(byte: 0xFF)  // A byte that no UTF-8 text contains.
  }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { add(byte: byte) }
  }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte: byte) }
  }

  private mutating func add(byte: UInt8) {
    state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
  }

  /// The digest as 32 hexadecimal digits.
  package var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  /// Adds the digest of a part.
  package mutating func add(_ part: Digest) { add(part.bytes) }

  /// The bytes of every digest.
  package static let byteCount = 16

  package var bytes: [UInt8] { withUnsafeBytes(of: state.littleEndian) { Array($0) } }

  /// Adds a number of eight bytes.
  package mutating func add(_ number: Int) {
    var bits = Int64(number).littleEndian
    withUnsafeBytes(of: &bits) { add($0) }
  }

  /// 64 bits for a generator that mixes its seed itself.
  ///
  /// Contents that differ only at their end give numbers that are close to each other.
  package var seed: UInt64 { UInt64(truncatingIfNeeded: state ^ (state >> 64)) }
}

extension Digest: Comparable {
  package static func < (a: Digest, b: Digest) -> Bool { a.state < b.state }
}
