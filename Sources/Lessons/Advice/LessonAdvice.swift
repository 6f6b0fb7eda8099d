extension Lesson {
  /// What could be better in a lesson, as warnings: numbers that nothing checks, bounds in statements of
  /// claims that are not those of the code, and cells that are too long to follow.
  ///
  /// - Parameters:
  ///   - source: The lesson's text.
  ///   - language: The language of its prose, as a tag.
  /// - Returns: The warnings, in the order of the source.
  package static func advice(about source: SourceText, language: String) -> [Diagnostic] {
    let (lesson, texts) = parseWithProse(source, language: language)
    let language = NumberLanguage(tag: language)
    let numbers = BareNumbers(lesson, texts, language)
    let links = UncheckedLinks(lesson, language)
    let claims = ClaimedBounds(lesson, language)
    return (numbers.diagnostics + links.diagnostics + claims.diagnostics + lesson.longCells)
      .inSourceOrder
  }

  /// A warning for each cell whose code is shown and longer than a reader can take in.
  private var longCells: [Diagnostic] {
    cells.compactMap { cell in
      let isShown =
        cell.options.code == nil || [.above, .below, .beside].contains(cell.options.code)
      let count = cell.code.text.split(separator: "\n").count - cell.hiddenLines.count
      guard cell.form == .block, isShown, count > Self.mostLines else { return nil }
      return Diagnostic(
        .warning, at: cell.location, "the cell shows \(count) lines of code",
        help: "divide it, with prose between the parts, or fold it: 'folded'")
    }
  }

  /// About what fits on a screen.
  private static let mostLines = 50
}
