/// Turns the blocks of a lesson into its prose and its cells, in the order of the source.
struct LessonReader {
  let source: SourceText
  let definitions: LinkDefinitions
  var diagnostics: [Diagnostic] = []
  var cells: [Cell] = []
  var footnotes = Footnotes()
  /// The ids that the author gave, and where.
  private(set) var ids: [String: Location] = [:]
  private(set) var title: Title?

  struct Title {
    var content: [Inline]
    var id: String?
    var location: Location
  }

  init(source: SourceText, tree: MarkdownTree) {
    self.source = source
    definitions = tree.definitions
    diagnostics = tree.diagnostics
    footnotes.define(tree.nodes, source, &diagnostics)
  }

  /// The blocks of the lesson, without its title.
  mutating func document(_ nodes: [MarkdownTree.Node]) -> [Block] {
    var blocks: [Block] = []
    for node in nodes {
      if title == nil, case .heading(1, let text, _) = node {
        let heading = heading(text)
        title = Title(content: heading.content, id: heading.id, location: location(text, 0))
      } else {
        blocks += self.blocks(node)
      }
    }
    var headingIDs = HeadingIDs(taken: Set(ids.keys))
    headingIDs.assign(to: &blocks)
    return blocks
  }

  /// Notes an id that the author gave; nil if it cannot be one.
  mutating func register(_ id: String, at location: Location) -> String? {
    guard isIdentifier(Array(id.utf8)) else {
      diagnostics.append(.malformedID(id, at: location))
      return nil
    }
    if let first = ids[id] {
      diagnostics.append(
        Diagnostic(
          at: location, "id '\(id)' is used twice", help: "first used at \(first)"))
      return nil
    }
    ids[id] = location
    return id
  }

  private mutating func blocks(_ nodes: [MarkdownTree.Node]) -> [Block] {
    nodes.flatMap { blocks($0) }
  }

  private mutating func blocks(_ node: MarkdownTree.Node) -> [Block] {
    switch node {
    case .heading(let level, let text, let location):
      return [section(level, text, location)]
    case .paragraph(let text):
      return paragraph(text)
    case .fence(let fence):
      return [code(fence)]
    case .indentedCode(let text):
      return [.code(language: nil, text: text)]
    case .list(let start, let isTight, let items):
      return [
        .list(ListBlock(start: start, isTight: isTight, items: items.map { blocks($0) }))
      ]
    case .quote(let nodes):
      return [quote(nodes)]
    case .footnote(let label, let origin, let nodes):
      let outer = footnotes.begin(label)
      let footnote = Footnote(
        label: label, blocks: blocks(nodes),
        location: source.location(line: origin.line, byte: origin.byte))
      footnotes.end(footnote, outer: outer)
      return []
    case .html(let text):
      return [.html(text)]
    case .thematicBreak:
      return [.thematicBreak]
    }
  }
}

// MARK: - Text

extension LessonReader {
  private mutating func heading(_ text: Prose) -> (content: [Inline], id: String?) {
    let heading = HeadingText(text)
    let id = heading.id.flatMap { register($0.bytes.text, at: location($0, -1)) }
    return (inlines(heading.text, in: .heading), id)
  }

  private mutating func section(_ level: Int, _ text: Prose, _ origin: Prose.Origin) -> Block {
    let location = source.location(line: origin.line, byte: origin.byte)
    if level == 1 {
      diagnostics.append(
        Diagnostic(
          .warning, at: location, "a second heading of level 1, shown as one of level 2",
          help: title.map { "the title is at line \($0.location.line); write '##'" }
            ?? "write '##', or put it outside of lists and quotes to make it the title"))
    }
    let heading = heading(text)
    return .heading(
      level: max(2, level), content: heading.content, id: heading.id ?? "", location: location)
  }

  private mutating func paragraph(_ text: Prose) -> [Block] {
    if let table = PipeTable(text) {
      let before = table.before.bytes.isBlank ? [] : paragraph(table.before)
      return before + [.table(self.table(table))]
    }
    reportFenceWithBackticks(text)

    var blocks: [Block] = []
    var line: [Inline] = []
    for part in parts(text) {
      switch part {
      case .inline(let inline):
        line.append(inline)
      case .displayMath(let formula, let id, let location):
        if let paragraph = line.trimmed.nonempty { blocks.append(.paragraph(paragraph)) }
        line = []
        blocks.append(.math(formula, id: id, location: location))
      }
    }
    let rest = blocks.isEmpty ? line : line.trimmed
    if let paragraph = rest.nonempty { blocks.append(.paragraph(paragraph)) }
    return blocks
  }

