/// A fenced block of the language `swift`: a cell, with its options in braces or in lines at its top.
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
    let inFence = FenceOptions(options)
    var code = fence.code
    var isClosed = fence.isClosed
    if let wrong = FenceMistakes.wrongEnd(of: fence) {
      // What follows is prose, and has nothing to say to the compiler.
      code = code[..<wrong.offset]
      isClosed = true
      reader.withdrawLastDiagnostic(at: fence.location, "unclosed code block")
      reader.report(wrong.diagnostic)
    }
    let inLines = OptionLines(code)
    let written = inFence.options + inLines.options
    let read = OptionReading(written)
    let hidden = HiddenLines(inLines.code)
    var cell = Cell(
      form: .block, code: inLines.code, options: read.options, optionRanges: read.ranges,
      hiddenLines: hidden.lines, isClosed: isClosed, location: fence.location)
    if read.options.showsSource,
      let option = written.first(where: { $0.name.text == CellOption.source.rawValue })
    {
      cell.source = CellSource(fence, without: option)
    }
    let diagnostics =
      inFence.diagnostics + read.diagnostics
      // What is in a cell that is not closed may be no code.
      + (isClosed
        ? inLines.diagnostics + hidden.diagnostics + cell.highlightDiagnostics : [])
    for diagnostic in diagnostics { reader.report(diagnostic) }
    if let id = read.options.id, let range = read.idRange {
      cell.options.id = reader.register(id, at: range.start)
    }
    if let caption = read.caption {
      cell.options.caption = reader.inlines(caption, in: .caption)
    }
    return [.cell(reader.add(cell))]
  }
}

extension Cell {
  /// Highlighted lines that the cell does not have or does not show.
  fileprivate var highlightDiagnostics: [Diagnostic] {
    guard let range = optionRanges[.highlight], options.code != .hidden else { return [] }
    let text = code.text
    let count =
      text.split(separator: "\n", omittingEmptySubsequences: false).count
      - (text.isEmpty || text.hasSuffix("\n") ? 1 : 0)
    if let last = options.highlightedLines.map(\.upperBound).max(), last > count {
      let lines = count == 1 ? "1 line" : "\(count) lines"
      return [
        Diagnostic(
          at: range, "there is no line \(last) to highlight", help: "the cell has \(lines)")
      ]
    }
    let hidden = options.highlightedLines.lazy.flatMap(\.self).first(where: hiddenLines.contains)
    return hidden.map {
      [
        Diagnostic(
          at: range, "line \($0) is hidden, and cannot be highlighted", help: "leave it out")
      ]
    } ?? []
  }
}
