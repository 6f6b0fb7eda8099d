import Lessons

/// Blocks of code as HTML.
///
/// Their text is the code and nothing else, so that it can be copied.
enum CodeMarkup {
  /// A block in a language; Swift is highlighted.
  static func block(_ code: String, language: String?) -> HTML {
    var code = code[...]
    while code.last?.isNewline == true { code.removeLast() }
    let text = String(code)
    let content = language == "swift" ? SwiftHighlighter.highlighted(text) : "\(text)"
    let name = language.map { "language-\($0)" }
    return """
      <pre class="code"\(focusable(text))><code\(attribute("class", name))>\(content)</code></pre>

      """
  }

  /// The attribute that makes a block reachable by keyboard, so that it can be scrolled without a
  /// mouse; nothing for a block that is narrower than any screen.
  static func focusable(_ text: String) -> HTML {
    let isWide = text.split(whereSeparator: \.isNewline).contains { $0.count > 36 }
    return isWide ? " tabindex=\"0\"" : .empty
  }
}
