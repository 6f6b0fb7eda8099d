/// A text of a lesson's program that pages show: what a claim states, a column's name, an entry of a
/// table.
///
/// `` `Code` ``, `$formulas$`, `*emphasis*` and `**strong emphasis**` are read as in prose, and a backslash
/// before `` ` ``, `$` or `*` makes it a character like any other; everything else is taken as it is.
package struct ShownText: Equatable, Sendable {
  package var content: [Inline]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text as the program made it.
  ///   - location: Where it was shown.
  ///   - language: The language of prose, as a tag, which has quotation marks and dashes of its own; nil for
  ///     data, in which they are what they are.
  package init(_ text: String, at location: Location, in language: String? = nil) {
    let bytes = Array(text.utf8)
    var reader = ShownTextReader(syntax: InlineSyntax(bytes), location: location)
    if let language { reader.findMarks(of: language) }
    content = reader.read(0..<bytes.count)
  }
}

private struct ShownTextReader {
  let syntax: InlineSyntax
  let location: Location
  /// What is shown as a typographic sign, by where it begins.
  private var marks: [Int: TypographicMark] = [:]

  init(syntax: InlineSyntax, location: Location) {
    self.syntax = syntax
    self.location = location
  }

  mutating func findMarks(of language: String) {
    var formulas: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let isFormula = bytes[index] == .dollar
      guard !isEscape(at: index, before: bytes.count), bytes[index] != asterisk,
        let span = span(at: index, before: bytes.count)
      else {
        index += isEscape(at: index, before: bytes.count) ? 2 : 1
        continue
      }
      if isFormula { formulas.append(span.range) }
      index = span.range.upperBound
    }
    let found = SmartPunctuation(syntax, covering: formulas, QuotationMarks(language: language))
    for mark in found.marks { marks[mark.range.lowerBound] = mark }
  }

  private var bytes: [UInt8] { syntax.bytes }

  func read(_ range: Range<Int>) -> [Inline] {
    var builder = InlineBuilder()
    var plain = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      if let mark = marks[index], mark.range.upperBound <= range.upperBound {
        builder.append(bytes[plain..<index].text)
        builder.append(mark.shown)
        index = mark.range.upperBound
        plain = index
        continue
      }
      if isEscape(at: index, before: range.upperBound) {
        builder.append(bytes[plain..<index].text)
        plain = index + 1
        index += 2
        continue
      }
      guard let span = span(at: index, before: range.upperBound) else {
        index += 1
        continue
      }
      builder.append(bytes[plain..<span.range.lowerBound].text)
      builder.append(span.inline)
      index = span.range.upperBound
      plain = index
    }
    builder.append(bytes[plain..<range.upperBound].text)
    return builder.inlines
  }

  private func span(at index: Int, before end: Int) -> (range: Range<Int>, inline: Inline)? {
    switch bytes[index] {
    case .backtick:
      let code = syntax.code(at: index)
      guard let content = code.content, code.range.upperBound <= end else { return nil }
      return (code.range, .code(bytes[content].text))
    case .dollar:
      guard let formula = InlineFormula(syntax, at: index), formula.range.upperBound <= end else {
        return nil
      }
      return (formula.range, .math(SourcedText(bytes[formula.content].text, at: location)))
    case asterisk: return emphasis(at: index, before: end)
    default: return nil
    }
  }

  // MARK: Emphasis

  /// One or two asterisks at the beginning of a word, up to as many at the end of one; those between
  /// digits or letters multiply.
  private func emphasis(at start: Int, before end: Int) -> (range: Range<Int>, inline: Inline)? {
    let count = bytes.run(of: asterisk, from: start)
    let inner = start + count
    guard count <= 2, inner < end, !bytes[inner].isWhitespace,
      start == 0 || !isWord(bytes[start - 1])
    else { return nil }
    var index = inner
    while index < end {
      if isEscape(at: index, before: end) {
        index += 2
        continue
      }
      // Asterisks in code and formulas close nothing.
      if bytes[index] != asterisk {
        index = span(at: index, before: end)?.range.upperBound ?? index + 1
        continue
      }
      let closing = bytes.run(of: asterisk, from: index)
      let after = index + closing
      if closing == count, after <= end, !bytes[index - 1].isWhitespace,
        after == bytes.count || !isWord(bytes[after])
      {
        let content = read(inner..<index)
        return (start..<after, count == 1 ? .emphasis(content) : .strong(content))
      }
      index = after
    }
    return nil
  }

  /// Whether a backslash stands here before a character that would begin or end something.
  private func isEscape(at index: Int, before end: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\\") && index + 1 < end
      && [asterisk, .backtick, .dollar].contains(bytes[index + 1])
  }

  private var asterisk: UInt8 { UInt8(ascii: "*") }

  /// Whether a byte belongs to a letter or a digit; all beyond ASCII count as such.
  private func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte >= 0x80 }
}

extension Lesson {
  /// Where a character of a claim's or a table's formula is written, if the formula is part of a string in the
  /// lesson's code.
  ///
  /// - Parameters:
  ///   - tex: The formula.
  ///   - offset: How many bytes of its UTF-8 come before the character.
  ///   - place: Where the claim is made or the table is shown.
  /// - Returns: The place, or nil if the text was put together from parts.
  package func location(
    ofShownFormula tex: String, at offset: Int, from place: Location
  ) -> Location? {
    let before = String(decoding: tex.utf8.prefix(offset), as: UTF8.self)
    for cell in cells where cell.form == .block {
      let code = cell.code
      for line in code.lineRanges {
        // A text may stand some lines below the first one of the call.
        guard code.location(at: line.lowerBound).line >= place.line else { continue }
        for spelling in [{ $0 }, Self.escaped] as [(String) -> String] {
          let written = Array("$\(spelling(tex))$".utf8)
          let start = line.first { code.bytes[$0..<line.upperBound].starts(with: written) }
          guard let start else { continue }
          return code.location(at: start + 1 + spelling(before).utf8.count)
        }
      }
    }
    return nil
  }

  /// A text as it is written in a string literal.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
