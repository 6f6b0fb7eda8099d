extension ELFObject {
  /// Reads the file into the value; false if it is damaged.
  mutating func read(_ reader: ELFReader) -> Bool {
    guard file.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]),
      let machine = reader.integer(at: 18, UInt16.self)
    else { return false }
    self.machine = machine
    guard readSections(reader), readSymbols(reader) else { return false }
    return readRelocations(reader)
  }

  private mutating func readSections(_ reader: ELFReader) -> Bool {
    guard let table = reader.offset(at: 40),
      var count = reader.integer(at: 60, UInt16.self).map(Int.init),
      var names = reader.integer(at: 62, UInt16.self).map(Int.init)
    else { return false }
    let size = 64
    // Numbers that do not fit stand in the first section's header.
    if count == 0, table > 0 {
      guard let long = reader.offset(at: table + 32) else { return false }
      count = long
    }
    if names == 0xFFFF {
      guard let long = reader.integer(at: table + 40, UInt32.self) else { return false }
      names = Int(long)
    }
    guard count >= 0, count <= file.count / size, table <= file.count - count * size else {
      return false
    }
    var nameOffsets: [Int] = []
    sections.reserveCapacity(count)
    for index in 0..<count {
      let header = table + index * size
      guard let name = reader.integer(at: header, UInt32.self),
        let kind = reader.integer(at: header + 4, UInt32.self),
        let flags = reader.integer(at: header + 8, UInt64.self),
        let start = reader.offset(at: header + 24), let length = reader.offset(at: header + 32),
        let link = reader.integer(at: header + 40, UInt32.self),
        let about = reader.integer(at: header + 44, UInt32.self),
        let entrySize = reader.offset(at: header + 56)
      else { return false }
      let hasBytes = kind != Section.noBytes && kind != 0
      guard !hasBytes || (start <= file.count && length <= file.count - start) else { return false }
      nameOffsets.append(Int(name))
      sections.append(
        Section(
          name: "", kind: kind, flags: flags, bytes: hasBytes ? start..<start + length : 0..<0,
          size: length, about: Int(about), link: Int(link), entrySize: entrySize))
    }
    guard sections.isEmpty || sections.indices.contains(names) else { return false }
    for index in sections.indices {
      let table = sections[names].bytes
      guard let range = reader.string(at: nameOffsets[index], in: table) else { return false }
      sections[index].name = text(range)
    }
    return true
  }

  private mutating func readSymbols(_ reader: ELFReader) -> Bool {
    guard let table = sections.firstIndex(where: { $0.kind == Section.symbols }) else {
      return true
    }
    guard sections.indices.contains(sections[table].link) else { return false }
    let names = sections[sections[table].link].bytes
    let longIndices = sections.first { $0.kind == Section.longIndices && $0.link == table }?.bytes
    let bytes = sections[table].bytes
    let size = 24
    symbols.reserveCapacity(bytes.count / size)
    for number in 0..<bytes.count / size {
      let entry = bytes.lowerBound + number * size
      guard let name = reader.integer(at: entry, UInt32.self),
        let info = reader.integer(at: entry + 4, UInt8.self),
        let other = reader.integer(at: entry + 5, UInt8.self),
        let shortIndex = reader.integer(at: entry + 6, UInt16.self),
        let value = reader.integer(at: entry + 8, UInt64.self),
        let length = reader.offset(at: entry + 16),
        let nameRange = reader.string(at: Int(name), in: names)
      else { return false }
      var section: Int? = Int(shortIndex)
      if shortIndex == 0xFFFF, let longIndices {
        section = reader.integer(at: longIndices.lowerBound + number * 4, UInt32.self).map(Int.init)
      } else if shortIndex == 0 || shortIndex >= 0xFF00 {
        section = nil
      }
      if let index = section, !sections.indices.contains(index) { return false }
      symbols.append(
        Symbol(
          name: nameRange, binding: Symbol.Binding(rawValue: info >> 4) ?? .other,
          isVisible: other & 0x3 == 0, isSection: info & 0xF == 3, section: section,
          offset: Int(truncatingIfNeeded: value),
          size: length))
    }
    return true
  }

  private mutating func readRelocations(_ reader: ELFReader) -> Bool {
    relocations = Array(repeating: [], count: sections.count)
    let size = 24
    for section in sections where section.kind == Section.relocations {
      guard sections.indices.contains(section.about) else { return false }
      guard sections[section.about].isLoaded else { continue }
      var list: [Relocation] = []
      list.reserveCapacity(section.bytes.count / size)
      for entry in stride(
        from: section.bytes.lowerBound, through: section.bytes.upperBound - size, by: size)
      {
        guard let offset = reader.offset(at: entry),
          let info = reader.integer(at: entry + 8, UInt64.self),
          let addend = reader.integer(at: entry + 16, Int64.self),
          symbols.indices.contains(Int(info >> 32))
        else { return false }
        list.append(
          Relocation(
            offset: offset, kind: UInt32(truncatingIfNeeded: info), symbol: Int(info >> 32),
            addend: Int(addend)))
      }
      relocations[section.about] += list
    }
    for index in relocations.indices {
      let isAscending = zip(relocations[index], relocations[index].dropFirst())
        .allSatisfy { $0.offset <= $1.offset }
      if !isAscending { relocations[index].sort { $0.offset < $1.offset } }
    }
    return true
  }
}
