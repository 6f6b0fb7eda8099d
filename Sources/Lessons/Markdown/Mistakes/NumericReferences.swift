/// A character that is written as a number, `&#8238;` or `&#x202E;` (CommonMark 0.30, section 2.5).
struct NumericReference {
  let range: Range<Int>
  let codePoint: UInt32

  init?(_ bytes: [UInt8], at start: Int) {
    guard bytes[start...].starts(with: "&#".utf8) else { return nil }
    let number = bytes[(start + 2)...].prefix(8)
    let isHexadecimal = number.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = number.dropFirst(isHexadecimal ? 1 : 0).prefix { $0 != UInt8(ascii: ";") }
    guard digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: ";"),
      (1...(isHexadecimal ? 6 : 7)).contains(digits.count),
      digits.allSatisfy({ $0.isDigit || isHexadecimal && $0.isLetter }),
      let codePoint = UInt32(digits.text, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    range = start..<digits.endIndex + 1
    self.codePoint = codePoint
  }

  /// Those in a block of HTML.
  static func all(inHTML bytes: [UInt8]) -> [NumericReference] {
    bytes.indices.compactMap { index in
      bytes[index] == UInt8(ascii: "&") ? NumericReference(bytes, at: index) : nil
    }
  }

  /// Those in running text, outside code and constructs of ours.
  static func all(_ scan: ConstructScanner) -> [NumericReference] {
    let bytes = scan.syntax.bytes
    guard bytes.contains(UInt8(ascii: "&")) else { return [] }
    var references: [NumericReference] = []
    var constructs = scan.constructs[...]
    var index = 0
    while index < bytes.count {
      while let first = constructs.first, first.range.upperBound <= index {
        constructs.removeFirst()
      }
      if let first = constructs.first, first.range.contains(index) {
        index = first.range.upperBound
      } else if let reference = NumericReference(bytes, at: index) {
        references.append(reference)
        index = reference.range.upperBound
      } else if bytes[index] == .backslash || bytes[index] == .backtick {
        index = max(scan.syntax.end(of: index), index + 1)
      } else {
        index += 1
      }
    }
    return references
  }
}
