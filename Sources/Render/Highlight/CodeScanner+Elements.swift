import Lessons

/// Elements of JSX: tags with attributes, text, and code in braces in both.
extension CodeScanner {
  /// All of the element that begins here, with those within it; nil if nothing closes it.
  mutating func element() -> [Piece]? {
    guard isTag(position), !begins(with: "</", at: position), !isAfterValue, failuresLeft > 0,
      depth < 16
    else { return nil }
    var pieces: [Piece] = []
    var names: [ArraySlice<UInt8>] = []
    var start = position
    var index = position
    /// Ends the plain piece that goes up to the index.
    func endPlain() { if start < index { pieces.append((start..<index, nil)) } }
    repeat {
      // A tag begins at the index.
      guard index < limit else { break }
      let isClosing = begins(with: "</", at: index)
      index += isClosing ? 2 : 1
      let name = bytes[min(index, limit)..<limit].prefix(while: Self.isInTagName)
      index = name.endIndex
      if isClosing {
        guard names.popLast() == name, let end = plainTagEnd(from: index) else { break }
        index = end
      } else {
        guard let tag = attributes(from: index) else { break }
        endPlain()
        pieces += tag.pieces
        start = tag.end
        index = tag.end
        if !tag.isClosed { names.append(name) }
      }
      if names.isEmpty {
        endPlain()
        return pieces
      }
      // The text up to the next tag.
      while index < limit, !isTag(index) {
        guard bytes[index] == .openBrace else {
          index += 1
          continue
        }
        guard let code = code(inBracesAt: index) else {
          index = limit
          break
        }
        index += 1
        endPlain()
        pieces += code.pieces
        start = code.end - 1
        index = code.end
      }
    } while index < limit
    failuresLeft -= 1
    return nil
  }

  private static func isInTagName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "_.:-$".utf8.contains(byte)
  }

  /// Whether a tag begins at a place of a text: `<p`, `<>` or `</`.
  private func isTag(_ index: Int) -> Bool {
    guard bytes[index] == .lessThan, index + 1 < limit else { return false }
    let next = bytes[index + 1]
    return next.isLetter || next == .greaterThan || next == UInt8(ascii: "/")
  }

  private func plainTagEnd(from start: Int) -> Int? {
    let end = bytes[min(start, limit)..<limit].firstIndex { !$0.isWhitespace }
    return end.flatMap { bytes[$0] == .greaterThan ? $0 + 1 : nil }
  }

  /// The attributes after the name of a tag, to its end, and whether it closes itself; nil for anything else.
  private mutating func attributes(
    from nameEnd: Int
  ) -> (pieces: [Piece], end: Int, isClosed: Bool)? {
    // Without a name, the tag is `<>`.
    let isNameless = nameEnd < limit && bytes[nameEnd - 1] == .lessThan
    if isNameless, bytes[nameEnd] != .greaterThan { return nil }
    var pieces: [Piece] = []
    var start = nameEnd
    var index = nameEnd
    while index < limit {
      let byte = bytes[index]
      switch byte {
      case .greaterThan:
        pieces.append((start..<index + 1, nil))
        return (pieces, index + 1, false)
      case UInt8(ascii: "/"):
        guard begins(with: "/>", at: index) else { return nil }
        pieces.append((start..<index + 2, nil))
        return (pieces, index + 2, true)
      case .quote, .singleQuote:
        guard let end = bytes[(index + 1)..<limit].firstIndex(of: byte) else { return nil }
        if start < index { pieces.append((start..<index, nil)) }
        pieces.append((index..<end + 1, .string))
        start = end + 1
        index = start
      case .openBrace:
        guard let code = code(inBracesAt: index) else { return nil }
        pieces += [(start..<index + 1, nil)] + code.pieces
        start = code.end - 1
        index = code.end
      default:
        guard byte.isWhitespace || byte == UInt8(ascii: "=") || Self.isInTagName(byte) else {
          return nil
        }
        index += 1
      }
    }
    return nil
  }

  /// The code in braces, and where it ends after the closing one.
  private mutating func code(inBracesAt brace: Int) -> (pieces: [Piece], end: Int)? {
    var code = CodeScanner(bytes, in: language, from: brace + 1, to: limit, depth: depth + 1)
    code.failuresLeft = failuresLeft
    let isClosed = code.scan(until: .closeBrace)
    failuresLeft = code.failuresLeft
    return isClosed ? (code.pieces, code.position + 1) : nil
  }
}
