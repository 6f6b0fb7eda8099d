/// The text of a link, in Markdown or in HTML, which may state a number of what it leads to.
struct LinkText {
  var destination: String
  var content: [Inline]
  /// Where the text is.
  var range: SourceRange
  /// What stands before and after the link in the same text.
  var before = ""
  var after = ""
  /// As much of what stands before it as is written right there, in the same line, as it is read.
  var writtenBefore = ""
  /// Where it is written, in Markdown.
  var place: LinkPlace?
  /// Whether another link stands before it with nothing but spaces and signs between them, and after it.
  var followsLink = false
  var precedesLink = false
  /// Whether what stands before it ends with a formula.
  var followsFormula = false
}

extension LinkText {
  /// Whether the text is written as it is read: escapes and the like would make it longer.
  var isPlain: Bool {
    guard content.count == 1, case .text(let text) = content[0] else { return false }
    return range.start.line == range.end.line
      && range.end.column - range.start.column == text.count
  }

  /// Where some of its characters are, if it is plain; all of it if not.
  func range(ofCharacters place: Range<Int>) -> SourceRange {
    guard isPlain else { return range }
    var (start, end) = (range.start, range.start)
    start.column += place.lowerBound
    end.column += place.upperBound
    return SourceRange(start, end)
  }
}

extension Lesson {
  /// The texts of all links, in reading order, block by block.
  var linkTexts: [LinkText] {
    var found: [LinkText] = []
    forEachOutermostText { found += $0.linkTexts(before: "", after: "") }
    forEachBlock { if case .html(let fragment) = $0 { found += fragment.linkTexts } }
    return found
  }
}

extension [Inline] {
  /// The texts of links among these pieces and in them.
  ///
  /// - Parameters:
  ///   - before: What stands right before the pieces.
  ///   - after: What stands right after them.
  /// - Returns: The texts, in reading order.
  fileprivate func linkTexts(before: String, after: String) -> [LinkText] {
    var found: [LinkText] = []
    for (index, inline) in enumerated() {
      switch inline {
      case .link(let destination, _, let content, let place):
        found.append(
          LinkText(
            destination: destination, content: content, range: place.text,
            before: text(before: index, before), after: text(after: index, after),
            writtenBefore: index > 0 ? self[index - 1].plainWords : "", place: place,
            followsLink: self[..<index].reversed().reachesLink,
            precedesLink: self[(index + 1)...].reachesLink,
            followsFormula: self[..<index].reversed().isFormula))
        found += content.linkTexts(before: "", after: "")
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        found += content.linkTexts(
          before: text(before: index, before), after: text(after: index, after))
      case .term(_, let content): found += content.linkTexts(before: "", after: "")
      case .citation(let citation):
        for content in citation.texts { found += content.linkTexts(before: "", after: "") }
      case .html(let fragment):
        guard let destination = fragment.openedLink,
          let end = self[(index + 1)...].firstIndex(where: \.endsLink),
          case .html(let endTag) = self[end]
        else { continue }
        found.append(
          LinkText(
            destination: destination, content: Array(self[(index + 1)..<end]),
            range: SourceRange(fragment.text.sourceRange.end, endTag.text.location),
            before: text(before: index, before), after: text(after: end, after)))
      case .text, .code, .value, .math, .image, .footnoteReference, .softBreak, .lineBreak: break
      }
    }
    return found
  }

  /// As much of the text before a piece as a number may begin with.
  private func text(before index: Int, _ outer: String) -> String {
    var text = ""
    for inline in self[..<index].reversed().prefix(LinkText.neighbours) {
      text = inline.textBesideLink + text
      if text.count >= LinkText.neighbours { return text }
    }
    return index < LinkText.neighbours ? outer + text : text
  }

  /// As much of the text after a piece as a number may end with.
  private func text(after index: Int, _ outer: String) -> String {
    var text = ""
    for inline in self[(index + 1)...].prefix(LinkText.neighbours) {
      text += inline.textBesideLink
      if text.count >= LinkText.neighbours { return text }
    }
    return count - index - 1 < LinkText.neighbours ? text + outer : text
  }
}

