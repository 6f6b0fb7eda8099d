import Lessons

extension CodeScanner {
  /// The literal that begins here: the text, and the code within it.
  mutating func literal() -> [Piece]? {
    for literal in language.literals { if let pieces = read(literal) { return pieces } }
    return nil
  }

  private mutating func read(_ literal: CodeLiteral) -> [Piece]? {
    func text(_ end: Int?) -> [Piece]? { end.map { [(position..<$0, .string)] } }
    switch literal {
    case .quoted(let quotes): return quoted(quotes)
    case .character(let prefixes): return character(prefixes)
    case .regularExpression(let rule): return text(regularExpressionEnd(rule))
    case .hashed(let prefixes): return text(hashedEnd(prefixes))
    case .delimited(let prefixes): return text(delimitedEnd(prefixes))
    case .dollarQuoted: return text(dollarQuotedEnd())
    case .percent: return text(percentEnd())
    case .namedCharacter(let mark): return text(namedCharacterEnd(mark))
    case .hereDocument(let kind): return text(beginHereDocument(kind))
    case .blockScalar: return text(blockScalarEnd())
    }
  }

  // MARK: Quotes

  private mutating func quoted(_ quotes: CodeLiteral.Quotes) -> [Piece]? {
    guard let start = contentStart(of: quotes) else { return nil }
    if quotes.isBarredAfterValues, isDirectlyAfterValue { return nil }
    if language.hasPlainValues, !isAtValue(position) { return nil }
    if quotes.isMultiline {
      let text = content(of: quotes, from: start, isMultiline: true)
      // A single quote that nothing closes reaches no further than its line.
      if text.isClosed || quotes.opening.utf8.count > 1 { return text.pieces }
    }
    let text = content(of: quotes, from: start, isMultiline: false)
    return text.isClosed || !quotes.mustClose ? text.pieces : nil
  }

