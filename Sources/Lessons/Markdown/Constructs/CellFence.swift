/// A fenced block of the language `swift`: a cell, with its options in braces.
struct CellFence: BlockConstruct {
  private let fence: Outline.Fence
  private let options: SourcedText

  init?(_ blocks: ArraySlice<Outline.Block>) {
    guard case .fence(let fence) = blocks.first else { return nil }
    let name = fence.info.bytes.prefix { !$0.isWhitespace && $0 != .openBrace }
    guard name.text == "swift" else { return nil }
    self.fence = fence
    options = fence.info[name.endIndex...]
  }

  func blocks(_ reader: inout LessonReader) -> [Block] {
    let written = FenceOptions(options)
    for diagnostic in written.diagnostics { reader.report(diagnostic) }
    var options = written.options
    if let id = options.id, let location = written.idLocation {
      options.id = reader.register(id, at: location)
    }
    if let caption = written.caption {
      options.caption = reader.inlines(caption, in: .caption)
    }
    let cell = Cell(form: .block, code: fence.code, options: options, location: fence.location)
    return [.cell(reader.add(cell))]
  }
}
