import Lessons

/// Swift code as HTML, with each word in a `span` that says what it is.
///
/// There are few kinds, so that each can have a colour that reads well on light and dark pages.
/// Taking the tags out and undoing the escapes gives the code back.
package struct SwiftHighlighter {
  /// What a word is; the raw value is the class of its `span`.
  package enum Kind: String, CaseIterable {
    case keyword = "hl-keyword"
    case type = "hl-type"
    /// A function or method where it is called or declared.
    case function = "hl-function"
    /// The label of an argument or a parameter.
    case label = "hl-label"
    case number = "hl-number"
    case string = "hl-string"
    case comment = "hl-comment"
    /// `@main`, `#if`.
    case directive = "hl-directive"
  }

  package static func highlighted(_ code: String) -> HTML {
    words(of: code).map { highlighted($0.text, $0.kind) }.joined()
  }

  /// The lines of some code without their breaks; a word that goes over several lines has a `span`
  /// in each.
  static func lines(_ code: String) -> [HTML] {
    var lines = [HTML.empty]
    for word in words(of: code) {
      let parts = word.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append(.empty) }
        if !part.isEmpty { lines[lines.count - 1] += highlighted(String(part), word.kind) }
      }
    }
    return lines
  }

  /// Some text as HTML, in a `span` if it is of a kind.
  static func highlighted(_ text: String, _ kind: Kind?) -> HTML {
    kind.map { "<span class=\"\($0.rawValue)\">\(text)</span>" } ?? "\(text)"
  }

  /// The whole code in pieces: words, and what is between them.
  private static func words(of code: String) -> [(text: String, kind: Kind?)] {
    let bytes = Array(code.utf8)
    let tokens = swiftTokens(code)
    let words = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    var pieces: [(text: String, kind: Kind?)] = []
    var position = 0
    var openings: [String] = []
    for (index, token) in tokens.enumerated() where token.range.lowerBound >= position {
      if position < token.range.lowerBound {
        pieces.append(
          (String(decoding: bytes[position..<token.range.lowerBound], as: UTF8.self), nil))
      }
      position = token.range.upperBound
      switch token.kind {
      case .opening, .interpolation: openings.append(words[index])
      case .closing: _ = openings.popLast()
      default: break
      }
      let context = Context(
        tokens: tokens, words: words, index: index, isInParentheses: openings.last == "(")
      pieces.append((words[index], context.kind))
    }
    pieces.append((String(decoding: bytes[position...], as: UTF8.self), nil))
    return pieces
  }
}

/// A token and its surroundings.
private struct Context {
  let tokens: [SwiftToken]
  let words: [String]
  let index: Int
  let isInParentheses: Bool

  var kind: SwiftHighlighter.Kind? {
    switch tokens[index].kind {
    // `init(` and `for:` are words of a call or a declaration rather than keywords.
    case .keyword: isLabel ? .label : .keyword
    case .identifier: identifierKind
    case .number: .number
    case .string, .regex: .string
    case .comment, .documentation: .comment
    case .directive: .directive
    case .interpolation, .operator, .opening, .closing, .punctuation: nil
    }
  }

  private var identifierKind: SwiftHighlighter.Kind? {
    if isLabel { return .label }
    let name = words[index].drop { $0 == "`" || $0 == "_" || $0 == "$" }
    // A single letter is more often a matrix than a type.
    if name.first?.isUppercase == true, name.contains(where: \.isLowercase) || name.count > 2 {
      return .type
    }
    if word(-1) == "func" || isCalled { return .function }
    return nil
  }

  /// `f(label: value)` and `func f(label name: Type)`.
  private var isLabel: Bool {
    guard isInParentheses, word(-1) == "(" || word(-1) == "," else { return false }
    if word(1) == ":" { return true }
    let isNamed = word(2) == ":" && (kind(1) == .identifier || kind(1) == .keyword)
    return isNamed && tokens[index].kind == .identifier
  }

  /// `f(…)` without a space before the parenthesis, or `.map { … }`.
  private var isCalled: Bool {
    guard index + 1 < tokens.count else { return false }
    if words[index + 1] == "(" {
      return tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
    }
    return words[index + 1] == "{" && word(-1) == "." && !isInCondition
  }

  /// Whether a brace here would open the body of a statement: `for row in matrix.rows {`.
  private var isInCondition: Bool {
    for token in tokens.indices[..<index].reversed() {
      switch words[token] {
      case "{", "}", ";": return false
      case "for", "while", "if", "guard", "switch": return tokens[token].kind == .keyword
      default: break
      }
    }
    return false
  }

  private func word(_ offset: Int) -> String? {
    words.indices.contains(index + offset) ? words[index + offset] : nil
  }

  private func kind(_ offset: Int) -> SwiftToken.Kind? {
    tokens.indices.contains(index + offset) ? tokens[index + offset].kind : nil
  }
}
