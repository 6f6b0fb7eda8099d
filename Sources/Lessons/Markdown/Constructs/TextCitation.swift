/// A work that a sentence names, `@rumelhart1986` or `@rumelhart1986 [p. 3]`.
///
/// Whether it is one depends on the course's bibliography; if not, it stays the text that it is.
struct TextCitation: SpanConstruct {
  static let openings = [UInt8(ascii: "@"), UInt8(ascii: "-")]
  let range: Range<Int>
  private let key: CitationKey
  /// What stands in brackets after it.
  private let brackets: CitationBrackets?

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    let sign = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    guard sign < bytes.count, let key = CitationKey(bytes, at: sign), key.range.lowerBound == start
    else { return nil }
    self.key = key
    let end = key.range.upperBound
    let next = end < bytes.count && bytes[end].isWhitespace ? end + 1 : end
    if let brackets = CitationBrackets(syntax, at: next), brackets.parts[0].keys.isEmpty,
      !bytes[brackets.parts[0].range].isBlank
    {
      self.brackets = brackets
      range = start..<brackets.range.upperBound
    } else {
      brackets = nil
      range = key.range
    }
  }

  func inline(
    in text: SourcedText, _ position: TextPosition?, _ reader: inout LessonReader
  ) -> Inline {
    let refusal = position.flatMap { $0.allowsCitations ? nil : $0.rawValue }
    var item = Citation.Item(key: text[key.key], hidesAuthor: key.hidesAuthor)
    var otherwise = [Inline.text(text[key.range].text)]
    var others: [Citation.Item] = []
    if let brackets {
      otherwise.append(.text(text[key.range.upperBound..<brackets.range.lowerBound].text))
      let label = text[brackets.range]
      if !reader.definitions.needed(by: label.bytes).isEmpty {
        // The brackets are a link.
        item.suffix = reader.inlines(label, in: position)
        otherwise += item.suffix
      } else {
        item.suffix = Citation.Item.suffix(text[brackets.parts[0].range], position, &reader)
        otherwise += [.text("[")] + item.suffix + [.text("]")]
        for part in brackets.parts.dropFirst() {
          if let other = Citation.Item(part, in: text, position, &reader) { others.append(other) }
        }
      }
    }
    var citation = Citation(
      items: [item] + others, otherwise: otherwise, source: text[range], refusal: refusal)
    citation.parentheses = parentheses(in: text)
    citation.yearAfter = yearAfter(in: text)
    return .citation(citation)
  }

  /// The parentheses directly around it, `(@a)` or `(@a [p. 3])`.
  private func parentheses(in text: SourcedText) -> Citation.Parentheses? {
    let (start, end) = (range.lowerBound - 1, range.upperBound)
    guard !key.hidesAuthor, start >= 0, text.bytes[start] == UInt8(ascii: "("),
      end < text.bytes.count, text.bytes[end] == UInt8(ascii: ")")
    else { return nil }
    var content = text[key.range].text
    if let brackets {
      let suffix = text[brackets.range.lowerBound + 1..<brackets.range.upperBound - 1]
      content += ", \(suffix.onOneLine.text)"
    }
    return Citation.Parentheses(range: text.sourceRange(start..<end + 1), content: content)
  }

  /// A year in parentheses after it, `@a (1986)`.
  private func yearAfter(in text: SourcedText) -> Citation.Year? {
    let rest = text.bytes[range.upperBound...].prefix(8)
    guard !key.hidesAuthor, brackets == nil, rest.count >= 7, rest.first?.isSpaceOrTab == true,
      rest.dropFirst().first == UInt8(ascii: "("),
      case let digits = rest.dropFirst(2).prefix(while: \.isDigit), digits.count == 4,
      rest.dropFirst(6).first == UInt8(ascii: ")"), let number = Int(digits.text)
    else { return nil }
    return Citation.Year(
      range: text.sourceRange(range.upperBound..<range.upperBound + 7), number: number)
  }
}
