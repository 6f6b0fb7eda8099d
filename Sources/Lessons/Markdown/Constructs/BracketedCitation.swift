/// A citation in brackets, `[see @a, p. 3; -@b]`.
struct BracketedCitation: SpanConstruct {
  static let openings = [UInt8.openBracket]
  /// Emphasis and quotes behave to it as to the bracket that it begins with.
  let margin: UInt8? = UInt8(ascii: "%")
  let range: Range<Int>
  private let parts: [CitationBrackets.Part]

  init?(_ syntax: InlineSyntax, at start: Int) {
    // The description of an image is not one.
    if start > 0, syntax.bytes[start - 1] == UInt8(ascii: "!"),
      start == 1 || syntax.bytes[start - 2] != .backslash
    {
      return nil
    }
    guard let brackets = CitationBrackets(syntax, at: start),
      brackets.parts.contains(where: { !$0.keys.isEmpty })
    else { return nil }
    range = brackets.range
    parts = brackets.parts
  }

  func inline(
    in text: SourcedText, _ position: TextPosition?, _ reader: inout LessonReader
  ) -> Inline {
    if let position, !position.allowsCitations {
      reader.report(.misplacedCitation(at: text.sourceRange(range), in: position.rawValue))
      return .text(text[range].text)
    }
    var items: [Citation.Item] = []
    for part in parts {
      if let item = Citation.Item(part, in: text, position, &reader) { items.append(item) }
    }
    return .citation(Citation(items: items, source: text[range]))
  }
}

extension Citation.Item {
  /// A work in brackets, with what stands before and after it; nil, with a diagnostic, if none is
  /// named.
  init?(
    _ part: CitationBrackets.Part, in text: SourcedText, _ position: TextPosition?,
    _ reader: inout LessonReader
  ) {
    guard let first = part.keys.first else {
      reader.report(.nothingCited(part.range, in: text))
      return nil
    }
    if part.keys.count > 1 {
      reader.report(.noSemicolon(between: part.keys, of: part.range, in: text))
    }
    self.init(
      prefix: reader.inlines(
        text[part.range.lowerBound..<first.range.lowerBound].trimmed, in: position),
      key: text[first.key], hidesAuthor: first.hidesAuthor)
    let end = part.keys.count > 1 ? part.keys[1].range.lowerBound : part.range.upperBound
    suffix = Self.suffix(text[first.range.upperBound..<end], position, &reader)
  }

  /// What stands after a work, without the comma at its beginning.
  static func suffix(
    _ text: SourcedText, _ position: TextPosition?, _ reader: inout LessonReader
  ) -> [Inline] {
    var suffix = text.trimmed
    if suffix.bytes.first == .comma { suffix = suffix[1...].trimmed }
    return reader.inlines(suffix, in: position).map { inline in
      if case .text(let text) = inline { .text(text.withEnDashes.withBoundNumbers) } else { inline }
    }
  }
}

extension TextPosition {
  /// Whether it is shown with the list of references, and nowhere else.
  var allowsCitations: Bool { self == .caption }
}

extension Diagnostic {
  static func misplacedCitation(at range: SourceRange, in place: String) -> Diagnostic {
    Diagnostic(
      at: range, "citations are not allowed in \(place)", help: "move it into the text")
  }

  /// A part between semicolons that has no key.
  fileprivate static func nothingCited(_ range: Range<Int>, in text: SourcedText) -> Diagnostic {
    let part = text[range].trimmed
    if part.isEmpty {
      return Diagnostic(
        at: text.sourceRange(range.isEmpty ? range.lowerBound - 1..<range.lowerBound : range),
        "nothing is cited beside the ';'", help: "remove the ';'")
    }
    return Diagnostic(
      at: part.sourceRange, "'\(part.onOneLine)' cites nothing",
      help: "a ';' separates works; within one, write ','")
  }

  fileprivate static func noSemicolon(
    between keys: [CitationKey], of part: Range<Int>, in text: SourcedText
  ) -> Diagnostic {
    let between = keys[0].range.upperBound..<keys[1].range.lowerBound
    let words = text[between].trimmed.text
    let range = text.sourceRange(between)
    return Diagnostic(
      at: text.sourceRange(keys[1].range), "no ';' before the second work",
      help: "write [\(CitationJoint.separated(keys, of: part, in: text))]",
      fix: words.isEmpty || words == "," ? SourceEdit(range, replaceWith: "; ") : nil)
  }
}

extension String {
  /// With spaces that no line breaks at between an abbreviation and a number: `p. 3`.
  fileprivate var withBoundNumbers: String {
    let characters = Array(self)
    return String(
      characters.indices.map { index in
        let isBound =
          characters[index] == " " && index > 0 && characters[index - 1] == "."
          && index + 1 < characters.count && characters[index + 1].isNumber
        return isBound ? "\u{A0}" : characters[index]
      })
  }
}
