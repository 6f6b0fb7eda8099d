import Lessons
import TestSupport
import Testing

/// Whatever markup stands between words, the reader sees every word, or an error says why not.
@Suite struct VisibleWordsTests {
  @Test(arguments: 0..<40)
  func noWordIsLost(seed: UInt64) {
    let pieces = [
      "~~", "~", "*", "**", "_", "`", "``", "$", "$$", "\\(", "\\)", "\\[", "\\]", "[", "](u)",
      "](u \"t\")", "]", "![", "{", "}", " {#id}", "{.c}", "{width=5}", "<b>", "</b>", "<", ">",
      "<T>", "</T>", "https://a.b/", "@a.b", "www.", "\\", "\n", "\n\n", "\"", "'", "(", ")",
      "&amp;",
      "\\begin{a}", "\\end{a}", "<div>", "</div>", "<br>", "# ", "- ", "> ", "--", "...", "{swift}",
      "<a href='", "'>", "<img src=\"", "\" alt=\"\">", "=", "^", "|", "&#126;", "\\~",
    ]
    var random = SplitMix(seed: seed)
    for _ in 0..<100 {
      var text = "x "
      var words: [String] = []
      for _ in 0..<Int.random(in: 2...14, using: &random) {
        if Bool.random(using: &random) {
          words.append("w\(words.count)q")
          text += words[words.count - 1]
        } else {
          text += pieces.randomElement(using: &random) ?? ""
        }
        if Int.random(in: 0..<3, using: &random) == 0 { text += " " }
      }
      let (lesson, diagnostics) = Lesson.parse(SourceText(text, file: "lessons/test.md"))
      guard !diagnostics.contains(where: { $0.severity == .error }) else { continue }
      let title = HTMLDump(lesson: lesson).inlines(lesson.title)
      let visible = visibleText(title + HTMLDump.html(text))
      for word in words where !visible.contains(word) {
        Issue.record("\(word) of \(text.debugDescription) is not in \(visible.debugDescription)")
      }
    }
  }

  /// What a reader, or one who is read to, gets of the HTML.
  private func visibleText(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var text = ""
    var end = 0
    for tag in HTMLFragment(SourcedText(html, at: Location(file: "a.md", line: 1))).tags {
      text += String(decoding: bytes[end..<tag.range.lowerBound], as: UTF8.self)
      if tag.name == "img", let alternative = tag[attribute: "alt"] { text += alternative.text }
      // An address that is a link's own text, and one that leads nowhere is an error of the index.
      if tag.name == "a" || tag.name == "img" {
        for name in ["href", "src"] { text += " " + (tag[attribute: name]?.text ?? "") }
      }
      end = tag.range.upperBound
    }
    return text + String(decoding: bytes[end...], as: UTF8.self)
  }
}
