import Lessons

/// Takes code apart into words, texts, comments and what is between them.
struct CodeScanner {
  typealias Kind = SwiftHighlighter.Kind
  typealias Piece = (range: Range<Int>, kind: Kind?)

  let language: CodeLanguage
  let bytes: [UInt8]
  /// Where the code ends that is looked at.
  let limit: Int
  var position: Int
  private(set) var pieces: [Piece] = []
  /// Where the bytes begin that have no kind and are in no piece yet.
  private var plainStart: Int
  /// Where the last thing ended that is neither white space nor a comment, and what it was.
  private(set) var last: Piece?
  /// The documents that begin in the next line, by the ranges of their lines.
  var hereDocuments: [Range<Int>] = []
  /// How many texts the code stands in.
  let depth: Int
  /// How many more times the end of something may be looked for in vain, so that code that is broken
  /// in many places is not read again and again.
  var failuresLeft = 16

  init(
    _ bytes: [UInt8], in language: CodeLanguage, from start: Int = 0, to limit: Int? = nil,
    depth: Int = 0
  ) {
    self.bytes = bytes
    self.language = language
    self.limit = limit ?? bytes.count
    self.depth = depth
    position = start
    plainStart = start
  }

  /// All of some code in pieces, of which those without a kind are plain.
  static func pieces(of bytes: [UInt8], in language: CodeLanguage) -> [Piece] {
    var scanner = CodeScanner(bytes, in: language)
    _ = scanner.scan(until: nil)
    return scanner.pieces
  }

  /// Reads to the end, or to a bracket that closes what was opened before.
  ///
  /// - Returns: Whether there is such a bracket, which stands at the position then.
  mutating func scan(until closing: UInt8?) -> Bool {
    let opening = closing.flatMap { Self.opening(of: $0) }
    var openBrackets = 0
    while position < limit {
      let byte = bytes[position]
      if byte == .newline, let document = hereDocuments.first {
        hereDocuments.removeFirst()
        addHereDocument(document)
        continue
      }
      if let token = token() {
        add(token)
        continue
      }
      if byte == opening { openBrackets += 1 }
      if byte == closing {
        if openBrackets == 0 {
          addPlain(upTo: position)
          return true
        }
        openBrackets -= 1
      }
      position += 1
      if !byte.isWhitespace { last = (position - 1..<position, nil) }
    }
    addPlain(upTo: limit)
    return false
  }

  private static func opening(of closing: UInt8) -> UInt8? {
    switch closing {
    case UInt8(ascii: "}"): UInt8(ascii: "{")
    case UInt8(ascii: ")"): UInt8(ascii: "(")
    default: nil
    }
  }

  // MARK: Pieces

  private mutating func addPlain(upTo end: Int) {
    if plainStart < end { pieces.append((plainStart..<end, nil)) }
    plainStart = max(plainStart, end)
  }

  private mutating func add(_ token: [Piece]) {
    addPlain(upTo: position)
    pieces += token
    guard let piece = token.last else { return }
    if piece.kind != .comment { last = piece }
    position = piece.range.upperBound
    plainStart = position
  }

  private mutating func addHereDocument(_ lines: Range<Int>) {
    // Another document's lines may have begun after the same line.
    let start = max(position + 1, lines.lowerBound)
    guard start < lines.upperBound else { return }
    addPlain(upTo: start)
    pieces.append((start..<lines.upperBound, .string))
    position = lines.upperBound
    plainStart = lines.upperBound
  }

  // MARK: Tokens

