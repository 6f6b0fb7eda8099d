/// Paragraphs that were probably meant to be headings, `##Title`, and headings that were not.
enum HeadingMistakes {
  /// Hashes with no space after them; one alone may be a number or a tag.
  static func first(in text: SourcedText) -> Diagnostic? {
    let hashes = text.bytes.run(of: .hash, from: 0)
    guard (2...6).contains(hashes), hashes < text.bytes.count, !text.bytes[hashes].isSpaceOrTab,
      text.bytes[hashes] >= 0x80 || text.bytes[hashes].isLetter || text.bytes[hashes].isDigit
    else { return nil }
    let marks = text.sourceRange(0..<hashes)
    return Diagnostic(
      .warning, at: marks, "this looks like a heading but is text",
      help: "put a space after the hashes",
      fix: SourceEdit(SourceRange(at: marks.end), replaceWith: " "))
  }

  /// A paragraph that is a heading since a line of hyphens stands right under it, where a rule was
  /// probably meant: it has several lines or ends as a sentence does.
  static func ruled(_ text: SourcedText, at location: Location) -> Diagnostic? {
    let isUnderlined = text.location == location
    guard isUnderlined, text.bytes.contains(.newline) || text.bytes.last == UInt8(ascii: ".") else {
      return nil
    }
    return Diagnostic(
      .warning, at: text.sourceRange,
      "this text is a heading, since '---' stands right under it",
      help: "put an empty line above '---' for a rule, or write '## ' before the heading")
  }
}
