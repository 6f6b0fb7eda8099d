import Text

/// Which code and data of a library refers to which, piece by piece, with a digest of each piece.
///
/// Two libraries that differ in the places of their code, and in nothing that it does, have the same
/// digests.
package struct CodeGraph: Equatable, Sendable {
  /// A piece of code or data, or one of its names.
  package struct Node: Equatable, Sendable {
    /// The symbol, with the object file of one that is not seen outside it; nil for the piece itself.
    package var name: String?
    package var digest: Digest
    /// What it refers to, by index.
    var references: Range<Int>
  }

  /// A conformance that the runtime finds in a table when it is asked whether a type conforms to a
  /// protocol, without any reference of the program to it.
  struct Conformance: Equatable, Sendable {
    var record: Int32
    /// Its type and its protocol, as far as they are in the library.
    var conditions: [Int32]
  }

  package internal(set) var nodes: [Node] = []
  /// What nodes refer to; each has a range of this list.
  var references: [Int32] = []
  /// The nodes that other files can refer to, by name.
  var exported: [String: Int32] = [:]
  /// The names that its files refer to and do not define.
  var undefined: [String] = []
  /// What runs in any program: constructors, and functions that are called in place of others.
  var roots: [Int32] = []
  var conformances: [Conformance] = []
}

extension CodeGraph {
  mutating func add(_ name: String?, _ digest: Digest, _ targets: [Int32]) {
    let start = references.count
    references += targets
    nodes.append(Node(name: name, digest: digest, references: start..<references.count))
  }

  /// 64-bit x86, whose kinds of relocations are known (see ``RelocationTarget``).
  private static let knownMachine: UInt16 = 62

  /// Reads the object files of a library, in the order in which they are linked; nil if one of them
  /// cannot be read.
  ///
  /// - Parameter files: The name of each, unique among them, and its content.
  package init?(of files: [(name: String, content: [UInt8])]) {
    var builder = CodeGraphBuilder()
    for file in files {
      guard let object = ELFObject(file.content), object.machine == Self.knownMachine else {
        return nil
      }
      builder.add(object, named: file.name)
    }
    self = builder.graph
  }
}
