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
    let read = OptionReading(written.options)
    for diagnostic in written.diagnostics + read.diagnostics { reader.report(diagnostic) }
    if read.ranges.keys.contains(where: { $0 != .id && $0 != .caption }) {
      reader.report(
        Diagnostic(
          at: rest.sourceRange, "options of a cell on code that does not run",
          help: "such code has only an id and a caption"))
    }
    let id = read.options.id
    guard id != nil || read.caption != nil else { return nil }
    let registered = id.flatMap { id in
      read.idRange.flatMap { reader.register(id, at: $0.start) }
    }
    return BlockCaption(
      content: read.caption.map { reader.inlines($0, in: .caption) } ?? [], id: registered,
      location: fence.location)
  }
}
