// Characters that are written by name, `&eacute;`, where the name or its end is wrong.

extension StrayMarkup {
  /// A name that no character has, `&nosuch;`, or a common one without its semicolon, `&nbsp`.
  func namedReference(at index: Int) -> Named? {
    let name = bytes[(index + 1)...].prefix(32).prefix { $0.isLetter || $0.isDigit }
    guard name.first?.isLetter == true, name.count > 1 else { return nil }
    let next = byte(name.endIndex)
    guard next == UInt8(ascii: ";") else {
      return next == UInt8(ascii: "=") ? nil : unfinishedReference(index..<name.endIndex)
    }
    let range = index..<name.endIndex + 1
    // `R&D;` ends a clause, and `&x;` is code.
    guard name.count > 2, !before(index).isWordByte, before(index) != UInt8(ascii: "&"),
      !Self.isCharacter(Array(bytes[range]))
    else { return nil }
    return (
      range,
      Diagnostic(
        .warning, at: text.sourceRange(range),
        "'\(text[range].text)' is not the name of a character, and is shown as it is written",
        help: "write the character itself, or '\\&' for the sign")
    )
  }

  private func unfinishedReference(_ range: Range<Int>) -> Named? {
    guard Self.commonNames.contains(text[range].text), byte(range.upperBound) < 0x80,
      byte(range.upperBound) != UInt8(ascii: "(")
    else { return nil }
    let place = text.sourceRange(range)
    return (
      range,
      Diagnostic(
        .warning, at: place, "'\(text[range].text)' is shown as it is written: its ';' is missing",
        help: "write '\(text[range].text);', or '\\&' for the sign",
        fix: SourceEdit(SourceRange(at: place.end), replaceWith: ";"))
    )
  }

  private static let commonNames: Set<String> = [
    "&nbsp", "&shy", "&ndash", "&mdash", "&hellip", "&thinsp", "&ensp", "&emsp", "&amp", "&quot",
    "&laquo", "&raquo",
  ]

  /// Whether Markdown has a character for a reference.
  private static func isCharacter(_ reference: [UInt8]) -> Bool {
    let shown = CommonMark.inlines(reference).map { node in
      if case .text(let text) = node.kind { text } else { "" }
    }
    return shown.joined() != reference.text
  }
}
