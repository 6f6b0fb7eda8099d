import Text

/// A value in a line of prose, `` `{swift} expression` ``, in a format of the author's choice in
/// `` `{swift percent decimals=1} expression` ``.
///
/// With a space before `{swift}` and one at the end the code is code, of which CommonMark drops both
/// spaces, so that a lesson can show how values are written.
struct ComputedValue: SpanConstruct {
  static let openings = [UInt8.backtick]
  private static let opening = "{swift"
  let range: Range<Int>
  private let expression: Range<Int>
  /// The `{swift}`, as it is written, with its format.
  private let mark: Range<Int>
  /// The brace and the name after it.
  private let opening: Range<Int>
  private let isClosed: Bool

  private static let escape = "to show it as code, put a space at both ends: ` {swift} x `"

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    let code = syntax.code(at: start)
    guard let content = code.content, bytes[content.lowerBound] == .openBrace else { return nil }
    let inside = bytes[(content.lowerBound + 1)..<content.upperBound]
    let name = inside.drop(while: \.isSpaceOrTab).prefix { $0.isLetter }
    guard Self.isSwift(name.text.lowercased()), name.endIndex < content.upperBound,
      case let next = bytes[name.endIndex],
      next == .closeBrace || next == .comma || next.isWhitespace || next == UInt8(ascii: ":")
    else { return nil }
    let rest = bytes[name.endIndex..<content.upperBound]
    let brace = Self.closingBrace(in: rest)
    guard brace != nil || NumberFormatReading.beginsWithFormat(rest) else { return nil }
    opening = content.lowerBound..<name.endIndex
    // What is not quite the mark may be code in braces, unless an expression follows.
    let isExact = bytes[opening].text.lowercased() == Self.opening && next != UInt8(ascii: ":")
    guard isExact || brace.map({ !bytes[($0 + 1)..<content.upperBound].isBlank }) == true
    else { return nil }
    if let brace, next == .closeBrace {
      // Braces alone, or as a part of a name such as `{swift}-{version}.tar.gz`, are code.
      guard brace + 1 < content.upperBound, bytes[brace + 1].canFollowMark else { return nil }
    }
    isClosed = brace != nil
    mark = content.lowerBound..<(brace.map { $0 + 1 } ?? name.endIndex)
    let expression = bytes[mark.upperBound..<content.upperBound].trimmed
    range = code.range
    self.expression = expression.startIndex..<expression.endIndex
  }

  /// Whether a name is the language's, or has a letter too much, too few or in the wrong place.
  private static func isSwift(_ name: String) -> Bool {
    if name == "swift" { return true }
    // Not another letter, as in `{shift}`.
    let isMisspelt = name.utf8.count != 5 || name.sorted() == "swift".sorted()
    return isMisspelt && name != "sift" && name.editDistance(to: "swift") == 1
  }

  /// The brace that ends the mark, outside quotes.
  private static func closingBrace(in bytes: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    for index in bytes.indices {
      if bytes[index] == .quote { isQuoted.toggle() }
      if bytes[index] == .closeBrace, !isQuoted { return index }
    }
    return nil
  }

  /// The mark of a value without backticks around it, `{swift} 3 + 4` or `{swift digits=2} x`, that begins at
  /// an index.
  ///
  /// Without a format it may be a name in braces, unless what follows can be an expression.
  static func bareMark(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    // A limit keeps reading linear.
    let rest = bytes[start...].prefix(100)
    guard rest.starts(with: opening.utf8),
      start == 0 || !bytes[start - 1].isWordByte && !"_^{}]\\".utf8.contains(bytes[start - 1]),
      let close = closingBrace(in: rest.dropFirst(opening.utf8.count))
    else { return nil }
    let mark = start..<close + 1
    let format = bytes[(start + opening.utf8.count)..<close]
    guard format.isBlank else {
      guard let first = format.first, first.isWhitespace || first == .comma else { return nil }
      let isFormat =
        format.contains(UInt8(ascii: "="))
        || NumberFormatReading.beginsWithFormat(format.drop { $0 == .comma || $0.isWhitespace })
      return isFormat ? mark : nil
    }
    let after = bytes[(close + 1)...].prefix(60)
    guard let next = after.first, next.isWhitespace || next.isDigit else { return nil }
    let expression = after.drop(while: \.isWhitespace)
    guard let first = expression.first, first.canFollowMark else { return nil }
    let word = expression.prefix { $0.isLetter }
    let goesOn = expression.dropFirst(word.count).first.map { !$0.isWhitespace } ?? false
    return goesOn || !joiningWords.contains(word.text.lowercased()) ? mark : nil
  }

  /// The first such mark in a part of a text.
  static func bareMark(in bytes: [UInt8], within range: Range<Int>) -> Range<Int>? {
    range.lazy.compactMap { index in
      bytes[index] == .openBrace ? bareMark(in: bytes, at: index) : nil
    }.first
  }

  /// Words with which a sentence goes on after a name, and no expression begins.
  private static let joiningWords: Set<String> = [
    "and", "or", "is", "are", "in", "to", "of", "as", "for", "with", "und", "oder", "ist", "et",
    "ou", "est",
  ]

  func inline(
    in text: SourcedText, _ position: TextPosition?, _ reader: inout LessonReader
  ) -> Inline {
    let code = text[expression].onOneLine
    let location = text.location(at: range.lowerBound)
    if let diagnostic = misspelling(in: text) {
      reader.report(diagnostic)
      return .code(text[mark.lowerBound..<expression.upperBound].text)
    }
    if let position {
      reader.report(
        at: location, "computed values are not allowed in \(position.rawValue)",
        help: "move it into a paragraph or a table; \(Self.escape)")
      return .code(code.text)
    }
    guard !code.isEmpty else {
      reader.report(
        at: location, "no expression after '\(text[mark].text)'",
        help: "write `\(text[mark].text) expression`; \(Self.escape)")
      return .code(text[mark].text)
    }
    return .value(
      reader.add(
        Cell(
          form: .inline, code: code, format: format(in: text, &reader), location: code.location)))
  }

  /// The format that the mark asks for; nil if it asks for none.
  private func format(in text: SourcedText, _ reader: inout LessonReader) -> NumberFormat? {
    let words = text[mark.lowerBound + Self.opening.utf8.count..<mark.upperBound - 1]
    if words.isBlank { return nil }
    let reading = NumberFormatReading(words)
    for diagnostic in reading.diagnostics { reader.report(diagnostic) }
    return reading.format
  }

  /// What is wrong with the mark, if it is not quite one.
  private func misspelling(in text: SourcedText) -> Diagnostic? {
    guard isClosed else {
      return Diagnostic(
        at: text.sourceRange(mark.lowerBound..<mark.lowerBound + 1), "the braces are not closed",
        help: "add '}' before the expression; \(Self.escape)")
    }
    let hasColon = text.bytes[opening.upperBound] == UInt8(ascii: ":")
    guard text[opening].text == Self.opening, !hasColon else {
      let rest = text[opening.upperBound..<mark.upperBound - 1]
      let isBare = rest.isBlank || hasColon
      let words = rest.text.split { $0 == ":" || $0.isWhitespace }
      let place = text.sourceRange(isBare ? mark : opening)
      let right = isBare ? (["{swift"] + words).joined(separator: " ") + "}" : Self.opening
      return Diagnostic(
        at: place, "'\(text[isBare ? mark : opening].text)' is not a computed value",
        help: "did you mean '\(right)'? \(Self.escape)", fix: SourceEdit(place, replaceWith: right))
    }
    guard !expression.isEmpty, expression.lowerBound == mark.upperBound else { return nil }
    let place = text.sourceRange(mark)
    return Diagnostic(
      at: place, "no space after '\(text[mark].text)'",
      help: "write `\(text[mark].text) expression`; \(Self.escape)",
      fix: SourceEdit(place, replaceWith: text[mark].text + " "))
  }
}

extension UInt8 {
  /// Whether an expression may begin with it, or it is the space before one.
  fileprivate var canFollowMark: Bool {
    isWhitespace || isWordByte || "_([\"\\".utf8.contains(self)
  }
}
