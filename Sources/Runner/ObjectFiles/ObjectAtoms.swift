/// The pieces that the loaded sections of an object file consist of: what one symbol names, one entry
/// of a table of constants that the linker merges, or what lies between two symbols.
struct ObjectAtoms {
  struct Atom {
    var section: Int
    var range: Range<Int>
    /// The symbols that name places in it, as a range of ``ObjectAtoms/symbolIndices``.
    var symbols: Range<Int>
  }

  let object: ELFObject
  private(set) var atoms: [Atom] = []
  /// For each section, its atoms.
  private(set) var ofSection: [Range<Int>] = []
  /// The symbols of all atoms, which each have a range of this list.
  private(set) var symbolIndices: [Int] = []

  init(_ object: ELFObject) {
    self.object = object
    var symbolsOfSections: [[Int]] = Array(repeating: [], count: object.sections.count)
    for (index, symbol) in object.symbols.enumerated() where !symbol.isSection {
      guard let section = symbol.section, !symbol.name.isEmpty,
        symbol.offset >= 0, symbol.offset <= object.sections[section].size
      else { continue }
      symbolsOfSections[section].append(index)
    }
    let targets = Self.targetsOfRelativePointers(object)
    for (index, section) in object.sections.enumerated() {
      let start = atoms.count
      if Self.counts(section) {
        split(index, section, symbolsOfSections[index], targets[index, default: []])
      }
      ofSection.append(start..<atoms.count)
    }
  }

  /// Whether a section has code or data that a program can use.
  ///
  /// Tables for unwinding only serve backtraces.
  private static func counts(_ section: ELFObject.Section) -> Bool {
    section.isLoaded && section.size > 0 && !section.name.hasPrefix(".note")
      && section.name != ".eh_frame" && section.name != ".swift_modhash"
  }

  /// The places without a name that Swift's metadata points to: each is where something begins.
  private static func targetsOfRelativePointers(_ object: ELFObject) -> [Int: Set<Int>] {
    var targets: [Int: Set<Int>] = [:]
    for (section, relocations) in zip(object.sections, object.relocations) where !section.isCode {
      for relocation in relocations where relocation.kind == RelocationKind.distance {
        let symbol = object.symbols[relocation.symbol]
        guard symbol.isSection, let target = symbol.section, !object.sections[target].isCode
        else { continue }
        // What comes before ends with the zero of a text, or with padding.
        let before = object.sections[target].bytes.lowerBound &+ relocation.addend &- 1
        if object.sections[target].bytes.contains(before), object.file[before] == 0 {
          targets[target, default: []].insert(relocation.addend)
        }
      }
    }
    return targets
  }

  private mutating func split(
    _ index: Int, _ section: ELFObject.Section, _ symbols: [Int], _ targets: Set<Int>
  ) {
    let symbols = symbols.sorted {
      (object.symbols[$0].offset, $0) < (object.symbols[$1].offset, $1)
    }
    var starts = Set([0])
    var named: [Range<Int>] = []
    // A symbol within what another one names is a second name, for a place in the middle: a class's
    // metadata begins before the address by which it is known. Its size is then that of the whole.
    var (start, end) = (0, 0)
    for symbol in symbols {
      let symbol = object.symbols[symbol]
      guard symbol.offset >= end || symbol.offset == start else { continue }
      if symbol.offset >= end { starts.formUnion([symbol.offset, end]) }
      start = symbol.offset
      end = max(end, start + min(symbol.size, section.size - start))
      named.append(start..<end)
    }
    // Only what lies between symbols is divided further.
    var names = named[...]
    for target in targets.sorted() {
      while let name = names.first, name.upperBound <= target { names.removeFirst() }
      if names.first.map({ target < $0.lowerBound }) ?? true { starts.insert(target) }
    }
    starts.insert(end)
    if section.isMergeable, section.entrySize > 0, !section.bytes.isEmpty {
      if section.holdsStrings {
        let zeros = object.file[section.bytes].indices.filter { object.file[$0] == 0 }
        // Strings of wider letters end with a wider zero; pieces of them would be none.
        if section.entrySize == 1 {
          starts.formUnion(zeros.map { $0 + 1 - section.bytes.lowerBound })
        }
      } else if section.size / section.entrySize < 1 << 20 {
        starts.formUnion(stride(from: 0, to: section.size, by: section.entrySize))
      }
    }
    let bounds = starts.union([section.size]).sorted()
    var rest = symbols[...]
    for (lower, upper) in zip(bounds, bounds.dropFirst()) {
      let first = symbolIndices.count
      while let symbol = rest.first, object.symbols[symbol].offset < upper {
        symbolIndices.append(symbol)
        rest = rest.dropFirst()
      }
      atoms.append(
        Atom(section: index, range: lower..<upper, symbols: first..<symbolIndices.count))
    }
  }

  /// The atom with the byte at an offset of a section; the last one for an offset past its end.
  func atom(in section: Int, at offset: Int) -> Int? {
    let range = ofSection[section]
    guard let last = range.last else { return nil }
    if offset >= atoms[last].range.lowerBound { return last }
    var (low, high) = (range.lowerBound, last)
    // The first atom that begins after the offset is above low and at most high.
    while low + 1 < high {
      let middle = (low + high) / 2
      if atoms[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The symbols that name places in an atom, in their order.
  func symbols(of atom: Int) -> ArraySlice<Int> { symbolIndices[atoms[atom].symbols] }
}