  /// The token that begins here; nil for a byte that begins none.
  ///
  /// A name that is nothing in particular is a token without a kind.
  private mutating func token() -> [Piece]? {
    if let end = commentEnd() { return [(position..<end, .comment)] }
    let byte = bytes[position]
    if byte == language.escape, position + 1 < limit {
      return [(position..<(position + 2).characterEnd(in: bytes), nil)]
    }
    if let literal = literal() {
      guard let end = literal.last?.range.upperBound, isKey(endingAt: end) else { return literal }
      return [(position..<end, .label)]
    }
    func piece(_ end: Int, _ kind: Kind?) -> [Piece] { [(position..<end, kind)] }
    if byte == language.directive, let end = directiveEnd() { return piece(end, .directive) }
    if byte == language.commandMark { return piece(commandEnd(), .keyword) }
    if byte == UInt8(ascii: "$"), let end = variableEnd() { return piece(end, .label) }
    if byte.isDigit, language.hasNumbers {
      let end = numberEnd()
      return piece(end, isWholeValue(position..<end) ? .number : nil)
    }
    guard isName(byte) else { return nil }
    let end = nameEnd(from: position)
    return piece(end, kind(ofName: position..<end))
  }

  private func kind(ofName range: Range<Int>) -> Kind? {
    if isKey(endingAt: range.upperBound) { return .label }
    let name = bytes[range].text
    if language.keywords.contains(language.isCaseSensitive ? name : name.lowercased()) {
      return isWholeValue(range) ? .keyword : nil
    }
    guard language.hasCalls else { return nil }
    if range.upperBound < limit, bytes[range.upperBound] == UInt8(ascii: "("),
      name.first?.isUppercase == false
    {
      return .function
    }
    let isType =
      name.first?.isUppercase == true && name.contains(where: \.isLowercase)
      && !name.contains("_")
    return isType ? .type : nil
  }

  private func commentEnd() -> Int? {
    for comment in language.blockComments where begins(with: comment.opening, at: position) {
      if comment.isAtLineStart, position > 0, bytes[position - 1] != .newline { continue }
      return end(of: comment)
    }
    guard let mark = language.lineComments.first(where: { begins(with: $0, at: position) }),
      !language.openingsLikeComments.contains(where: { begins(with: $0, at: position) })
    else { return nil }
    if language.hasCommentsBetweenWords, position > 0 {
      let before = bytes[position - 1]
      if !before.isWhitespace, !";()|&[]{},".utf8.contains(before) { return nil }
    }
    if language.hasOperatorsLikeComments {
      var after = position + mark.utf8.count
      // More dashes are part of the mark.
      while after < limit, bytes[after] == UInt8(ascii: "-") { after += 1 }
      if after < limit, bytes[after].isOperator || position > 0 && bytes[position - 1].isOperator {
        return nil
      }
    }
    return lineEnd(from: position)
  }

  private func end(of comment: CodeLanguage.BlockComment) -> Int {
    var index = position + comment.opening.utf8.count
    var depth = 1
    while index < limit {
      if begins(with: comment.closing, at: index) {
        index += comment.closing.utf8.count
        depth -= 1
        if depth == 0 { return index }
      } else if comment.isNested, begins(with: comment.opening, at: index) {
        index += comment.opening.utf8.count
        depth += 1
      } else {
        index += 1
      }
    }
    return limit
  }

  /// A decorator or a line of the preprocessor begins its line.
  private func directiveEnd() -> Int? {
    guard isFirstOnLine(position) else { return nil }
    var start = position + 1
    while start < limit, bytes[start] == .space { start += 1 }
    let end = nameEnd(from: start)
    return end > start ? end : nil
  }

  private func commandEnd() -> Int {
    let letters = bytes[(position + 1)..<limit].prefix(while: \.isLetter)
    return letters.isEmpty ? min(position + 2, limit).characterEnd(in: bytes) : letters.endIndex
  }

  private func variableEnd() -> Int? {
    guard let variables = language.variables else { return nil }
    let start = position + 1
    guard start < limit else { return nil }
    if bytes[start] == UInt8(ascii: "{") {
      return bytes[start..<limit].firstIndex { $0 == UInt8(ascii: "}") || $0 == .newline }
        .flatMap { bytes[$0] == .newline ? nil : $0 + 1 }
    }
    if variables.signs.utf8.contains(bytes[start]) { return start + 1 }
    let end =
      bytes[start..<limit].firstIndex { !$0.isLetter && !$0.isDigit && $0 != .underscore } ?? limit
    return end > start ? end : nil
  }

