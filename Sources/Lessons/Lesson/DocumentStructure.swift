/// Asks cmark for the blocks of a document, in such a way that it keeps its hands off formulas and
/// footnotes.
///
/// In front of each `[` that begins a line's text stands a ``Placeholder/shield``. So no paragraph
/// disappears for being a link's definition, which footnotes look like; we take both out ourselves.
/// The lines of a display formula are shielded too: in
///
///     $$
///     a
///     + b
///     $$
///
/// Markdown would see a list.
enum DocumentStructure {
  static func read(_ lines: [SourceLine]) -> (root: CommonMark.BlockNode, lines: DocumentLines) {
    let document = DocumentLines(lines)
    let mayHaveFormulas = lines.contains { $0.bytes.hasDoubleDollar }
    var shields: [Int: Int] = [:]
    var root = CommonMark.blocks(text(lines, shields: shields))
    // Most often one round is enough. One more is needed where a formula follows a broken one with
    // no empty line between, and this often nobody writes that.
    for _ in 0..<32 where mayHaveFormulas {
      var more: [Int: Int] = [:]
      collectShields(root, document, Containers(), into: &more)
      let before = shields.count
      shields.merge(more) { old, _ in old }
      guard shields.count > before else { break }
      root = CommonMark.blocks(text(lines, shields: shields))
    }
    return (root, document)
  }

  /// The document with shields: by line, the byte in front of which one stands.
  private static func text(_ lines: [SourceLine], shields: [Int: Int]) -> [UInt8] {
    var text: [UInt8] = []
    for (number, line) in lines.enumerated() {
      let start = shields[number] ?? line.bytes.leadingBracket
      if let start {
        text += line.bytes[..<start]
        text += Placeholder.shield
        text += line.bytes[start...]
      } else {
        text += line.bytes
      }
      text.append(.newline)
    }
    return text
  }

  /// Finds paragraphs and underlined headings in which a `$$` stays open, although it is closed
  /// before the next empty line.
  private static func collectShields(
    _ block: CommonMark.BlockNode, _ lines: DocumentLines, _ containers: Containers,
    into shields: inout [Int: Int]
  ) {
    switch block.kind {
    case .document:
      for child in block.children { collectShields(child, lines, containers, into: &shields) }
    case .quote:
      let inner = containers.addingQuote(
        line: lines[block.startLine].bytes, number: block.startLine, byte: block.startByte)
      for child in block.children { collectShields(child, lines, inner, into: &shields) }
    case .list:
      for item in block.children {
        let inner = containers.addingItem(
          line: lines[item.startLine].bytes, number: item.startLine, byte: item.startByte)
        for child in item.children { collectShields(child, lines, inner, into: &shields) }
      }
    case .paragraph, .heading:
      let numbers = block.startLine...max(block.startLine, block.endLine)
      guard numbers.contains(where: { lines[$0].bytes.hasDoubleDollar }) else { return }
      let isParagraph = if case .paragraph = block.kind { true } else { false }
      let text =
        isParagraph ? lines.text(numbers, containers) : lines.headingText(block, containers).text
      guard let opening = InlineSpans(text.bytes).unclosedDisplayMath else { return }
      let openingLine =
        block.startLine + text.bytes[..<opening].count { $0 == .newline }
      let last = block.startLine + text.lineRanges.count - 1
      guard let closing = closingLine(after: last, lines, containers) else { return }
      for number in openingLine + 1...closing {
        shields[number] = lines.textStart(number, containers)
      }
    case .item, .code, .html, .thematicBreak:
      break
    }
  }

  private static func closingLine(
    after last: Int, _ lines: DocumentLines, _ containers: Containers
  ) -> Int? {
    var number = last + 1
    while number < lines.count {
      let text = lines[number].bytes[lines.textStart(number, containers)...]
      if text.isEmpty { return nil }
      if text.hasDoubleDollar { return number }
      number += 1
    }
    return nil
  }
}

extension Collection<UInt8> where Index == Int {
  fileprivate var hasDoubleDollar: Bool {
    guard let first = firstIndex(of: .dollar) else { return false }
    return zip(self[first...], self[first...].dropFirst()).contains {
      $0 == .dollar && $1 == .dollar
    }
  }
}

extension [UInt8] {
  /// The place of a `[` in front of which there are at most signs of containers.
  fileprivate var leadingBracket: Int? {
    guard
      let text = firstIndex(where: {
        !$0.isSpaceOrTab && !$0.isDigit && !">-+*.)".utf8.contains($0)
      }), self[text] == .openBracket
    else { return nil }
    return text
  }
}
