/// A line of a lesson as cmark is given it: covered where it begins.
///
/// A `[` becomes an `x`, so that no paragraph disappears for being a link's definition before it is
/// known to be one; a footnote's `[^label]:` and the `:` before a definition become markers of list
/// items.
struct DocumentLine {
  /// A character that is only text to cmark.
  private static let filler = UInt8(ascii: "x")

  let source: SourcedText
  private(set) var bytes: [UInt8]
  /// Where a `[` is covered.
  private var bracket: Int?
  /// Where the `:` of a definition is covered.
  private var definition: Int?
  private var footnotes: [(marker: Int, definition: FootnoteDefinition)] = []
  /// Where what follows the footnotes' labels begins.
  private var tail: (bytes: Int, source: Int) = (0, 0)

  init(_ source: SourcedText, footnoteMarker marker: [UInt8]) {
    self.source = source
    bytes = source.bytes
    // cmark would skip a byte order mark at the document's beginning.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.replaceSubrange(0..<3, with: repeatElement(Self.filler, count: 3))
    }
    var start = bytes.leadingTextStart(from: 0)
    if DefinitionMark.isMark(bytes, at: start) {
      definition = start
      bytes[start] = DefinitionMark.cover
      start = bytes.leadingTextStart(from: start + 1)
    }
    while let label = FootnoteDefinition.label(in: bytes, at: start) {
      let content = bytes[(label.upperBound + 2)...].firstIndex { !$0.isSpaceOrTab } ?? bytes.count
      let place = sourceOffset(start)
      let definition = FootnoteDefinition(
        label: bytes[label].text, location: source.location(at: place))
      footnotes.append((start, definition))
      tail.source = place + content - start
      bytes.replaceSubrange(start..<content, with: marker)
      tail.bytes = start + marker.count
      // Else the item could not interrupt a paragraph, nor continue after an empty line.
      if tail.bytes == bytes.count { bytes.append(Self.filler) }
      start = bytes.leadingTextStart(from: tail.bytes)
    }
    if start < bytes.count, let backticks = FenceMistakes.backticks(inOpening: bytes[start...]) {
      for index in backticks where bytes[index] == .backtick { bytes[index] = Self.filler }
    }
    if start < bytes.count, bytes[start] == .openBracket {
      bracket = start
      bytes[start] = Self.filler
    }
  }

  /// The footnote whose definition is covered by the list marker at a byte.
  func footnote(at byte: Int) -> FootnoteDefinition? {
    footnotes.first { $0.marker == byte }?.definition
  }

  /// Whether a definition's `:` is covered by the list marker at a byte.
  func isDefinition(at byte: Int) -> Bool { definition == byte }

  /// The offset in the source of a byte of the covered line.
  func sourceOffset(_ byte: Int) -> Int {
    guard !footnotes.isEmpty, byte > footnotes[0].marker else { return byte }
    return min(max(byte - tail.bytes, 0) + tail.source, source.bytes.count)
  }

  func location(at byte: Int) -> Location { source.location(at: sourceOffset(byte)) }

  // MARK: Text

  /// Where the text of a line begins, after at most this many quote marks.
  func textStart(quotes: Int = .max) -> Int {
    var quotes = quotes
    return bytes.firstIndex { byte in
      if byte == .greaterThan, quotes > 0 {
        quotes -= 1
        return false
      }
      return !byte.isSpaceOrTab
    } ?? bytes.count
  }

  /// Whether nothing follows the marks of this many quotes.
  func isBlank(inQuotes quotes: Int) -> Bool { textStart(quotes: quotes) == bytes.count }

  /// Where this text begins if the line ends with it; else nil.
  func start(ofText text: String) -> Int? {
    let end = bytes.lastIndex { !$0.isSpaceOrTab }.map { $0 + 1 } ?? 0
    let start = end - text.utf8.count
    return start >= 0 && bytes[start..<end].elementsEqual(text.utf8) ? start : nil
  }

  /// Replaces each character from a byte on with `x`, so that only text is left.
  mutating func neutralize(from start: Int, keepingHashes: Bool = false) {
    for index in bytes.indices.dropFirst(start)
    where !bytes[index].isSpaceOrTab && !(keepingHashes && bytes[index] == .hash) {
      bytes[index] = Self.filler
    }
  }

  /// Uncovers a `[` that begins a link's definition.
  mutating func uncoverBracket() {
    if let bracket { bytes[bracket] = .openBracket }
  }
}

extension [UInt8] {
  /// Where a line's text can begin: after the characters of quote marks and list markers.
  fileprivate func leadingTextStart(from start: Int) -> Int {
    self[start...].firstIndex {
      !$0.isSpaceOrTab && !$0.isDigit && !">-+*.)".utf8.contains($0)
    } ?? count
  }
}
