/// A lesson's blocks with their text taken out of the lines, but not yet read: only when all blocks
/// are known are all the links and footnotes known that the text may refer to.
struct MarkdownTree {
  indirect enum Node {
    case heading(level: Int, text: Prose, origin: Prose.Origin)
    case paragraph(Prose)
    case fence(Fence)
    case indentedCode(String)
    case list(start: Int?, isTight: Bool, items: [[Node]])
    case quote([Node])
    case footnote(label: String, origin: Prose.Origin, blocks: [Node])
    case html(String)
    case thematicBreak
  }

  /// A fenced code block.
  struct Fence {
    /// What follows the fence, as it is written.
    var info: Prose
    /// The first word of it, its escapes resolved.
    var language: String?
    var text: String
    var origin: Prose.Origin
    /// Where the first character of the text stands.
    var textOrigin: Prose.Origin
  }

  var nodes: [Node] = []
  var definitions = LinkDefinitions()
  var diagnostics: [Diagnostic] = []

  /// Reads a lesson from the first line behind its front matter on, counted from 0.
  init(_ source: SourceText, from firstLine: Int) {
    let lines = source.lines.indices.dropFirst(firstLine).map { line in
      SourceLine(bytes: source.lines[line], origin: Prose.Origin(line: line, byte: 0))
    }
    var reader = MarkdownReader(source: source)
    nodes = reader.read(lines)
    definitions = reader.definitions
    diagnostics = reader.diagnostics
  }
}

/// A line of a document, or what a footnote leaves of it.
struct SourceLine {
  var bytes: [UInt8]
  /// Where the first byte stands in the source.
  var origin: Prose.Origin

  func origin(of byte: Int) -> Prose.Origin {
    Prose.Origin(line: origin.line, byte: origin.byte + byte)
  }

  /// The line without what is in front of a position.
  ///
  /// The rest of a tab becomes spaces, and counts
  /// as standing where the tab stands.
  func dropping(to position: Containers.Position) -> SourceLine {
    var spaces = 0
    var start = position.byte
    if start < bytes.count, bytes[start] == .tab, position.column % 4 != 0 {
      spaces = 4 - position.column % 4
      start += 1
    }
    let rest = Array(repeating: .space, count: spaces) + bytes[min(start, bytes.count)...]
    return SourceLine(bytes: rest, origin: origin(of: start - spaces))
  }
}

private struct MarkdownReader {
  /// A footnote is read as a document of its own, so each level reads what is inside again.
  private let deepestFootnote = 8
  let source: SourceText
  var definitions = LinkDefinitions()
  var diagnostics: [Diagnostic] = []
  private var footnoteDepth = 0

  init(source: SourceText) {
    self.source = source
  }

  /// The blocks of a document, or of a footnote.
  mutating func read(_ lines: [SourceLine]) -> [MarkdownTree.Node] {
    let (root, lines) = DocumentStructure.read(lines)
    return nodes(root, lines, Containers())
  }

  private mutating func nodes(
    _ parent: CommonMark.BlockNode, _ lines: DocumentLines, _ containers: Containers
  ) -> [MarkdownTree.Node] {
    if parent.isCut {
      diagnostics.append(
        Diagnostic(
          at: location(lines[parent.startLine].origin(of: parent.startByte)),
          "blocks are nested more than \(CommonMark.deepestNesting) levels deep"))
    }
    var nodes: [MarkdownTree.Node] = []
    var children = parent.children[...]
    while let block = children.popFirst() {
      let line = lines[block.startLine].bytes
      switch block.kind {
      case .document, .item:
        break  // A document is never inside of another block, and items are read with their list.
      case .quote:
        let inner = containers.addingQuote(
          line: line, number: block.startLine, byte: block.startByte)
        nodes.append(.quote(self.nodes(block, lines, inner)))
      case .list(let start, let isTight):
        let items = block.children.map { item in
          let inner = containers.addingItem(
            line: lines[item.startLine].bytes, number: item.startLine, byte: item.startByte)
          return self.nodes(item, lines, inner)
        }
        nodes.append(.list(start: start, isTight: isTight, items: items))
      case .paragraph:
        let parts = FootnoteParts(block, lines, containers)
        if let paragraph = paragraph(parts.text) { nodes.append(paragraph) }
        for (index, footnote) in parts.footnotes.enumerated() {
          var footnote = footnote
          // The further paragraphs of a footnote are indented by four, which makes them code.
          if index == parts.footnotes.count - 1, let next = children.first, next.isCode,
            lines.isIndentedCode(next, containers)
          {
            footnote.lines += FootnoteParts.continuation(
              after: block.endLine, through: next, lines, containers)
            children.removeFirst()
          }
          nodes.append(self.footnote(footnote))
        }
      case .heading(let level):
        let (written, underline) = lines.headingText(block, containers)
        let text = underline == nil ? written : definitions.take(from: written)
        guard let underline, text.bytes.isBlank else {
          nodes.append(
            .heading(
              level: level, text: text, origin: lines[block.startLine].origin(of: block.startByte))
          )
          break
        }
        // There was nothing but definitions, so the line under them is text, and what follows too.
        var end = underline
        if let next = children.first, case .paragraph = next.kind, next.startLine == end + 1 {
          end = next.endLine
          children.removeFirst()
        }
        if let paragraph = paragraph(lines.text(underline...max(underline, end), containers)) {
          nodes.append(paragraph)
        }
      case .code(let info, let text):
        nodes.append(code(block, info: info, text: text, lines, containers))
      case .html(let text):
        nodes.append(.html(text))
      case .thematicBreak:
        nodes.append(.thematicBreak)
      }
    }
    return nodes
  }

  private mutating func footnote(_ part: FootnoteParts.Part) -> MarkdownTree.Node {
    guard footnoteDepth < deepestFootnote else {
      diagnostics.append(
        Diagnostic(
          at: location(part.origin),
          "footnotes are nested more than \(deepestFootnote) levels deep"))
      return .footnote(label: part.label, origin: part.origin, blocks: [])
    }
    footnoteDepth += 1
    defer { footnoteDepth -= 1 }
    return .footnote(label: part.label, origin: part.origin, blocks: read(part.lines))
  }

  private mutating func paragraph(_ text: Prose) -> MarkdownTree.Node? {
    let rest = definitions.take(from: text)
    return rest.bytes.isBlank ? nil : .paragraph(rest)
  }

  private mutating func code(
    _ block: CommonMark.BlockNode, info: String, text: String, _ lines: DocumentLines,
    _ containers: Containers
  ) -> MarkdownTree.Node {
    guard let place = lines.fence(block, containers) else { return .indentedCode(text) }
    if !place.isClosed {
      let mark = String(repeating: Character(Unicode.Scalar(place.mark)), count: place.length)
      diagnostics.append(
        Diagnostic(
          at: location(place.origin), "unclosed code block",
          help: "end it with a line '\(mark)'"))
    }
    let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init)
    return .fence(
      MarkdownTree.Fence(
        info: place.info, language: language, text: text, origin: place.origin,
        textOrigin: place.textOrigin))
  }

  private func location(_ origin: Prose.Origin) -> Location {
    source.location(line: origin.line, byte: origin.byte)
  }
}

extension CommonMark.BlockNode {
  fileprivate var isCode: Bool {
    if case .code = kind { true } else { false }
  }
}
