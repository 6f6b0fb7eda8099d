extension BibTeXReader {
  /// The next field of an entry; nil at its end.
  mutating func nextField(
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
      let name = word(while: \.isOfBibTeXName)
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
      endValue(of: name, closing)
      return BibTeXField(name: text[name], value: value)
    }
  }

  /// Names what stands between a value and the comma after it.
  private mutating func endValue(of name: Range<Int>, _ closing: UInt8) {
    let end = index
    skipSpace()
    guard let next = peek, ![.comma, closing, UInt8(ascii: "%")].contains(next),
      !isEntryOnNewLine(at: index)
    else { return }
    let start = index
    let isField = !word(while: \.isOfBibTeXName).isEmpty && nextByte == UInt8(ascii: "=")
    index = start
    if isField {
      reportMissingComma(after: end, "the field '\(text[name])'")
    } else {
      skipToNextField(closing)
      report(
        start..<max(start + 1, endOfText(start..<index)),
        "the value of '\(text[name])' ends before this",
        help: "put all of it in braces: \(text[name]) = {…}")
    }
  }

  private var nextByte: UInt8? { bytes[index...].first { !$0.isWhitespace } }

  /// Passes what is not a field, up to a comma, the end of the line or of the entry.
  mutating func skipToNextField(_ closing: UInt8) {
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

  func endOfText(_ range: Range<Int>) -> Int { bytes[range].trimmed.endIndex }

  mutating func reportMissingComma(after end: Int, _ what: String) {
    let place = SourceRange(at: text.sourceRange(max(0, end - 1)..<end).end)
    diagnostics.append(
      Diagnostic(
        at: place, "no comma after \(what)", help: "add ','",
        fix: SourceEdit(place, replaceWith: ",")))
  }
}
