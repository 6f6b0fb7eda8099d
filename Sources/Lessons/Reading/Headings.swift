/// Gives ids to the headings, and to the terms of a glossary, that have none.
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
      if case .heading(let level, let content, "", let location) = blocks[index] {
        blocks[index] = .heading(
          level: level, content: content, id: unique(Self.slug(content.plainText)),
          location: location)
      } else {
        blocks[index] = blocks[index].mapContents { content in
          var content = content
          assign(to: &content)
          return content
        }
      }
    }
  }

  mutating func assignToTerms(in blocks: inout [Block]) {
    for index in blocks.indices {
      if case .definitions(var entries) = blocks[index] {
        for entry in entries.indices {
          for term in entries[entry].terms.indices where entries[entry].terms[term].id == nil {
            let name = entries[entry].terms[term].content.plainText
            entries[entry].terms[term].id = unique(Self.slug(name))
          }
        }
        blocks[index] = .definitions(entries)
      }
      blocks[index] = blocks[index].mapContents { content in
        var content = content
        assignToTerms(in: &content)
        return content
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