  /// Where the text begins if the opening, after a prefix if there are any, stands here.
  private func contentStart(of quotes: CodeLiteral.Quotes) -> Int? {
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
    of quotes: CodeLiteral.Quotes, from contentStart: Int, isMultiline: Bool
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
        index = min(index + 2, limit)
        continue
      }
      if begins(with: quotes.closing, at: index) {
        let end = index + quotes.closing.utf8.count
        if quotes.escapes.contains(.doubled), begins(with: quotes.closing, at: end) {
          index = end + quotes.closing.utf8.count
          continue
        }
        return (pieces + [(start..<end, .string)], true)
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
        pieces += [(start..<index, .string), (index..<codeStart, nil)] + code.pieces
        pieces.append((end..<end + 1, nil))
        index = end + 1
        start = index
      } else {
        canHaveCode = false
        failuresLeft -= 1
        index += 1
      }
    }
    return (pieces + [(start..<index, .string)], false)
  }

  private func character(_ prefixes: Set<String>) -> [Piece]? {
    var quote = position
    if let prefix = prefixes.first(where: { begins(with: $0 + "'", at: position) }) {
      quote += prefix.utf8.count
    }
    guard begins(with: "'", at: quote), !isDirectlyAfterValue else { return nil }
    let start = quote + 1
    guard start < limit, bytes[start] != .newline else { return nil }
    if bytes[start] == .backslash {
      // The longest escapes are such as `\u{10FFFF}`.
      let rest = bytes[min(start + 2, limit)..<min(start + 14, limit)]
      guard let end = rest.firstIndex(where: { $0 == .singleQuote || $0 == .newline }),
        bytes[end] == .singleQuote
      else { return nil }
      return [(position..<end + 1, .string)]
    }
    let end = (start + 1).characterEnd(in: bytes)
    if bytes[start] != .singleQuote, begins(with: "'", at: end) {
      return [(position..<end + 1, .string)]
    }
    // `'static` is no keyword.
    guard quote == position, isName(bytes[start]) else { return nil }
    return [(position..<nameEnd(from: start), nil)]
  }

  // MARK: Regular expressions

  private func regularExpressionEnd(_ rule: CodeLiteral.RegularExpression) -> Int? {
    let slash = UInt8(ascii: "/")
    guard bytes[position] == slash, position + 1 < limit else { return nil }
    // `</p>`.
    if position > 0, bytes[position - 1] == UInt8(ascii: "<") { return nil }
    if isAfterValue {
      guard rule == .alsoAsArgument, let last, last.kind == nil,
        isName(bytes[last.range.lowerBound]),
        last.range.upperBound < position, !bytes[position + 1].isWhitespace
      else { return nil }
    }
    var index = position + 1
    var isInClass = false
    while index < limit, bytes[index] != .newline {
      switch bytes[index] {
      case .backslash: index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case slash where !isInClass:
        return bytes[(index + 1)..<limit].firstIndex { !$0.isLetter } ?? limit
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: Raw texts

  private func hashedEnd(_ prefixes: [String]) -> Int? {
    for prefix in prefixes where begins(with: prefix, at: position) {
      let hashes = bytes[(position + prefix.utf8.count)..<limit].prefix { $0 == UInt8(ascii: "#") }
      guard begins(with: "\"", at: hashes.endIndex) else { continue }
      return end(of: "\"" + hashes.text, from: hashes.endIndex + 1)
    }
    return nil
  }

  private func delimitedEnd(_ prefixes: [String]) -> Int? {
    for prefix in prefixes where begins(with: prefix + "\"", at: position) {
      let start = position + prefix.utf8.count + 1
      let name = bytes[start..<limit].prefix { !$0.isWhitespace && !"()\\\"".utf8.contains($0) }
      guard name.count <= 16, begins(with: "(", at: name.endIndex) else { continue }
      return end(of: ")" + name.text + "\"", from: name.endIndex + 1)
    }
    return nil
  }

  private mutating func dollarQuotedEnd() -> Int? {
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

  private mutating func percentEnd() -> Int? {
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

  private func namedCharacterEnd(_ mark: String) -> Int? {
    let start = position + mark.utf8.count
    guard begins(with: mark, at: position), start < limit else { return nil }
    let first = (start + 1).characterEnd(in: bytes)
    guard bytes[start].isLetter else { return first }
    return bytes[first..<limit].firstIndex { !$0.isLetter && !$0.isDigit } ?? limit
  }

  // MARK: Lines

  /// The end of what announces a document; its lines follow this one.
  private mutating func beginHereDocument(_ kind: CodeLiteral.HereDocument) -> Int? {
    let mark = kind.mark
    guard failuresLeft > 0, begins(with: mark, at: position),
      !begins(with: mark + "<", at: position)
    else { return nil }
    var index = position + mark.utf8.count
    let isIndented =
      kind == .php || index < limit && (kind == .ruby ? "-~" : "-").utf8.contains(bytes[index])
    if isIndented, kind != .php { index += 1 }
    if kind != .ruby { index = bytes[index..<limit].firstIndex { !$0.isSpaceOrTab } ?? limit }
    let quote = index < limit && "'\"".utf8.contains(bytes[index]) ? bytes[index] : nil
    if quote != nil { index += 1 }
    let name = bytes[index..<limit].prefix { $0.isLetter || $0.isDigit || $0 == .underscore }
    guard let first = name.first, !first.isDigit else { return nil }
    var end = name.endIndex
    if let quote {
      guard end < limit, bytes[end] == quote else { return nil }
      end += 1
    } else if kind == .ruby, !isIndented {
      // `list <<item`.
      if isDirectlyAfterValue || !name.text.allSatisfy({ $0.isUppercase || $0 == "_" }) {
        return nil
      }
    }
    let start = (hereDocuments.last?.upperBound ?? lineEnd(from: end)) + 1
    guard let lines = lines(from: start, to: name.text, of: kind, isIndented: isIndented) else {
      failuresLeft -= 1
      return nil
    }
    hereDocuments.append(lines)
    return end
  }

  private func lines(
    from start: Int, to name: String, of kind: CodeLiteral.HereDocument, isIndented: Bool
  ) -> Range<Int>? {
    var index = start
    while index < limit {
      let end = lineEnd(from: index)
      let line = bytes[index..<end]
      let text = isIndented ? line.drop(while: \.isSpaceOrTab) : line
      let rest = text.dropFirst(name.utf8.count)
      // In PHP, the statement may go on after the name.
      let isEnd = rest.first.map { kind == .php && !isName($0) && !$0.isDigit } ?? true
      if isEnd, text.starts(with: name.utf8) {
        return start..<text.startIndex + name.utf8.count
      }
      index = end + 1
    }
    return nil
  }

  private func blockScalarEnd() -> Int? {
    guard bytes[position] == UInt8(ascii: "|") || bytes[position] == UInt8(ascii: ">"),
      isAtValue(position)
    else { return nil }
    let rest = bytes[(position + 1)..<limit].drop { $0.isDigit || "+-".utf8.contains($0) }
    var end = lineEnd(from: position)
    guard
      bytes[rest.startIndex..<end].drop(while: \.isSpaceOrTab).first
        .map({ $0 == UInt8(ascii: "#") }) ?? true
    else { return nil }
    let lineStart = bytes[..<position].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    let indentation = bytes[lineStart...].prefix(while: \.isSpaceOrTab).count
    var index = end + 1
    while index < limit {
      let line = bytes[index..<lineEnd(from: index)]
      let spaces = line.prefix(while: \.isSpaceOrTab).count
      guard spaces == line.count || spaces > indentation else { break }
      if spaces < line.count { end = line.endIndex }
      index = line.endIndex + 1
    }
    return end
  }
}
