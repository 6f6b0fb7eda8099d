import Text

/// A block quote whose first paragraph begins with a mark, `> [!NOTE] Title {#id}`.
///
/// After the mark, `-` means that readers open the callout, and `+` that they can close it.
struct CalloutQuote: BlockConstruct {
  private let mark: CalloutMark
  private let title: SourcedText
  /// The first paragraph's other lines.
  private let rest: SourcedText
  /// The whole quote.
  private let content: [Outline.Block]

  init?(_ blocks: ArraySlice<Outline.Block>) {
    guard case .quote(let content) = blocks.first, case .paragraph(let text) = content.first,
      let mark = CalloutMark(text)
    else { return nil }
    let lineEnd = text.bytes[mark.end...].firstIndex(of: .newline) ?? text.bytes.count
    self.mark = mark
    title = text[mark.end..<lineEnd].trimmed
    rest = text[(lineEnd + 1)...]
    self.content = content
  }

  func blocks(_ reader: inout LessonReader) -> [Block] {
    guard let kind = mark.kind else {
      reader.report(mark.unknownKind)
      return [.quote(reader.blocks(content))]
    }
    let written = IdentifiedText(title)
    let id = written.register(in: &reader)
    let title = reader.inlines(written.text)
    let first: [Outline.Block] = rest.isBlank ? [] : [.paragraph(rest)]
    let blocks = reader.blocks(first + content.dropFirst())
    reader.reportInnerMarks(content.dropFirst())
    if title.isEmpty, blocks.isEmpty, first.isEmpty, content.count == 1 {
      reader.report(
        Diagnostic(
          .warning, at: mark.range, "the callout is empty",
          help: "begin each of its lines with '>', also empty ones"))
    }
    return [
      .callout(
        Callout(
          kind: kind, title: title, id: id,
          folding: mark.folding ?? (kind == .solution ? .closed : nil), blocks: blocks,
          location: mark.range.start))
    ]
  }
}

/// The mark of a callout, `[!NOTE]`, `[!NOTE]-` or `[!NOTE]+`, at the beginning of a text.
struct CalloutMark {
  /// The name, as it is written.
  let name: SourcedText
  let folding: Callout.Folding?
  let range: SourceRange
  /// Where the text after the mark begins.
  let end: Int

  var kind: Callout.Kind? { Callout.Kind(rawValue: name.text.lowercased()) }

  init?(_ text: SourcedText) {
    let bytes = text.bytes
    guard bytes.starts(with: "[!".utf8),
      let close = bytes[2...].firstIndex(where: { !$0.isLetter }),
      close > 2, bytes[close] == .closeBracket
    else { return nil }
    name = text[2..<close]
    var end = close + 1
    let signs: [UInt8: Callout.Folding] = [UInt8(ascii: "-"): .closed, UInt8(ascii: "+"): .open]
    folding = end < bytes.count ? signs[bytes[end]] : nil
    if folding != nil { end += 1 }
    // `[!note](…)` and `[!note][…]` are links.
    guard end == bytes.count || bytes[end].isWhitespace else { return nil }
    self.end = end
    range = text.sourceRange(0..<end)
  }

  var unknownKind: Diagnostic {
    let names = Callout.Kind.allCases.map { $0.rawValue.uppercased() }
    let range = name.sourceRange
    let meant = Self.otherNames[name.text.uppercased()] ?? name.text.nearest(among: names)
    let help =
      if let relative = Self.relatives[name.text.uppercased()] {
        "the nearest is '\(relative)'"
      } else if let meant {
        "did you mean '\(meant)'?"
      } else {
        "callouts are \(names.joined(separator: ", "))"
      }
    // What is only related to one of ours may be meant in another way.
    let isCertain = Self.relatives[name.text.uppercased()] == nil
    return Diagnostic(
      at: range, "unknown callout '\(name.text)'", help: help,
      fix: isCertain ? meant.map { SourceEdit(range, replaceWith: $0) } : nil)
  }

  /// What other tools call our kinds.
  private static let otherNames = [
    "INFO": "NOTE", "HINT": "TIP", "DANGER": "CAUTION", "ERROR": "CAUTION", "ATTENTION": "WARNING",
  ]

  /// Callouts of other tools that are not quite ours.
  private static let relatives = [
    "QUESTION": "EXERCISE", "PROBLEM": "EXERCISE", "ANSWER": "SOLUTION",
  ]
}
