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
    for rule in language.rules {
      if let first = rule.firstByte, first != bytes[position] { continue }
      guard canBegin(rule), let pieces = read(rule) else { continue }
      if rule.kind == .string, let end = pieces.last?.range.upperBound, isKey(endingAt: end) {
        return [(position..<end, .label)]
      }
      return pieces
    }
    guard isName(bytes[position]) else { return nil }
    let end = nameEnd(from: position)
    return [(position..<end, kind(ofName: position..<end))]
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
      guard end > 1 else { return isPartOfValue(byte) }
      // `i++ / 2`, and `x! / 2` of TypeScript.
      let isIncrement = "+-".utf8.contains(byte) && bytes[end - 2] == byte
      let isAssertion = byte == UInt8(ascii: "!") && isPartOfValue(bytes[end - 2])
      return isIncrement || isAssertion || isPartOfValue(byte)
    default: return true
    }
  }

  private func isPartOfValue(_ byte: UInt8) -> Bool {
    isName(byte) || byte.isDigit || ")]}'.".utf8.contains(byte)
  }

  /// Keywords that are values themselves.
  private static let wordsForValues: Set<String> = [
    "this", "self", "super", "true", "false", "null", "nil", "undefined", "end",
  ]

  /// Whether what ends here is the key of a map: a colon follows it, and in YAML white space the colon.
  private func isKey(endingAt end: Int) -> Bool {
    guard language.keys != .none,
      let colon = bytes[end..<limit].firstIndex(where: { !$0.isSpaceOrTab }),
      bytes[colon] == UInt8(ascii: ":")
    else { return false }
    guard language.keys == .withPlainValues else { return true }
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
  func isWholeValue(_ range: Range<Int>) -> Bool {
    guard language.keys == .withPlainValues else { return true }
    guard isAtValue(range.lowerBound) else { return false }
    guard let after = bytes[range.upperBound..<limit].firstIndex(where: { !$0.isSpaceOrTab }) else {
      return true
    }
    return ",]}\n".utf8.contains(bytes[after])
      || bytes[after] == UInt8(ascii: "#") && after > range.upperBound
  }
}
