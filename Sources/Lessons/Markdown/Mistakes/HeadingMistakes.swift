/// Paragraphs that were probably meant to be headings, `##Title`, and headings that were not.
enum HeadingMistakes {
  /// Hashes with no space after them, or more than a heading can have.
  static func first(in text: SourcedText) -> Diagnostic? {
    let hashes = text.bytes.run(of: .hash, from: 0)
    guard hashes > 0, hashes < text.bytes.count else { return nil }
    let marks = text.sourceRange(0..<hashes)
    let next = text.bytes[hashes]
    if hashes > 6, next.isSpaceOrTab {
      return Diagnostic(
        .warning, at: marks, "this looks like a heading but is text",
        help: "a heading has at most six hashes")
    }
    guard hashes <= 6, next.isWordByte, hashes > 1 || isHeading(text, next) else { return nil }
    return Diagnostic(
      .warning, at: marks, "this looks like a heading but is text",
      help: "put a space after the hash\(hashes > 1 ? "es" : "")",
      fix: SourceEdit(SourceRange(at: marks.end), replaceWith: " "))
  }

  /// Whether a paragraph that begins with one hash may be a heading: a line without another hash or
  /// a number after the first.
  private static func isHeading(_ text: SourcedText, _ next: UInt8) -> Bool {
    !next.isDigit && !text.bytes.contains(.newline) && !text.bytes.dropFirst().contains(.hash)
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
      "this text is a heading, because '---' is directly below it",
      help: "put an empty line above '---' for a rule, or write '## ' before the heading")
  }
}
