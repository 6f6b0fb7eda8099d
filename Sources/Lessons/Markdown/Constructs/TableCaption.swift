/// The caption of a pipe table, above or below it, perhaps with an id:
/// `: Layers of the network {#tab-layers}`, or with Pandoc's `Table:` before it.
struct TableCaption {
  let text: SourcedText

  /// The caption that a block is, if it stands next to a table.
  init?(_ block: Outline.Block?) {
    switch block {
    case .definition(let content, _, _):
      guard content.count == 1, case .paragraph(let text) = content[0], TableText(text) == nil
      else { return nil }
      self.init(afterMark: text)
    case .paragraph(let text):
      self.init(paragraph: text)
    default: return nil
    }
  }

  /// The caption that a paragraph or some of its lines are.
  init?(paragraph: SourcedText) {
    guard let start = Self.prefixes.first(where: { paragraph.bytes.starts(with: $0.utf8) }),
      TableRow(paragraph, expecting: 1).count == 1
    else { return nil }
    text = paragraph[start.utf8.count...].trimmed
  }

  /// The caption after a `:`.
  init?(afterMark text: SourcedText) {
    if text.isBlank { return nil }
    self.text = text
  }

  private static let prefixes = ["Table: ", "table: "]

  /// Whether blocks begin with what can be the caption of a table that follows.
  static func isAbove(_ blocks: ArraySlice<Outline.Block>) -> Bool {
    guard TableCaption(blocks.first) != nil, case .paragraph(let next) = blocks.dropFirst().first
    else { return false }
    return TableText(next) != nil
  }

  /// Whether a block is a caption with an id, which definitions do not have.
  static func isIdentified(_ block: Outline.Block?) -> Bool {
    guard let caption = TableCaption(block) else { return false }
    return IdentifiedText(caption.text).id != nil
  }

  func caption(_ reader: inout LessonReader, at location: Location) -> BlockCaption {
    let written = IdentifiedText(text)
    let id = written.register(in: &reader)
    return BlockCaption(
      content: reader.inlines(written.text, in: .caption), id: id, location: location)
  }
}

extension Diagnostic {
  /// A paragraph that may be a caption, but is next to no table.
  static func strayCaption(_ paragraph: SourcedText) -> Diagnostic? {
    guard let caption = TableCaption(paragraph: paragraph),
      IdentifiedText(caption.text).id != nil
    else { return nil }
    return strayCaption(at: paragraph.sourceRange(0..<"Table:".utf8.count))
  }

  /// A `:` that has nothing to do with what is above or below it.
  static func strayMark(_ block: Outline.Block, at location: Location) -> Diagnostic {
    if let caption = TableCaption(block), IdentifiedText(caption.text).id != nil {
      return strayCaption(at: SourceRange(at: location))
    }
    return Diagnostic(
      at: location, "there is neither a term to define here nor a table to caption",
      help: "write the term on the line above; '\\:' is a colon")
  }

  private static func strayCaption(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      at: range, "a caption without a table",
      help: "put it above or below a pipe table; cells have the option caption=\"…\"")
  }
}
