/// Kinds of relocations, by their numbers (System V Application Binary Interface, AMD64 supplement,
/// table 4.9).
enum RelocationKind {
  /// A distance from where it stands, in 32 bits.
  static let distance: UInt32 = 2
  /// Distances to functions, and to cells with addresses.
  static let distances: Set<UInt32> = [distance, 4, 9, 41, 42]
}

/// What a relocation of an object file points to.
enum RelocationTarget {
  /// Something that a symbol with a name stands for, wherever it is defined.
  case symbol(Int)
  /// Places in the same object file that have no symbol of their own, as its atoms: usually one, and
  /// all that are possible where the kind of instruction would have to be known.
  case atoms([Int])
  /// A place within code, by a table of jumps in that code.
  case jump(to: Int)
}

extension ObjectAtoms {
  /// How far before and after an array the compiler may have moved the start of a loop over it.
  private static let margin = 64

  func target(of relocation: ELFObject.Relocation, in section: Int) -> RelocationTarget {
    let symbol = object.symbols[relocation.symbol]
    guard symbol.isSection, let target = symbol.section else { return .symbol(relocation.symbol) }
    let isDistance = RelocationKind.distances.contains(relocation.kind)
    let isInCode = object.sections[section].isCode
    guard isDistance, isInCode else {
      // A table of jumps has distances from its own start.
      if isDistance, object.sections[target].isCode, !isStart(relocation.addend, of: target) {
        return .jump(to: relocation.addend)
      }
      return .atoms(atom(in: target, at: relocation.addend).map { [$0] } ?? [])
    }
    // The distance counts from the end of the instruction, and up to four bytes of a constant may
    // stand between here and there.
    let first = relocation.addend &+ 4
    if object.sections[target].isCode {
      return .atoms(atom(in: target, at: first).map { [$0] } ?? [])
    }
    let last = first &+ 4
    let isExact = (0...4).contains { isStart(first &+ $0, of: target) }
    let margin = isExact ? 0 : Self.margin
    return .atoms(atoms(in: target, from: first &- margin, to: last &+ margin))
  }

  private func isStart(_ offset: Int, of section: Int) -> Bool {
    atom(in: section, at: offset).map { atoms[$0].range.lowerBound == offset } ?? false
  }

  private func atoms(in section: Int, from lower: Int, to upper: Int) -> [Int] {
    guard let first = atom(in: section, at: max(lower, 0)),
      let last = atom(in: section, at: max(upper, 0)), first <= last
    else { return [] }
    return Array(first...last)
  }
}
