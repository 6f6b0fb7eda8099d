import Lessons

/// Blocks of code as HTML.
///
/// Their text is the code and nothing else, so that it can be copied.
enum CodeMarkup {
  /// A block in a language, highlighted if that is known.
  static func block(_ code: String, language: String?) -> HTML {
    var code = code[...]
    while code.last?.isNewline == true { code.removeLast() }
    let text = String(code)
    let content: HTML =
      switch language {
      case "swift": SwiftHighlighter.highlighted(text)
      case let language?: CodeHighlighter.highlighted(text, language: language)
      case nil: "\(text)"
      }
    let name = language.map { "language-\($0)" }
    return """
      <pre class="code"\(focusable(text))><code\(attribute("class", name))>\(content)</code></pre>

      """
  }

  /// A cell as it is written: the code in its fence.
  static func block(_ source: CellSource) -> HTML {
    let code = source.code
    let text = "\(source.opening)\n\(code)\(source.closing)"
    return """
      <pre class="code"\(focusable(text))><code class="language-markdown">\(source.opening)
      \(SwiftHighlighter.highlighted(code))\(source.closing)</code></pre>

      """
  }

  /// The code of a cell: without the lines that are hidden, which leave a sign, and with those marked
  /// that are to be looked at.
  static func block(_ cell: Cell, _ phrases: Phrases) -> HTML {
    let highlighted = Set(cell.options.highlightedLines.flatMap(\.self))
    if highlighted.isEmpty, cell.hiddenLines.isEmpty {
      return block(cell.code.text, language: "swift")
    }
    var code = cell.code.text[...]
    while code.last?.isNewline == true { code.removeLast() }
    let lines = SwiftHighlighter.lines(String(code))
    var content: [HTML] = []
    var sign = HTML.empty
    var hiddenCount = 0
    func endHiddenLines() {
      guard hiddenCount > 0 else { return }
      sign = """
        <span class="hidden-lines" title="\(phrases.hiddenLines(hiddenCount))"></span>
        """
      hiddenCount = 0
    }
    for (index, line) in lines.enumerated() {
      if cell.hiddenLines.contains(index + 1) {
        hiddenCount += 1
        continue
      }
      endHiddenLines()
      content.append(
        sign + (highlighted.contains(index + 1) ? "<mark class=\"line\">\(line)</mark>" : line))
      sign = .empty
    }
    endHiddenLines()
    return """
      <pre class="code"\(focusable(cell.shownCode))><code class="language-swift">\
      \(content.joined(separator: "\n"))\(sign)</code></pre>

      """
  }

  /// The attribute that makes a block reachable by keyboard, so that it can be scrolled without a
  /// mouse; nothing for a block that is narrower than any screen.
  static func focusable(_ text: String) -> HTML {
    let isWide = text.split(whereSeparator: \.isNewline).contains { $0.count > 36 }
    return isWide ? " tabindex=\"0\"" : .empty
  }
}

extension Cell {
  /// The lines of the code that a reader sees.
  fileprivate var shownCode: String {
    let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.filter { !hiddenLines.contains($0 + 1) }.map { lines[$0] }
      .joined(separator: "\n")
  }
}
