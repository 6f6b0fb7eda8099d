/// Moves over the bytes of a file, and tells what begins at a place.
extension BibTeXReader {
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  mutating func word(while isPart: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return start..<index
  }

  mutating func report(_ range: Range<Int>, _ message: String, help: String) {
    // A line's break has no place of its own.
    let shown = bytes[range].reversed().drop { $0 == .newline }.count
    let place = text.sourceRange(range.lowerBound..<range.lowerBound + shown)
    diagnostics.append(Diagnostic(at: place, message, help: help))
  }

  // MARK: What begins

  mutating func skipLine() {
    index = bytes[index...].firstIndex(of: .newline) ?? bytes.count
  }

  /// Whether an entry begins here: `@word{`.
  func isEntry(at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "@"), start == 0 || !bytes[start - 1].isOfBibTeXWord else {
      return false
    }
    var next = start + 1
    while next < bytes.count, bytes[next].isSpaceOrTab { next += 1 }
    let word = bytes[next...].prefix(while: \.isLetter)
    guard !word.isEmpty else { return false }
    let after = bytes[word.endIndex...].first { !$0.isWhitespace }
    return after == .openBrace || after == .openParenthesis
  }

  func beginsLineWithWord(at start: Int) -> Bool {
    (start == 0 || bytes[start - 1] == .newline) && start + 1 < bytes.count
      && bytes[start + 1].isLetter
  }

  /// Whether an entry begins at a line's beginning here, after spaces.
  func isEntryOnNewLine(at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "@") else { return false }
    let before = bytes[..<start].last { !$0.isSpaceOrTab }
    return (before ?? .newline) == .newline && isEntry(at: start)
  }

  /// Whether the next line begins with a field that BibTeX knows, `year = {`.
  func isField(after lineBreak: Int) -> Bool {
    let start = bytes[(lineBreak + 1)...].firstIndex { !$0.isSpaceOrTab } ?? bytes.count
    let name = bytes[start...].prefix { $0.isOfBibTeXName }
    guard (3...16).contains(name.count), BibTeXFields.known.contains(name.text.lowercased()),
      let equals = bytes[name.endIndex...].firstIndex(where: { !$0.isSpaceOrTab }),
      bytes[equals] == UInt8(ascii: "="),
      let value = bytes[(equals + 1)...].first(where: { !$0.isSpaceOrTab })
    else { return false }
    return value == .openBrace || value == .quote || value.isDigit
  }
}

extension UInt8 {
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")

  var isOfBibTeXWord: Bool { isLetter || isDigit || self >= 0x80 }

  /// Whether it can be part of the name of a field or an abbreviation.
  var isOfBibTeXName: Bool { isOfBibTeXWord || "-_:.+/".utf8.contains(self) }
}
