/// A pipe table in a paragraph, and its caption if there is one.
struct PipeTable: BlockConstruct {
  private let table: TableText
  private let caption: TableCaption?
  private let mistakes: [Diagnostic]
  let blockCount: Int

  init?(_ blocks: ArraySlice<Outline.Block>) {
    switch blocks.first {
    case .paragraph(let paragraph):
      if let table = TableText(paragraph) {
        let below = table.caption == nil ? TableCaption(blocks.dropFirst().first) : nil
        self.init(table, table.caption ?? below, blocks, count: below == nil ? 1 : 2)
      } else {
        self.init(captionAbove: blocks)
      }
    case .definition(let content, _, _):
      // Without an empty line, the table continues the paragraph of the caption.
      if content.count == 1, case .paragraph(let paragraph) = content[0],
        let table = TableText(paragraph), let caption = table.captionOfLinesAbove
      {
        self.init(table.withoutLinesAbove, caption, blocks, count: 1)
      } else {
        self.init(captionAbove: blocks)
      }
    default: return nil
    }
  }

  private init?(captionAbove blocks: ArraySlice<Outline.Block>) {
    guard let caption = TableCaption(blocks.first),
      case .paragraph(let next) = blocks.dropFirst().first, let table = TableText(next),
      table.caption == nil, table.before.isBlank
    else { return nil }
    self.init(table, caption, blocks, count: 2)
  }

  private init(
    _ table: TableText, _ caption: TableCaption?, _ blocks: ArraySlice<Outline.Block>, count: Int
  ) {
    self.table = table
    self.caption = caption
    mistakes = UnclosedEntries(table, before: blocks.dropFirst(count)).mistakes
    blockCount = count
  }

  func blocks(_ reader: inout LessonReader) -> [Block] {
    let before = table.before.isBlank ? [] : reader.blocks([.paragraph(table.before)])
    for row in [table.header] + table.rows {
      if let mistake = row.mistake ?? row.attributesWithoutEffect { reader.report(mistake) }
    }
    if let warning = table.rows.lazy.compactMap(\.warningIfText).first { reader.report(warning) }
    for mistake in mistakes { reader.report(mistake) }
    let caption = caption.map { $0.caption(&reader, at: table.header.line.location) }
    let header = table.header.entries.map { reader.tableEntry($0) }
    let rows = table.rows.map { row in
      row.entries.map {
        // The braces in a row of their own have been reported.
        row.attributesWithoutEffect == nil ? reader.tableEntry($0) : reader.inlines($0)
      }
    }
    return before + [
      .table(
        TableBlock(
          alignments: table.alignments, header: header, rows: rows, caption: caption))
    ]
  }
}
