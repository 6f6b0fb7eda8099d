/// Splits Swift source into tokens; white space is what is between them.
///
/// It knows nested comments, strings with interpolations, raw and multi-line strings, and numbers.
/// It is meant for code that the compiler will see as well: what it can make no sense of becomes
/// tokens all the same, never an error.
package func swiftTokens(_ source: String) -> [SwiftToken] {
  SwiftLexer(source).tokens
}

struct SwiftLexer {
  let bytes: [UInt8]
  private var position = 0
  private(set) var tokens: [SwiftToken] = []
  /// The strings, comments and regular expressions that do not end, in the order of the source.
  private(set) var unclosed: [UnclosedSyntax] = []

  init(_ source: String) {
    bytes = Array(source.utf8)
    lex(until: nil)
  }

  /// Lexes up to the end, or up to and including the parenthesis that closes an interpolation.
  ///
  /// - Parameters:
  ///   - interpolationEnd: The parenthesis.
  ///   - isOnOneLine: Whether a line break ends the interpolation, as in a string of one line.
  private mutating func lex(until interpolationEnd: UInt8?, onOneLine isOnOneLine: Bool = false) {
    var depth = 0
    while position < bytes.count {
      let start = position
      switch bytes[position] {
      case UInt8(ascii: "\n") where isOnOneLine: return
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): lexLineComment()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): lexBlockComment()
      case UInt8(ascii: "/") where regexLength > 0:
        position += regexLength
        add(.regex, from: start)
      case UInt8(ascii: "\""): lexString(pounds: 0)
      case UInt8(ascii: "#"): lexPound()
      case UInt8(ascii: "@"):
        position += 1
        skipIdentifier()
        add(.directive, from: start)
      case UInt8(ascii: "`"):
        position += 1
        while let byte = peek(0), byte != UInt8(ascii: "`"), byte != UInt8(ascii: "\n") {
          position += 1
        }
        if peek(0) == UInt8(ascii: "`") { position += 1 }
        add(.identifier, from: start)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber()
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        position += 1
        add(.opening, from: start)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        position += 1
        add(.closing, from: start)
        if depth == 0, bytes[start] == interpolationEnd { return }
        depth -= 1
      case 0x80... where unicodeOperatorLength > 0: lexOperator()
      case let byte where isIdentifier(byte):
        skipIdentifier()
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        let isMember = tokens.last.map { isDot($0) } ?? false
        add(SwiftToken.keywords.contains(word) && !isMember ? .keyword : .identifier, from: start)
      case let byte where isOperator(byte): lexOperator()
      default:
        position += 1
        add(.punctuation, from: start)
      }
    }
  }

  private mutating func lexLineComment() {
    let start = position
    while let byte = peek(0), byte != UInt8(ascii: "\n") { position += 1 }
    let isDocumentation =
      start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "/")
      && (start + 3 >= position || bytes[start + 3] != UInt8(ascii: "/"))
    add(isDocumentation ? .documentation : .comment, from: start)
  }

  private mutating func lexBlockComment() {
    let start = position
    let isDocumentation = peek(2) == UInt8(ascii: "*") && peek(3) != UInt8(ascii: "/")
    var depth = 0
    repeat {
      if peek(0) == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        position += 2
      } else if peek(0) == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0 && position < bytes.count
    position = min(position, bytes.count)
    if depth > 0 { unclosed.append(UnclosedSyntax(.comment, start..<start + 2)) }
    add(isDocumentation ? .documentation : .comment, from: start)
  }

  /// Lexes what `#` begins: a raw string, a regular expression, or a directive.
  private mutating func lexPound() {
    let start = position
    var pounds = 0
    while peek(pounds) == UInt8(ascii: "#") { pounds += 1 }
    switch peek(pounds) {
    case UInt8(ascii: "\""):
      lexString(pounds: pounds)
    case UInt8(ascii: "/"):
      position += pounds + 1
      let end = [UInt8(ascii: "/")] + Array(repeating: UInt8(ascii: "#"), count: pounds)
      // Only one that begins with a line break may have several lines.
      let isMultiline = peek(0) == UInt8(ascii: "\n")
      while position < bytes.count, !starts(with: end),
        isMultiline || bytes[position] != UInt8(ascii: "\n")
      {
        position += 1
      }
      if starts(with: end) {
        position += end.count
      } else {
        unclosed.append(UnclosedSyntax(.regex, start..<start + pounds + 1))
      }
      add(.regex, from: start)
    default:
      position += pounds
      skipIdentifier()
      add(.directive, from: start)
    }
  }

  private mutating func lexString(pounds: Int) {
    let quote = UInt8(ascii: "\"")
    let opening = position
    var start = position
    let poundBytes = Array(repeating: UInt8(ascii: "#"), count: pounds)
    position += pounds
    let isMultiline = beginsMultilineString(closing: [quote] + poundBytes)
    position += isMultiline ? 3 : 1
    let delimiter = opening..<position
    let end = Array(repeating: quote, count: isMultiline ? 3 : 1) + poundBytes
    let escape = [UInt8(ascii: "\\")] + poundBytes
    while position < bytes.count {
      if starts(with: end) {
        position += end.count
        add(.string, from: start)
        return
      }
      if starts(with: escape) {
        if peek(escape.count) == UInt8(ascii: "(") {
          if position > start { add(.string, from: start) }
          let opening = position
          position += escape.count + 1
          add(.interpolation, from: opening)
          lex(until: UInt8(ascii: ")"), onOneLine: !isMultiline)
          start = position
        } else {
          position = min(position + escape.count + 1, bytes.count)
        }
      } else if bytes[position] == UInt8(ascii: "\n"), !isMultiline {
        break
      } else {
        position += 1
      }
    }
    if position > start { add(.string, from: start) }
    // What does not end in its interpolations follows from that.
    unclosed.removeAll { $0.range.lowerBound > opening }
    unclosed.append(UnclosedSyntax(isMultiline ? .multilineString : .string, delimiter))
  }

  /// Whether the three quotes here, if they are three, begin a string of several lines: `#"""#` is
  /// one quote in a string of one line.
  private func beginsMultilineString(closing: [UInt8]) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard peek(0) == quote, peek(1) == quote, peek(2) == quote else { return false }
    guard closing.count > 1 else { return true }
    var rest = bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    while rest.count >= closing.count {
      if rest.starts(with: closing) { return false }
      rest.removeFirst()
    }
    return true
  }

  /// The length of the regular expression `/…/` that begins here; 0 if it is an operator.
  ///
  /// It stands where an operand is expected, begins and ends without a space, ends on its line, and
  /// closes no parenthesis that it has not opened (Swift Evolution, SE-0354).
  private var regexLength: Int {
    guard expectsOperand, let first = peek(1), !isSpace(first) else { return 0 }
    var index = position + 1
    var depth = 0
    var isInClass = false
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "(") where !isInClass: depth += 1
      case UInt8(ascii: ")") where !isInClass:
        if depth == 0 { return 0 }
        depth -= 1
      case UInt8(ascii: "/"): return isSpace(bytes[index - 1]) ? 0 : index + 1 - position
      default: break
      }
      index += 1
    }
    return 0
  }

  /// Whether what comes next begins an operand, since nothing before it ends one.
  private var expectsOperand: Bool {
    guard let last = tokens.last(where: { $0.kind != .comment && $0.kind != .documentation }) else {
      return true
    }
    switch last.kind {
    case .opening, .interpolation: return true
    case .punctuation: return !isDot(last)
    case .operator: return isSpace(bytes[position - 1])
    case .keyword:
      let word = String(decoding: bytes[last.range], as: UTF8.self)
      return !["self", "Self", "super", "true", "false", "nil", "Any"].contains(word)
    default: return false
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }

  private mutating func lexNumber() {
    let start = position
    let isHexadecimal = peek(0) == UInt8(ascii: "0") && peek(1) == UInt8(ascii: "x")
    while let byte = peek(0) {
      let isExponentSign =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
        && isExponent(bytes[position - 1], hexadecimal: isHexadecimal)
      // A point belongs to the number only before a digit: `1.0`, but `1...3` and `2.description`.
      let isPoint = byte == UInt8(ascii: ".") && (peek(1).map { isDigit($0) } ?? false)
      let isDigitOrLetter = isIdentifier(byte) && unicodeOperatorLength == 0
      guard isDigitOrLetter || isExponentSign && position > start || isPoint else { break }
      position += 1
    }
    add(.number, from: start)
  }

  private func isExponent(_ byte: UInt8, hexadecimal: Bool) -> Bool {
    hexadecimal
      ? byte == UInt8(ascii: "p") || byte == UInt8(ascii: "P")
      : byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }

  /// Lexes the longest run of operator characters; a single point is punctuation.
  private mutating func lexOperator() {
    let start = position
    let startsWithPoint = bytes[start] == UInt8(ascii: ".")
    while let byte = peek(0), isOperator(byte) || unicodeOperatorLength > 0 {
      // Only an operator that begins with a point may contain one: `a+.b` is `+` and `.b`.
      if byte == UInt8(ascii: "."), !startsWithPoint { break }
      let next = peek(1)
      if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") || next == UInt8(ascii: "*"),
        position > start
      {
        break
      }
      position += max(unicodeOperatorLength, 1)
    }
    let isPoint = position == start + 1 && startsWithPoint
    add(isPoint ? .punctuation : .operator, from: start)
  }

  private mutating func skipIdentifier() {
    while let byte = peek(0), isIdentifier(byte), unicodeOperatorLength == 0 { position += 1 }
  }

  private func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: isDigit(byte)
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isOperator(_ byte: UInt8) -> Bool { "/=-+!*%<>&|^~?.".utf8.contains(byte) }

  /// The length in bytes of the operator character outside ASCII that begins here; 0 if there is
  /// none.
  private var unicodeOperatorLength: Int {
    guard let lead = peek(0), lead >= 0xC2, lead < 0xF0, let second = peek(1) else { return 0 }
    var scalar = UInt32(second & 0x3F)
    if lead < 0xE0 {
      scalar |= UInt32(lead & 0x1F) << 6
      return SwiftToken.isUnicodeOperator(scalar) ? 2 : 0
    }
    guard let third = peek(2) else { return 0 }
    scalar = UInt32(lead & 0x0F) << 12 | scalar << 6 | UInt32(third & 0x3F)
    return SwiftToken.isUnicodeOperator(scalar) ? 3 : 0
  }

  private func isDot(_ token: SwiftToken) -> Bool {
    token.kind == .punctuation && bytes[token.range.lowerBound] == UInt8(ascii: ".")
  }

  private func peek(_ offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func starts(with word: [UInt8]) -> Bool {
    position + word.count <= bytes.count
      && bytes[position..<position + word.count].elementsEqual(word)
  }

  private mutating func add(_ kind: SwiftToken.Kind, from start: Int) {
    tokens.append(SwiftToken(kind, start..<position))
  }
}
