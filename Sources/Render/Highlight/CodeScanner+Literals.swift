import Lessons

extension CodeScanner {
  /// What begins here by a rule: a text with the code within it, or one piece.
  mutating func read(_ rule: LexicalRule) -> [Piece]? {
    func piece(_ end: Int?) -> [Piece]? { end.map { [(position..<$0, rule.kind)] } }
    switch rule.form {
    case .signs(let signs):
      return begins(with: signs, at: position) ? piece(position + signs.utf8.count) : nil
    case .escape(let mark): return piece(escapeEnd(mark))
    case .line(let mark, let end): return piece(lineEnd(mark, before: end))
    case .block(let block): return piece(blockEnd(block))
    case .quoted(let quotes): return quoted(quotes, rule.kind)
    case .character(let prefixes): return character(prefixes, rule.kind)
    case .markedCharacter(let mark): return piece(markedCharacterEnd(mark))
    case .namedCharacter(let mark): return piece(namedCharacterEnd(mark))
    case .regularExpression(let rule): return piece(regularExpressionEnd(rule))
    case .element: return element()
    case .tagged(let tagged): return piece(taggedEnd(tagged))
    case .hostText(let openings, let closing):
      return piece(hostTextEnd(before: openings, unlessAfter: closing))
    case .percent: return piece(percentEnd())
    case .verbatim(let commands): return verbatim(commands, rule.kind)
    case .hereDocument(let kind): return piece(beginHereDocument(kind))
    case .blockScalar: return piece(blockScalarEnd())
    case .command: return piece(commandEnd())
    case .markedWord: return piece(markedWordEnd())
    case .variable(let signs): return piece(variableEnd(signs))
    case .number(let separator):
      return bytes[position].isDigit ? number(to: numberEnd(separator)) : nil
    }
  }

  // MARK: Quotes

  private mutating func quoted(_ quotes: LexicalRule.Quotes, _ kind: Kind?) -> [Piece]? {
    guard let start = contentStart(of: quotes) else { return nil }
    if quotes.isMultiline {
      let text = content(of: quotes, kind, from: start, isMultiline: true)
      // A single quote that nothing closes reaches no further than its line.
      if text.isClosed || quotes.opening.utf8.count > 1 { return text.pieces }
    }
    let text = content(of: quotes, kind, from: start, isMultiline: false)
    return text.isClosed || !quotes.mustClose ? text.pieces : nil
  }

  /// Where the text begins if the opening, after a prefix if there are any, stands here.
  private func contentStart(of quotes: LexicalRule.Quotes) -> Int? {
    let length = quotes.opening.utf8.count
    if quotes.prefixes.isEmpty {
      return begins(with: quotes.opening, at: position) ? position + length : nil
    }
    let rest = bytes[position..<limit].prefix(4)
    for count in 1...3 where rest.count > count {
      if begins(with: quotes.opening, at: position + count),
        quotes.prefixes.contains(rest.prefix(count).text.lowercased())
      {
        return position + count + length
      }
    }
    return nil
  }

