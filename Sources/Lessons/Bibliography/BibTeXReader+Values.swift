import Text

extension BibTeXReader {
  /// A value: texts in braces or quotes, numbers and abbreviations, put together by `#`.
  mutating func value(of name: String) -> SourcedText? {
    var result: SourcedText?
    repeat {
      skipSpace()
      guard let part = part(of: name) else { return result }
      if result == nil { result = part } else { result?.append(part) }
      skipSpaceBeforeSign()
    } while skip(.hash)
    return result
  }

  private mutating func skipSpaceBeforeSign() {
    let next = bytes[index...].firstIndex { !$0.isWhitespace }
    if let next, bytes[next] == .hash { index = next }
  }

  private mutating func part(of name: String) -> SourcedText? {
    guard let byte = peek else {
      report(
        max(0, index - 1)..<index, "no value after '\(name) ='", help: "write '\(name) = {…},'")
      return nil
    }
    switch byte {
    case .openBrace, .quote: return text[delimited()]
    case let byte where byte.isOfBibTeXName:
      let range = word(while: \.isOfBibTeXName)
      let word = text[range]
      if word.bytes.allSatisfy(\.isDigit) || Month.number(of: word.text) != nil { return word }
      if let value = strings[word.text.lowercased()] { return value }
      reportAbbreviation(word)
      return word
    default:
      report(index..<index + 1, "no value after '\(name) ='", help: "write '\(name) = {…},'")
      return nil
    }
  }

  private mutating func reportAbbreviation(_ word: SourcedText) {
    let nearest = word.text.nearest(among: strings.keys.sorted())
    diagnostics.append(
      Diagnostic(
        at: word.sourceRange, "no '@string' defines '\(word)'",
        help: nearest.map { "did you mean '\($0)'?" } ?? "write text in braces: {\(word)}",
        fix: nearest.map { SourceEdit(word.sourceRange, replaceWith: $0) }))
  }

  /// The content of the braces or quotes that begin here.
  ///
  /// It goes up to where it probably ends if nothing closes them. Within quotes, quotes stand in braces.
  mutating func delimited() -> Range<Int> {
    let start = index
    let isQuoted = bytes[start] == .quote
    index += 1
    var braces: [Int] = []
    reading: while index < bytes.count {
      switch bytes[index] {
      case .backslash where index + 1 < bytes.count: index += 1
      case .openBrace: braces.append(index)
      case .quote where isQuoted && braces.isEmpty:
        index += 1
        return start + 1..<index - 1
      case .closeBrace where braces.isEmpty:
        guard !isQuoted else { break reading }
        index += 1
        return start + 1..<index - 1
      case .closeBrace: braces.removeLast()
      case .newline where isField(after: index): break reading
      case UInt8(ascii: "@") where isEntryOnNewLine(at: index): break reading
      default: break
      }
      index += 1
    }
    return unclosed(start, braces.last ?? start)
  }

  /// Names a brace or a quote that nothing closes, and ends the value with its line.
  private mutating func unclosed(_ start: Int, _ opening: Int) -> Range<Int> {
    let isQuote = bytes[opening] == .quote
    report(
      opening..<opening + 1, "the \(isQuote ? "quote" : "brace") is not closed",
      help: "add '\(isQuote ? "\"" : "}")' at the end of the text")
    var end = bytes[start + 1..<max(index, start + 1)].firstIndex(of: .newline) ?? index
    end = min(max(end, start + 1), bytes.count)
    index = end
    var kept = bytes[start + 1..<end].trimmed
    if kept.last == .comma {
      kept = kept.dropLast()
      // The comma is there.
      index = kept.endIndex
    }
    return kept.isEmpty ? start + 1..<start + 1 : kept.startIndex..<kept.endIndex
  }
}
