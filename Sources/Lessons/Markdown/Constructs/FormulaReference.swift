/// A reference as LaTeX writes it, `\ref{eq-loss}` or `\eqref{eq-loss}`.
struct FormulaReference: SpanConstruct {
  static let openings = [UInt8.backslash]
  let range: Range<Int>
  private let id: Range<Int>

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    guard
      let command = ["\\ref{", "\\eqref{"].first(where: { bytes[start...].starts(with: $0.utf8) })
    else { return nil }
    let idStart = start + command.utf8.count
    guard let end = bytes[idStart...].firstIndex(where: { $0 == .closeBrace || $0.isWhitespace }),
      bytes[end] == .closeBrace, end > idStart
    else { return nil }
    id = idStart..<end
    range = start..<end + 1
  }

  func inline(in text: SourcedText, _: TextPosition?, _: inout LessonReader) -> Inline {
    let place = text.sourceRange(range)
    let name = text[id].text
    return .link(
      destination: "#" + name, title: nil, content: [],
      place: LinkPlace(
        range: place, text: place,
        address: WrittenAddress(name, at: text.sourceRange(id), .id)))
  }
}
