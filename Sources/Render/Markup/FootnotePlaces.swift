import Lessons

/// Which footnotes can stand in the margin of a wide page, beside their first references.
///
/// A narrow column has room for words. Notes with code, tables, pictures, displayed formulas or long
/// ones in a line, and those that are first referred to where a reader has to unfold something, stay
/// at the end of the page.
struct FootnotePlaces {
  /// For each footnote in the margin, by label, the label of the one before it there.
  private(set) var inMargin: [String: String?] = [:]

  init(_ lesson: Lesson) {
    var folding = FoldedReferences()
    folding.read(lesson.blocks, isFolded: false)
    for footnote in lesson.footnotes { folding.read(footnote.blocks, isFolded: false) }
    var previous: String?
    for footnote in lesson.footnotes
    where footnote.blocks.fitInMargin && folding.isFolded[footnote.label] != true {
      inMargin[footnote.label] = .some(previous)
      previous = footnote.label
    }
  }
}

/// Whether the first reference to each footnote is in something that can be folded.
private struct FoldedReferences {
  private(set) var isFolded: [String: Bool] = [:]

  mutating func read(_ blocks: [Block], isFolded: Bool) {
    /// The elements of HTML among the blocks that are open and can be folded.
    var depth = 0
    for block in blocks {
      let isFolded = isFolded || depth > 0
      switch block {
      case .html(let fragment):
        for tag in fragment.tags where tag.name == "details" {
          if tag.kind == .start { depth += 1 }
          if tag.kind == .end { depth -= 1 }
        }
      case .list(let list): for item in list.items { read(item.blocks, isFolded: isFolded) }
      case .definitions(let entries):
        for entry in entries {
          for term in entry.terms { note(term.content, isFolded: isFolded) }
          for blocks in entry.definitions { read(blocks, isFolded: isFolded) }
        }
      case .quote(let content): read(content, isFolded: isFolded)
      case .callout(let callout):
        let isFolded = isFolded || callout.folding != nil
        note(callout.title, isFolded: isFolded)
        read(callout.blocks, isFolded: isFolded)
      case .paragraph(let content), .heading(_, let content, _, _):
        note(content, isFolded: isFolded)
      case .table(let table): for text in table.texts { note(text, isFolded: isFolded) }
      case .figure(let figure): note(figure.caption, isFolded: isFolded)
      case .code(let code): note(code.caption?.content ?? [], isFolded: isFolded)
      case .cell, .math, .thematicBreak: break
      }
    }
  }

  private mutating func note(_ content: [Inline], isFolded: Bool) {
    content.forEachInline { inline in
      guard case .footnoteReference(let label, _) = inline, self.isFolded[label] == nil else {
        return
      }
      self.isFolded[label] = isFolded
    }
  }
}

extension [Block] {
  /// Whether a narrow column has room for the blocks.
  fileprivate var fitInMargin: Bool {
    allSatisfy { block in
      switch block {
      case .paragraph(let content): content.fitsInMargin
      case .list(let list): list.items.allSatisfy { $0.blocks.fitInMargin }
      case .quote(let content): content.fitInMargin
      case .heading, .cell, .code, .math, .definitions, .callout, .table, .figure, .html,
        .thematicBreak:
        false
      }
    }
  }
}

extension [Inline] {
  fileprivate var fitsInMargin: Bool {
    var fits = true
    forEachInline { inline in
      switch inline {
      // As much TeX as a line of the margin holds, more or less.
      case .math(let tex): if tex.text.count > 40 { fits = false }
      case .image, .html: fits = false
      case .text, .code, .value, .emphasis, .strong, .strikethrough, .link, .term,
        .footnoteReference, .citation, .softBreak, .lineBreak:
        break
      }
    }
    return fits
  }
}
