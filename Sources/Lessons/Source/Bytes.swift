/// The ASCII characters that Markdown is made of, by name.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let dollar = UInt8(ascii: "$")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let tilde = UInt8(ascii: "~")
  static let hash = UInt8(ascii: "#")
  static let pipe = UInt8(ascii: "|")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")

  var isSpaceOrTab: Bool { self == .space || self == .tab }
  var isWhitespace: Bool { isSpaceOrTab || self == .newline }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// Whether a backslash before it is an escape (CommonMark 0.30, section 2.4).
  var isPunctuation: Bool {
    (0x21...0x7E).contains(self) && !isDigit && !isLetter
  }
}

extension Collection<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension RandomAccessCollection<UInt8> {
  /// The bytes without white space at both ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }

  /// How many times a byte is repeated from an index on.
  func run(of byte: UInt8, from start: Index) -> Int {
    self[start...].prefix { $0 == byte }.count
  }
}

/// Whether a text can be an id: `[A-Za-z][A-Za-z0-9-]*`.
func isIdentifier(_ bytes: some Collection<UInt8>) -> Bool {
  guard let first = bytes.first, first.isLetter else { return false }
  return bytes.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
}
