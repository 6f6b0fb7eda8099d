/// Lines of a paragraph that happen to begin with a sign of Markdown, where the text was divided into lines.
///
///     The loss is
///     - 3 times smaller.
///
/// CommonMark begins a list there, or a quote or a heading. That was hardly meant if the line before does not
/// end a sentence and nothing but this line belongs to the list.
struct WrappedLines {
  private let lines: [DocumentLine]

  init(_ lines: [DocumentLine]) { self.lines = lines }

  /// What is wrong with blocks that stand one after the other.
  func mistakes(in blocks: [CommonMark.BlockNode]) -> [Diagnostic] {
    blocks.indices.dropLast().compactMap { index in
      mistake(blocks[index], blocks[index + 1], later: blocks[(index + 2)...])
    }
  }

  private func mistake(
    _ paragraph: CommonMark.BlockNode, _ block: CommonMark.BlockNode,
    later: ArraySlice<CommonMark.BlockNode>
  ) -> Diagnostic? {
    guard case .paragraph = paragraph.kind, block.startLine == paragraph.endLine + 1,
      lines.indices.contains(block.startLine)
    else { return nil }
    if let mark = markOfList(block, splitting: paragraph) {
      return diagnostic(lines[block.startLine].source, mark, "a list")
    }
    if isFinished(paragraph) { return nil }
    switch block.kind {
    case .list(let number, _): return list(block, number, later: later)
    case .quote: return quote(block)
    case .heading(let level, _): return level == 1 ? heading(block) : nil
    default: return nil
    }
  }

  // MARK: Evidence

  /// Whether the last line of a paragraph ends a sentence, or is not one: a label, or what ends with HTML or a
  /// line break.
  private func isFinished(_ paragraph: CommonMark.BlockNode) -> Bool {
    let line = lines[paragraph.endLine]
    let isFirst = paragraph.endLine == paragraph.startLine
    let start = isFirst ? paragraph.startByte : line.textStart()
    let written = line.source.bytes.dropFirst(line.sourceOffset(start))
    let text = written.trimmed
    guard let first = text.first, let last = text.last, last != .backslash,
      last != .greaterThan, !written.suffix(2).elementsEqual([.space, .space]),
      text.split(whereSeparator: \.isWhitespace).count > 1 || isFirst && first.isLowercase
    else { return true }
    // `**A label**`.
    if isFirst, first == last, first == .asterisk || first == .underscore { return true }
    let end = text.text.reversed().first { !"*_~\"'”’»)]`".contains($0) }
    return end.map { ".:!?;…。：！？|".contains($0) } ?? true
  }

  /// The text after the mark of a list, a quote or a heading.
  private func text(of paragraph: CommonMark.BlockNode) -> Substring {
    let line = lines[paragraph.startLine]
    let start = line.sourceOffset(paragraph.startByte)
    return line.source[min(start, line.source.bytes.count)...].text[...]
  }

  /// Whether a line is as long as those of a text that is divided into lines.
  private func isLong(_ number: Int) -> Bool { lines[number].source.bytes.count >= 50 }

  /// Whether the further lines of a paragraph are not indented, as those of an item would be.
  private func continuesUnindented(_ paragraph: CommonMark.BlockNode) -> Bool {
    paragraph.endLine > paragraph.startLine
      && lines[paragraph.startLine + 1].textStart() < paragraph.startByte
  }

  /// Whether a text may go on with the sentence before it.
  private func goesOn(_ text: Substring, after number: Int, _ isCertain: Bool) -> Bool {
    guard let first = text.first else { return false }
    // `>= 5`
    let isComparison = first == "=" && text.dropFirst().first { $0 != " " }?.isNumber == true
    return first.isNumber || isComparison || first.isLowercase && (isCertain || isLong(number))
  }

  /// The mark of a list that is between the two dollars of a formula, or between marks of emphasis:
  /// the paragraph before it opens what its first line closes.
  private func markOfList(
    _ list: CommonMark.BlockNode, splitting paragraph: CommonMark.BlockNode
  ) -> ArraySlice<UInt8>? {
    guard case .list = list.kind, let item = list.children.first,
      item.startLine == list.startLine, paragraph.startLine < lines.count
    else { return nil }
    let line = lines[item.startLine].source
    let start = min(lines[item.startLine].sourceOffset(item.startByte), line.bytes.count)
    let mark = line.bytes[start...].prefix { !$0.isSpaceOrTab }
    let after = Array(line.bytes[mark.endIndex...])
    let before = lines[paragraph.startLine...paragraph.endLine].flatMap {
      $0.source.bytes + [.newline]
    }
    guard !before.contains(.backtick), !after.contains(.backtick) else { return nil }
    let isSplit = [UInt8.dollar, .asterisk].contains { sign in
      let opening = before.runs(of: sign)
      let closing = after.runs(of: sign)
      guard let last = opening.last, let first = closing.first, last.count == first.count,
        !opening.count.isMultiple(of: 2), !closing.count.isMultiple(of: 2),
        last.lowerBound == 0 || !before[last.lowerBound - 1].isWordByte,
        !before[last.upperBound].isWhitespace, !after[first.lowerBound - 1].isWhitespace,
        first.upperBound == after.count || !after[first.upperBound].isWordByte
      else { return false }
      return sign == .asterisk || !before[last.upperBound].isDigit
    }
    return isSplit ? mark : nil
  }

