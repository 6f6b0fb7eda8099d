import Text

/// A fenced block in another language than Swift, or in none.
///
/// In braces it may have an id and a caption: ```` ```python {#lst-loop caption="A loop"} ````. Markdown
/// can be `rendered` as well.
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
    let written = pandocLanguage ?? (fence.language, options)
    return [
      .code(
        CodeBlock(
          language: written.language, text: fence.code.text,
          caption: caption(written.options, &reader)))
    ]
  }

  /// What follows the language.
  private var options: SourcedText {
    let bytes = fence.info.bytes
    let start = bytes.firstIndex { $0 == .openBrace || $0.isWhitespace } ?? bytes.count
    return fence.info[start...].trimmed
  }

  /// The language and what else is in the braces of Pandoc's `{.python #id}`; nil for any other
  /// fence.
  private var pandocLanguage: (language: String?, options: SourcedText)? {
    let bytes = fence.info.bytes
    guard bytes.starts(with: "{.".utf8) else { return nil }
    let name = bytes[2...].prefix { !$0.isWhitespace && $0 != .closeBrace }
    var options = fence.info[0..<1]
    options.append(fence.info[name.endIndex...])
    return (name.text, options.text == "{}" ? fence.info[bytes.count...] : options)
  }

  private func caption(_ rest: SourcedText, _ reader: inout LessonReader) -> BlockCaption? {
    guard !rest.isEmpty else { return nil }
    guard rest.bytes.first == .openBrace else {
      reader.report(
        Diagnostic(
          .warning, at: rest.sourceRange, "text after the language has no effect",
          help: "an id and a caption are written in braces: {#id caption=\"…\"}"))
      return nil
    }
    if rest.bytes.dropFirst().trimmed.first == UInt8(ascii: ".") {
      reader.report(
        Diagnostic(
          .warning, at: rest[1...].trimmed.sourceRange, "this has no effect",
          help: "code that does not run has only a language, an id and a caption"))
      return nil
    }
    let written = FenceOptions(rest)
    let isRendered = { (option: WrittenOption) in option.name.text == RenderedFences.option }
    if !fence.isRendered, let option = written.options.first(where: isRendered) {
      reader.report(notRendered(option))
    }
    let options = written.options.filter { !isRendered($0) }
    if options.isEmpty, !written.options.isEmpty {
      for diagnostic in written.diagnostics { reader.report(diagnostic) }
      return nil
    }
    let read = OptionReading(options)
    let isCaption = { (option: CellOption) in option == .id || option == .caption }
    if let misspelt = misspeltRendered(options) {
      reader.report(misspelt)
      return nil
    }
    guard read.ranges.keys.contains(where: isCaption) || options.isEmpty else {
      reader.report(
        Diagnostic(
          at: rest.sourceRange, "options that have no effect on code that does not run",
          help: "such code has only an id and a caption"))
      return nil
    }
    for diagnostic in written.diagnostics + read.diagnostics { reader.report(diagnostic) }
    if read.ranges.keys.contains(where: { !isCaption($0) }) {
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

  /// An option of Markdown that was meant to have it rendered.
  private func misspeltRendered(_ options: [WrittenOption]) -> Diagnostic? {
    guard RenderedFences.isMarkdown(fence.language ?? "") else { return nil }
    let misspelt = options.first { option in
      CellOption(rawValue: option.name.text) == nil
        && option.name.text.lowercased().editDistance(to: RenderedFences.option) <= 2
    }
    return misspelt.map { option in
      Diagnostic(
        at: option.name.sourceRange, "unknown option '\(option.name)'",
        help: "did you mean '\(RenderedFences.option)'?",
        fix: SourceEdit(option.name.sourceRange, replaceWith: RenderedFences.option))
    }
  }

  /// Why code is not rendered whose author asks for it.
  private func notRendered(_ option: WrittenOption) -> Diagnostic {
    if option.value != nil {
      return Diagnostic(
        at: option.range, "option 'rendered' takes no value", help: "write 'rendered'")
    }
    return RenderedFences.isMarkdown(fence.language ?? "")
      ? Diagnostic(
        at: option.range, "Markdown in a list or a quote is not rendered",
        help: "begin the fence at the start of a line")
      : Diagnostic(
        at: option.range, "only Markdown is rendered", help: "write 'markdown' before the braces")
  }
}
