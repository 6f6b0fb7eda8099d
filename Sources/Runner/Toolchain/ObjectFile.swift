/// An ELF object file, as far as the linker's options in it go.
package struct ObjectFile {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The options, such as `-lswiftCore`, that the compiler has left for the linker: the libraries of
  /// all modules that the code imports.
  ///
  /// Nil if this is not a 64-bit ELF file, or a damaged one.
  package var linkerOptions: [String]? {
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]),
      let table = number(at: 40, 8), let size = number(at: 58, 2), let count = number(at: 60, 2),
      let nameTable = number(at: 62, 2), table <= bytes.count,
      let names = section(table + nameTable * size)
    else { return nil }
    for index in 0..<count {
      guard let name = number(at: table + index * size, 4),
        let start = bytes.index(names.lowerBound, offsetBy: name, limitedBy: names.upperBound)
      else { return nil }
      let text = bytes[start..<names.upperBound].prefix { $0 != 0 }
      guard text.elementsEqual(".swift1_autolink_entries".utf8) else { continue }
      guard let entries = section(table + index * size) else { return nil }
      return bytes[entries].split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
    return []
  }

  /// The bytes of the section with its header at this offset.
  private func section(_ header: Int) -> Range<Int>? {
    guard let offset = number(at: header + 24, 8), let length = number(at: header + 32, 8),
      offset <= bytes.count, length <= bytes.count - offset
    else { return nil }
    return offset..<offset + length
  }

  /// A little-endian number.
  private func number(at offset: Int, _ width: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - width else { return nil }
    let value = bytes[offset..<offset + width].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}
