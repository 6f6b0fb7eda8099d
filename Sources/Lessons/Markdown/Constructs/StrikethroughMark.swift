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
    let length = bytes.run(of: .tilde, from: start)
    // A single one, the rest of a longer row, or what follows an escaped tilde, is text.
    guard length == 2, start == 0 || bytes[start - 1] != .tilde else { return nil }
    let end = start + length
    let before = bytes[..<start].suffix(4).text.unicodeScalars.last
    let after = bytes[end...].prefix(4).text.unicodeScalars.first
    // Left-flanking and right-flanking as in CommonMark 0.30, section 6.2.
    let isLeft = !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
    let isRight = !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
    guard isLeft || isRight else { return nil }
    range = start..<end
    canOpen = isLeft
    canClose = isRight
  }

  /// What a mark without a partner is.
  func inline(in text: SourcedText, _: TextPosition?, _: inout LessonReader) -> Inline {
    .text(text[range].text)
  }
}

extension Unicode.Scalar? {
  /// The beginning and the end of a text count as white space.
  fileprivate var isSpace: Bool { self?.properties.isWhitespace ?? true }

  fileprivate var isPunctuation: Bool {
    guard let self else { return false }
    if self.isASCII { return UInt8(self.value).isPunctuation }
    return switch self.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
