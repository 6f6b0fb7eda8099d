import Testing
import Text

/// The references are those of HTML (section 13.1.4) that XML reads, too.
@Suite struct MarkupEscapingTests {
  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ("&amp;", "&amp;amp;"), ("a <b c='d'>", "a &lt;b c=&#39;d&#39;&gt;"),
  ])
  func charactersOfMarkupBecomeReferences(text: String, escaped: String) {
    #expect(text.escapedForMarkup == escaped)
  }

  @Test(arguments: ["", "plain text", "é ∑ 𝔼 👩‍👧", "line\r\n\tline", "`/=;\\"])
  func otherTextStaysAsItIs(text: String) {
    #expect(text.escapedForMarkup.utf8.elementsEqual(text.utf8))
  }

  /// A mark that combines with a character of markup does not hide it.
  @Test func charactersWithMarksAreEscapedToo() {
    #expect("<\u{338}".escapedForMarkup.utf8.elementsEqual("&lt;\u{338}".utf8))
  }

  /// HTML's parser replaces the first of these itself; XML's stops at all but U+007F.
  @Test(arguments: [
    "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{FFFE}",
    "\u{FFFF}",
  ])
  func controlCharactersAreReplaced(character: String) {
    #expect("a\(character)b".escapedForMarkup == "a\u{FFFD}b")
  }
}
