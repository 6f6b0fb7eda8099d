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

/// A link or an image whose parentheses CommonMark takes for text since the title, the angle brackets or the
/// id in them is not written as it should be.
struct BrokenTitle {
  private enum Kind {
    /// `(address "a "quoted" word")`.
    case quotesInside
    /// `(address "title)`.
    case unclosed
    /// `(address "title" text)`.
    case textAfter
    /// `(<address)`.
    case angleBracket
    /// `(#id with spaces)`.
    case spacesInID
  }

  private let kind: Kind
  private let isImage: Bool
  /// From the parenthesis to the one that closes it, and the attributes after it.
  let parentheses: Range<Int>
  /// The title with its quotes, or the address if there is none.
  private let part: Range<Int>

  /// Looks for one in parentheses that begin at an index, after the brackets of its text.
  init?(_ bytes: [UInt8], at start: Int, isImage: Bool) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    let parenthesis = UInt8(ascii: ")")
    // A limit keeps reading linear.
    let line = bytes[(start + 1)...].prefix(1000).prefix { $0 != .newline }
    let inside = line.drop(while: \.isSpaceOrTab)
    guard let firstClose = inside.firstIndex(of: parenthesis) else { return nil }
    let word = inside[..<firstClose].prefix { !$0.isWhitespace }
    let title = line[word.endIndex...].drop(while: \.isSpaceOrTab)
    var close = firstClose
    if word.first == .lessThan, word.dropFirst().looksLikeAddress || word.dropFirst().looksLikeFile,
      !inside[..<firstClose].contains(.greaterThan)
    {
      guard word.endIndex == firstClose else { return nil }
      kind = .angleBracket
      part = word.startIndex..<word.endIndex
    } else if word.looksLikeAddress || word.looksLikeFile || Self.isID(word) {
      guard title.startIndex > word.endIndex, let quote = title.first else { return nil }
      if quote == .quote || quote == UInt8(ascii: "'") {
        let quotes = title.indices.dropFirst().filter {
          title[$0] == quote && bytes[$0 - 1] != .backslash
        }
        let end = quotes.first { index in
          title[(index + 1)...].first { !$0.isSpaceOrTab } == parenthesis
        }
        // Else something other than the title is wrong.
        guard end == nil || end != quotes.first,
          let last = title[(end ?? title.startIndex)...].firstIndex(of: parenthesis)
        else { return nil }
        close = last
        kind =
          end != nil
          ? .quotesInside : quotes.contains(where: { $0 < last }) ? .textAfter : .unclosed
        part = title.startIndex..<(end.map { $0 + 1 } ?? title[..<last].trimmed.endIndex)
      } else if Self.isID(word), quote.isWordByte, title.startIndex < firstClose {
        kind = .spacesInID
        part = word.startIndex..<title[..<firstClose].trimmed.endIndex
      } else {
        return nil
      }
    } else {
      return nil
    }
    self.isImage = isImage
    var end = close + 1
    if isImage, end < bytes.count, bytes[end] == .openBrace,
      let list = AttributeList(bytes, at: end)
    {
      end = list.end
    }
    parentheses = start..<end
  }

  private static func isID(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == .hash && isIdentifier(word.dropFirst())
  }

  func diagnostic(in text: SourcedText) -> Diagnostic {
    let name = isImage ? "an image" : "a link"
    let place = text.sourceRange(part)
    let message: String
    let help: String
    var fix: SourceEdit?
    switch kind {
    case .quotesInside:
      let quote = text[part.lowerBound..<part.lowerBound + 1].text
      message = "there are quotes inside its title"
      let other = quote == "'" ? "double" : "single"
      help = "write '\\\(quote)' for them, or put the title in \(other) quotes"
      fix = SourceEdit(place, replaceWith: escapedTitle(in: text.bytes))
    case .unclosed:
      let quote = text[part.lowerBound..<part.lowerBound + 1].text
      message = "the quotes of its title are not closed"
      help = "write '\(quote)' before the ')'"
      fix = SourceEdit(SourceRange(at: place.end), replaceWith: quote)
    case .textAfter:
      message = "there is text after its title"
      help = "remove it, or end the title right before the ')'"
    case .angleBracket:
      message = "its angle bracket is not closed"
      help = "write '>' after the address"
      fix = SourceEdit(SourceRange(at: place.end), replaceWith: ">")
    case .spacesInID:
      message = "there is a space in the id"
      help = "write the id alone; a title goes in quotes"
    }
    return Diagnostic(
      at: place, "this is not \(name): \(message)", help: help, fix: fix)
  }

  /// The title with a backslash before each quotation mark in it.
  private func escapedTitle(in bytes: [UInt8]) -> String {
    let quote = bytes[part.lowerBound]
    var escaped = [quote]
    for index in part.dropFirst().dropLast() {
      if bytes[index] == quote, bytes[index - 1] != .backslash { escaped.append(.backslash) }
      escaped.append(bytes[index])
    }
    return (escaped + [quote])[...].text
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
