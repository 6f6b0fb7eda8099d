/// The ASCII characters that Markdown is made of, by name.
extension UInt8 {
  package static let tab = UInt8(ascii: "\t")
  package static let newline = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let space = UInt8(ascii: " ")
  package static let backslash = UInt8(ascii: "\\")
  package static let backtick = UInt8(ascii: "`")
  package static let dollar = UInt8(ascii: "$")
  package static let openBracket = UInt8(ascii: "[")
  package static let closeBracket = UInt8(ascii: "]")
  package static let openBrace = UInt8(ascii: "{")
  package static let closeBrace = UInt8(ascii: "}")
  package static let lessThan = UInt8(ascii: "<")
  package static let greaterThan = UInt8(ascii: ">")
  package static let tilde = UInt8(ascii: "~")
  package static let hash = UInt8(ascii: "#")
  package static let pipe = UInt8(ascii: "|")
  package static let quote = UInt8(ascii: "\"")
  package static let comma = UInt8(ascii: ",")
  package static let asterisk = UInt8(ascii: "*")
  package static let underscore = UInt8(ascii: "_")

  package var isSpaceOrTab: Bool { self == .space || self == .tab }
  package var isWhitespace: Bool { isSpaceOrTab || self == .newline }
  package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  package var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// Whether a backslash before it is an escape (CommonMark 0.30, section 2.4).
  package var isPunctuation: Bool {
    (0x21...0x7E).contains(self) && !isDigit && !isLetter
  }
}

extension Collection<UInt8> {
  package var text: String { String(decoding: self, as: UTF8.self) }
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
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
