/// A sign that is shown as another one: a quotation mark, an apostrophe, a dash, an ellipsis.
struct TypographicMark: SpanConstruct {
  /// None: ``SmartPunctuation`` finds them, which looks at all of a text.
  static let openings: [UInt8] = []
  let range: Range<Int>
  /// What is shown.
  let shown: String
  /// Emphasis behaves to it as to what is written.
  let margin: UInt8?

  init?(_: InlineSyntax, at _: Int) { nil }

  init(_ range: Range<Int>, _ shown: String, in bytes: [UInt8]) {
    self.range = range
    self.shown = shown
    margin = bytes[range.lowerBound]
  }

  func inline(in _: SourcedText, _: TextPosition?, _: inout LessonReader) -> Inline {
    .text(shown)
  }
}