  private mutating func content(
    of quotes: LexicalRule.Quotes, _ kind: Kind?, from contentStart: Int, isMultiline: Bool
  ) -> (pieces: [Piece], isClosed: Bool) {
    var pieces: [Piece] = []
    var start = position
    var index = contentStart
    // Once code in the text has no end, the signs that begin it are text.
    var canHaveCode = depth < 16 && failuresLeft > 0
    while index < limit {
      let byte = bytes[index]
      let isEscape =
        byte == .backslash && quotes.escapes.contains(.backslash)
        || byte == UInt8(ascii: "`") && quotes.escapes.contains(.backtick)
      if isEscape {
        let isSkip = quotes.escapes.contains(.skippedSpace) && begins(with: "\\z", at: index)
        index = min(index + 2, limit)
        while isSkip, index < limit, bytes[index].isWhitespace { index += 1 }
        continue
      }
      if begins(with: quotes.closing, at: index) {
        var end = index + quotes.closing.utf8.count
        if quotes.escapes.contains(.doubled), begins(with: quotes.closing, at: end) {
          index = end + quotes.closing.utf8.count
          continue
        }
        if quotes.takesSurplus {
          while end < limit, bytes[end] == bytes[end - 1] { end += 1 }
        }
        return (pieces + [(start..<end, kind)], true)
      }
      if byte == .newline, !isMultiline { break }
      guard let interpolation = quotes.interpolation, canHaveCode,
        begins(with: interpolation.opening, at: index)
      else {
        index += 1
        continue
      }
      let codeStart = index + interpolation.opening.utf8.count
      if interpolation.isDoubledForItself, begins(with: interpolation.opening, at: codeStart) {
        index = codeStart + interpolation.opening.utf8.count
        continue
      }
      let codeLimit = isMultiline ? limit : lineEnd(from: index)
      var code = CodeScanner(bytes, in: language, from: codeStart, to: codeLimit, depth: depth + 1)
      code.failuresLeft = failuresLeft
      let isClosed = code.scan(until: interpolation.closing)
      failuresLeft = code.failuresLeft
      if isClosed {
        let end = code.position
        pieces += [(start..<index, kind), (index..<codeStart, nil)] + code.pieces
        pieces.append((end..<end + 1, nil))
        index = end + 1
        start = index
      } else {
        canHaveCode = false
        failuresLeft -= 1
        index += 1
      }
    }
    return (pieces + [(start..<index, kind)], false)
  }

  private func character(_ prefixes: Set<String>, _ kind: Kind?) -> [Piece]? {
    var quote = position
    if let prefix = prefixes.first(where: { begins(with: $0 + "'", at: position) }) {
      quote += prefix.utf8.count
    }
    guard begins(with: "'", at: quote) else { return nil }
    let start = quote + 1
    guard start < limit, bytes[start] != .newline else { return nil }
    if bytes[start] == .backslash {
      // The longest escapes are such as `\u{10FFFF}`.
      let rest = bytes[min(start + 2, limit)..<min(start + 14, limit)]
      guard let end = rest.firstIndex(where: { $0 == .singleQuote || $0 == .newline }),
        bytes[end] == .singleQuote
      else { return nil }
      return [(position..<end + 1, kind)]
    }
    let end = (start + 1).characterEnd(in: bytes)
    if bytes[start] != .singleQuote, begins(with: "'", at: end) {
      return [(position..<end + 1, kind)]
    }
    // `'static` is no keyword.
    guard quote == position, isName(bytes[start]) else { return nil }
    return [(position..<nameEnd(from: start), nil)]
  }

  // MARK: Regular expressions

  private mutating func regularExpressionEnd(_ rule: LexicalRule.RegularExpression) -> Int? {
    guard bytes[position] == UInt8(ascii: "/"), position + 1 < limit else { return nil }
    // `</p>`.
    if position > 0, bytes[position - 1] == UInt8(ascii: "<") { return nil }
    if isAfterValue {
      guard rule == .alsoAsArgument, let last, last.kind == nil,
        isName(bytes[last.range.lowerBound]),
        last.range.upperBound < position, !bytes[position + 1].isWhitespace
      else { return nil }
    }
    if let end = regularExpressionEnd(isMultiline: false) { return end }
    // Ruby's may have lines and comments of their own.
    guard rule == .alsoAsArgument, !isAfterValue, failuresLeft > 0 else { return nil }
    let end = regularExpressionEnd(isMultiline: true)
    if end == nil { failuresLeft -= 1 }
    return end
  }

  private func regularExpressionEnd(isMultiline: Bool) -> Int? {
    var index = position + 1
    var isInClass = false
    while index < limit, isMultiline || bytes[index] != .newline {
      switch bytes[index] {
      case .backslash: index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        return bytes[(index + 1)..<limit].firstIndex { !$0.isLetter } ?? limit
      default: break
      }
      index += 1
    }
    return nil
  }
}
