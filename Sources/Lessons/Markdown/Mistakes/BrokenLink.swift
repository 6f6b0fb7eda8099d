/// A link or an image that is nearly one: with something between its brackets and its address, or without
/// the parenthesis at its end.
struct BrokenLink {
  private enum Kind {
    /// `[text] (address)`.
    case apart(space: Range<Int>)
    /// `[text](address`.
    case unclosed
    /// `[text]<address>`.
    case inAngleBrackets
  }

  private let kind: Kind
  private let isImage: Bool
  /// From the opening bracket, or the exclamation mark before it, to the address's last byte.
  private let range: Range<Int>
  private let address: Range<Int>

  /// Looks for one whose text begins with a bracket and ends before an index.
  init?(_ bytes: [UInt8], _ bracket: Int, at start: Int, isImage: Bool) {
    // A limit keeps reading linear.
    let text = bytes[bracket + 1..<start - 1].prefix(200)
    // `[1] (https://a.org)` is an entry of a list of references.
    guard isImage || text.count(where: \.isWordByte) > 1 && text.contains(where: \.isLetter) else {
      return nil
    }
    let next = bytes[start...].firstIndex { !$0.isSpaceOrTab } ?? bytes.count
    guard next < bytes.count, next - start <= 1 else { return nil }
    let opening = bytes[next]
    let rest = bytes[(next + 1)...].prefix(1000)
    let address = rest.prefix { !$0.isWhitespace && $0 != UInt8(ascii: ")") && $0 != .greaterThan }
    guard address.looksLikeAddress || address.looksLikeFile && opening != .lessThan,
      address.endIndex < rest.endIndex || rest.endIndex == bytes.count
    else { return nil }
    let closing = address.endIndex < bytes.count ? bytes[address.endIndex] : .newline
    switch (opening, closing) {
    case (UInt8(ascii: "("), UInt8(ascii: ")")) where next > start:
      kind = .apart(space: start..<next)
      range = (isImage ? bracket - 1 : bracket)..<address.endIndex + 1
    case (UInt8(ascii: "("), _) where next == start:
      guard
        !bytes[address.endIndex...].prefix(1000).prefix(while: { $0 != .newline }).contains(
          UInt8(ascii: ")"))
      else { return nil }
      kind = .unclosed
      range = (isImage ? bracket - 1 : bracket)..<address.endIndex
    case (.lessThan, .greaterThan) where next == start:
      kind = .inAngleBrackets
      range = (isImage ? bracket - 1 : bracket)..<address.endIndex + 1
    default: return nil
    }
    self.address = address.startIndex..<address.endIndex
    self.isImage = isImage
  }

  func diagnostic(in text: SourcedText) -> Diagnostic {
    let name = isImage ? "an image" : "a link"
    let place = text.sourceRange(range)
    switch kind {
    case .apart(let space):
      return Diagnostic(
        at: place, "this is not \(name): there is a space between the brackets and the parentheses",
        help: "remove the space", fix: SourceEdit(text.sourceRange(space), replaceWith: ""))
    case .unclosed:
      return Diagnostic(
        at: place, "this is not \(name): its parenthesis is not closed",
        help: "write ')' after the address",
        fix: text[address].text.contains("(")
          ? nil : SourceEdit(SourceRange(at: place.end), replaceWith: ")"))
    case .inAngleBrackets:
      let right = "(\(text[address].text))"
      let old = text.sourceRange(address.lowerBound - 1..<address.upperBound + 1)
      return Diagnostic(
        at: place, "this is not \(name): its address is in angle brackets",
        help: "write '\(right)'", fix: SourceEdit(old, replaceWith: right))
    }
  }
}

/// Brackets that were meant to cite something, but cite nothing: `[@ key]`, `[@@key]`, `[@key, and no end`.
struct BrokenCitation {
  private let range: Range<Int>
  private let message: String
  private let help: String
  /// What is written for the `@` before the key, and a single one belongs there.
  private let wrongSign: Range<Int>?

  /// Looks for one in brackets.
  init?(_ bytes: [UInt8], in brackets: Range<Int>) {
    let content = bytes[brackets].dropFirst().dropLast()
    let sign = UInt8(ascii: "@")
    let signs = content.prefix { $0 == sign }.count
    let key = content.dropFirst(signs).drop(while: \.isSpaceOrTab)
    let name = key.prefix { $0.isWordByte || "_:-.".utf8.contains($0) }
    guard signs > 0, signs > 1 || key.startIndex > content.startIndex + 1, !name.isEmpty,
      name.endIndex == content.endIndex || ",;".utf8.contains(bytes[name.endIndex])
    else { return nil }
    range = brackets
    // A limit keeps reading linear.
    message = "'\(bytes[brackets].prefix(200).text.excerpt)' cites nothing"
    help = "write '\("[@\(key.prefix(200).text)]".excerpt)'"
    wrongSign = content.startIndex..<key.startIndex
  }

  /// Looks for one whose bracket nothing closes.
  init?(_ bytes: [UInt8], unclosedAt bracket: Int) {
    // `[@key`, `[-@key`, or after words: `[see also @key`.
    let prefix = bytes[(bracket + 1)...].prefix(40).prefix {
      $0.isLetter || $0.isSpaceOrTab || ".-".utf8.contains($0)
    }
    guard prefix.endIndex < bytes.count, let key = CitationKey(bytes, at: prefix.endIndex),
      prefix.allSatisfy({ $0 != UInt8(ascii: "-") }) || key.hidesAuthor
    else { return nil }
    range = bracket..<key.range.upperBound
    message = "the bracket before '@\(bytes[key.key].text)' is not closed"
    help = "end the citation with ']', or write '\\[' for a bracket"
    wrongSign = nil
  }

  func diagnostic(in text: SourcedText) -> Diagnostic {
    let place = text.sourceRange(range)
    return Diagnostic(
      .warning, at: place, message, help: help,
      fix: wrongSign.map { SourceEdit(text.sourceRange($0), replaceWith: "@") })
  }
}
