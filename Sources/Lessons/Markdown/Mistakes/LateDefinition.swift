/// A link definition in a line right below a paragraph's text, where CommonMark takes it for more text.
struct LateDefinition {
  let label: Range<Int>
  /// The line of text.
  private let range: Range<Int>

  /// Those of a paragraph without the definitions that it begins with.
  static func all(in paragraph: SourcedText) -> [LateDefinition] {
    let bytes = paragraph.bytes
    guard bytes.contains(.openBracket) else { return [] }
    let scanner = LinkScanner(bytes: bytes)
    return paragraph.lineRanges.dropFirst().compactMap { line in
      let words = bytes[line].trimmed
      guard let definition = scanner.definition(at: words.startIndex),
        definition.end == line.upperBound || definition.end == words.endIndex
      else { return nil }
      let address = bytes[definition.destination]
      guard
        address.looksLikeAddress || address.looksLikeFile || address.first == .hash
          || address.first == .lessThan,
        // A footnote, a citation or the mark of a callout.
        let first = bytes[definition.label].first, !"^@!".utf8.contains(first)
      else { return nil }
      return LateDefinition(label: definition.label, range: words.startIndex..<words.endIndex)
    }
  }

  func diagnostic(in paragraph: SourcedText) -> Diagnostic {
    Diagnostic(
      at: paragraph.sourceRange(range),
      "this is not a link definition: it continues the paragraph above it",
      help: "put an empty line above it")
  }
}
