import Text

/// Two tildes that begin or end struck text, `~~old~~` (GitHub Flavored Markdown 0.29, 6.5).
///
/// A single tilde is text: to other tools it lowers what follows, `H~2~O`.
struct StrikethroughMark: SpanConstruct {
  static let openings = [UInt8.tilde]
  let range: Range<Int>
  let canOpen: Bool
  let canClose: Bool
  var margin: UInt8? { .tilde }

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    // A single one, the rest of a longer row, or what follows an escaped tilde, is text.
    guard start == 0 || bytes[start - 1] != .tilde, bytes.run(of: .tilde, from: start) == 2 else {
      return nil
    }
    let end = start + 2
    let flanking = Flanking(start..<end, in: bytes)
    guard flanking.isLeft || flanking.isRight else { return nil }
    range = start..<end
    canOpen = flanking.isLeft
    canClose = flanking.isRight
  }

  /// What a mark without a partner is.
  func inline(in text: SourcedText, _: TextPosition?, _: inout LessonReader) -> Inline {
    .text(text[range].text)
  }
}
