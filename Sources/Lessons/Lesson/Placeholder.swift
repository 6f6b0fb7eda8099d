/// Signs that stand for what cmark must not take for Markdown.
///
/// They are noncharacters, which Unicode keeps for a program's internal use, so no text that was
/// read contains them. All have three bytes in UTF-8, `EF B7 90` to `EF B7 92`.
enum Placeholder {
  /// U+FDD0, in front of what would begin a block, to keep it from doing so.
  static let shield: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let shieldScalar: UInt32 = 0xFDD0
  private static let openScalar: UInt32 = 0xFDD1
  private static let closeScalar: UInt32 = 0xFDD2

  /// What stands in prose for the span of that index: U+FDD1, the index, U+FDD2.
  ///
  /// The outer scalars are neither punctuation nor space, so that emphasis and quotes may touch them.
  static func bytes(_ index: Int) -> [UInt8] {
    [0xEF, 0xB7, 0x91] + String(index).utf8 + [0xEF, 0xB7, 0x92]
  }

  static func isReserved(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xB7
      && (0x90...0x92).contains(bytes[index + 2])
  }

  static func removingShields(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value == shieldScalar }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != shieldScalar }))
  }

  enum Piece {
    case text(String)
    case span(Int)
  }

  /// The text between placeholders, and their indices.
  static func pieces(_ text: String) -> [Piece] {
    guard text.unicodeScalars.contains(where: { $0.value == openScalar }) else {
      return [.text(text)]
    }
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(where: { $0.value == openScalar }),
      let close = rest[open...].firstIndex(where: { $0.value == closeScalar })
    {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      if let index = Int(String(rest[rest.index(after: open)..<close])) {
        pieces.append(.span(index))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}