  private mutating func table(_ table: PipeTable) -> TableBlock {
    TableBlock(
      alignments: table.alignments, header: table.header.map { inlines($0) },
      rows: table.rows.map { row in row.map { inlines($0) } })
  }

  private mutating func quote(_ nodes: [MarkdownTree.Node]) -> Block {
    guard case .paragraph(let text) = nodes.first, let mark = CalloutMark(text) else {
      return .quote(blocks(nodes))
    }
    guard let kind = mark.kind else {
      diagnostics.append(
        .unknownCallout(mark.name, at: location(text, mark.nameRange.lowerBound)))
      return .quote(blocks(nodes))
    }
    let title = inlines(mark.title)
    let first = mark.rest.bytes.isBlank ? [] : paragraph(mark.rest)
    return .callout(
      Callout(kind: kind, title: title, blocks: first + blocks(Array(nodes.dropFirst()))))
  }
}

// MARK: - Code

extension LessonReader {
  private mutating func code(_ fence: MarkdownTree.Fence) -> Block {
    let name = fence.info.bytes.prefix { !$0.isWhitespace && $0 != .openBrace }
    guard name.text == "swift" else {
      if fence.language?.hasPrefix("{swift") == true {
        diagnostics.append(
          Diagnostic(
            .warning, at: location(fence.info, 0), "a code block that is not run",
            help: "to make it a cell, write 'swift' and then options in braces"))
      }
      return .code(language: fence.language, text: fence.text)
    }
    let options = FenceOptions(
      fence.info.slice(name.endIndex..<fence.info.bytes.count), source: source)
    diagnostics += options.diagnostics
    var cell = Cell(
      form: .block, code: fence.text, options: options.options,
      location: source.location(line: fence.origin.line, byte: fence.origin.byte),
      codeLocation: codeLocation(fence))
    if let id = options.options.id, let location = options.idLocation {
      cell.options.id = register(id, at: location)
    }
    if let caption = options.caption {
      cell.options.caption = inlines(caption, in: .caption)
    }
    cells.append(cell)
    return .cell(cells.count - 1)
  }

  /// Empty lines in front may be shorter than the indentation that the others lose.
  private func codeLocation(_ fence: MarkdownTree.Fence) -> Location {
    source.location(line: fence.textOrigin.line, byte: fence.textOrigin.byte)
  }

  /// A fence of backticks cannot have a backtick behind it: CommonMark takes it for text.
  private mutating func reportFenceWithBackticks(_ text: Prose) {
    guard text.bytes.starts(with: "```swift".utf8),
      let line = text.lineRanges.first, text.bytes[line].dropFirst(3).contains(.backtick)
    else { return }
    diagnostics.append(
      Diagnostic(
        .warning, at: location(text, 0), "text that looks like a cell",
        help: "with backticks in the options, open and close the cell with '~~~'"))
  }
}

extension [Inline] {
  /// Without line breaks and spaces at both ends.
  fileprivate var trimmed: [Inline] {
    var inlines = self[...]
    while let first = inlines.first, let rest = first.trimmed(atStart: true) {
      if rest == first { break }
      inlines.removeFirst()
      if case .text(let text) = rest, !text.isEmpty { inlines.insert(rest, at: inlines.startIndex) }
    }
    while let last = inlines.last, let rest = last.trimmed(atStart: false) {
      if rest == last { break }
      inlines.removeLast()
      if case .text(let text) = rest, !text.isEmpty { inlines.append(rest) }
    }
    return Array(inlines)
  }

  fileprivate var nonempty: [Inline]? { isEmpty ? nil : self }
}

extension Inline {
  /// The inline without white space at one end, an empty text if it is nothing else; nil for what
  /// is neither text nor a line break.
  fileprivate func trimmed(atStart: Bool) -> Inline? {
    switch self {
    case .softBreak, .lineBreak: .text("")
    case .text(let text):
      atStart
        ? .text(String(text.drop(while: \.isWhitespace)))
        : .text(String(text.reversed().drop(while: \.isWhitespace).reversed()))
    default: nil
    }
  }
}