extension Sequence<Inline> {
  /// Whether a link comes first, but for spaces and signs.
  fileprivate var reachesLink: Bool {
    for inline in self {
      switch inline {
      case .link: return true
      case .text(let text) where !text.contains(where: { $0.isLetter || $0.isNumber }): continue
      case .softBreak, .lineBreak: continue
      default: return false
      }
    }
    return false
  }

  /// Whether a formula comes first, but for spaces.
  fileprivate var isFormula: Bool {
    for inline in self {
      switch inline {
      case .math: return true
      case .text(let text) where text.allSatisfy(\.isWhitespace): continue
      default: return false
      }
    }
    return false
  }
}

extension LinkText {
  /// More characters, and pieces, than there are in what goes on with a number.
  fileprivate static let neighbours = 40
}

extension Inline {
  /// What readers see of a piece beside a link, as far as it may belong to a number.
  fileprivate var textBesideLink: String {
    switch self {
    case .text(let text): text.filter { !"\u{AD}\u{200B}\u{2060}\u{FEFF}".contains($0) }
    case .code(let code): code
    case .math(let tex): textOfFormulaBesideLink(tex.text)
    case .emphasis(let content), .strong(let content), .link(_, _, let content, _),
      .term(_, let content):
      content.map(\.textBesideLink).joined()
    case .softBreak, .lineBreak: " "
    case .html(let fragment): fragment.tags.map(\.textBesideLink).joined()
    // Mostly digits.
    case .value: "0"
    case .image, .strikethrough, .footnoteReference, .citation: String(PhraseToken.opaque)
    }
  }
}

/// A formula as it would be written in prose, with a real minus, which no dash is, and without the empty
/// braces before an operator, `${}\times 10^3$`.
private func textOfFormulaBesideLink(_ tex: String) -> String {
  plainNumber(inTeX: fractionsOnOneLine(tex.replacing("{}", with: "")))?
    .replacing("-", with: "\u{2212}")
    ?? String(PhraseToken.opaque)
}

extension HTMLTag {
  fileprivate var textBesideLink: String {
    switch name {
    case _ where isStyle: ""
    case "sup": kind == .end ? "" : "^"
    case "sub": kind == .end ? "" : "_"
    default: String(PhraseToken.opaque)
    }
  }
}

extension Inline {
  /// The text of a piece that is nothing else.
  fileprivate var plainWords: String { if case .text(let text) = self { text } else { "" } }

  fileprivate var endsLink: Bool {
    guard case .html(let fragment) = self else { return false }
    return fragment.tags.contains { $0.kind == .end && $0.name == "a" }
  }
}

extension HTMLFragment {
  /// Where the link leads to that a tag in running text opens; nil for other tags.
  fileprivate var openedLink: String? {
    guard tags.count == 1, tags[0].name == "a" else { return nil }
    return tags[0].linkDestination
  }

  /// The texts of links in a block of HTML.
  fileprivate var linkTexts: [LinkText] {
    tags.indices.compactMap { index in
      guard tags[index].name == "a", let destination = tags[index].linkDestination,
        let end = tags[index...].firstIndex(where: { $0.kind == .end && $0.name == "a" })
      else { return nil }
      var content: [UInt8] = []
      for inner in index..<end {
        if inner > index, !tags[inner].isStyle { content += String(PhraseToken.opaque).utf8 }
        content += text.bytes[tags[inner].range.upperBound..<tags[inner + 1].range.lowerBound]
      }
      let range = tags[index].range.upperBound..<tags[end].range.lowerBound
      return LinkText(
        destination: destination, content: [.text(content.text.unescapedHTML)],
        range: text.sourceRange(range))
    }
  }
}

extension HTMLTag {
  /// Whether it changes how a text looks, and not what it says, as a raised digit would.
  var isStyle: Bool { Self.styles.contains(name) }

  private static let styles: Set<String> = [
    "b", "strong", "i", "em", "u", "mark", "small", "span", "font", "abbr", "data",
  ]

  fileprivate var linkDestination: String? { addresses.first { $0.use == .followed }?.destination }
}