  private func numberEnd() -> Int {
    var end = position
    let isHexadecimal = begins(with: "0x", at: position)
    while end < limit {
      let byte = bytes[end]
      let isExponentSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && !isHexadecimal
        && end > position && bytes[end - 1] | 0x20 == UInt8(ascii: "e")
      let isSeparator =
        byte == language.digitSeparator && end + 1 < limit && bytes[end + 1].isHexadecimalDigit
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

  // MARK: Surroundings

  func begins(with text: String, at index: Int) -> Bool {
    bytes[min(index, limit)..<limit].starts(with: text.utf8)
  }

  func lineEnd(from start: Int) -> Int {
    bytes[min(start, limit)..<limit].firstIndex(of: .newline) ?? limit
  }

  func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == .underscore || byte >= 0x80
      || language.nameCharacters.utf8.contains(byte)
  }

  func nameEnd(from start: Int) -> Int {
    let start = min(start, limit)
    return bytes[start..<limit].firstIndex { byte in
      !isName(byte) && !byte.isDigit && !language.nameContinuations.utf8.contains(byte)
    } ?? limit
  }

  /// Whether a value ends directly before this place: a name, a number, a text or a closing bracket.
  var isDirectlyAfterValue: Bool {
    guard let last, last.range.upperBound == position else { return false }
    return isValue(last)
  }

  /// Whether what was last, before white space, is a value.
  var isAfterValue: Bool { last.map(isValue) ?? false }

  private func isValue(_ piece: Piece) -> Bool {
    let end = piece.range.upperBound
    let byte = bytes[end - 1]
    switch piece.kind {
    case .keyword?: return Self.wordsForValues.contains(bytes[piece.range].text)
    case nil:
      // `i++ / 2`.
      let isIncrement =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")) && end > 1
        && bytes[end - 2] == byte
      return isIncrement || isName(byte) || byte.isDigit || ")]}'.".utf8.contains(byte)
    default: return true
    }
  }

  /// Keywords that are values themselves.
  private static let wordsForValues: Set<String> = [
    "this", "self", "super", "true", "false", "null", "nil", "undefined", "end",
  ]

  private func isFirstOnLine(_ index: Int) -> Bool {
    bytes[..<index].reversed().first { !$0.isSpaceOrTab }.map { $0 == .newline } ?? true
  }

  /// Whether what ends here is the key of a map: a colon follows it, and in YAML white space the colon.
  private func isKey(endingAt end: Int) -> Bool {
    guard language.hasKeys,
      let colon = bytes[end..<limit].firstIndex(where: { !$0.isSpaceOrTab }),
      bytes[colon] == UInt8(ascii: ":")
    else { return false }
    guard language.hasPlainValues else { return true }
    return isAtValue(position) && (colon + 1 == limit || bytes[colon + 1].isWhitespace)
  }

  /// Whether a value can begin here: at the start of a line, after a dash, a colon, a comma or a bracket.
  func isAtValue(_ index: Int) -> Bool {
    guard let before = bytes[..<index].lastIndex(where: { !$0.isSpaceOrTab }) else { return true }
    switch bytes[before] {
    case .newline, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): return true
    case UInt8(ascii: ":"), UInt8(ascii: "-"): return before + 1 < index
    default: return false
    }
  }

  /// Whether a number or a keyword is all of a value, where that matters.
  private func isWholeValue(_ range: Range<Int>) -> Bool {
    guard language.hasPlainValues else { return true }
    guard isAtValue(range.lowerBound) else { return false }
    guard let after = bytes[range.upperBound..<limit].firstIndex(where: { !$0.isSpaceOrTab }) else {
      return true
    }
    return ",]}\n".utf8.contains(bytes[after])
      || bytes[after] == UInt8(ascii: "#") && after > range.upperBound
  }
}
