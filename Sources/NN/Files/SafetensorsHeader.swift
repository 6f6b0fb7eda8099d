/// The statements of a file's header about its tensors, not yet checked against the file.
struct SafetensorsHeader {
  /// A tensor, whose bytes are `begin..<end` of the data after the header.
  struct Entry {
    var name: String
    var type: String
    var shape: [Int]
    var begin: Int
    var end: Int
  }

  var entries: [Entry] = []
  var metadata: [(name: String, value: String)] = []

  /// The member of a header that is not a tensor.
  static let metadataName = "__metadata__"
}

/// A reader of a header, one JSON object (RFC 8259) of known members, possibly followed by white space.
struct SafetensorsHeaderReader {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  /// A greater depth than that of any honest header, so that a hostile file cannot exhaust the stack.
  private let maximumDepth = 100

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func read() throws(SafetensorsError) -> SafetensorsHeader {
    guard peek == UInt8(ascii: "{") else { throw unexpected("'{'") }
    var header = SafetensorsHeader()
    var hasMetadata = false
    try readMembers { reader, name throws(SafetensorsError) in
      guard name.hasBytes(of: SafetensorsHeader.metadataName) else {
        header.entries.append(try reader.readEntry(name))
        return
      }
      if hasMetadata { throw .malformed("the header has '\(name)' twice") }
      hasMetadata = true
      try reader.readMembers { reader, name throws(SafetensorsError) in
        header.metadata.append((name, try reader.readString()))
      }
    }
    skipSpace()
    if position < end { throw unexpected("the end") }
    try requireUnique(header.entries.map { $0.name })
    try requireUnique(header.metadata.map { $0.name })
    return header
  }

  /// Reads a tensor's entry and skips unknown members.
  private mutating func readEntry(
    _ name: String
  ) throws(SafetensorsError) -> SafetensorsHeader.Entry {
    var type: String?
    var shape: [Int]?
    var offsets: [Int]?
    try readMembers { reader, member throws(SafetensorsError) in
      let isFirst: Bool
      switch member {
      case "dtype":
        isFirst = type == nil
        type = try reader.readString()
      case "shape":
        isFirst = shape == nil
        shape = try reader.readNumbers()
      case "data_offsets":
        isFirst = offsets == nil
        offsets = try reader.readNumbers()
      default:
        isFirst = true
        try reader.skipValue(depth: 0)
      }
      if !isFirst { throw .malformed("'\(name)' has \(member) twice") }
    }
    guard let type else { throw .malformed("'\(name)' has no dtype") }
    guard let shape else { throw .malformed("'\(name)' has no shape") }
    guard let offsets else { throw .malformed("'\(name)' has no data_offsets") }
    guard offsets.count == 2 else {
      throw .malformed("'\(name)' has \(offsets.count) data_offsets; it must have 2")
    }
    return .init(name: name, type: type, shape: shape, begin: offsets[0], end: offsets[1])
  }

  private func requireUnique(_ names: [String]) throws(SafetensorsError) {
    let names = names.sorted { $0.bytesPrecede($1) }
    for (name, next) in zip(names, names.dropFirst()) where name.hasBytes(of: next) {
      throw .malformed("the header has '\(name)' twice")
    }
  }
}

// MARK: JSON

extension SafetensorsHeaderReader {
  /// Reads an object, with `body` reading the value of each member.
  private mutating func readMembers(
    _ body: (inout SafetensorsHeaderReader, _ name: String) throws(SafetensorsError) -> Void
  ) throws(SafetensorsError) {
    guard skip("{") else { throw unexpected("'{'") }
    if skip("}") { return }
    repeat {
      let name = try readString()
      guard skip(":") else { throw unexpected("':'") }
      try body(&self, name)
    } while skip(",")
    guard skip("}") else { throw unexpected("',' or '}'") }
  }

  /// Reads an array of non-negative whole numbers.
  private mutating func readNumbers() throws(SafetensorsError) -> [Int] {
    guard skip("[") else { throw unexpected("'['") }
    var numbers: [Int] = []
    if skip("]") { return numbers }
    repeat { numbers.append(try readNumber()) } while skip(",")
    guard skip("]") else { throw unexpected("',' or ']'") }
    return numbers
  }

  private mutating func readNumber() throws(SafetensorsError) -> Int {
    skipSpace()
    let start = position
    var number = 0
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      if isTooLarge || isStillTooLarge {
        throw .malformed("byte \(start): the number is too large")
      }
      number = sum
      position += 1
    }
    let hasLeadingZero = position - start > 1 && bytes[start] == UInt8(ascii: "0")
    if position == start || hasLeadingZero {
      position = start
      throw unexpected("a whole number")
    }
    return number
  }

  private mutating func readString() throws(SafetensorsError) -> String {
    guard skip("\"") else { throw unexpected("'\"'") }
    let start = position - 1
    var utf8: [UInt8] = []
    while let byte = peek {
      if byte < 0x20 { throw .malformed("byte \(position): a control character in a string") }
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: utf8, as: UTF8.self) else {
          throw .malformed("byte \(start): the string is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): utf8 += Array(String(try readEscape()).utf8)
      default: utf8.append(byte)
      }
    }
    throw .malformed("byte \(start): the string does not end")
  }

  private mutating func readEscape() throws(SafetensorsError) -> Unicode.Scalar {
    let start = position - 1
    guard let byte = peek else { throw unexpected("an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      // Beyond U+FFFF, two escapes stand for one scalar: its UTF-16 surrogate pair.
      let first = try readHexadecimal()
      if let scalar = Unicode.Scalar(first) { return scalar }
      if first < 0xDC00, peek == UInt8(ascii: "\\") {
        position += 1
        if peek == UInt8(ascii: "u") {
          position += 1
          let second = try readHexadecimal()
          if (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
          {
            return scalar
          }
        }
      }
      throw .malformed("byte \(start): half of a surrogate pair")
    default: throw .malformed("byte \(start): not a JSON escape")
    }
  }

  private mutating func readHexadecimal() throws(SafetensorsError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unexpected("a hexadecimal digit")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  /// Skips a value of any kind.
  private mutating func skipValue(depth: Int) throws(SafetensorsError) {
    if depth > maximumDepth {
      throw .malformed("byte \(position): nested deeper than \(maximumDepth) levels")
    }
    skipSpace()
    switch peek {
    case UInt8(ascii: "\""): _ = try readString()
    case UInt8(ascii: "{"):
      try readMembers { reader, _ throws(SafetensorsError) in
        try reader.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      position += 1
      if skip("]") { return }
      repeat { try skipValue(depth: depth + 1) } while skip(",")
      guard skip("]") else { throw unexpected("',' or ']'") }
    default: try skipWord()
    }
  }

  /// Skips a number, `true`, `false` or `null`.
  ///
  /// Nothing depends on the value, so letters and digits are accepted in any order.
  private mutating func skipWord() throws(SafetensorsError) {
    let start = position
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "E"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"):
        position += 1
      default:
        if position == start { throw unexpected("a value") }
        return
      }
    }
    if position == start { throw unexpected("a value") }
  }

  private var peek: UInt8? { position < end ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Skips white space, and a character if it comes next; returns whether it did.
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func unexpected(_ expected: String) -> SafetensorsError {
    guard let byte = peek else {
      return .malformed("the header ends where \(expected) is expected")
    }
    let found =
      (0x21..<0x7F).contains(byte)
      ? "'" + String(Character(Unicode.Scalar(byte))) + "'" : "0x" + String(byte, radix: 16)
    return .malformed("byte \(position): expected \(expected), found \(found)")
  }
}
