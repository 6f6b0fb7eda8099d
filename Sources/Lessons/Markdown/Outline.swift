/// A lesson's blocks with their text taken out of the lines, but not yet read: only when all blocks
/// are known are all the links and footnotes known that the text may refer to.
///
/// What cmark must not see is covered, cmark reads the rest, and what was covered is put back by its
/// place: see "How Markdown is read" in `docs/architecture.md`.
struct Outline {
  indirect enum Block: Sendable {
    case heading(level: Int, text: SourcedText, location: Location)
    case paragraph(SourcedText)
    case fence(Fence)
    case indentedCode(SourcedText)
    case list(start: Int?, isTight: Bool, items: [[Block]])
    case quote([Block])
    case footnote(FootnoteDefinition, [Block])
    /// What stands after a `:`, whose place this is: a definition, or the caption of a table.
    case definition([Block], isTight: Bool, location: Location)
    case html(SourcedText)
    case thematicBreak
  }

  /// A fenced code block.
  struct Fence: Sendable {
    /// The line that begins it, from the fence on.
    var opening: SourcedText
    /// What follows the fence, as it is written.
    var info: SourcedText
    /// The first word of it up to a brace, its escapes resolved.
    var language: String?
    var code: SourcedText
    /// Whether it ends where it was meant to, rather than with what it is in or with another block.
    var isClosed: Bool
    var location: Location
    /// Whether its lines follow it as lines of the lesson.
    var isRendered: Bool
    /// The backticks or tildes that it begins with.
    var mark = ""
  }

  private(set) var blocks: [Block] = []
  private(set) var definitions = LinkDefinitions()
  /// All footnotes, an outer one before those in it.
  private(set) var footnotes: [FootnoteDefinition] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether text has fallen into a code block that is not closed.
  private(set) var hasSwallowedText = false

  private var lines: [DocumentLine]
  /// The lines of fenced and indented code, counted from 1 as places are.
  private(set) var codeLines: Set<Int> = []
  /// The lines in which code begins.
  private var codeStarts: Set<Int> = []
  private var renderedFences = RenderedFences()
  /// The line that was meant to end a code block which a line outside the block's quote has ended.
  private var lostEnd: Int?

  /// Reads the lines of a lesson that follow its front matter.
  init(_ source: ArraySlice<SourcedText>) {
    let marker = FootnoteDefinition.marker(in: source)
    lines = source.map { DocumentLine($0, footnoteMarker: marker) }
    var root = CommonMark.blocks(document)
    while renderedFences.expand(&lines, root) { root = CommonMark.blocks(document) }
    let formulas = FormulaLines(root, lines).lines
    if !formulas.isEmpty {
      for line in formulas {
        lines[line.number].neutralize(from: lines[line.number].textStart(quotes: line.quotes))
      }
      root = CommonMark.blocks(document)
    }
    let text = TextLines(root, lines)
    lines = text.lines
    definitions = text.definitions
    diagnostics += text.diagnostics
    root = CommonMark.blocks(document)
    root.forEach { if case .code = $0.kind { codeStarts.insert($0.startLine) } }
    blocks = blocks(in: root)
  }

  /// What cmark is given: the lines, and an empty one, since cmark counts the lines of a block
  /// otherwise if it ends with the document.
  private var document: [UInt8] {
    var document: [UInt8] = []
    for line in lines { document += line.bytes + [.newline] }
    return document + [.newline]
  }
}

extension Outline {
  private mutating func blocks(in parent: CommonMark.BlockNode) -> [Block] {
    if parent.isCut {
      diagnostics.append(
        Diagnostic(
          at: lines[parent.startLine].location(at: parent.startByte),
          "blocks are nested more than \(CommonMark.deepestNesting) levels deep"))
    }
    diagnostics += WrappedLines(lines).mistakes(in: parent.children)
    diagnostics += ListMistakes.dates(in: parent.children, lines)
    return parent.children.flatMap { blocks(of: $0) }
  }

