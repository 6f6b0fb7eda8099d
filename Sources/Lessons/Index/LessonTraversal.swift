extension Lesson {
  /// Visits all blocks in reading order, outer ones before those in them; footnotes come last.
  package func forEachBlock(_ body: (Block) -> Void) {
    for block in blocks + footnotes.flatMap(\.blocks) {
      block.forEachBlock(body)
    }
  }

  /// Visits all running text in reading order, block by block: the title, the summary and the
  /// objectives, prose, tables, terms, and captions.
  package func forEachInline(_ body: (Inline) -> Void) {
    forEachOutermostText { $0.forEachInline(body) }
  }

  /// Visits all sequences of pieces of running text, outer ones before those in them, such as the
  /// text of a link.
  func forEachText(_ body: ([Inline]) -> Void) {
    forEachOutermostText { $0.forEachText(body) }
  }

  /// Visits the sequences of pieces of running text that are in no other.
  func forEachOutermostText(_ body: ([Inline]) -> Void) {
    body(title)
    body(frontMatter.summary)
    for objective in frontMatter.objectives { body(objective) }
    forEachBlock { block in
      switch block {
      case .heading(_, let content, _, _), .paragraph(let content): body(content)
      case .callout(let callout): body(callout.title)
      case .table(let table):
        for text in table.texts { body(text) }
      case .code(let code):
        if let caption = code.caption { body(caption.content) }
      case .definitions(let entries):
        for term in entries.flatMap(\.terms) { body(term.content) }
      case .cell(let index):
        if cells.indices.contains(index) { body(cells[index].options.caption) }
      case .figure(let figure):
        body([.image(figure.image)])
        body(figure.caption)
      case .math, .list, .quote, .html, .thematicBreak: break
      }
    }
  }

  /// Visits all HTML, that in blocks and that in running text, block by block.
  package func forEachHTML(_ body: (HTMLFragment) -> Void) {
    forEachInline { if case .html(let fragment) = $0 { body(fragment) } }
    forEachBlock { if case .html(let fragment) = $0 { body(fragment) } }
  }
}

extension TableBlock {
  /// The texts in it, in reading order: the caption, which is above it, the header, the rows.
  package var texts: [[Inline]] {
    (caption.map { [$0.content] } ?? []) + header + rows.flatMap(\.self)
  }
}

extension Block {
  package func forEachBlock(_ body: (Block) -> Void) {
    body(self)
    switch self {
    case .list(let list):
      for block in list.items.flatMap(\.blocks) { block.forEachBlock(body) }
    case .definitions(let entries):
      for block in entries.flatMap(\.definitions).flatMap(\.self) { block.forEachBlock(body) }
    case .quote(let blocks):
      for block in blocks { block.forEachBlock(body) }
    case .callout(let callout):
      for block in callout.blocks { block.forEachBlock(body) }
    case .heading, .paragraph, .cell, .code, .math, .table, .figure, .html, .thematicBreak: break
    }
  }
}

extension Block {
  /// The block with something else in place of the blocks in it.
  ///
  /// - Parameter transform: What blocks that stand one after the other become.
  /// - Returns: The block, which is the same if there are no blocks in it.
  func mapContents(_ transform: ([Block]) -> [Block]) -> Block {
    switch self {
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = transform(list.items[index].blocks)
      }
      return .list(list)
    case .definitions(let entries):
      return .definitions(
        entries.map { entry in
          var entry = entry
          entry.definitions = entry.definitions.map(transform)
          return entry
        })
    case .quote(let content): return .quote(transform(content))
    case .callout(var callout):
      callout.blocks = transform(callout.blocks)
      return .callout(callout)
    case .heading, .paragraph, .cell, .code, .math, .table, .figure, .html, .thematicBreak:
      return self
    }
  }
}

extension [Inline] {
  fileprivate func forEachText(_ body: ([Inline]) -> Void) {
    body(self)
    forEachInline { inline in
      switch inline {
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _), .term(_, let content):
        body(content)
      case .citation(let citation): citation.texts.forEach(body)
      case .text, .code, .value, .math, .image, .footnoteReference, .html, .softBreak, .lineBreak:
        break
      }
    }
  }

  /// Visits all pieces of the text in reading order, outer ones before those in them.
  package func forEachInline(_ body: (Inline) -> Void) {
    for inline in self {
      body(inline)
      switch inline {
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _), .term(_, let content):
        content.forEachInline(body)
      case .citation(let citation):
        for text in citation.texts { text.forEachInline(body) }
      case .text, .code, .value, .math, .image, .footnoteReference, .html, .softBreak, .lineBreak:
        break
      }
    }
  }
}
