/// Where the expression begins that a cell ends in, as an offset into the code's UTF-8; nil if the
/// cell ends in anything else: a declaration, an assignment, a loop.
///
/// Determined from the tokens alone, so that a lesson can be compiled at once. An expression without a
/// value, such as a call of `print`, counts; whether there is something to show is for the
/// compiler to tell.
package func lastExpressionOffset(in code: String) -> Int? {
  let source = TokenizedSource(code)
  guard let start = source.lastStatementStart else { return nil }
  return source.isExpression(from: start) ? source.tokens[start].range.lowerBound : nil
}

/// Tokens without comments, with what is around them.
private struct TokenizedSource {
  let bytes: [UInt8]
  let tokens: [SwiftToken]

  init(_ code: String) {
    bytes = Array(code.utf8)
    tokens = swiftTokens(code).filter { $0.kind != .comment && $0.kind != .documentation }
  }

  func isSemicolon(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && text(index) == ";"
  }

  /// The index of the token with which the last statement at the outermost level begins.
  var lastStatementStart: Int? {
    var start: Int?
    var depth = 0
    var endsStatement = true
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .closing { depth -= 1 }
      if depth <= 0, endsStatement || beginsStatement(index) { start = index }
      endsStatement = false
      if token.kind == .opening || token.kind == .interpolation { depth += 1 }
      if depth <= 0, isSemicolon(index) {
        endsStatement = true
        // A semicolon at the very end closes a statement and begins none.
        if index == tokens.count - 1 { return start == index ? nil : start }
      }
    }
    return start
  }

  /// Whether a statement begins with this token because of a line break before it.
  private func beginsStatement(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let token = tokens[index]
    let previous = tokens[index - 1]
    let gap = bytes[previous.range.upperBound..<token.range.lowerBound]
    guard gap.contains(UInt8(ascii: "\n")) else { return false }
    switch token.kind {
    case .closing: return false
    case .opening where text(index) == "{": return false
    // A key path may begin a statement; nothing else does that is neither bracket nor word.
    case .punctuation where text(index) != "\\": return false
    case .operator where isInfix(index): return false
    case .keyword where Self.continuingKeywords.contains(text(index)): return false
    default: break
    }
    switch previous.kind {
    case .punctuation: return text(index - 1) == ";"
    case .operator where isInfix(index - 1): return false
    case .keyword: return !Self.unfinishedKeywords.contains(text(index - 1))
    default: return true
    }
  }

  /// Keywords with which a line continues the statement before it.
  private static let continuingKeywords: Set<String> = ["as", "catch", "else", "in", "is", "where"]

  /// Keywords after which a statement continues on the next line.
  private static let unfinishedKeywords: Set<String> = [
    "as", "await", "case", "else", "func", "in", "is", "let", "try", "var", "where",
  ]

  /// Whether an operator stands between two operands: space on both sides, or on neither.
  private func isInfix(_ index: Int) -> Bool {
    let range = tokens[index].range
    let spaceBefore = range.lowerBound == 0 || isSpace(bytes[range.lowerBound - 1])
    let spaceAfter = range.upperBound == bytes.count || isSpace(bytes[range.upperBound])
    return spaceBefore == spaceAfter
  }

  /// Whether the statement that begins here, the last one, is an expression and not an assignment.
  func isExpression(from start: Int) -> Bool {
    let word = text(start)
    switch tokens[start].kind {
    case .directive:
      // `#if` and `@attribute` begin no expression; `#colorLiteral` and its like do, and are rare.
      return false
    case .punctuation where word != "." && word != "\\": return false
    case .keyword where SwiftToken.contextualKeywords.contains(word):
      if isLabelOrModifier(start) { return false }
    case .keyword where !Self.expressionKeywords.contains(word): return false
    case .identifier where isLabelOrModifier(start): return false
    default: break
    }
    var depth = 0
    for index in start..<tokens.count {
      switch tokens[index].kind {
      case .opening, .interpolation: depth += 1
      case .closing: depth -= 1
      case .operator where depth == 0 && text(index) == "=": return false
      default: break
      }
    }
    return true
  }

  /// Keywords with which an expression can begin.
  private static let expressionKeywords: Set<String> = [
    "Any", "Self", "await", "false", "init", "nil", "self", "super", "true", "try",
  ]

  /// Whether a name is a statement's label (`outer: for …`) or a word that is a keyword only
  /// before a declaration (`actor Counter`, `nonisolated func …`).
  private func isLabelOrModifier(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    switch tokens[index + 1].kind {
    case .punctuation: return text(index + 1) == ":"
    case .identifier: return !containsLineBreak(before: index + 1)
    case .keyword:
      let next = text(index + 1)
      return !containsLineBreak(before: index + 1)
        && !Self.continuingKeywords.contains(next)
    default: return false
    }
  }

  private func containsLineBreak(before index: Int) -> Bool {
    bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
      .contains(UInt8(ascii: "\n"))
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private func text(_ index: Int) -> String {
    String(decoding: bytes[tokens[index].range], as: UTF8.self)
  }
}
