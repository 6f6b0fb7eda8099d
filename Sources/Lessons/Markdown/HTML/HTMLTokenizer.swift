/// Finds the tags in a text as a browser does (HTML Standard, section 13.2.5).
///
/// CommonMark takes less for a tag; but in an HTML block, and after a tag in it, a browser decides.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var index = 0

  static func tags(in bytes: [UInt8]) -> [HTMLTag] {
    var tokenizer = HTMLTokenizer(bytes: bytes)
    var tags: [HTMLTag] = []
    while let tag = tokenizer.next() {
      tags.append(tag)
      if tag.kind == .start, Self.rawTextElements.contains(tag.name) {
        tokenizer.skipRawText(of: tag.name)
      }
    }
    return tags
  }

  /// Elements whose content is text up to their end tag, whatever is in it.
  private static let rawTextElements: Set<String> = [
    "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp",
  ]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> HTMLTag? {
    while let start = bytes[index...].firstIndex(of: .lessThan) {
      index = start + 1
      guard index < bytes.count else { return nil }
      let slash = UInt8(ascii: "/")
      switch bytes[index] {
      case let byte where byte.isLetter:
        return tag(.start, from: start)
      case slash where index + 1 < bytes.count && bytes[index + 1].isLetter:
        index += 1
        return tag(.end, from: start)
      case UInt8(ascii: "!") where bytes[start...].starts(with: "<!--".utf8):
        return upTo("-->", .comment, from: start, searchingFrom: start + 2)
      case UInt8(ascii: "!") where bytes[start...].starts(with: "<![CDATA[".utf8):
        return upTo("]]>", .declaration, from: start, searchingFrom: start + 9)
      case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1].isLetter,
        UInt8(ascii: "?"):
        return upTo(">", .declaration, from: start, searchingFrom: start + 2)
      default: break
      }
    }
    return nil
  }

  private mutating func upTo(
    _ end: String, _ kind: HTMLTag.Kind, from start: Int, searchingFrom first: Int
  ) -> HTMLTag {
    let mark = Array(end.utf8)
    var found = min(first, bytes.count)
    while found < bytes.count, !bytes[found...].starts(with: mark) { found += 1 }
    index = min(found + mark.count, bytes.count)
    return HTMLTag(kind: kind, name: "", range: start..<index, isClosed: found < bytes.count)
  }

  private mutating func skipRawText(of name: String) {
    while index < bytes.count {
      if bytes[index] == .lessThan, bytes[index...].dropFirst().first == UInt8(ascii: "/") {
        let word = bytes[(index + 2)...].prefix(name.utf8.count).text.lowercased()
        if word == name { return }
      }
      index += 1
    }
  }

  // MARK: Tags

  private mutating func tag(_ kind: HTMLTag.Kind, from start: Int) -> HTMLTag {
    let name = word { $0 == .greaterThan || $0 == UInt8(ascii: "/") || $0.isWhitespace }
    var tag = HTMLTag(kind: kind, name: bytes[name].text.lowercased(), range: start..<index)
    var afterSlash = false
    while index < bytes.count {
      switch bytes[index] {
      case .greaterThan:
        index += 1
        tag.isSelfClosing = afterSlash
        tag.range = start..<index
        return tag
      case UInt8(ascii: "/"):
        afterSlash = true
        index += 1
      case let byte where byte.isWhitespace:
        index += 1
      default:
        afterSlash = false
        tag.attributes.append(attribute())
      }
    }
    tag.range = start..<index
    tag.isClosed = false
    return tag
  }

  private mutating func attribute() -> HTMLTag.Attribute {
    let equals = UInt8(ascii: "=")
    let start = index
    index += 1  // A `=` here would belong to the name.
    _ = word {
      $0 == equals || $0 == .greaterThan || $0 == UInt8(ascii: "/") || $0.isWhitespace
    }
    let name = start..<index
    var attribute = HTMLTag.Attribute(name: bytes[name].text.lowercased(), range: name)
    let next = bytes[index...].firstIndex { !$0.isWhitespace } ?? bytes.count
    guard next < bytes.count, bytes[next] == equals else { return attribute }
    index = bytes[(next + 1)...].firstIndex { !$0.isWhitespace } ?? bytes.count
    guard index < bytes.count else { return attribute }
    let quote = bytes[index]
    guard quote == .quote || quote == UInt8(ascii: "'") else {
      let value = word { $0 == .greaterThan || $0.isWhitespace }
      attribute.value = HTMLTag.Value(range: value, quoted: value, bytes: Array(bytes[value]))
      attribute.range = start..<index
      return attribute
    }
    let end = bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count
    let value = index + 1..<end
    let quoted = index..<min(end + 1, bytes.count)
    attribute.value = HTMLTag.Value(range: value, quoted: quoted, bytes: Array(bytes[value]))
    index = quoted.upperBound
    attribute.range = start..<index
    return attribute
  }

  private mutating func word(until isEnd: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    index = bytes[index...].firstIndex(where: isEnd) ?? bytes.count
    return start..<index
  }
}
