import Text

/// Reads what each piece of an object file refers to, and a digest of it that does not change when
/// the piece moves.
struct AtomReader {
  enum Target {
    /// A piece without a name.
    case atom(Int)
    /// A piece of the same file by one of its names, as the symbol's index.
    case symbol(Int)
    /// A name that other files can see, or have.
    case name(String)
  }

  struct Content {
    var digest: Digest
    var targets: [Target]
  }

  /// The name of the file, which tells its own symbols from those of the same name in others.
  let file: String
  let atoms: ObjectAtoms
  private var known: [Int: Content] = [:]
  /// Constants without a name that are being read, since they may refer to themselves.
  private var open: Set<Int> = []

  init(file: String, atoms: ObjectAtoms) {
    self.file = file
    self.atoms = atoms
  }

  private var object: ELFObject { atoms.object }

  /// The symbols of an atom by which other pieces know it.
  func names(of atom: Int) -> [Int] {
    atoms.symbols(of: atom).filter { !isNumbered(object.symbols[$0]) }
  }

  /// Whether the compiler has made up the name, with a number that changes with the code around it.
  private func isNumbered(_ symbol: ELFObject.Symbol) -> Bool {
    guard symbol.binding == .local else { return false }
    let name = object.file[symbol.name]
    if name.starts(with: ".L".utf8) || name.starts(with: "l_".utf8) { return true }
    let digits = name.reversed().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    return !digits.isEmpty && name.dropLast(digits.count).last == UInt8(ascii: ".")
  }

  /// The name of a symbol, with the file's if others may have a symbol of the same name.
  func label(of symbol: Int) -> String {
    let symbol = object.symbols[symbol]
    let name = object.name(of: symbol)
    return symbol.binding == .local ? "\(name) \(file)" : name
  }

  mutating func content(of index: Int) -> Content {
    if let known = known[index] { return known }
    let content = read(index)
    known[index] = content
    return content
  }

  private mutating func read(_ index: Int) -> Content {
    let atom = atoms.atoms[index]
    let section = object.sections[atom.section]
    var digest = Digest()
    var targets: [Target] = []
    digest.add("\(section.flags) \(atom.range.count)")
    if !section.bytes.isEmpty {
      let bytes = section.bytes.lowerBound + atom.range.lowerBound
      object.file.withUnsafeBytes {
        digest.add(UnsafeRawBufferPointer(rebasing: $0[bytes..<bytes + atom.range.count]))
      }
    }
    var firstJump: Int?
    for relocation in relocations(of: atom) {
      let place = relocation.offset - atom.range.lowerBound
      digest.add(place)
      digest.add(Int(relocation.kind))
      switch atoms.target(of: relocation, in: atom.section) {
      case .symbol(let number):
        let symbol = object.symbols[number]
        digest.add(relocation.addend)
        if isNumbered(symbol), let section = symbol.section,
          let other = atoms.atom(in: section, at: symbol.offset)
        {
          digest.add(symbol.offset - atoms.atoms[other].range.lowerBound)
          targets.append(add(other, to: &digest, from: index))
        } else {
          digest.add(label(of: number))
          targets.append(
            symbol.binding == .local && symbol.section != nil
              ? .symbol(number) : .name(object.name(of: symbol)))
        }
      case .atoms(let others):
        for other in others {
          digest.add(relocation.addend &- atoms.atoms[other].range.lowerBound)
          targets.append(add(other, to: &digest, from: index))
        }
      case .jump(let offset):
        // How the places that are jumped to lie to each other; where they are is seen in the code.
        let jump = offset &- place
        digest.add(jump &- (firstJump ?? jump))
        firstJump = firstJump ?? jump
      }
    }
    return Content(digest: digest, targets: targets)
  }

  /// Adds what a piece is that has been referred to by its place: its name, or else its content.
  private mutating func add(_ atom: Int, to digest: inout Digest, from index: Int) -> Target {
    let names = names(of: atom).map { (label: label(of: $0), symbol: $0) }
    if let name = names.min(by: { $0.label < $1.label }) {
      digest.add(name.label)
      return .symbol(name.symbol)
    }
    if open.contains(atom) || atom == index {
      digest.add(atom - index)
    } else {
      open.insert(index)
      digest.add(content(of: atom).digest)
      open.remove(index)
    }
    return .atom(atom)
  }

  private func relocations(of atom: ObjectAtoms.Atom) -> ArraySlice<ELFObject.Relocation> {
    let all = object.relocations[atom.section]
    func first(from offset: Int) -> Int {
      var (low, high) = (0, all.count)
      while low < high {
        let middle = (low + high) / 2
        if all[middle].offset < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return all[first(from: atom.range.lowerBound)..<first(from: atom.range.upperBound)]
  }
}

extension AtomReader {
  struct ConformanceRecord {
    var record: Int
    var conditions: [Target]
  }

  private static let cell = "got."

  /// The conformances that the runtime can find (Swift's `docs/ABI/TypeMetadata.rst`, “Protocol
  /// Conformance Descriptor”: the protocol, the type, the witness table).
  var conformances: [ConformanceRecord] {
    object.sections.indices.filter { object.sections[$0].name == "swift5_protocol_conformances" }
      .flatMap { section in
        object.relocations[section].compactMap { relocation -> ConformanceRecord? in
          guard let record = atom(of: relocation, in: section) else { return nil }
          let fields = relocations(of: atoms.atoms[record])
          let start = atoms.atoms[record].range.lowerBound
          let conditions = fields.filter { $0.offset == start || $0.offset == start + 4 }
          return ConformanceRecord(
            record: record,
            conditions: conditions.compactMap { field in
              let symbol = object.symbols[field.symbol]
              if !symbol.isSection {
                let name = object.name(of: symbol)
                // A cell that the loader fills in with the address of something defined elsewhere.
                if name.hasPrefix(Self.cell) {
                  return .name(String(name.dropFirst(Self.cell.count)))
                }
                if symbol.binding != .local { return .name(name) }
              }
              return atom(of: field, in: atoms.atoms[record].section).map { .atom($0) }
            })
        }
      }
  }

  /// The atom of the same file that a relocation points to.
  private func atom(of relocation: ELFObject.Relocation, in section: Int) -> Int? {
    switch atoms.target(of: relocation, in: section) {
    case .symbol(let symbol):
      let symbol = object.symbols[symbol]
      return symbol.section.flatMap { atoms.atom(in: $0, at: symbol.offset) }
    case .atoms(let others): return others.first
    case .jump: return nil
    }
  }
}
