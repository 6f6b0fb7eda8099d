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
    case .openBrace: return text[braced()]
    case .quote: return text[quoted()]
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

  /// The content of braces; up to where it probably ends if nothing closes them.
  mutating func braced() -> Range<Int> {
    let start = index
    var openings: [Int] = []
    while index < bytes.count {
      switch bytes[index] {
      case .backslash where index + 1 < bytes.count: index += 1
      case .openBrace: openings.append(index)
      case .closeBrace:
        openings.removeLast()
        if openings.isEmpty {
          index += 1
          return start + 1..<index - 1
        }
      case .newline where isField(after: index): return unclosed(start, openings.last, "brace")
      case UInt8(ascii: "@") where isEntryOnNewLine(at: index):
        return unclosed(start, openings.last, "brace")
      default: break
      }
      index += 1
    }
    index = bytes.count
    return unclosed(start, openings.last, "brace")
  }

  /// The content of quotes, in which quotes stand in braces.
  private mutating func quoted() -> Range<Int> {
    let start = index
    index += 1
    var openings: [Int] = []
    while index < bytes.count {
      switch bytes[index] {
      case .backslash where index + 1 < bytes.count: index += 1
      case .openBrace: openings.append(index)
      case .closeBrace:
        if openings.popLast() == nil { return unclosed(start, start, "quote") }
      case .quote where openings.isEmpty:
        index += 1
        return start + 1..<index - 1
      case .newline where isField(after: index):
        return unclosed(start, openings.last ?? start, openings.isEmpty ? "quote" : "brace")
      case UInt8(ascii: "@") where isEntryOnNewLine(at: index):
        return unclosed(start, openings.last ?? start, openings.isEmpty ? "quote" : "brace")
      default: break
      }
      index += 1
    }
    index = bytes.count
    return unclosed(start, openings.last ?? start, openings.isEmpty ? "quote" : "brace")
  }

  /// Names a brace or a quote that nothing closes, and ends the value with its line.
  private mutating func unclosed(_ start: Int, _ opening: Int?, _ kind: String) -> Range<Int> {
    let opening = opening ?? start
    report(
      opening..<opening + 1, "the \(kind) is not closed",
      help: "add '\(kind == "quote" ? "\"" : "}")' at the end of the text")
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
