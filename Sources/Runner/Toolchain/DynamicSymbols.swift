/// The names of the symbols that a dynamic library exports or uses.
///
/// They are the strings of its `.dynstr`, the one table of strings that is loaded with it (System V
/// ABI, “Sections”).
///
/// - Parameter file: The content of an ELF file with 64-bit addresses, in little-endian order.
/// - Returns: The names; none for any other file.
package func dynamicSymbols(inELF file: [UInt8]) -> [ArraySlice<UInt8>] {
  guard file.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return [] }
  func number(_ offset: Int, bytes: Int) -> Int? {
    guard offset >= 0, offset + bytes <= file.count else { return nil }
    return file[offset..<offset + bytes].reversed().reduce(0) { $0 &<< 8 | Int($1) }
  }
  guard let start = number(0x28, bytes: 8), let size = number(0x3A, bytes: 2),
    let count = number(0x3C, bytes: 2)
  else { return [] }
  let (stringTable, isLoaded) = (3, 2)
  for index in 0..<count {
    let header = start + index * size
    guard let kind = number(header + 4, bytes: 4), let flags = number(header + 8, bytes: 8),
      let offset = number(header + 24, bytes: 8), let length = number(header + 32, bytes: 8)
    else { return [] }
    guard kind == stringTable, flags & isLoaded != 0 else { continue }
    guard offset >= 0, length >= 0, offset + length <= file.count else { return [] }
    return file[offset..<offset + length].split(separator: 0)
  }
  return []
}

/// The member of a type that a symbol of Swift is about, or nil: `zeros` for `$s2NN6TensorV5zeros…`
/// and `Tensor` (Swift's `docs/ABI/Mangling.rst`).
///
/// Names of several words that have occurred in the symbol before are written in another way, and
/// are not found.
package func member(inSymbol symbol: ArraySlice<UInt8>, ofType type: String) -> String? {
  let isStruct = UInt8(ascii: "V")
  let isClass = UInt8(ascii: "C")
  let isEnum = UInt8(ascii: "O")
  guard symbol.starts(with: "$s".utf8) else { return nil }
  var rest = symbol.dropFirst(2)
  guard identifier(&rest) != nil, identifier(&rest) == type, let kind = rest.popFirst(),
    [isStruct, isClass, isEnum].contains(kind), let first = identifier(&rest)
  else { return nil }
  // A member that another module adds.
  if rest.first == UInt8(ascii: "E") {
    rest.removeFirst()
    return identifier(&rest)
  }
  return first
}

/// Takes an identifier off a mangled name: its length, and its letters.
private func identifier(_ symbol: inout ArraySlice<UInt8>) -> String? {
  let digits = symbol.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  guard digits.first != UInt8(ascii: "0"),
    let length = Int(String(decoding: digits, as: UTF8.self)),
    digits.count + length <= symbol.count
  else { return nil }
  symbol = symbol.dropFirst(digits.count)
  defer { symbol = symbol.dropFirst(length) }
  return String(decoding: symbol.prefix(length), as: UTF8.self)
}
