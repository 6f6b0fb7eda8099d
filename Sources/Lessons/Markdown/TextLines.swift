/// Finds the text of a lesson, and writes it so that cmark can tell where in its lines it begins.
///
/// Link definitions are left as they are, for cmark to take out.
struct TextLines {
  private let original: [DocumentLine]
  /// The lines as cmark is to be given them.
  private(set) var lines: [DocumentLine]
  private(set) var definitions = LinkDefinitions()
  private(set) var diagnostics: [Diagnostic] = []

  /// Searches the blocks that cmark sees in these lines.
  init(_ root: CommonMark.BlockNode, _ lines: [DocumentLine]) {
    original = lines
    self.lines = lines
    root.forEachText(in: lines) { block in
      if block.isMarkedByHashes {
        self.lines[block.first].neutralize(from: block.startByte, keepingHashes: true)
      } else {
        neutralize(block)
      }
    }
  }

  private mutating func neutralize(_ block: TextBlock) {
    var first = block.first
    let text = original.text(of: block)
    if text.bytes.first == .openBracket {
      let taken = definitions.take(from: text)
      first += taken.lineCount
      diagnostics += taken.repeated.map { label in
        Diagnostic(
          .warning, at: label.sourceRange,
          "the link '[\(label)]' is defined twice, and the first definition counts",
          help: "remove this one, or give it another label")
      }
    }
    let ranges = text.lineRanges
    if ranges.indices.contains(first - block.first) {
      let rest = text[ranges[first - block.first].lowerBound...]
      for definition in LateDefinition.all(in: rest) {
        definitions.noteLate(rest.bytes[definition.label])
        diagnostics.append(definition.diagnostic(in: rest))
      }
    }
    for number in block.first..<first { lines[number].uncoverBracket() }
    for number in stride(from: first, through: block.last, by: 1) {
      let isFirst = number == block.first
      lines[number].neutralize(from: isFirst ? block.startByte : original[number].textStart())
    }
  }
}

/// A paragraph or a heading among the lines of a document.
struct TextBlock {
  var first: Int
  var last: Int
  /// Where the text begins in the first line.
  var startByte: Int
  var isMarkedByHashes: Bool
  /// How many quotes it is in.
  var quotes: Int
}

extension CommonMark.BlockNode {
  /// Visits the paragraphs and headings in these lines.
  func forEachText(in lines: [DocumentLine], quotes: Int = 0, _ body: (TextBlock) -> Void) {
    switch kind {
    case .document, .list, .item:
      for child in children { child.forEachText(in: lines, quotes: quotes, body) }
    case .quote:
      for child in children { child.forEachText(in: lines, quotes: quotes + 1, body) }
    case .paragraph, .heading:
      body(
        TextBlock(
          first: startLine, last: lastTextLine(in: lines), startByte: startByte,
          isMarkedByHashes: isMarkedByHashes(in: lines), quotes: quotes))
    case .code, .html, .thematicBreak: break
    }
  }

  /// The last line of a paragraph's or a heading's text.
  func lastTextLine(in lines: [DocumentLine]) -> Int {
    guard case .heading = kind, !isMarkedByHashes(in: lines) else { return endLine }
    // One less for the line under it, and one that cmark counts too many.
    return max(endLine - 2, startLine)
  }

  private func isMarkedByHashes(in lines: [DocumentLine]) -> Bool {
    if case .heading = kind {
      lines[startLine].bytes.headingStart(from: startByte) != nil
    } else {
      false
    }
  }
}

extension [DocumentLine] {
  /// The text of a block as it is written, its lines without quotes' marks and indentation.
  func text(of block: TextBlock) -> SourcedText {
    var text = SourcedText(at: self[block.first].location(at: block.startByte))
    for number in block.first...block.last {
      let line = self[number]
      let start = number == block.first ? block.startByte : line.textStart()
      if number > block.first { text.appendLineBreak() }
      text.append(line.source, line.sourceOffset(start)..<line.source.bytes.count)
    }
    return text
  }
}
