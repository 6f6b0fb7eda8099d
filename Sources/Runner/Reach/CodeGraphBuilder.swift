import Text

/// Makes a graph of object files that are linked together.
struct CodeGraphBuilder {
  private struct File {
    var reader: AtomReader
    /// The node of its first atom.
    var start: Int
    /// The nodes of its symbols, each of which is a name of an atom.
    var symbols: [Int: Int] = [:]
  }

  private struct Definition {
    var node: Int
    var isWeak: Bool
  }

  private var files: [File] = []
  private var count = 0
  private var definitions: [String: Definition] = [:]

  mutating func add(_ object: ELFObject, named name: String) {
    var file = File(reader: AtomReader(file: name, atoms: ObjectAtoms(object)), start: count)
    count += file.reader.atoms.atoms.count
    for atom in file.reader.atoms.atoms.indices {
      for index in file.reader.names(of: atom) {
        file.symbols[index] = count
        let symbol = object.symbols[index]
        if symbol.binding != .local {
          let text = object.name(of: symbol)
          let isWeak = symbol.binding == .weak
          // The linker takes the first one, unless that is weak and another is not.
          if definitions[text].map({ $0.isWeak && !isWeak }) ?? true {
            definitions[text] = Definition(node: count, isWeak: isWeak)
          }
        }
        count += 1
      }
    }
    files.append(file)
  }

  /// The graph of all files that have been added.
  var graph: CodeGraph {
    var graph = CodeGraph()
    graph.exported = definitions.mapValues { Int32($0.node) }
    var used: Set<String> = []
    for var file in files {
      func node(_ target: AtomReader.Target) -> Int32? {
        switch target {
        case .atom(let atom): Int32(file.start + atom)
        case .symbol(let symbol): file.symbols[symbol].map(Int32.init)
        case .name(let name): definitions[name].map { Int32($0.node) }
        }
      }
      let atoms = file.reader.atoms
      let contents = atoms.atoms.indices.map { file.reader.content(of: $0) }
      for content in contents {
        for case .name(let name) in content.targets { used.insert(name) }
        graph.add(nil, content.digest, content.targets.compactMap(node))
      }
      for (atom, content) in zip(atoms.atoms.indices, contents) {
        for symbol in file.reader.names(of: atom) {
          let label = file.reader.label(of: symbol)
          var digest = Digest(label)
          digest.add(content.digest)
          digest.add(atoms.object.symbols[symbol].offset - atoms.atoms[atom].range.lowerBound)
          graph.add(label, digest, [Int32(file.start + atom)])
        }
      }
      graph.conformances += file.reader.conformances.map { conformance in
        CodeGraph.Conformance(
          record: Int32(file.start + conformance.record),
          conditions: conformance.conditions.compactMap(node))
      }
    }
    graph.undefined = used.filter { definitions[$0] == nil }.sorted()
    graph.roots = roots(used: used)
    return graph
  }

  /// What runs without a reference to it: constructors; and functions with plain names in a file that
  /// has some which no file refers to, since they stand in place of those of the system.
  private func roots(used: Set<String>) -> [Int32] {
    var roots: [Int32] = []
    for file in files {
      let atoms = file.reader.atoms
      let object = atoms.object
      for (index, section) in object.sections.enumerated() where Self.runs(section.name) {
        roots += atoms.ofSection[index].map { Int32(file.start + $0) }
      }
      let plain = atoms.atoms.indices.flatMap { atom in
        atoms.symbols(of: atom).compactMap { index -> (Int, String)? in
          let symbol = object.symbols[index]
          let name = object.name(of: symbol)
          guard symbol.binding != .local, symbol.isVisible, !name.hasPrefix("$s") else {
            return nil
          }
          return (atom, name)
        }
      }
      if plain.contains(where: { !used.contains($0.1) }) {
        roots += plain.map { Int32(file.start + $0.0) }
      }
    }
    return roots
  }

  private static func runs(_ section: String) -> Bool {
    [".init_array", ".preinit_array", ".ctors", "swift5_replac"].contains { section.hasPrefix($0) }
  }
}
