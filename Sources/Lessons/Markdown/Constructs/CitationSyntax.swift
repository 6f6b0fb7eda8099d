/// A key in a text, `@rumelhart1986` or `@{any key}`, with a hyphen before it for its year alone.
struct CitationKey {
  /// Without the sign and the braces.
  let key: Range<Int>
  /// From the hyphen or the sign on.
  let range: Range<Int>
  let hidesAuthor: Bool

  /// The key whose `@` is at an index; nil if that is part of a word or of an address.
  init?(_ bytes: [UInt8], at sign: Int) {
    guard bytes[sign] == UInt8(ascii: "@"), sign + 1 < bytes.count else { return nil }
    let end: Int
    if bytes[sign + 1] == .openBrace {
      let close = bytes[(sign + 2)...].firstIndex {
        $0 == .closeBrace || $0 == .openBrace || $0.isWhitespace && $0 != .space
      }
      guard let close, bytes[close] == .closeBrace, close > sign + 2 else { return nil }
      key = sign + 2..<close
      end = close + 1
    } else {
      let stop = Self.end(in: bytes, from: sign + 1)
      guard stop > sign + 1 else { return nil }
      key = sign + 1..<stop
      end = stop
    }
    // `@name@server.org` is an address.
    if end < bytes.count, bytes[end] == UInt8(ascii: "@") { return nil }
    let hyphens = bytes[..<sign].reversed().prefix { $0 == UInt8(ascii: "-") }.count
    // Two and three hyphens are dashes, and one after a word is part of it.
    hidesAuthor = hyphens == 1 && Self.beginsWord(bytes, at: sign - 1)
    guard hyphens > 1 || !Self.isInWord(bytes, before: sign - hyphens) else { return nil }
    range = (hidesAuthor ? sign - 1 : sign)..<end
  }

  /// Letters, digits and `_`, with single signs between them.
  private static func end(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index].isPartOfKey {
        index += 1
      } else if index > start, ":.#%&-+?/".utf8.contains(bytes[index]), index + 1 < bytes.count,
        bytes[index + 1].isPartOfKey
      {
        index += 2
      } else {
        break
      }
    }
    // A dash or a quotation mark beyond ASCII ends the key, and `_` at its end ends emphasis.
    var end = start + bytes[start..<index].text.prefix(while: \.isPartOfKey).utf8.count
    while end > start, bytes[end - 1] == UInt8(ascii: "_") { end -= 1 }
    return end
  }

  /// Whether nothing but a space, an opening bracket or quotation mark or a sign of emphasis is right before
  /// an index.
  private static func beginsWord(_ bytes: [UInt8], at index: Int) -> Bool {
    guard let before = bytes.scalar(before: index) else { return true }
    return before.properties.isWhitespace || "*_~\"'–—".unicodeScalars.contains(before)
      || [.openPunctuation, .initialPunctuation, .finalPunctuation].contains(
        before.properties.generalCategory)
  }

  /// Whether a key at an index would be part of the word or the address before it.
  private static func isInWord(_ bytes: [UInt8], before index: Int) -> Bool {
    // The sign of emphasis may stand between.
    let marks = bytes[..<index].reversed().prefix { $0 == UInt8(ascii: "_") }.count
    let before = bytes[..<(index - marks)]
    guard let byte = before.last else { return false }
    if byte < 0x80 { return byte.isLetter || byte.isDigit || "/@-".utf8.contains(byte) }
    return before.suffix(4).text.last.map { $0.isLetter || $0.isNumber } ?? false
  }
}

extension Character {
  fileprivate var isPartOfKey: Bool { isASCII || isLetter || isNumber }
}

extension UInt8 {
  fileprivate var isPartOfKey: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80
  }
}

/// Brackets with the parts of a text between semicolons, and the keys in them.
struct CitationBrackets {
  /// From bracket to bracket.
  let range: Range<Int>
  private(set) var parts: [Part] = []

  struct Part {
    var range: Range<Int>
    var keys: [CitationKey] = []
  }

  /// The brackets that begin at an index; nil if they belong to a link or are not closed.
  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    guard start < bytes.count, bytes[start] == .openBracket, start + 1 < bytes.count,
      bytes[start + 1] != UInt8(ascii: "^")
    else { return nil }
    var index = start + 1
    var part = Part(range: index..<index)
    var depth = 0
    while index < bytes.count, index - start < Self.longest {
      switch bytes[index] {
      case .openBracket:
        depth += 1
        if depth > Self.deepest { return nil }
        index += 1
      case .closeBracket where depth > 0:
        depth -= 1
        index += 1
      case .closeBracket:
        part.range = part.range.lowerBound..<index
        parts.append(part)
        range = start..<index + 1
        if Self.isLink(bytes, from: index + 1) { return nil }
        return
      case UInt8(ascii: ";") where depth == 0:
        parts.append(Part(range: part.range.lowerBound..<index, keys: part.keys))
        index += 1
        part = Part(range: index..<index)
      case UInt8(ascii: "@") where depth == 0:
        if let key = CitationKey(bytes, at: index) {
          part.keys.append(key)
          index = key.range.upperBound
        } else {
          index += 1
        }
      case .dollar, .backslash, .backtick, .lessThan:
        let construct = spanConstructs[bytes[index]].lazy.compactMap { $0.init(syntax, at: index) }
        index = construct.first?.range.upperBound ?? syntax.end(of: index)
      default: index += 1
      }
    }
    return nil
  }

  // Longer and deeper ones are not citations: limits keep reading linear.
  private static let longest = 4000
  private static let deepest = 3

  /// Whether brackets before an index are those of a link.
  private static func isLink(_ bytes: [UInt8], from index: Int) -> Bool {
    if LinkScanner(bytes: bytes).tail(at: index) != nil { return true }
    guard index < bytes.count, bytes[index] == .openBracket else { return false }
    // Citations may follow each other; a label of a link has no sign in it.
    let label = bytes[(index + 1)...].prefix { $0 != .closeBracket && $0 != .openBracket }
    return label.endIndex < bytes.count && bytes[label.endIndex] == .closeBracket
      && !label.contains(UInt8(ascii: "@"))
  }
}
