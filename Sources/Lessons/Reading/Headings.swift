/// A heading's text and the id after it, `Title {#id}`.
struct HeadingText {
  var text: SourcedText
  /// The id without the `#`, and the place of the `#`.
  var id: (name: String, location: Location)?
  /// Other attributes in braces, which a heading does not have.
  var attributes: Range<Int>?

  init(_ heading: SourcedText) {
    text = heading
    let bytes = heading.bytes
    guard bytes.last == .closeBrace, let brace = bytes.lastIndex(of: .openBrace),
      brace == 0 || bytes[brace - 1].isSpaceOrTab
    else { return }
    guard bytes[brace...].starts(with: "{#".utf8) else {
      if let list = AttributeList(bytes, at: brace),
        list.isUnmistakable || list.beginsWithClass(in: bytes)
      {
        attributes = brace..<bytes.count
      }
      return
    }
    text = heading[..<brace].trimmed
    id = (bytes[brace + 2..<bytes.count - 1].text, heading.location(at: brace + 1))
  }
}

/// Gives ids to the headings that have none.
///
/// An id is made of the heading's words as GitHub does it, so that links work there, too: in lower
/// case, without punctuation, with hyphens for spaces; letters of all scripts stay. Of headings with
/// the same words the second gets `-1`, the third `-2`.
struct HeadingIDs {
  private var taken: Set<String>
  /// How often each text has been made into an id.
  private var counts: [String: Int] = [:]

  /// - Parameter taken: The ids that the author gave.
  init(taken: Set<String>) {
    self.taken = taken
  }

  mutating func assign(to blocks: inout [Block]) {
    for index in blocks.indices {
      switch blocks[index] {
      case .heading(let level, let content, "", let location):
        blocks[index] = .heading(
          level: level, content: content, id: unique(Self.slug(content.plainText)),
          location: location)
      case .list(var list):
        for item in list.items.indices { assign(to: &list.items[item]) }
        blocks[index] = .list(list)
      case .quote(var content):
        assign(to: &content)
        blocks[index] = .quote(content)
      case .callout(var callout):
        assign(to: &callout.blocks)
        blocks[index] = .callout(callout)
      case .heading, .paragraph, .cell, .code, .math, .table, .figure, .html, .thematicBreak:
        break
      }
    }
  }

  private mutating func unique(_ slug: String) -> String {
    var number = counts[slug, default: 0]
    var id = number == 0 ? slug : "\(slug)-\(number)"
    while !taken.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    counts[slug] = number + 1
    return id
  }

  static func slug(_ text: String) -> String {
    let kept = text.lowercased().compactMap { character -> Character? in
      if character.isWhitespace { return "-" }
      return character.isLetter || character.isNumber || character == "-" || character == "_"
        ? character : nil
    }
    return kept.isEmpty ? "section" : String(kept)
  }
}
