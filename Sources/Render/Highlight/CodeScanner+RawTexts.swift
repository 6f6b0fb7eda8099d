import Lessons

/// Texts in which nothing but their end is read, and single characters.
extension CodeScanner {
  mutating func taggedEnd(_ tagged: LexicalRule.Tagged) -> Int? {
    if tagged.mustClose, failuresLeft == 0 { return nil }
    for opening in tagged.openings where begins(with: opening, at: position) {
      // A limit keeps reading linear.
      let rest = bytes[(position + opening.utf8.count)..<limit].prefix(64)
      let tag = rest.prefix { tagged.tag.contains($0) }
      guard begins(with: tagged.afterTag, at: tag.endIndex) else { continue }
      let closing = tagged.beforeTag + tag.text + tagged.closing
      if let end = end(of: closing, from: tag.endIndex + tagged.afterTag.utf8.count) { return end }
      if !tagged.mustClose { return limit }
      failuresLeft -= 1
      return nil
    }
    return nil
  }

  /// The end of the text that closes a literal without escapes.
  private func end(of closing: String, from start: Int) -> Int? {
    var index = min(start, limit)
    while index < limit {
      if begins(with: closing, at: index) { return index + closing.utf8.count }
      index += 1
    }
    return nil
  }

  func hostTextEnd(before openings: [String], unlessAfter closing: String) -> Int? {
    let start = openings.compactMap { bytes[..<limit].firstRange(of: $0.utf8)?.lowerBound }.min()
    guard let start, start > position,
      bytes[position..<start].firstRange(of: closing.utf8) == nil
    else { return nil }
    return start
  }

  mutating func percentEnd() -> Int? {
    guard bytes[position] == UInt8(ascii: "%"), position + 1 < limit, failuresLeft > 0 else {
      return nil
    }
    var index = position + 1
    let isNamed = "qQwWiIrxs".utf8.contains(bytes[index])
    if isNamed { index += 1 }
    guard index < limit, "([{<|!/".utf8.contains(bytes[index]) else { return nil }
    // `7 %(2)` is a remainder, `x %w[a]` can be none.
    if isDirectlyAfterValue || !isNamed && isAfterValue { return nil }
    let opening = bytes[index]
    let pairs = zip("([{<".utf8, ")]}>".utf8)
    let closing = pairs.first { $0.0 == opening }?.1 ?? opening
    var depth = 0
    while index < limit {
      if bytes[index] == .backslash {
        index += 2
        continue
      }
      if bytes[index] == closing, opening != closing || depth > 0 {
        depth -= 1
        if depth == 0 { return bytes[(index + 1)..<limit].firstIndex { !$0.isLetter } ?? limit }
      } else if bytes[index] == opening {
        depth += 1
      }
      index += 1
    }
    failuresLeft -= 1
    return nil
  }

  func markedCharacterEnd(_ mark: UInt8) -> Int? {
    guard bytes[position] == mark, position + 1 < limit, !isDirectlyAfterValue else { return nil }
    let first = bytes[position + 1]
    guard !first.isWhitespace else { return nil }
    let end = (position + (first == .backslash ? 3 : 2)).characterEnd(in: bytes)
    // `x ?a : b` and `x ?'a' : b` choose between values.
    guard end <= limit, end == limit || !isName(bytes[end]) && !bytes[end].isDigit else {
      return nil
    }
    return end
  }

  func namedCharacterEnd(_ mark: String) -> Int? {
    let start = position + mark.utf8.count
    guard begins(with: mark, at: position), start < limit else { return nil }
    let first = (start + 1).characterEnd(in: bytes)
    guard bytes[start].isLetter else { return first }
    return bytes[first..<limit].firstIndex { !$0.isLetter && !$0.isDigit } ?? limit
  }

  /// `\verb|…|`: the command, and the text between two signs of one kind, or in braces.
  func verbatim(_ commands: [String], _ kind: Kind?) -> [Piece]? {
    guard bytes[position] == .backslash else { return nil }
    let name = bytes[(position + 1)..<limit].prefix(while: \.isLetter)
    guard commands.contains(name.text) else { return nil }
    var start = name.endIndex
    if begins(with: "*", at: start) { start += 1 }
    if begins(with: "[", at: start) {
      start =
        bytes[start..<lineEnd(from: start)].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
        ?? start
    }
    guard start < limit, !bytes[start].isWhitespace else { return nil }
    let closing = bytes[start] == .openBrace ? UInt8.closeBrace : bytes[start]
    guard let end = bytes[(start + 1)..<lineEnd(from: start)].firstIndex(of: closing) else {
      return nil
    }
    return [(position..<start, .keyword), (start..<end + 1, kind)]
  }
}
