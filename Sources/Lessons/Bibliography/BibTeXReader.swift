import Text

/// An entry of a BibTeX file as it is written.
struct BibTeXItem {
  var type: SourcedText
  var key: SourcedText
  var fields: [BibTeXField] = []
}

/// A field of an entry, without the braces or quotes around its value.
struct BibTeXField {
  var name: SourcedText
  var value: SourcedText
}

/// Reads the syntax of BibTeX: entries, their fields, and abbreviations.
///
/// Reading goes on after each mistake, so that the entries around a broken one are there.
struct BibTeXReader {
  private(set) var items: [BibTeXItem] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let text: SourcedText
  private let bytes: [UInt8]
  private var index = 0
  /// What `@string` defines, by names in lower case.
  private var strings: [String: SourcedText] = [:]
  /// The entry that has just ended; nil at the beginning of the file.
  private var lastKey: String?

  init(_ text: SourcedText) {
    self.text = text
    bytes = text.bytes
    while let start = nextEntry() { readEntry(at: start) }
  }

  // MARK: Entries

  /// Skips what is between entries, which BibTeX takes for comments.
  private mutating func nextEntry() -> Int? {
    var isNamed = lastKey == nil
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "@") where isEntry(at: index) || beginsLineWithWord(at: index):
        return index
      case UInt8(ascii: "%"):
        skipLine()
      case .closeBrace where !isNamed, .comma where !isNamed:
        isNamed = true
        report(
          index..<index + 1, "the entry '\(lastKey ?? "")' ends before this",
          help: "there is a '}' too many before it")
        index += 1
      default: index += 1
      }
    }
    return nil
  }

  private mutating func skipLine() {
    index = bytes[index...].firstIndex(of: .newline) ?? bytes.count
  }

  /// Whether an entry begins here: `@word{`.
  private func isEntry(at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "@"), start == 0 || !bytes[start - 1].isPartOfWord else {
      return false
    }
    var next = start + 1
    while next < bytes.count, bytes[next].isSpaceOrTab { next += 1 }
    let word = bytes[next...].prefix(while: \.isLetter)
    guard !word.isEmpty else { return false }
    let after = bytes[word.endIndex...].first { !$0.isWhitespace }
    return after == .openBrace || after == .openParenthesis
  }

  private func beginsLineWithWord(at start: Int) -> Bool {
    (start == 0 || bytes[start - 1] == .newline) && start + 1 < bytes.count
      && bytes[start + 1].isLetter
  }

  /// Whether an entry begins at a line's beginning here, after spaces.
  private func isEntryOnNewLine(at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "@") else { return false }
    let line = bytes[..<start].reversed().prefix { $0 != .newline }
    return line.allSatisfy(\.isSpaceOrTab) && isEntry(at: start)
  }

  private mutating func readEntry(at start: Int) {
    index = start + 1
    skipSpace()
    let type = word(while: \.isLetter)
    skipSpace()
    guard let opening = peek, opening == .openBrace || opening == .openParenthesis else {
      report(
        start..<type.upperBound, "'\(text[start..<type.upperBound])' has no braces after it",
        help: "write '@article{key, …}', or '%' before a comment")
      lastKey = nil
      return
    }
    let closing = opening == .openBrace ? UInt8.closeBrace : .closeParenthesis
    switch text[type].text.lowercased() {
    case "comment":
      if opening == .openBrace { _ = braced() } else { skipLine() }
      lastKey = nil
    case "preamble":
      index += 1
      _ = value(of: "@preamble")
      end(start..<type.upperBound, name: "@preamble", closing)
      lastKey = nil
    case "string":
      index += 1
      readString(start..<type.upperBound, closing)
    default:
      index += 1
      readFields(start, type, closing)
    }
  }

  private mutating func readString(_ opening: Range<Int>, _ closing: UInt8) {
    lastKey = nil
    skipSpace()
    let name = word(while: \.isPartOfName)
    skipSpace()
    guard !name.isEmpty, skip(UInt8(ascii: "=")) else {
      report(opening, "'@string' defines nothing", help: "write '@string{name = \"text\"}'")
      return
    }
    if let value = value(of: text[name].text) { strings[text[name].text.lowercased()] = value }
    end(opening, name: "@string", closing)
  }

  private mutating func readFields(_ start: Int, _ type: Range<Int>, _ closing: UInt8) {
    skipSpace()
    let keyRange = word { !$0.isWhitespace && ![.comma, UInt8(ascii: "="), closing].contains($0) }
    let opening = start..<index
    skipSpace()
    var item = BibTeXItem(type: text[type], key: text[keyRange])
    if keyRange.isEmpty || peek == UInt8(ascii: "=") {
      report(
        start..<type.upperBound, "the entry has no key",
        help: "write '@\(text[type]){key, …}', by which lessons cite it")
      item.key = SourcedText(at: text.location(at: start))
      index = keyRange.lowerBound
    } else if let byte = peek, byte != closing, byte != .comma, !isEntryOnNewLine(at: index) {
      reportMissingComma(after: keyRange.upperBound, "the key")
    }
    lastKey = item.key.text
    var names: [String: Location] = [:]
    while let field = nextField(opening, closing, item.key.text) {
      let name = field.name.text.lowercased()
      if let first = names[name] {
        diagnostics.append(
          Diagnostic(
            at: field.name.sourceRange, "the field '\(field.name)' is there twice",
            help: "the first is at line \(first.line)"))
        continue
      }
      names[name] = field.name.location
      item.fields.append(field)
    }
    items.append(item)
  }

  /// Passes the bracket that closes an entry.
  private mutating func end(_ opening: Range<Int>, name: String, _ closing: UInt8) {
    skipSpace()
    if !skip(closing) { reportUnclosed(opening, name, closing) }
  }

  private mutating func reportUnclosed(_ opening: Range<Int>, _ name: String, _ closing: UInt8) {
    report(
      opening, "the entry '\(name)' is not closed",
      help: "add '\([closing].text)' at its end")
  }

  // MARK: Fields

  private mutating func nextField(
    _ opening: Range<Int>, _ closing: UInt8, _ key: String
  ) -> BibTeXField? {
    while true {
      skipSpace()
      guard let byte = peek, !isEntryOnNewLine(at: index) else {
        reportUnclosed(opening, key, closing)
        lastKey = nil
        return nil
      }
      if byte == closing {
        index += 1
        return nil
      }
      if byte == .comma {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "%") {
        skipLine()
        continue
      }
      let start = index
      let name = word(while: \.isPartOfName)
      guard !name.isEmpty else {
        skipToNextField(closing)
        report(
          start..<max(start + 1, endOfText(start..<index)), "expected the name of a field",
          help: "write 'title = {…},'")
        continue
      }
      skipSpace()
      guard skip(UInt8(ascii: "=")) else {
        report(name, "no '=' after '\(text[name])'", help: "write '\(text[name]) = {…},'")
        skipToNextField(closing)
        continue
      }
      guard let value = value(of: text[name].text) else {
        skipToNextField(closing)
        continue
      }
      let end = index
      skipSpace()
      if let next = peek, next != .comma, next != closing, !isEntryOnNewLine(at: index) {
        reportMissingComma(after: end, "the field '\(text[name])'")
      }
      return BibTeXField(name: text[name], value: value)
    }
  }

  /// Passes what is no field, up to a comma, the end of the line or of the entry.
  private mutating func skipToNextField(_ closing: UInt8) {
    if index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    let start = index
    while index < bytes.count, bytes[index] != .comma, bytes[index] != .newline,
      bytes[index] != closing
    {
      index += 1
    }
    // Something must be passed.
    if index == start, index < bytes.count, bytes[index] != closing { index += 1 }
  }

  private func endOfText(_ range: Range<Int>) -> Int { bytes[range].trimmed.endIndex }

  private mutating func reportMissingComma(after end: Int, _ what: String) {
    let place = SourceRange(at: text.sourceRange(max(0, end - 1)..<end).end)
    diagnostics.append(
      Diagnostic(
        at: place, "no comma after \(what)", help: "add ','",
        fix: SourceEdit(place, replaceWith: ",")))
  }

  // MARK: Values

  /// A value: texts in braces or quotes, numbers and abbreviations, put together by `#`.
  private mutating func value(of name: String) -> SourcedText? {
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
    case let byte where byte.isPartOfName:
      let range = word(while: \.isPartOfName)
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
        help: nearest.map { "did you mean '\($0)'?" } ?? "write a text in braces: {\(word)}",
        fix: nearest.map { SourceEdit(word.sourceRange, replaceWith: $0) }))
  }

  /// The content of braces; up to where it probably ends if nothing closes them.
  private mutating func braced() -> Range<Int> {
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

  /// Whether the next line begins with a field that BibTeX knows, `year = {`.
  private func isField(after lineBreak: Int) -> Bool {
    let start = bytes[(lineBreak + 1)...].firstIndex { !$0.isSpaceOrTab } ?? bytes.count
    let name = bytes[start...].prefix { $0.isPartOfName }
    guard (3...16).contains(name.count), BibTeXFields.known.contains(name.text.lowercased()),
      let equals = bytes[name.endIndex...].firstIndex(where: { !$0.isSpaceOrTab }),
      bytes[equals] == UInt8(ascii: "="),
      let value = bytes[(equals + 1)...].first(where: { !$0.isSpaceOrTab })
    else { return false }
    return value == .openBrace || value == .quote || value.isDigit
  }

  // MARK: Bytes

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func word(while isPart: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return start..<index
  }

  private mutating func report(_ range: Range<Int>, _ message: String, help: String) {
    // A line's break has no place of its own.
    let shown = bytes[range].reversed().drop { $0 == .newline }.count
    let place = text.sourceRange(range.lowerBound..<range.lowerBound + shown)
    diagnostics.append(Diagnostic(at: place, message, help: help))
  }
}

extension UInt8 {
  fileprivate static let openParenthesis = UInt8(ascii: "(")
  fileprivate static let closeParenthesis = UInt8(ascii: ")")

  fileprivate var isPartOfWord: Bool { isLetter || isDigit || self >= 0x80 }

  /// Whether it can be part of the name of a field or an abbreviation.
  fileprivate var isPartOfName: Bool { isPartOfWord || "-_:.+/".utf8.contains(self) }
}
