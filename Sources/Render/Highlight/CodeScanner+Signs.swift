import Lessons

/// Comments, variables, numbers and other things without quotes.
extension CodeScanner {
  // MARK: Places

  func canBegin(_ rule: LexicalRule) -> Bool {
    switch rule.place {
    case .anywhere: return true
    case .lineStart: return position == 0 || bytes[position - 1] == .newline
    case .firstInLine:
      return bytes[..<position].last { !$0.isSpaceOrTab }.map { $0 == .newline } ?? true
    case .betweenWords:
      guard position > 0 else { return true }
      let before = bytes[position - 1]
      return before.isWhitespace || ";()|&[]{},".utf8.contains(before)
    case .apartFromOperators:
      // `---` is a mark as `--` is.
      let rest = bytes[position..<limit].drop { $0 == bytes[position] }
      return !(rest.first?.isOperator ?? false)
        && (position == 0 || !bytes[position - 1].isOperator)
    case .notAfterValue: return !isDirectlyAfterValue
    case .apartFromWords:
      guard position > 0 else { return true }
      let before = bytes[position - 1]
      return !isName(before) && !before.isDigit && !")]}".utf8.contains(before)
    case .valueStart: return isAtValue(position)
    case .codeStart: return position == 0
    }
  }

  // MARK: Comments

  func escapeEnd(_ mark: UInt8) -> Int? {
    guard bytes[position] == mark, position + 1 < limit else { return nil }
    return (position + 2).characterEnd(in: bytes)
  }

  func lineEnd(_ mark: String, before end: String?) -> Int? {
    guard begins(with: mark, at: position) else { return nil }
    let line = position..<lineEnd(from: position)
    guard let end else { return line.upperBound }
    return bytes[line].firstRange(of: end.utf8)?.lowerBound ?? line.upperBound
  }

  func blockEnd(_ block: LexicalRule.Block) -> Int? {
    guard begins(with: block.opening, at: position) else { return nil }
    var index = position + block.opening.utf8.count
    var depth = 1
    var hasTexts = block.hasTexts
    while index < limit {
      if begins(with: block.closing, at: index) {
        index += block.closing.utf8.count
        depth -= 1
        if depth == 0 { return index }
      } else if block.isNested, begins(with: block.opening, at: index) {
        index += block.opening.utf8.count
        depth += 1
      } else if hasTexts, begins(with: "'\"'", at: index) {
        index += 3
      } else if hasTexts, bytes[index] == .quote {
        // Without an end, it is no text, nor are those after it.
        let end = textEnd(from: index + 1)
        hasTexts = end != nil
        index = end ?? index + 1
      } else {
        index += 1
      }
    }
    return limit
  }

  private func textEnd(from start: Int) -> Int? {
    var index = start
    while index < limit {
      switch bytes[index] {
      case .backslash: index += 2
      case .quote: return index + 1
      default: index += 1
      }
    }
    return nil
  }

  // MARK: Words with marks

  func markedWordEnd() -> Int? {
    var start = position + 1
    while start < limit, bytes[start] == .space { start += 1 }
    let end = nameEnd(from: start)
    return end > start ? end : nil
  }

  func commandEnd() -> Int {
    let letters = bytes[(position + 1)..<limit].prefix(while: \.isLetter)
    return letters.isEmpty ? min(position + 2, limit).characterEnd(in: bytes) : letters.endIndex
  }

  func variableEnd(_ signs: String) -> Int? {
    let start = position + 1
    guard start < limit else { return nil }
    if bytes[start] == UInt8(ascii: "{") {
      return bytes[start..<limit].firstIndex { $0 == UInt8(ascii: "}") || $0 == .newline }
        .flatMap { bytes[$0] == .newline ? nil : $0 + 1 }
    }
    if signs.utf8.contains(bytes[start]) { return start + 1 }
    let end =
      bytes[start..<limit].firstIndex { !$0.isLetter && !$0.isDigit && $0 != .underscore } ?? limit
    return end > start ? end : nil
  }

  func numberEnd(_ separator: UInt8?) -> Int {
    var end = position
    let isHexadecimal = begins(with: "0x", at: position)
    while end < limit {
      let byte = bytes[end]
      let isExponentSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && !isHexadecimal
        && end > position && bytes[end - 1] | 0x20 == UInt8(ascii: "e")
      let isSeparator =
        byte == separator && end + 1 < limit && bytes[end + 1].isHexadecimalDigit
      guard
        byte.isDigit || byte.isLetter || byte == .underscore || byte == UInt8(ascii: ".")
          || isExponentSign || isSeparator
      else { break }
      end += 1
    }
    // A point at the end is a full stop or a range.
    while end > position + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end
  }

  /// A number, if it is one where it stands.
  func number(to end: Int) -> [Piece] {
    [(position..<end, isWholeValue(position..<end) ? .number : nil)]
  }
}
