/// HTML that the author wrote: a tag in a line of prose, or the lines of a block.
package struct HTMLFragment: Equatable, Sendable {
  package var text: SourcedText
  /// The tags in it, in order; also what is not text and shows nothing, such as comments.
  package var tags: [HTMLTag]

  package init(_ text: SourcedText) {
    self.text = text
    tags = HTMLTokenizer.tags(in: text.bytes)
  }

  /// An address in an attribute, which is written anew on the page.
  package struct Address: Equatable, Sendable {
    package enum Use: Sendable {
      /// The browser fetches it with the page.
      case fetched
      /// The reader can follow it.
      case followed
    }

    /// The bytes of the fragment's text that are replaced; with quotes around them, if any.
    package var range: Range<Int>
    package var destination: String
    package var use: Use
    /// Whether the bytes are a whole value, rather than one of the addresses in it.
    package var isWholeValue: Bool
  }

  /// The addresses in its attributes, in order.
  package var addresses: [Address] {
    tags.flatMap(\.addresses)
  }

  /// An address as it is written.
  package func written(_ address: Address) -> WrittenAddress {
    var bytes = text.bytes[address.range]
    if let first = bytes.first, first == .quote || first == UInt8(ascii: "'") {
      bytes = bytes.dropFirst().dropLast()
    }
    return WrittenAddress(
      bytes.text, at: text.sourceRange(address.range),
      address.isWholeValue ? .attribute : .partOfAttribute)
  }

  /// The ids of its elements, each with the bytes in which it is written.
  package var ids: [(id: String, range: Range<Int>)] {
    tags.filter { $0.kind == .start }.flatMap { tag -> [(id: String, range: Range<Int>)] in
      var seen: Set<String> = []
      return tag.attributes.compactMap { attribute in
        guard attribute.name == "id" || attribute.name == "name" && tag.name == "a",
          let value = attribute.value, seen.insert(value.text).inserted
        else { return nil }
        return (value.text, value.range)
      }
    }
  }

  package static func == (a: HTMLFragment, b: HTMLFragment) -> Bool { a.text == b.text }
}

extension HTMLTag {
  /// The addresses in its attributes, in order.
  var addresses: [HTMLFragment.Address] { attributes.flatMap { $0.addresses(in: self) } }
}

extension HTMLTag.Attribute {
  /// The addresses that the attribute holds.
  fileprivate func addresses(in tag: HTMLTag) -> [HTMLFragment.Address] {
    guard tag.kind == .start, let value else { return [] }
    switch (tag.name, name) {
    case (_, "srcset"), ("link", "imagesrcset"):
      return value.candidates.map {
        HTMLFragment.Address(
          range: $0.range, destination: $0.text, use: .fetched, isWholeValue: false)
      }
    case ("img", "src"), ("source", "src"), ("video", "src"), ("audio", "src"), ("track", "src"),
      ("input", "src"), ("video", "poster"), ("image", "href"), ("image", "xlink:href"),
      ("feimage", "href"), ("feimage", "xlink:href"), ("use", "href"), ("use", "xlink:href"),
      (_, "background"):
      return [whole(value, .fetched)]
    case ("a", "href"), ("a", "xlink:href"), ("area", "href"):
      return [whole(value, .followed)]
    default:
      return []
    }
  }

  private func whole(
    _ value: HTMLTag.Value, _ use: HTMLFragment.Address.Use
  ) -> HTMLFragment.Address {
    // A browser takes no notice of white space around an address.
    let written = value.text
    let end = written.lastIndex { !$0.isWhitespace }.map(written.index(after:))
    let destination = written[..<(end ?? written.startIndex)].drop(while: \.isWhitespace)
    return HTMLFragment.Address(
      range: value.quoted, destination: String(destination), use: use, isWholeValue: true)
  }
}

extension HTMLTag.Value {
  /// The addresses of a `srcset`, each up to a space or a comma at its end.
  fileprivate var candidates: [(text: String, range: Range<Int>)] {
    var found: [(text: String, range: Range<Int>)] = []
    var index = 0
    func isSeparator(_ byte: UInt8) -> Bool { byte.isWhitespace || byte == UInt8(ascii: ",") }
    while let start = bytes[index...].firstIndex(where: { !isSeparator($0) }) {
      var end = bytes[start...].firstIndex(where: \.isWhitespace) ?? bytes.count
      let next = bytes[end...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
      let hasDescriptor = end < bytes.count && bytes[end - 1] != UInt8(ascii: ",")
      while end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
      found.append(
        (
          bytes[start..<end].text.unescapedHTML,
          range.lowerBound + start..<range.lowerBound + end
        ))
      index = hasDescriptor ? next : end
    }
    return found
  }
}
