import Lessons

/// Texts in which nothing but their end is read, and single characters.
extension CodeScanner {
  func hashedEnd(_ prefixes: [String]) -> Int? {
    for prefix in prefixes where begins(with: prefix, at: position) {
      let hashes = bytes[(position + prefix.utf8.count)..<limit].prefix { $0 == UInt8(ascii: "#") }
      guard begins(with: "\"", at: hashes.endIndex) else { continue }
      return end(of: "\"" + hashes.text, from: hashes.endIndex + 1)
    }
    return nil
  }

  func longBracketsEnd(_ prefix: String) -> Int? {
    guard begins(with: prefix + "[", at: position) else { return nil }
    let start = position + prefix.utf8.count + 1
    let signs = bytes[start..<limit].prefix { $0 == UInt8(ascii: "=") }
    guard begins(with: "[", at: signs.endIndex) else { return nil }
    return end(of: "]" + signs.text + "]", from: signs.endIndex + 1)
  }

  func delimitedEnd(_ prefixes: [String]) -> Int? {
    for prefix in prefixes where begins(with: prefix + "\"", at: position) {
      let start = position + prefix.utf8.count + 1
      let name = bytes[start..<limit].prefix { !$0.isWhitespace && !"()\\\"".utf8.contains($0) }
      guard name.count <= 16, begins(with: "(", at: name.endIndex) else { continue }
      return end(of: ")" + name.text + "\"", from: name.endIndex + 1)
    }
    return nil
  }

  mutating func dollarQuotedEnd() -> Int? {
    guard bytes[position] == UInt8(ascii: "$"), failuresLeft > 0 else { return nil }
    let name = bytes[(position + 1)..<limit].prefix { $0.isLetter || $0 == .underscore }
    guard begins(with: "$", at: name.endIndex) else { return nil }
    let sign = "$" + name.text + "$"
    let end = end(of: sign, from: name.endIndex + 1)
    let isClosed =
      end < limit || bytes[..<limit].suffix(sign.utf8.count).elementsEqual(sign.utf8)
    if !isClosed { failuresLeft -= 1 }
    return isClosed ? end : nil
  }

  /// The end of the text that closes a literal without escapes.
  private func end(of closing: String, from start: Int) -> Int {
    var index = min(start, limit)
    while index < limit {
      if begins(with: closing, at: index) { return index + closing.utf8.count }
      index += 1
    }
    return limit
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
  func verbatim(_ commands: [String]) -> [Piece]? {
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
    return [(position..<start, .keyword), (start..<end + 1, .string)]
  }
}
