// Dollars that open no formula, although what follows them is one.

extension StrayMarkup {
  func formula(at index: Int) -> (range: Range<Int>, diagnostic: Diagnostic)? {
    guard bytes.run(of: .dollar, from: index) == 1, before(index) != .dollar else { return nil }
    // At the end of a word or a pattern and before a space, it opens nothing: `^\d+$`.
    let isEnd = before(index).isWordByte || "+*?])}.".utf8.contains(before(index))
    if !isEnd || !byte(index + 1).isWhitespace, let close = closingDollar(after: index) {
      let content = bytes[(index + 1)..<close]
      let formula = Self.withoutSpace(content)
      guard looksLikeFormula(formula) else { return nil }
      let range = index..<close + 1
      let place = text.sourceRange(range)
      if formula.count < content.count, !byte(close + 1).isWordByte {
        let right = "$\(formula.text)$"
        return (
          range,
          Diagnostic(
            .warning, at: place, "not a formula: there is a space inside the dollars",
            help: "write '\(right)'", fix: SourceEdit(place, replaceWith: right))
        )
      }
      // `$A$1` is a cell of a spreadsheet.
      guard formula.count == content.count, byte(close + 1).isDigit,
        !formula.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 })
      else { return nil }
      let right = "\\(\(formula.text)\\)"
      return (
        range,
        Diagnostic(
          .warning, at: place,
          "not a formula: a digit follows the closing dollar",
          help: "write '\(right)'", fix: SourceEdit(place, replaceWith: right))
      )
    }
    return unclosedDollar(at: index)
  }

  /// What is between dollars, without the spaces at its ends, one with a backslash before it too: `x\ `.
  private static func withoutSpace(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let formula = content.trimmed
    let isEscape =
      formula.endIndex < content.endIndex
      && !formula.reversed().prefix { $0 == .backslash }.count.isMultiple(of: 2)
    return isEscape ? formula.dropLast().trimmed : formula
  }

  private func unclosedDollar(at index: Int) -> (range: Range<Int>, diagnostic: Diagnostic)? {
    guard beginsFormula(bytes[(index + 1)...]) else { return nil }
    let range = index..<index + 1
    return (
      range,
      Diagnostic(
        .warning, at: text.sourceRange(range), "unclosed '$'",
        help: "close it with '$' right after the formula, or write '\\$' for a dollar")
    )
  }

  /// The next dollar in the paragraph that belongs to nothing else.
  private func closingDollar(after start: Int) -> Int? {
    var index = start + 1
    while index < min(bytes.count, start + 200) {
      if bytes[index] == .dollar {
        return construct(at: index) == nil && bytes.run(of: .dollar, from: index) == 1 ? index : nil
      }
      index = construct(at: index).map { max($0.upperBound, index + 1) } ?? syntax.end(of: index)
    }
    return nil
  }

  /// Whether a text has the signs of a formula and no words.
  private func looksLikeFormula(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, !text.contains(.newline), text.count <= 200 else { return false }
    let hasCommand = text.indices.contains { index in
      text[index] == .backslash && index + 1 < text.endIndex && text[index + 1].isLetter
    }
    if hasCommand { return true }
    // `$5 - 6 $` are prices.
    if first.isDigit && !text.contains(UInt8(ascii: "^")) { return false }
    let words = text.split { !$0.isLetter }
    guard !words.isEmpty, words.allSatisfy({ $0.count <= 2 }) else { return false }
    return text.count == 1 || text.contains { "=+-*/<>^_(".utf8.contains($0) }
  }

  /// Whether a text begins with a command of TeX, or with a letter and an exponent or an index.
  private func beginsFormula(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let next = text.dropFirst().first else { return false }
    if first == .backslash { return next.isLetter }
    let after = text.dropFirst(2).first ?? .space
    return first.isLetter && (next == UInt8(ascii: "^") || next == UInt8(ascii: "_"))
      && (after.isWordByte || after == .openBrace || after == .backslash)
  }
}
