/// The tokens of a piece of Swift without comments, and the statements that they make.
struct TokenizedSource {
  let bytes: [UInt8]
  let tokens: [SwiftToken]

  init(_ lexer: SwiftLexer) {
    bytes = lexer.bytes
    tokens = lexer.tokens.filter { $0.kind != .comment && $0.kind != .documentation }
  }

  init(_ code: String) { self.init(SwiftLexer(code)) }

  func text(_ index: Int) -> String {
    String(decoding: bytes[tokens[index].range], as: UTF8.self)
  }

  /// Whether there is a token of this text.
  func isToken(_ index: Int, _ text: String) -> Bool {
    tokens.indices.contains(index) && self.text(index) == text
  }

  func containsLineBreak(before index: Int) -> Bool {
    bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
      .contains(UInt8(ascii: "\n"))
  }

  /// The index of the token that closes what is opened by the one at an index; that after the last
  /// if nothing does.
  func closing(of opening: Int) -> Int {
    var depth = 0
    for index in opening..<tokens.count {
      switch tokens[index].kind {
      case .opening, .interpolation: depth += 1
      case .closing:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return tokens.count
  }
}

// MARK: - Statements

extension TokenizedSource {
  /// The statements at the outermost level, as ranges of tokens.
  ///
  /// A directive such as `#if` begins one; semicolons belong to none.
  var statements: [Range<Int>] { statements(in: tokens.indices) }

  /// The statements among these tokens, which are in no bracket among them.
  func statements(in range: Range<Int>) -> [Range<Int>] {
    var statements: [Range<Int>] = []
    var start: Int?
    var depth = 0
    for index in range {
      let token = tokens[index]
      if token.kind == .closing { depth -= 1 }
      if depth <= 0, isSemicolon(index) {
        if let start { statements.append(start..<index) }
        start = nil
      } else if start == nil {
        start = index
      } else if depth <= 0, beginsStatement(index) {
        if let start { statements.append(start..<index) }
        start = index
      }
      if token.kind == .opening || token.kind == .interpolation { depth += 1 }
    }
    if let start { statements.append(start..<range.upperBound) }
    return statements
  }

  private func isSemicolon(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && text(index) == ";"
  }

  /// Whether a statement begins with this token because of a line break before it.
  private func beginsStatement(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let token = tokens[index]
    let previous = tokens[index - 1]
    guard containsLineBreak(before: index) else { return false }
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
  static let continuingKeywords: Set<String> = ["as", "catch", "else", "in", "is", "where"]

  /// Keywords after which a statement continues on the next line.
  private static let unfinishedKeywords: Set<String> = [
    "as", "await", "case", "else", "func", "in", "is", "let", "try", "var", "where",
  ]

  /// Whether an operator stands between two operands: space on both sides, or on neither.
  func isInfix(_ index: Int) -> Bool {
    let range = tokens[index].range
    let spaceBefore = range.lowerBound == 0 || isSpace(bytes[range.lowerBound - 1])
    let spaceAfter = range.upperBound == bytes.count || isSpace(bytes[range.upperBound])
    return spaceBefore == spaceAfter
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}
