/// The `:` that a definition begins with, and the caption of a table.
///
/// Like the marker of a list item it is followed by a space, and what belongs to it is indented.
enum DefinitionMark {
  static let sign = UInt8(ascii: ":")
  /// What covers it: unlike hyphens and asterisks, pluses never are a thematic break.
  static let cover = UInt8(ascii: "+")

  /// Whether a line's text begins with a mark at a byte, and goes on after it.
  static func isMark(_ line: [UInt8], at start: Int) -> Bool {
    guard start + 1 < line.count, line[start] == sign, line[start + 1].isSpaceOrTab else {
      return false
    }
    let isFirst =
      start == 0 || line[start - 1].isSpaceOrTab || line[start - 1] == .greaterThan
    return isFirst && !line[(start + 1)...].isBlank
  }
}

/// Terms and their definitions, as in PHP Markdown Extra.
///
///     Epoch
///     : One pass over all examples.
///
///     Loss
///     Cost
///     : What training makes small.
///     : In physics, energy.
///
/// With an empty line before its definition, a term is one line, and the definition has paragraphs.
struct DefinitionList: BlockConstruct {
  private struct Entry {
    /// The lines of the term or terms.
    var terms: SourcedText
    var definitions: [[Outline.Block]]
    var isTight: Bool
  }

  private var entries: [Entry] = []
  private var mistakes: [Diagnostic] = []
  private(set) var blockCount = 0

  init?(_ blocks: ArraySlice<Outline.Block>) {
    var rest = blocks
    while let terms = Self.terms(rest) {
      var entry = Entry(terms: terms.text, definitions: [], isTight: terms.areAdjacent)
      rest.removeFirst()
      var last: (content: [Outline.Block], location: Location)?
      while case .definition(let content, let isTight, let location) = rest.first {
        if last != nil, TableCaption.isIdentified(rest.first) { break }
        if let last { noteJoinedTerm(last.content, last.location, next: location) }
        entry.definitions.append(content)
        entry.isTight = entry.isTight && isTight
        last = (content, location)
        rest.removeFirst()
      }
      entries.append(entry)
    }
    blockCount = blocks.count - rest.count
    if entries.isEmpty { return nil }
  }

  /// The terms that blocks begin with, if a definition follows.
  private static func terms(
    _ blocks: ArraySlice<Outline.Block>
  ) -> (text: SourcedText, areAdjacent: Bool)? {
    guard case .paragraph(let text) = blocks.first,
      case .definition(_, _, let location) = blocks.dropFirst().first,
      !text.bytes.starts(with: "![".utf8), TableText(text) == nil
    else { return nil }
    let areAdjacent = text.location(at: text.bytes.count).line + 1 == location.line
    let isTerm =
      areAdjacent || text.lineRanges.count == 1 && !isCaption(blocks.dropFirst(), below: text)
    return isTerm ? (text, areAdjacent) : nil
  }

  /// Whether blocks begin with the caption of a table rather than a definition, for which there may be a
  /// term with an empty line between.
  ///
  /// A table with a caption most often stands below a sentence, and a term is a word or a few.
  private static func isCaption(
    _ blocks: ArraySlice<Outline.Block>, below text: SourcedText
  ) -> Bool {
    if TableCaption.isIdentified(blocks.first) { return true }
    let words = text.bytes.split(whereSeparator: \.isWhitespace)
    let isSentence = words.count > 4 || text.bytes.last.map { ".:!?,;".utf8.contains($0) } == true
    return isSentence && TableCaption.isAbove(blocks)
  }

  /// Notes a term that, for want of an empty line above it, continues the definition before it.
  private mutating func noteJoinedTerm(
    _ content: [Outline.Block], _ start: Location, next: Location
  ) {
    guard case .paragraph(let text) = content.last, let line = text.lineRanges.last,
      line.lowerBound > 0
    else { return }
    let range = text.sourceRange(line)
    guard range.start.line + 1 == next.line, range.start.column <= start.column else { return }
    mistakes.append(
      Diagnostic(
        at: range, "'\(text.bytes[line].text)' continues the definition above it",
        help: "put an empty line above a new term",
        fix: range.start.column == 1
          ? SourceEdit(SourceRange(at: range.start), replaceWith: "\n") : nil))
  }

  func blocks(_ reader: inout LessonReader) -> [Block] {
    for mistake in mistakes { reader.report(mistake) }
    let definitions = entries.map { entry in
      Definition(
        terms: entry.terms.lineRanges.map { reader.term(entry.terms[$0]) },
        definitions: entry.definitions.map { reader.blocks($0) }, isTight: entry.isTight)
    }
    return [.definitions(definitions)]
  }
}
