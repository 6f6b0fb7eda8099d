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
        for item in list.items.indices { assign(to: &list.items[item].blocks) }
        blocks[index] = .list(list)
      case .definitions(var entries):
        for entry in entries.indices {
          for definition in entries[entry].definitions.indices {
            assign(to: &entries[entry].definitions[definition])
          }
        }
        blocks[index] = .definitions(entries)
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
