import Text

/// The digests of all named code of a library at one time, for telling later what has changed.
package struct CodeSnapshot: Equatable, Sendable {
  private var digests: [UInt64: UInt64]

  package init(of graph: CodeGraph) {
    digests = [:]
    for node in graph.nodes {
      guard let name = node.name else { continue }
      digests[Digest(name).seed, default: 0] &+= node.digest.seed
    }
  }

  /// The names of the code that a program can reach and that was not there, or was another.
  ///
  /// They are the names by which a maintainer knows it, in ascending order.
  package func changes(in reach: Reach, of graph: CodeGraph) -> [SymbolName] {
    var now: [UInt64: UInt64] = [:]
    for node in graph.nodes {
      guard let name = node.name else { continue }
      now[Digest(name).seed, default: 0] &+= node.digest.seed
    }
    let changed = reach.nodes.compactMap { graph.nodes[$0].name }.filter { name in
      let key = Digest(name).seed
      return digests[key] != now[key]
    }
    return Set(changed.map(SymbolName.init(ofSymbol:))).sorted()
  }
}

extension CodeSnapshot {
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digests.count * 16)
    for (name, digest) in digests.sorted(by: { $0.key < $1.key }) {
      for number in [name, digest] {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    return bytes
  }

  package init(bytes: [UInt8]) {
    digests = [:]
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count - 15, by: 16) {
        let name = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        let digest = bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
        digests[UInt64(littleEndian: name)] = UInt64(littleEndian: digest)
      }
    }
  }
}