  private mutating func blocks(of node: CommonMark.BlockNode) -> [Block] {
    switch node.kind {
    case .document, .item:
      return []  // A document is never inside another block, and items are read with their list.
    case .quote:
      return [.quote(blocks(in: node))]
    case .list(let start, let isTight):
      return list(node, start: start, isTight: isTight)
    case .paragraph(let text):
      let text = self.text(of: node, text)
      return text.isBlank ? [] : [.paragraph(text)]
    case .heading(let level, let text):
      return [
        .heading(
          level: level, text: heading(node, text),
          location: lines[node.startLine].location(at: node.startByte))
      ]
    case .code(let info, let text):
      return [code(node, info: info, text)]
    case .html(let text):
      return [.html(verbatim(text, from: node.startLine))]
    case .thematicBreak:
      return [.thematicBreak]
    }
  }

  /// A list, or the lists, footnotes and definitions that are a list to cmark.
  private mutating func list(
    _ node: CommonMark.BlockNode, start: Int?, isTight: Bool
  ) -> [Block] {
    var blocks: [Block] = []
    var items: [[Block]] = []
    if let start, let mistake = ListMistakes.number(in: node, start, lines) {
      diagnostics.append(mistake)
    }
    diagnostics += node.children.compactMap { RunTogetherLines.unspaced(in: $0, lines) }
    func endList() {
      if !items.isEmpty { blocks.append(.list(start: start, isTight: isTight, items: items)) }
      items = []
    }
    for item in node.children {
      let line = lines[item.startLine]
      if let footnote = line.footnote(at: item.startByte) {
        endList()
        footnotes.append(footnote)
        blocks.append(.footnote(footnote, self.blocks(in: item)))
      } else if line.isDefinition(at: item.startByte) {
        endList()
        blocks.append(
          .definition(
            self.blocks(in: item), isTight: isTight,
            location: line.location(at: item.startByte)))
      } else {
        items.append(self.blocks(in: item))
      }
    }
    endList()
    return blocks
  }
}

// MARK: - Text

extension Outline {
  /// The text of a paragraph's lines, each from its first character on that is not white space.
  ///
  /// Its first lines may have been definitions.
  private func text(of node: CommonMark.BlockNode, _ written: [String]?) -> SourcedText {
    let last = node.lastTextLine(in: lines)
    var text = SourcedText(at: lines[node.startLine].location(at: node.startByte))
    let first = written.map { max(last - $0.count + 1, node.startLine) } ?? node.startLine
    for number in stride(from: first, through: last, by: 1) {
      let line = lines[number]
      let start =
        written.flatMap { line.start(ofText: $0[number - first]) }
        ?? (number == node.startLine ? node.startByte : line.textStart())
      if !text.isEmpty { text.appendLineBreak() }
      text.append(line.source[line.sourceOffset(start)...])
    }
    return text
  }

  private func heading(_ node: CommonMark.BlockNode, _ written: [String]?) -> SourcedText {
    let line = lines[node.startLine]
    guard let start = line.bytes.headingStart(from: node.startByte) else {
      return text(of: node, written).trimmed
    }
    let source = line.sourceOffset(start)
    let length = written?.first?.utf8.count ?? line.bytes.count - start
    return line.source[source..<min(source + length, line.source.bytes.count)].trimmed
  }

  /// Lines that cmark gives back as they are, each with what stands in its place in the source.
  private func verbatim(_ text: String, from first: Int) -> SourcedText {
    var result = SourcedText(at: location(ofLine: first))
    for (index, written) in text.utf8.split(separator: .newline, omittingEmptySubsequences: false)
      .dropLast().enumerated() where first + index < lines.count
    {
      let line = lines[first + index]
      let start = line.bytes.count - line.bytes.commonSuffix(with: written)
      var text = SourcedText(at: line.location(at: start))
      // What a tab reaches beyond the indentation that was taken away comes back as spaces.
      for _ in 0..<max(written.count - (line.bytes.count - start), 0) {
        text.append(" ", at: line.location(at: start - 1))
      }
      text.append(line.source[line.sourceOffset(start)...])
      text.appendLineBreak()
      result.append(text)
    }
    return result
  }

  private func location(ofLine number: Int) -> Location {
    if lines.indices.contains(number) { return lines[number].location(at: 0) }
    var location = lines[lines.count - 1].location(at: 0)
    location.line += 1
    return location
  }
}

// MARK: - Code

