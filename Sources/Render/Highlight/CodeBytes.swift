/// Bytes and places of code, as the scanner tells them apart.
extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let underscore = UInt8(ascii: "_")
  static let singleQuote = UInt8(ascii: "'")

  var isSpaceOrTab: Bool { self == .space || self == UInt8(ascii: "\t") }
  var isWhitespace: Bool { isSpaceOrTab || self == .newline }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isHexadecimalDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
  var isOperator: Bool { "!#$%&*+./<=>?@\\^|~:".utf8.contains(self) }
  /// Whether it goes on with a character of UTF-8.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension Int {
  /// The place after the character that this one is in, or this one between two characters.
  func characterEnd(in bytes: [UInt8]) -> Int {
    var end = self
    while end < bytes.count, bytes[end].isContinuation { end += 1 }
    return end
  }
}

extension ArraySlice<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
}
