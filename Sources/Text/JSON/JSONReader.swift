/// Why a text is not JSON, and where.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  package var line: Int
  /// The offset of the first byte that is not JSON.
  package var offset: Int
  package var message: String

  package var description: String { "line \(line): \(message)" }
}

extension JSON {
  /// Reads a JSON text (RFC 8259), keeping the members of objects in order.
  ///
  /// - Throws: ``JSONError`` with the line of the first thing that is not JSON. A merge-conflict
  ///   marker is named as such, since records are kept in version control.
  package init(parsing text: String) throws(JSONError) {
    var text = text
    let result: Result<JSON, JSONError> = text.withUTF8 { bytes in
      var reader = JSONReader(bytes: bytes)
      do throws(JSONError) { return .success(try reader.readDocument()) } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }
}

/// The parser of JSON text, one pass from the first byte to the last.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var depth = 0
  /// Deeper nesting than any record has; keeps a hostile file from exhausting the stack.
  let maximumDepth = 200

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func readDocument() throws(JSONError) -> JSON {
    let value = try readValue()
    skipSpace()
    if position < bytes.count { throw unexpected("the end of the text") }
    return value
  }

  mutating func readValue() throws(JSONError) -> JSON {
    skipSpace()
    guard position < bytes.count else { throw error("the text ends where a value should be") }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      return try nested { reader throws(JSONError) in try reader.readObject() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.readArray() }
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try readNumber())
    default: throw unexpected("a value")
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONError) -> JSON
  ) throws(JSONError) -> JSON {
    depth += 1
    defer { depth -= 1 }
    if depth > maximumDepth { throw error("nested deeper than \(maximumDepth) levels") }
    return try read(&self)
  }

  private mutating func readObject() throws(JSONError) -> JSON {
    position += 1
    var members: [JSON.Member] = []
    if skip(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      members.append(JSON.Member(try readName(), try readValue()))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw unexpected("a comma or the object's end") }
    return .object(members)
  }

  /// Reads a member's name and the colon after it.
  mutating func readName() throws(JSONError) -> String {
    guard peek == UInt8(ascii: "\"") else { throw unexpected("a member's name in quotes") }
    let name = try readString()
    guard skip(UInt8(ascii: ":")) else { throw unexpected("a colon") }
    return name
  }

  private mutating func readArray() throws(JSONError) -> JSON {
    position += 1
    var values: [JSON] = []
    if skip(UInt8(ascii: "]")) { return .array(values) }
    repeat { values.append(try readValue()) } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw unexpected("a comma or the array's end") }
    return .array(values)
  }

  private mutating func readWord(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek == word.utf8Start[offset] else { throw unexpected("a value") }
      position += 1
    }
    return value
  }

  private mutating func readNumber() throws(JSONError) -> Double {
    let start = position
    while let byte = peek, isNumberByte(byte) { position += 1 }
    let number = UnsafeBufferPointer(rebasing: bytes[start..<position])
    let text = String(decoding: number, as: UTF8.self)
    guard isWellFormed(number), let value = Double(text), value.isFinite else {
      throw error("'\(text)' is not a number")
    }
    return value
  }

  /// Whether these bytes are a number as RFC 8259, section 6, defines it.
  ///
  /// There are no leading zeros, and there is a digit on both sides of a point; `Double` accepts
  /// more than that.
  private func isWellFormed(_ number: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = number[...]
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let wholeDigits = digits()
    guard wholeDigits == 1 || wholeDigits > 1 && !startsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func readString() throws(JSONError) -> String {
    position += 1
    var utf8: [UInt8] = []
    while let byte = peek {
      if byte < 0x20 { throw error("a control character in a string") }
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: utf8, as: UTF8.self)
      case UInt8(ascii: "\\"): utf8 += Array(String(try readEscape()).utf8)
      default: utf8.append(byte)
      }
    }
    throw error("a string is not closed")
  }

  private mutating func readEscape() throws(JSONError) -> Character {
    guard let byte = peek else { throw error("a string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"): return Character(try readScalar())
    default: throw error("an unknown escape")
    }
  }

  /// Reads what follows `\u`: a scalar, or the two halves of one, each with its `\u`.
  ///
  /// One half without the other, which the grammar allows, becomes U+FFFD.
  private mutating func readScalar() throws(JSONError) -> Unicode.Scalar {
    let code = try readHexadecimal()
    if let scalar = Unicode.Scalar(code) { return scalar }
    let afterFirstHalf = position
    if code < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let second = try readHexadecimal()
      if (0xDC00..<0xE000).contains(second) {
        let whole = 0x10000 + (code - 0xD800) << 10 + (second - 0xDC00)
        return Unicode.Scalar(whole) ?? "\u{FFFD}"
      }
    }
    position = afterFirstHalf
    return "\u{FFFD}"
  }

  private mutating func readHexadecimal() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw error("a string is not closed") }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("an escape \\u without four hexadecimal digits")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private func unexpected(_ expected: String) -> JSONError {
    guard position < bytes.count else { return error("the text ends where \(expected) should be") }
    let rest = String(decoding: bytes[position..<min(position + 7, bytes.count)], as: UTF8.self)
    if ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains(rest) {
      return error("an unresolved merge conflict")
    }
    return error("expected \(expected), found '\(rest.first.map(String.init) ?? "")'")
  }

  private func error(_ message: String) -> JSONError {
    JSONError(line: line, offset: position, message: message)
  }

  /// The line, from 1, of the byte that is read next.
  var line: Int {
    var line = 1
    for byte in bytes.prefix(position) where byte == 0x0A { line += 1 }
    return line
  }
}
