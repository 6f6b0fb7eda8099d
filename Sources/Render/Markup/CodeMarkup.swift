import Lessons

/// Blocks of code as HTML.
///
/// Nothing is in the text but the code, so that it can be copied.
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

  /// Makes a block reachable by keyboard if it may be wider than a phone, so that it can be
  /// scrolled without a mouse.
  static func focusable(_ text: String) -> HTML {
    let isWide = text.split(whereSeparator: \.isNewline).contains { $0.count > 36 }
    return isWide ? " tabindex=\"0\"" : .empty
  }
}
