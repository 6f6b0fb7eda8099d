import CCmark
import Glibc
import Lessons
import TestSupport
import Testing

/// Markdown that has nothing of ours in it comes out as cmark's own HTML.
///
/// cmark shows only half of what we do: the text of blocks is taken out of their lines by our own
/// code, and put together again. So random documents are compared, which are made of the signs that
/// containers, definitions and inlines begin with.
@Suite struct CommonMarkAgreementTests {
  @Test(arguments: 0..<40)
  func randomDocumentsComeOutAsFromCmark(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<120 {
      let markdown = randomDocument(&random)
      let ours = withoutTypography(HTMLDump.html("# T\n\n" + markdown))
      let theirs = cmarkHTML(markdown).replacing("h1>", with: "h2>")
      if differsOnPurpose(markdown) { continue }
      #expect(withoutSpaces(ours) == withoutSpaces(theirs), "\(markdown.debugDescription)")
    }
  }

  /// cmark 0.30 keeps a title that it tried in vain after a definition.
  ///
  /// A bare address is a link, two
  /// tildes strike text; in these documents both stand after a backslash alone.
  private func differsOnPurpose(_ markdown: String) -> Bool {
    markdown.contains(#/\]: \S+[^\n]*\n[ \t>]*["'(\-=]/#) || markdown.contains("\\<http")
      || markdown.contains("\\~")
  }

  /// cmark 0.30 keeps the indentation of a paragraph's line that a container does not hold.
  private func withoutSpaces(_ html: String) -> String {
    html.filter { $0 != " " && $0 != "\t" }
  }

  /// Which quotes, dashes and dots become others is our own affair.
  private func withoutTypography(_ html: String) -> String {
    let signs = [
      ("“", "&quot;"), ("”", "&quot;"), ("‘", "'"), ("’", "'"), ("–", "--"), ("—", "---"),
      ("…", "..."),
    ]
    return signs.reduce(html) { html, sign in html.replacing(sign.0, with: sign.1) }
  }

  private func randomDocument(_ random: inout SplitMix) -> String {
    let pieces = [
      "> ", ">", "- ", "-   ", "* ", "1. ", "3) ", "  ", "   ", "    ", "\t", " ", "\n", "\n",
      "\n\n",
      "\n\n", "```", "~~~", "# ", "## ", "---", "***", "foo", "bär", "*", "**", "_", "`", "``",
      "[a](b)", "[a]", "[", "]", "[b][a]", "[a]: /u\n", "[b]: <v> 'w'\n", "![i](j \"t\")", "(c)",
      "<b>", "</b>", "<http://x.y>", "&amp;", "&#35;", "\\", "\\*", "\"", "'", "--", "...", "  \n",
      "a [b](\n/c 'd') e", "<b\nc='d'>", "<div>\n", "#", "+ ",
    ]
    let count = Int.random(in: 1...24, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "\n"
  }

  private func cmarkHTML(_ markdown: String) -> String {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_UNSAFE) else {
      return ""
    }
    defer { free(html) }
    return String(cString: html)
  }
}
