/// An entry of a BibTeX file as it is written.
struct BibTeXItem {
  var type: SourcedText
  var key: SourcedText
  var fields: [BibTeXField] = []
  /// Whether something is wrong with its syntax, so that fields may be missing.
  var isBroken = false

  /// Whether it is no work, but data that works take from it.
  var isData: Bool { type.text.lowercased() == "xdata" }
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
  var diagnostics: [Diagnostic] = []

  let text: SourcedText
  let bytes: [UInt8]
  var index = 0
  /// What `@string` defines, by names in lower case.
  private(set) var strings: [String: SourcedText] = [:]
  /// The entry that has just ended; nil at the beginning of the file.
  var lastKey: String?

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
        if !items.isEmpty { items[items.count - 1].isBroken = true }
        report(
          index..<index + 1, "the entry '\(lastKey ?? "")' ends before this",
          help: "remove the extra '}' before it")
        index += 1
      default: index += 1
      }
    }
    return nil
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
      if opening == .openBrace { _ = delimited() } else { skipLine() }
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
    let name = word(while: \.isOfBibTeXName)
    skipSpace()
    guard !name.isEmpty, skip(UInt8(ascii: "=")) else {
      report(opening, "'@string' defines nothing", help: "write '@string{name = \"text\"}'")
      return
    }
    if let value = value(of: text[name].text) { strings[text[name].text.lowercased()] = value }
    end(opening, name: "@string", closing)
  }

  private mutating func readFields(_ start: Int, _ type: Range<Int>, _ closing: UInt8) {
    let reported = diagnostics.count
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
            at: field.name.sourceRange, "the field '\(field.name)' appears twice",
            help: "the first is at line \(first.line)"))
        continue
      }
      names[name] = field.name.location
      item.fields.append(field)
    }
    item.isBroken = diagnostics.count > reported
    items.append(item)
  }

  /// Passes the bracket that closes an entry.
  mutating func end(_ opening: Range<Int>, name: String, _ closing: UInt8) {
    skipSpace()
    if !skip(closing) { reportUnclosed(opening, name, closing) }
  }

  mutating func reportUnclosed(_ opening: Range<Int>, _ name: String, _ closing: UInt8) {
    report(
      opening, "the entry '\(name)' is not closed",
      help: "add '\([closing].text)' at its end")
  }
}
