import Text

/// A block quote whose first paragraph begins with a mark, `> [!NOTE] Title`.
struct CalloutQuote: BlockConstruct {
  /// The name in the mark, as it is written.
  private let name: SourcedText
  private let title: SourcedText
  /// The first paragraph's other lines.
  private let rest: SourcedText
  /// The whole quote.
  private let content: [Outline.Block]

  init?(_ block: Outline.Block) {
    guard case .quote(let content) = block, case .paragraph(let paragraph) = content.first else {
      return nil
    }
    let bytes = paragraph.bytes
    guard bytes.starts(with: "[!".utf8),
      let close = bytes[2...].firstIndex(where: { !$0.isLetter }),
      close > 2, bytes[close] == .closeBracket
    else { return nil }
    let lineEnd = bytes[close...].firstIndex(of: .newline) ?? bytes.count
    // `[!note](…)` and `[!note][…]` are links.
    guard close + 1 == lineEnd || bytes[close + 1].isSpaceOrTab else { return nil }
    name = paragraph[2..<close]
    title = paragraph[close + 1..<lineEnd].trimmed
    rest = paragraph[(lineEnd + 1)...]
    self.content = content
  }

  func blocks(_ reader: inout LessonReader) -> [Block] {
    guard let kind = Callout.Kind(rawValue: name.text.lowercased()) else {
      reader.report(.unknownCallout(name.text, at: name.location))
      return [.quote(content.flatMap { reader.blocks($0) })]
    }
    let title = reader.inlines(title)
    let first = rest.isBlank ? [] : reader.blocks(.paragraph(rest))
    return [
      .callout(
        Callout(
          kind: kind, title: title,
          blocks: first + content.dropFirst().flatMap { reader.blocks($0) }))
    ]
  }
}

extension Diagnostic {
  fileprivate static func unknownCallout(_ name: String, at location: Location) -> Diagnostic {
    let names = Callout.Kind.allCases.map { $0.rawValue.uppercased() }
    return Diagnostic(
      at: location, "unknown callout '\(name)'",
      help: name.nearest(among: names).map { "did you mean '\($0)'?" }
        ?? "callouts are \(names.joined(separator: ", "))")
  }
}
