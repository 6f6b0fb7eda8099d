import Lessons

/// Bytes and places of code, as the scanner tells them apart.
extension UInt8 {
  static let singleQuote = UInt8(ascii: "'")

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
