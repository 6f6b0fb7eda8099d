import Text

/// A link or an image by a label, `[text][label]` or `[label][]`.
struct LabelledLink {
  /// From bracket to bracket.
  private let range: Range<Int>
  private let label: Range<Int>
  private let isImage: Bool

  /// Looks for one whose text begins with a bracket and ends before an index.
  init?(_ bytes: [UInt8], _ bracket: Int, at start: Int, isImage: Bool) {
    guard start < bytes.count, bytes[start] == .openBracket,
      let end = LinkScanner(bytes: bytes).labelEnd(from: start + 1)
    else { return nil }
    let text = bracket + 1..<start - 1
    let label = end == start + 1 ? text : start + 1..<end
    let opening = isImage ? bracket - 1 : bracket
    // `row[i][j]`, `[1][2]` and `[i][j]` are indices or notes.
    let follows = opening > 0 ? bytes[opening - 1] : .space
    guard !follows.isWordByte, follows != .closeBracket, follows != UInt8(ascii: ")"),
      (1...1000).contains(text.count), label.count > 1, bytes[label.lowerBound].isWordByte,
      bytes[text].contains(where: \.isLetter), bytes[label].contains(where: \.isLetter)
    else { return nil }
    range = opening..<end + 1
    self.label = label
    self.isImage = isImage
  }

  /// The key of the definition that was probably meant, if nothing defines the label.
  func meantKey(in text: SourcedText, _ definitions: LinkDefinitions) -> String? {
    guard definitions[text.bytes[label]] == nil, !definitions.isLate(text.bytes[label]) else {
      return nil
    }
    return text[label].onOneLine.text.nearest(among: definitions.keys)
  }

  /// What is wrong if nothing defines the label.
  func diagnostic(in text: SourcedText, _ definitions: LinkDefinitions) -> Diagnostic? {
    if definitions[text.bytes[label]] != nil || definitions.isLate(text.bytes[label]) { return nil }
    let name = text[label].onOneLine.text
    let place = text.sourceRange(label)
    let nearest = meantKey(in: text, definitions)
    return Diagnostic(
      isImage ? .error : .warning, at: place,
      "no link definition has the label '\(name)', so this is not \(isImage ? "an image" : "a link")",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "write the address in parentheses, or define it: '[\(name)]: address'",
      fix: nearest.map { SourceEdit(place, replaceWith: $0) })
  }
}

/// A link or an image with its brackets and parentheses swapped, `(text)[https://…]`.
struct SwappedLink {
  /// From the parenthesis, or the exclamation mark before it, to the bracket.
  private let range: Range<Int>
  private let text: Range<Int>
  private let address: Range<Int>
  private let isImage: Bool

  init?(_ bytes: [UInt8], _ brackets: Range<Int>) {
    address = brackets.lowerBound + 1..<brackets.upperBound - 1
    let close = brackets.lowerBound - 1
    guard close > 0, bytes[close] == UInt8(ascii: ")"),
      let open = bytes[..<close].suffix(1000).lastIndex(of: UInt8(ascii: "(")), open + 1 < close,
      address.count < 1000,
      !bytes[open..<close].contains(.newline), !bytes[address].contains(where: \.isWhitespace)
    else { return nil }
    isImage = open > 0 && bytes[open - 1] == UInt8(ascii: "!")
    let start = isImage ? open - 1 : open
    guard bytes[address].looksLikeAddress || bytes[address].looksLikeFile,
      start == 0 || !bytes[start - 1].isWordByte
    else { return nil }
    range = start..<brackets.upperBound
    text = open + 1..<close
  }

  func diagnostic(in source: SourcedText) -> Diagnostic {
    let right = "\(isImage ? "!" : "")[\(source[text].text)](\(source[address].text))"
    let place = source.sourceRange(range)
    return Diagnostic(
      at: place,
      "this is not \(isImage ? "an image" : "a link"): its brackets and parentheses are swapped",
      help: "write '\(right)'", fix: SourceEdit(place, replaceWith: right))
  }
}
