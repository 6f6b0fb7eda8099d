/// A link around another, `[a [b](address) c](address)`: CommonMark reads only the inner one.
struct NestedLink {
  private let range: Range<Int>

  /// Looks for the address of the outer link after its brackets.
  init?(_ bytes: [UInt8], _ bracket: Int, at start: Int) {
    guard let tail = LinkScanner(bytes: bytes).tail(at: start) else { return nil }
    let address = bytes[tail.destination]
    guard address.looksLikeAddress || address.looksLikeFile || address.first == .hash else {
      return nil
    }
    range = bracket..<tail.range.upperBound
  }

  func diagnostic(in text: SourcedText) -> Diagnostic {
    Diagnostic(
      at: text.sourceRange(range), "this is not a link: there is another link in its text",
      help: "end it before the other link, or remove one of them")
  }
}