  /// Whether a line and the text after the mark below it are a sum or a product of letters, `x` and
  /// `* y to get z`.
  private func areOperands(_ line: Int, _ text: Substring) -> Bool {
    guard let left = lines[line].source.text.split(whereSeparator: \.isWhitespace).last,
      case let words = text.split(whereSeparator: \.isWhitespace), words.count > 1,
      let right = words.first
    else { return false }
    return [left, right].allSatisfy { word in word.count == 1 && word.allSatisfy(\.isLetter) }
  }

  // MARK: Blocks

  private func list(
    _ list: CommonMark.BlockNode, _ number: Int?, later: ArraySlice<CommonMark.BlockNode>
  ) -> Diagnostic? {
    guard list.children.count == 1, let item = list.children.first, item.children.count == 1,
      let paragraph = item.children.first, case .paragraph = paragraph.kind,
      paragraph.startLine == item.startLine
    else { return nil }
    let line = lines[item.startLine]
    let before = lines[item.startLine - 1]
    guard line.footnote(at: item.startByte) == nil, !line.isDefinition(at: item.startByte),
      before.textStart() == item.startByte || before.textStart() == line.textStart()
    else { return nil }
    let isLazy = continuesUnindented(paragraph)
    if !isLazy {
      // The author indents what belongs to the item, or goes on with the list after code.
      if paragraph.endLine > paragraph.startLine { return nil }
      let next = later.drop { $0.isVerbatim }
      if next.startIndex > later.startIndex, case .list? = next.first?.kind { return nil }
    }
    let start = line.sourceOffset(item.startByte)
    let mark = line.source.bytes[start...].prefix { !$0.isSpaceOrTab }
    let text = text(of: paragraph)
    // Hardly any list of one item begins with a plus.
    let isSum =
      mark.first == UInt8(ascii: "+") && text.first?.isLowercase == true && text.hasSuffix(".")
      && text.contains(" ")
    let isSingleWord = before.source.text.split(whereSeparator: \.isWhitespace).count == 1
    guard
      number != nil && !isSingleWord || isSum || areOperands(item.startLine - 1, text)
        || !isSingleWord && goesOn(text, after: item.startLine - 1, isLazy)
    else { return nil }
    return diagnostic(line.source, mark, "a list")
  }

  private func quote(_ quote: CommonMark.BlockNode) -> Diagnostic? {
    guard quote.children.count == 1, let paragraph = quote.children.first,
      case .paragraph = paragraph.kind, paragraph.startLine == quote.startLine
    else { return nil }
    let isLazy = continuesUnindented(paragraph)
    let isOneLine = paragraph.endLine == paragraph.startLine
    let hasOtherMark =
      (paragraph.startLine + 1..<paragraph.endLine + 1)
      .contains { number in
        let bytes = lines[number].bytes
        return quote.startByte < bytes.count && bytes[quote.startByte] == .greaterThan
      }
    guard isOneLine || isLazy, !hasOtherMark,
      goesOn(text(of: paragraph), after: quote.startLine - 1, isLazy)
    else { return nil }
    let line = lines[quote.startLine]
    let start = line.sourceOffset(quote.startByte)
    return diagnostic(line.source, line.source.bytes[start..<start + 1], "a quote")
  }

  /// `# 1 in the world`.
  private func heading(_ heading: CommonMark.BlockNode) -> Diagnostic? {
    let line = lines[heading.startLine]
    let start = line.sourceOffset(heading.startByte)
    let bytes = line.source.bytes
    guard start < bytes.count, bytes[start] == .hash else { return nil }
    let text = bytes[(start + 1)...].drop(while: \.isSpaceOrTab)
    let words = text.split(separator: .space)
    guard words.count > 1, words[0].allSatisfy(\.isDigit),
      words[1].text.first?.isLowercase == true
    else { return nil }
    return diagnostic(line.source, bytes[start..<start + 1], "a heading")
  }

  private func diagnostic(
    _ line: SourcedText, _ mark: ArraySlice<UInt8>, _ block: String
  ) -> Diagnostic {
    let sign = mark.text
    return Diagnostic(
      .warning, at: line.sourceRange(mark.startIndex..<mark.endIndex),
      "this line begins \(block) in the middle of a sentence",
      help: "write '\(sign.dropLast())\\\(sign.suffix(1))' for the sign itself, "
        + "or put an empty line above \(block.replacing("a ", with: "the "))")
  }
}

extension UInt8 {
  fileprivate var isLowercase: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self }
}

extension [UInt8] {
  /// Where a sign stands, once or several times in a row, without a backslash before it.
  fileprivate func runs(of sign: UInt8) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < count {
      if self[index] == .backslash {
        index += 2
      } else if self[index] == sign {
        let end = index + run(of: sign, from: index)
        runs.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return runs
  }
}

extension CommonMark.BlockNode {
  /// Whether it is code or HTML.
  fileprivate var isVerbatim: Bool {
    switch kind {
    case .code, .html: true
    default: false
    }
  }
}
