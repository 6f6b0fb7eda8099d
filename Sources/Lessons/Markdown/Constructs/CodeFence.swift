/// A fenced block in another language than Swift, or in none; in braces it may have an id and a
/// caption: ```` ```python {#lst-loop caption="A loop"} ````.
struct CodeFence: BlockConstruct {
  private let fence: Outline.Fence

  init?(_ blocks: ArraySlice<Outline.Block>) {
    guard case .fence(let fence) = blocks.first else { return nil }
    self.fence = fence
  }

  func blocks(_ reader: inout LessonReader) -> [Block] {
    if let mistake = FenceMistakes.language(of: fence) {
      reader.report(mistake)
      return [.code(CodeBlock(language: fence.language, text: fence.code.text))]
    }
    return [
      .code(
        CodeBlock(
          language: fence.language, text: fence.code.text, caption: caption(&reader)))
    ]
  }

  private func caption(_ reader: inout LessonReader) -> BlockCaption? {
    let bytes = fence.info.bytes
    let start = bytes.firstIndex { $0 == .openBrace || $0.isWhitespace } ?? bytes.count
    let rest = fence.info[start...].trimmed
    guard !rest.isEmpty else { return nil }
    guard rest.bytes.first == .openBrace else {
      reader.report(
        Diagnostic(
          .warning, at: rest.sourceRange, "text after the language has no effect",
          help: "an id and a caption are written in braces: {#id caption=\"…\"}"))
      return nil
    }
    let written = FenceOptions(rest)
    for diagnostic in written.diagnostics { reader.report(diagnostic) }
    var options = written.options
    let id = options.id
    options.id = nil
    if options != CellOptions() {
      reader.report(
        Diagnostic(
          at: rest.sourceRange, "options of a cell on code that does not run",
          help: "such code has only an id and a caption"))
    }
    guard id != nil || written.caption != nil else { return nil }
    let registered = id.flatMap { id in
      written.idLocation.flatMap { reader.register(id, at: $0) }
    }
    return BlockCaption(
      content: written.caption.map { reader.inlines($0, in: .caption) } ?? [], id: registered,
      location: fence.location)
  }
}
