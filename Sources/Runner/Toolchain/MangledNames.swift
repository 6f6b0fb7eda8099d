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