extension Outline {
  private mutating func code(
    _ node: CommonMark.BlockNode, info: String, _ text: String
  ) -> Block {
    let first = lines[node.startLine]
    let opening = first.bytes[min(node.startByte, first.bytes.count)...]
    // A fence without an info string cannot be a line of its own code, which it would close.
    let isFence =
      !info.isEmpty
      || opening.first.map { $0 == .backtick || $0 == .tilde } == true
        && !text.utf8.prefix { $0 != .newline }.elementsEqual(opening)
    guard isFence, let mark = opening.first else {
      return .indentedCode(self.code(text, from: node.startLine))
    }
    let fence = opening.prefix { $0 == mark }
    let end = node.startLine + 1 + text.utf8.count { $0 == .newline }
    let written = first.source[first.sourceOffset(fence.endIndex)...].trimmed
    if mark == .backtick, let mistake = FenceMistakes.backtick(in: written) {
      diagnostics.append(mistake)
    }
    let location = first.location(at: node.startByte)
    let language = info.split(whereSeparator: \.isWhitespace).first.flatMap { word in
      let name = word.prefix { $0 != "{" }
      return name.isEmpty ? nil : String(name)
    }
    let code = self.code(text, from: node.startLine + 1)
    let other =
      language == "swift" ? FenceMistakes.cell(inCode: code, after: fence) : nil
    let isClosed = other == nil && self.isClosed(fence, at: end)
    let interruption =
      isClosed ? nil : QuotedFence.interruption(of: fence, in: lines, node, end: end)
    if let interruption {
      hasSwallowedText = true
      diagnostics.append(interruption.diagnostic)
      lostEnd = interruption.lostEnd
    } else if !isClosed, lostEnd == node.startLine {
      // The end of the block that was interrupted has been taken for the beginning of another.
      hasSwallowedText = true
    } else if !isClosed {
      hasSwallowedText = true
      var range = SourceRange(at: location)
      range.end.column += fence.count
      let place = other.map { " before line \($0.line)" } ?? ""
      diagnostics.append(
        Diagnostic(
          at: range, "unclosed code block", help: "end it with a line '\(fence.text)'\(place)"))
    }
    return .fence(
      Fence(
        opening: first.source[first.sourceOffset(fence.startIndex)...].trimmed,
        info: written, language: language, code: code, isClosed: isClosed, location: location,
        isRendered: renderedFences.places.contains(location), mark: fence.text))
  }

  /// The lines of a block of code, which are noted.
  private mutating func code(_ text: String, from first: Int) -> SourcedText {
    let code = verbatim(text, from: first)
    let count = text.utf8.count { $0 == .newline }
    for line in lines[min(first, lines.count)...].prefix(count) {
      codeLines.insert(line.source.location.line)
      if let mistake = TextDirections(line.source, isCode: true).mistake {
        diagnostics.append(mistake)
      }
    }
    return code
  }

  /// Whether a line ends a fenced block, rather than opening another after the end of the quote or
  /// the list that the block was in.
  private func isClosed(_ fence: ArraySlice<UInt8>, at number: Int) -> Bool {
    guard lines.indices.contains(number), !codeStarts.contains(number), let mark = fence.first
    else {
      return false
    }
    let line = lines[number]
    let start = line.textStart()
    let length = line.bytes.run(of: mark, from: start)
    return length >= fence.count && line.bytes[(start + length)...].isBlank
  }
}

extension CommonMark.BlockNode {
  /// Visits the block and all blocks in it.
  func forEach(_ body: (CommonMark.BlockNode) -> Void) {
    body(self)
    for child in children { child.forEach(body) }
  }
}

extension [UInt8] {
  /// Where the text of a heading begins that is marked by `#`; nil if none is.
  func headingStart(from start: Int) -> Int? {
    let start = Swift.min(start, count)
    let end = start + run(of: .hash, from: start)
    guard (1...6).contains(end - start), end == count || self[end].isSpaceOrTab else { return nil }
    return self[end...].firstIndex { !$0.isSpaceOrTab } ?? count
  }

  /// How many bytes are the same at both ends.
  fileprivate func commonSuffix(with other: Substring.UTF8View) -> Int {
    zip(reversed(), other.reversed()).prefix { $0 == $1 }.count
  }
}
