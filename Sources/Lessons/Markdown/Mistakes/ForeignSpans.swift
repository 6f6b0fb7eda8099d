/// Pandoc's spans in running text, `[text]{.class}`.
enum ForeignSpans {
  /// The braces of all spans in a text.
  static func all(in running: RunningText) -> [Diagnostic] {
    let text = running.text
    let bytes = text.bytes
    guard
      bytes.indices.dropFirst().contains(where: {
        bytes[$0] == .openBrace && bytes[$0 - 1] == .closeBracket
      })
    else { return [] }
    let syntax = InlineSyntax(bytes)
    var constructs = running.constructs[...]
    var mistakes: [Diagnostic] = []
    var index = 0
    while index < bytes.count {
      if let construct = constructs.first, construct.range.lowerBound == index {
        constructs.removeFirst()
        index = construct.range.upperBound
        continue
      }
      if bytes[index] == .closeBracket, let range = braces(bytes, at: index + 1) {
        let isID = bytes[range.lowerBound + 1] == .hash
        mistakes.append(
          Diagnostic(
            at: text.sourceRange(range), "'\(bytes[range].text)' has no effect on text",
            help: isID
              ? "for a place to link to, write '<a id=\"…\"></a>'"
              : "write '<span class=\"…\">…</span>', or '\\{' for a brace"))
      }
      index = syntax.end(of: index)
    }
    return mistakes
  }

  /// Braces with a class or an id in them.
  private static func braces(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard start + 2 < bytes.count, bytes[start] == .openBrace,
      bytes[start + 1] == .hash || bytes[start + 1] == UInt8(ascii: "."),
      bytes[start + 2].isLetter,
      let end = bytes[start...].firstIndex(where: { $0 == .closeBrace || $0 == .newline }),
      bytes[end] == .closeBrace
    else { return nil }
    return start..<end + 1
  }
}
