/// What running text of a lesson becomes.
extension LessonReader {
  /// The text of a heading, a table's entry, a caption or a title.
  mutating func inlines(_ text: SourcedText, in position: TextPosition? = nil) -> [Inline] {
    let text = runningText(text)
    return inlines(text.nodes(definitions), text, position)
  }

  /// A paragraph, or the paragraphs and the display formulas in it.
  mutating func paragraph(_ paragraph: SourcedText) -> [Block] {
    let text = runningText(paragraph)
    var blocks: [Block] = []
    var line: [Inline] = []
    for node in text.nodes(definitions) {
      guard case .text(let string) = node.kind else {
        line += inlines([node], text, nil)
        continue
      }
      for piece in text.pieces(string) {
        if case .construct(let construct) = piece, let formula = construct as? DisplayFormula {
          if let paragraph = line.trimmed.nonempty { blocks.append(.paragraph(paragraph)) }
          line = []
          blocks.append(formula.block(in: text.text, &self))
        } else {
          line.append(inline(piece, text, nil))
        }
      }
    }
    let rest = blocks.isEmpty ? line : line.trimmed
    if let paragraph = rest.nonempty { blocks.append(.paragraph(paragraph)) }
    return blocks
  }

  private mutating func runningText(_ text: SourcedText) -> RunningText {
    let running = RunningText(text)
    for mistake in ForeignSpans.all(in: running) { report(mistake) }
    if let opening = running.unclosedDisplayFormula {
      report(.unclosedDisplayFormula(at: text.location(at: opening)))
    }
    return running
  }

  private mutating func inlines(
    _ nodes: [CommonMark.InlineNode], _ text: RunningText, _ position: TextPosition?
  ) -> [Inline] {
    nodes.flatMap { node -> [Inline] in
      switch node.kind {
      case .text(let string):
        return text.pieces(string).map { inline($0, text, position) }
      case .code(let code):
        return [.code(text.uncovered(code))]
      case .html(let html):
        return [.html(text.uncovered(html))]
      case .softBreak:
        return [.softBreak]
      case .lineBreak:
        return [.lineBreak]
      case .emphasis:
        return [.emphasis(inlines(node.children, text, position))]
      case .strong:
        return [.strong(inlines(node.children, text, position))]
      case .link(let destination, let title):
        return [
          .link(
            destination: text.uncovered(destination), title: title.map(text.uncovered),
            content: inlines(node.children, text, position), location: text.location(of: node))
        ]
      case .image(let image, let title):
        let description = inlines(node.children, text, .imageDescription)
        return [
          .image(
            source: text.uncovered(image), title: title.map(text.uncovered),
            alternative: description.plainText, location: text.location(of: node))
        ]
      }
    }
  }

  private mutating func inline(
    _ piece: RunningText.Piece, _ text: RunningText, _ position: TextPosition?
  ) -> Inline {
    switch piece {
    case .text(let string): .text(string)
    case .construct(let construct): construct.inline(in: text.text, position, &self)
    }
  }
}

extension [Inline] {
  /// The text without line breaks and spaces at both ends.
  fileprivate var trimmed: [Inline] {
    guard let first = firstIndex(where: { !$0.isSpace }),
      let last = lastIndex(where: { !$0.isSpace })
    else { return [] }
    var inlines = Array(self[first...last])
    if case .text(let text) = inlines[0] {
      inlines[0] = .text(String(text.drop(while: \.isWhitespace)))
    }
    if case .text(let text) = inlines[last - first],
      let end = text.lastIndex(where: { !$0.isWhitespace })
    {
      inlines[last - first] = .text(String(text[...end]))
    }
    return inlines
  }

  fileprivate var nonempty: [Inline]? { isEmpty ? nil : self }
}

extension Inline {
  fileprivate var isSpace: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}
