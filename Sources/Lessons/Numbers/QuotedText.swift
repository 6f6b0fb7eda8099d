/// The text of a link, in Markdown or in HTML, which may quote a number of what it leads to.
struct QuotedText {
  var destination: String
  var content: [Inline]
  /// Where the text is.
  var range: SourceRange
}

extension QuotedText {
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
  var quotedTexts: [QuotedText] {
    var found: [QuotedText] = []
    forEachText { found += $0.quotedTexts }
    forEachBlock { if case .html(let fragment) = $0 { found += fragment.quotedTexts } }
    return found
  }
}

extension [Inline] {
  /// The texts of links among these pieces, but not in them.
  fileprivate var quotedTexts: [QuotedText] {
    var found: [QuotedText] = []
    for (index, inline) in enumerated() {
      switch inline {
      case .link(let destination, _, let content, let place):
        found.append(QuotedText(destination: destination, content: content, range: place.text))
      case .html(let fragment):
        guard let destination = fragment.openedLink,
          let end = self[(index + 1)...].firstIndex(where: \.endsLink),
          case .html(let endTag) = self[end]
        else { continue }
        // Other tags, such as `<b>`, are no part of the text.
        let content = self[(index + 1)..<end].filter {
          if case .html = $0 { false } else { true }
        }
        found.append(
          QuotedText(
            destination: destination, content: content,
            range: SourceRange(fragment.text.sourceRange.end, endTag.text.location)))
      default: break
      }
    }
    return found
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
  fileprivate var quotedTexts: [QuotedText] {
    tags.indices.compactMap { index in
      guard tags[index].name == "a", let destination = tags[index].linkDestination,
        let end = tags[index...].firstIndex(where: { $0.kind == .end && $0.name == "a" })
      else { return nil }
      var content: [UInt8] = []
      for inner in index..<end {
        content += text.bytes[tags[inner].range.upperBound..<tags[inner + 1].range.lowerBound]
      }
      let range = tags[index].range.upperBound..<tags[end].range.lowerBound
      return QuotedText(
        destination: destination, content: [.text(content.text.unescapedHTML)],
        range: text.sourceRange(range))
    }
  }
}

extension HTMLTag {
  fileprivate var linkDestination: String? { addresses.first { $0.use == .followed }?.destination }
}
