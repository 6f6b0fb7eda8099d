/// The text of a link, in Markdown or in HTML, which may state a number of what it leads to.
struct LinkText {
  var destination: String
  var content: [Inline]
  /// Where the text is.
  var range: SourceRange
  /// What stands before and after the link in the same text.
  var before = ""
  var after = ""
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
    forEachText { found += $0.linkTexts }
    forEachBlock { if case .html(let fragment) = $0 { found += fragment.linkTexts } }
    return found
  }
}

extension [Inline] {
  /// The texts of links among these pieces, but not in them.
  fileprivate var linkTexts: [LinkText] {
    var found: [LinkText] = []
    for (index, inline) in enumerated() {
      switch inline {
      case .link(let destination, _, let content, let place):
        found.append(
          LinkText(
            destination: destination, content: content, range: place.text,
            before: text(at: index - 1), after: text(at: index + 1)))
      case .html(let fragment):
        guard let destination = fragment.openedLink,
          let end = self[(index + 1)...].firstIndex(where: \.endsLink),
          case .html(let endTag) = self[end]
        else { continue }
        found.append(
          LinkText(
            destination: destination, content: Array(self[(index + 1)..<end]),
            range: SourceRange(fragment.text.sourceRange.end, endTag.text.location),
            before: text(at: index - 1), after: text(at: end + 1)))
      default: break
      }
    }
    return found
  }

  /// The text of a piece; empty for what is not text.
  private func text(at index: Int) -> String {
    guard indices.contains(index) else { return "" }
    return switch self[index] {
    case .text(let text): text
    case .math(let tex): plainNumber(inTeX: tex.text) ?? ""
    default: ""
    }
  }
}

extension Inline {
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
