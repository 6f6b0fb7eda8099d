/// The text that replaces a construct of ours in running text while cmark reads the rest.
///
/// U+FDD1, the construct's index, U+FDD2. These are noncharacters, which Unicode keeps for a
/// program's internal use, so no text that was read contains them. They are neither punctuation nor
/// space, so that emphasis and quotes may touch a formula.
enum Placeholder {
  private static let openScalar: UInt32 = 0xFDD1
  private static let closeScalar: UInt32 = 0xFDD2

  static func text(_ index: Int) -> String {
    String(decoding: [0xEF, 0xB7, 0x91] + String(index).utf8 + [0xEF, 0xB7, 0x92], as: UTF8.self)
  }

  /// Whether one of the noncharacters is at an index of UTF-8, where each has three bytes.
  static func isReserved(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xB7
      && (0x91...0x92).contains(bytes[index + 2])
  }

  /// Splits a text at the placeholders, and calls a function with each part: text, or an index.
  static func split(_ text: String, _ body: (_ text: String, _ index: Int?) -> Void) {
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(where: { $0.value == openScalar }),
      let close = rest[open...].firstIndex(where: { $0.value == closeScalar })
    {
      if open > rest.startIndex { body(String(rest[..<open]), nil) }
      if let index = Int(String(rest[rest.index(after: open)..<close])) { body("", index) }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { body(String(rest), nil) }
  }
}
