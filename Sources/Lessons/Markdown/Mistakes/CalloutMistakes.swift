/// Marks that begin no callout because they stand outside a quote or not at its beginning, or are misspelt.
enum CalloutMistakes {
  /// The first of them in a paragraph.
  static func first(in text: SourcedText) -> Diagnostic? {
    for line in text.lineRanges {
      if let mistake = mistake(in: text[line], isFirst: line.lowerBound == 0) { return mistake }
    }
    return nil
  }

  /// Whether the mark of a callout begins a line and ends right before an index.
  static func isMark(before index: Int, in bytes: [UInt8]) -> Bool {
    let line = bytes[..<index].suffix(40)
    let start = line.lastIndex(of: .newline).map { $0 + 1 } ?? line.startIndex
    guard start == 0 || start > line.startIndex, line[start...].starts(with: "[!".utf8),
      line.last == .closeBracket
    else { return false }
    return Callout.Kind(rawValue: line[start...].dropFirst(2).dropLast().text.lowercased()) != nil
  }

  /// The mark of a callout that begins a paragraph of a quote, but not the quote.
  static func inner(in block: Outline.Block) -> Diagnostic? {
    guard case .paragraph(let text) = block, let mark = CalloutMark(text), mark.kind != nil else {
      return nil
    }
    return Diagnostic(
      at: mark.range, outsideQuote, help: "put an empty line without '>' above the callout")
  }

  static let outsideQuote = "the mark of a callout does not begin a quote"

  private static func mistake(in line: SourcedText, isFirst: Bool) -> Diagnostic? {
    let bytes = line.bytes
    guard bytes.first == .openBracket else { return nil }
    if let mark = CalloutMark(line) {
      // An unknown kind may be any text in brackets.
      guard mark.kind != nil else { return nil }
      return Diagnostic(
        at: mark.range, outsideQuote,
        help: isFirst
          ? "begin each of the callout's lines with '> '"
          : "put an empty line above the callout, and '> ' before each of its lines")
    }
    if let mistake = misspelt(line) { return mistake }
    let start = bytes.starts(with: "[!".utf8) ? 2 : 1
    let end = bytes[start...].firstIndex { !$0.isLetter } ?? bytes.count
    let name = bytes[start..<end].text
    let isMark = start == 2 && end < bytes.count && bytes[end] == .closeBracket
    guard Callout.Kind(rawValue: name.lowercased()) != nil, isMark || name == name.uppercased()
    else { return nil }
    if start == 2 { return unfinished(line, name: name, end: end) }
    guard end < bytes.count, bytes[end] == .closeBracket,
      end + 1 == bytes.count || bytes[end + 1].isWhitespace
    else { return nil }
    let range = line.sourceRange(0..<end + 1)
    return Diagnostic(
      .warning, at: range, "'[\(name)]' is not a callout", help: "write '[!\(name)]'",
      fix: SourceEdit(range, replaceWith: "[!\(name)]"))
  }

  /// A mark with more than a kind between its brackets, or nothing: `[! NOTE]`, `[!NOTE|left]`, `[!]`.
  private static func misspelt(_ line: SourcedText) -> Diagnostic? {
    let bytes = line.bytes
    guard bytes.starts(with: "[!".utf8), let close = bytes.firstIndex(of: .closeBracket),
      close + 1 == bytes.count
        || bytes[close + 1] != .openBracket && bytes[close + 1] != UInt8(ascii: "(")
    else { return nil }
    let range = line.sourceRange(0..<close + 1)
    let inside = bytes[2..<close]
    if inside.trimmed.isEmpty {
      return Diagnostic(
        at: range, "the callout has no kind", help: "write '[!NOTE]', or '\\[' for a bracket")
    }
    let name = inside.trimmed.prefix { $0.isLetter }.text
    guard name.utf8.count < inside.count, let kind = Callout.Kind(rawValue: name.lowercased())
    else {
      return nil
    }
    let rest = inside.trimmed.dropFirst(name.utf8.count)
    let mark = "[!\(kind.rawValue.uppercased())]"
    if let sign = rest.first, sign.isSpaceOrTab || sign == UInt8(ascii: ":") {
      let title = rest.dropFirst().trimmed
      let right = title.isEmpty ? mark : "\(mark) \(title.text)"
      return Diagnostic(
        at: range, "the title of the callout is inside its mark",
        help: "write '\(right.excerpt)'", fix: SourceEdit(range, replaceWith: right))
    }
    guard rest.isEmpty || rest.first == UInt8(ascii: "|") else { return nil }
    return Diagnostic(
      at: range, "'\(bytes[...close].text)' is not the mark of a callout", help: "write '\(mark)'",
      fix: rest.isEmpty ? SourceEdit(range, replaceWith: mark) : nil)
  }

  /// `[!NOTE` without its bracket, or with text right after it.
  private static func unfinished(_ line: SourcedText, name: String, end: Int) -> Diagnostic? {
    let bytes = line.bytes
    guard end < bytes.count, bytes[end] == .closeBracket else {
      guard end == bytes.count || bytes[end].isWhitespace else { return nil }
      let range = line.sourceRange(0..<end)
      return Diagnostic(
        at: range, "the mark of the callout is not closed", help: "write '[!\(name)]'",
        fix: SourceEdit(range, replaceWith: "[!\(name)]"))
    }
    let next = bytes[end + 1]
    guard next != .openBracket, next != UInt8(ascii: "(") else { return nil }
    if next == .openBrace {
      let place = line.sourceRange(end + 1..<end + 2)
      return Diagnostic(
        at: place, "there is no space before the id", help: "add one",
        fix: SourceEdit(SourceRange(at: place.start), replaceWith: " "))
    }
    return Diagnostic(
      at: line.sourceRange(end + 1..<end + 2), "text right after '[!\(name)]'",
      help: "put a space before the title")
  }
}
