/// A formula in a line, `$…$` or `\(…\)`.
///
/// A dollar opens it as in Pandoc (manual, `tex_math_dollars`): no space follows; and the next dollar
/// must close it, with no space before and no digit after. So `$5 and $10` are prices. Three dollars
/// or more in a row are text. Backticks directly inside the dollars belong to them, as on GitHub:
/// ``$`x`$``.
///
/// `\(` opens it if a `\)` follows in the same text with a letter or a digit between them, and no `]`
/// stands before it: else it is CommonMark's parenthesis, as in `[no link]\(a\)`.
struct InlineFormula: SpanConstruct {
  static let openings = [UInt8.dollar, .backslash]
  let range: Range<Int>
  let content: Range<Int>
  /// A computed value in it.
  private var value: Range<Int>?

  init?(_ syntax: InlineSyntax, at start: Int) {
    if syntax.bytes[start] == .dollar {
      self.init(inDollars: syntax, at: start)
    } else {
      self.init(inParentheses: syntax, at: start)
    }
  }

  private init?(inDollars syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    var index = start + 1
    guard bytes.run(of: .dollar, from: start) == 1, index < bytes.count,
      !bytes[index].isWhitespace
    else { return nil }
    if let content = Self.contentInBackticks(syntax, at: index) {
      range = start..<content.close + 1
      self.content = content.range
      return
    }
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index = TeXText.end(in: bytes, at: index) ?? index + 2
      case .backtick:
        let code = syntax.code(at: index)
        if code.content != nil {
          guard ComputedValue(syntax, at: index) != nil else { return nil }
          value = value ?? code.range
        }
        index = code.range.upperBound
      case .dollar:
        if bytes[index - 1].isWhitespace { return nil }
        if index + 1 < bytes.count, bytes[index + 1].isDigit { return nil }
        // In "$`{swift} a` to $`{swift} b`" there are two prices.
        if value != nil, index + 1 < bytes.count, bytes[index + 1] == .backtick { return nil }
        range = start..<index + 1
        content = start + 1..<index
        return
      default: index += 1
      }
    }
    return nil
  }

  /// What is in the backticks that begin at an index, if a dollar follows on them.
  private static func contentInBackticks(
    _ syntax: InlineSyntax, at index: Int
  ) -> (range: Range<Int>, close: Int)? {
    let bytes = syntax.bytes
    guard bytes[index] == .backtick, ComputedValue(syntax, at: index) == nil else { return nil }
    let code = syntax.code(at: index)
    let close = code.range.upperBound
    guard let content = code.content, close < bytes.count, bytes[close] == .dollar,
      close + 1 == bytes.count || !bytes[close + 1].isDigit && bytes[close + 1] != .dollar
    else { return nil }
    let inside = bytes[content].trimmed
    return inside.isEmpty ? nil : (inside.startIndex..<inside.endIndex, close)
  }

  private init?(inParentheses syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    guard bytes[start...].starts(with: #"\("#.utf8),
      start == 0 || bytes[start - 1] != .closeBracket,
      syntax.contains(#"\)"#, after: start)
    else { return nil }
    var index = start + 2
    while index < bytes.count {
      switch bytes[index] {
      case .backslash where bytes[index...].starts(with: #"\)"#.utf8):
        let inside = bytes[start + 2..<index]
        guard inside.contains(where: \.isWordByte) else { return nil }
        range = start..<index + 2
        content = inside.trimmed.startIndex..<inside.trimmed.endIndex
        return
      case .backslash:
        // Another opening: this one is a parenthesis.
        if bytes[index...].starts(with: #"\("#.utf8) { return nil }
        index += 2
      case .backtick:
        let code = syntax.code(at: index)
        if code.content != nil {
          guard ComputedValue(syntax, at: index) != nil else { return nil }
          value = value ?? code.range
        }
        index = code.range.upperBound
      default: index += 1
      }
    }
    return nil
  }

  func inline(in text: SourcedText, _: TextPosition?, _ reader: inout LessonReader) -> Inline {
    if let value = value ?? ComputedValue.bareMark(in: text.bytes, within: content) {
      reader.report(.valueInFormula(at: text.sourceRange(value)))
      return .code(text[content].text)
    }
    // Backticks inside the dollars say that it is one.
    if text.bytes[range.lowerBound] == .dollar, content.lowerBound == range.lowerBound + 1,
      let mistake = ProseFormulas.mistake(at: range, in: text)
    {
      reader.report(mistake)
      // What no formula has cannot be typeset.
      let isTypeset = text.bytes[content].allSatisfy { $0 < 0x80 }
      return isTypeset ? .math(text[content]) : .text(text[range].text)
    }
    for slip in FormulaSlips.all(in: text[content]) { reader.report(slip) }
    return .math(text[content])
  }
}

/// Text in a formula, `\text{if $x > 0$}`, in which dollars begin and end formulas of its own.
private enum TeXText {
  private static let commands: Set<String> = [
    "text", "textbf", "textit", "textrm", "textsf", "texttt", "textnormal", "textmd", "textup",
    "mbox",
    "hbox",
  ]

  /// Where a text with formulas in it ends, if its command begins at an index; nil if there are none, or if
  /// its braces or the dollars in it have no partners.
  static func end(in bytes: [UInt8], at start: Int) -> Int? {
    let name = bytes[(start + 1)...].prefix(16).prefix { $0.isLetter }
    guard commands.contains(name.text), name.endIndex < bytes.count,
      bytes[name.endIndex] == .openBrace
    else { return nil }
    var depth = 0
    var dollars = 0
    var index = name.endIndex
    while index < min(bytes.count, start + 400) {
      switch bytes[index] {
      case .backslash: index += 1
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .dollar: dollars += 1
      default: break
      }
      index += 1
      if depth == 0 { return dollars > 0 && dollars.isMultiple(of: 2) ? index : nil }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is of a letter or a digit, of any script.
  var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
}

extension Diagnostic {
  static func valueInFormula(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      at: range, "a computed value in a formula",
      help: "formulas are typeset as they are written; write the value beside the formula")
  }
}
