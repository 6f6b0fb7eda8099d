// Inline markup of other tools, which is shown as it is written.

extension StrayMarkup {
  typealias Named = (range: Range<Int>, diagnostic: Diagnostic)

  func named(_ range: Range<Int>, _ message: String, _ help: String) -> Named {
    (range, Diagnostic(.warning, at: text.sourceRange(range), message, help: help))
  }

  // MARK: Pandoc and Quarto

  /// A subscript or a superscript in Pandoc's notation, `H~2~O` and `1^st^`.
  func script(at index: Int) -> Named? {
    let mark = bytes[index]
    let isLowered = mark == .tilde
    guard before(index) != mark, bytes.run(of: mark, from: index) == 1,
      let close = bytes[(index + 1)...].prefix(24).firstIndex(of: mark), close > index + 1,
      byte(close + 1) != mark
    else { return nil }
    let content = bytes[(index + 1)..<close]
    let isShort = content.allSatisfy { $0.isWordByte || "+-".utf8.contains($0) }
    // `2^10^3` is a power tower, `~a` may be a home folder, and `x~y~z` can be anything.
    let endsWord = !byte(close + 1).isWordByte
    guard isShort, content.contains(where: \.isWordByte), isLowered || before(index).isWordByte,
      endsWord || isLowered && content.allSatisfy(\.isDigit)
    else { return nil }
    let range = index..<close + 1
    let word = text.bytes[..<index].suffix(40).reversed().prefix { $0.isWordByte }.reversed().text
    if isLowered, word.isEmpty {
      return named(
        range, "a single '~' has no effect",
        "to strike text, write '~~\(content.text)~~'; for the sign, '\\~'"
      )
    }
    let sign = isLowered ? "_" : "^"
    let raised = content.count == 1 ? content.text : "{\(content.text)}"
    // Digits are upright in formulas anyway, and the base of a power is a variable, set in italics.
    let isPower = !isLowered && word.count == 1 || word.utf8.allSatisfy(\.isDigit)
    let base = isPower ? word : "\\mathrm{\(word)}"
    return named(
      range, "'\(text[range].text)' does not make a \(isLowered ? "subscript" : "superscript")",
      "write it as a formula: '$\(base)\(sign)\(raised)$'")
  }

  /// An inline footnote, `text^[note]`.
  ///
  /// After a space it may be a regular expression, `^[a-z ]+`, unless it consists of words.
  func note(at index: Int) -> Named? {
    let isAfterText = before(index).isWordByte || ".,;:!?)\"".utf8.contains(before(index))
    guard byte(index + 1) == .openBracket, isAfterText || before(index).isWhitespace,
      let close = ahead(index).firstIndex(of: .closeBracket)
    else { return nil }
    let content = bytes[(index + 2)..<close]
    guard content.first?.isLetter == true, content.count > 2,
      isAfterText || consistsOfWords(content)
    else { return nil }
    return named(
      index..<close + 1, "a footnote cannot be written inside a sentence",
      "write '[^label]' here, and '[^label]: \(text[index + 2..<close].onOneLine.text)' in a paragraph of its own"
    )
  }

  /// Whether a text has several words, and nothing but words and the signs of sentences.
  private func consistsOfWords(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 1
      && words.allSatisfy { $0.allSatisfy { $0.isWordByte || "'-.,:;!?()".utf8.contains($0) } }
      && words.contains { $0.prefix { $0.isWordByte }.count > 2 }
  }

  /// `==marked==`, but not `a ==b== c`.
  func highlight(at index: Int) -> Named? {
    guard let content = contentOfPair(at: index), content.count > 1 else { return nil }
    let range = index..<content.endIndex + 2
    return named(
      range, "'==' does not highlight text",
      "write '<mark>\(text[content.startIndex..<content.endIndex].text)</mark>'")
  }

  /// An insertion, `++inserted++`.
  ///
  /// Several words between may be operands: `++a and b++`.
  func insertion(at index: Int) -> Named? {
    guard let content = contentOfPair(at: index), content.count > 1,
      !content.contains(where: \.isWhitespace)
    else { return nil }
    let range = index..<content.endIndex + 2
    return named(
      range, "'++' does not mark text as inserted",
      "write '<ins>\(text[content.startIndex..<content.endIndex].text)</ins>'")
  }

  /// The text between two doubled signs on a line, the first right before a word and the second right after one.
  private func contentOfPair(at index: Int) -> ArraySlice<UInt8>? {
    let sign = bytes[index]
    guard before(index) != sign, bytes.run(of: sign, from: index) == 2, !before(index).isWordByte,
      byte(index + 2).isWordByte
    else { return nil }
    let rest = ahead(index + 2).prefix { $0 != .newline }
    guard let close = rest.firstIndex(of: sign), bytes.run(of: sign, from: close) == 2,
      !before(close).isWhitespace, !byte(close + 2).isWordByte
    else { return nil }
    return bytes[index + 2..<close]
  }

  /// A wiki link: `[[a page]]`, `[[page|text]]` or `[[folder/page]]`.
  ///
  /// A single word may be an attribute in C++ or a type in Swift: `[[nodiscard]]`, `[[Int]]`.
  func wikiLink(at index: Int) -> Named? {
    guard byte(index + 1) == .openBracket, !before(index).isWordByte, before(index) != .openBracket,
      byte(index + 2).isLetter,
      let close = ahead(index).firstIndex(of: .closeBracket), byte(close + 1) == .closeBracket
    else { return nil }
    let content = bytes[(index + 2)..<close]
    guard content.allSatisfy({ $0.isWordByte || " -_/.#|".utf8.contains($0) }),
      content.contains(where: { " /#|".utf8.contains($0) }) || content.looksLikeFile,
      content.split(whereSeparator: { !$0.isWordByte }).contains(where: { $0.count > 2 })
    else { return nil }
    return named(
      index..<close + 2, "'\(text[index..<close + 2].text)' is not a link",
      "write '[text](lesson.md)'")
  }

  /// A shortcode of Quarto or Hugo, `{{< video x >}}`, beside other text.
  ///
  /// Alone on its line it is one of ``ForeignBlocks``.
  func shortcode(at index: Int) -> Named? {
    guard byte(index + 1) == .openBrace, before(index) != .openBrace,
      let end = ForeignBlocks.shortcodeEnd(ahead(index)), !isAloneOnLine(index..<end)
    else { return nil }
    let content = bytes[(index + 3)..<(end - 3)].trimmed
    let name = content.prefix { !$0.isWhitespace }
    // A single letter stands for any shortcode.
    guard name.count > 1,
      name.allSatisfy({ $0.isLetter || $0.isDigit || "/-_.".utf8.contains($0) })
    else { return nil }
    return named(
      index..<end, "'\(text[index..<end].text)' belongs to another tool and has no effect here",
      ForeignBlocks.wayOut(forShortcode: name.text))
  }

  /// A value or a tag of Jekyll's or Jinja's, `{{ site.title }}` and `{% include x %}`.
  ///
  /// A tag that is alone on its line is one of ``ForeignBlocks``.
  func templateTag(at index: Int) -> Named? {
    let rest = ahead(index).prefix { $0 != .newline }
    let isValue = byte(index + 1) == .openBrace
    let closing = isValue ? "}}" : "%}"
    guard isValue || byte(index + 1) == UInt8(ascii: "%"), before(index) != .openBrace,
      let end = rest.dropFirst(2).firstRange(of: closing.utf8)
    else { return nil }
    let content = bytes[(index + 2)..<end.lowerBound].trimmed
    let name = content.prefix { $0.isWordByte || $0 == .underscore || $0 == UInt8(ascii: ".") }
    let range = index..<end.upperBound
    guard name.first?.isLetter == true else { return nil }
    if isValue {
      // A name without parts stands for any value.
      let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }),
        name.count == content.count || byte(name.endIndex).isSpaceOrTab
      else { return nil }
    } else {
      guard bytes[index + 2] == .space || bytes[index + 2] == UInt8(ascii: "-"),
        !isAloneOnLine(range)
      else { return nil }
    }
    return named(
      range, "'\(text[range].text)' belongs to another tool and has no effect here",
      "write what it stands for, or '\\{' for a brace")
  }

  private func isAloneOnLine(_ range: Range<Int>) -> Bool {
    let isBlank = { (bytes: ArraySlice<UInt8>) in bytes.allSatisfy(\.isSpaceOrTab) }
    let before = bytes[..<range.lowerBound].suffix(100)
    let after = bytes[range.upperBound...].prefix(100)
    let start = before.lastIndex(of: .newline).map { $0 + 1 } ?? before.startIndex
    let end = after.firstIndex(of: .newline) ?? after.endIndex
    return isBlank(before[start...]) && isBlank(after[..<end])
  }

  // MARK: Marks beside code

  /// Attributes after code, `` `x`{.python} `` or `` `<b>`{=html} ``.
  func attributesOfCode(at index: Int) -> Named? {
    let code = syntax.code(at: index)
    let brace = code.range.upperBound
    guard code.content != nil, byte(brace) == .openBrace, "=.#".utf8.contains(byte(brace + 1)),
      byte(brace + 2).isLetter, let close = ahead(brace).firstIndex(of: .closeBrace)
    else { return nil }
    let range = brace..<close + 1
    return named(
      range, "'\(text[range].onOneLine.text)' has no effect on code",
      "remove it, or write '\\{' for a brace")
  }

  /// The mark of a computed value before its backticks, `` {swift}`x` `` or `` {swift} `x` ``.
  func value(at index: Int) -> Named? {
    guard bytes[index...].starts(with: "{swift}".utf8) else { return nil }
    var start = index + "{swift}".utf8.count
    if byte(start).isSpaceOrTab { start += 1 }
    guard byte(start) == .backtick else { return nil }
    let code = syntax.code(at: start)
    guard let content = code.content, !bytes[content].isBlank else { return nil }
    let range = index..<code.range.upperBound
    let place = text.sourceRange(range)
    let mark = String(repeating: "`", count: content.lowerBound - code.range.lowerBound)
    let right = "\(mark){swift} \(text[content].onOneLine.text)\(mark)"
    return (
      range,
      Diagnostic(
        at: place, "'{swift}' is outside the backticks, so nothing is computed",
        help: "write '\(right)'", fix: SourceEdit(place, replaceWith: right))
    )
  }

  /// The mark of a computed value without any backticks, `{swift} 3 + 4`.
  func bareValue(at index: Int) -> Named? {
    guard let mark = ComputedValue.bareMark(in: bytes, at: index) else { return nil }
    let shown = text[mark].onOneLine.text
    return (
      mark,
      Diagnostic(
        at: text.sourceRange(mark), "'\(shown)' is not in backticks, so nothing is computed",
        help: "write '`\(shown) expression`', or '\\{' for a brace")
    )
  }

  // MARK: MyST

  /// A role of MyST, `` {ref}`x` ``, or of Sphinx, `` :ref:`x` ``.
  func role(at index: Int) -> Named? {
    let closing = bytes[index] == .openBrace ? UInt8.closeBrace : UInt8(ascii: ":")
    let rest = bytes[(index + 1)...].prefix(24)
    guard !before(index).isWordByte,
      let backtick = rest.firstIndex(of: .backtick), bytes[backtick - 1] == closing,
      backtick - 1 > index, syntax.code(at: backtick).content != nil
    else { return nil }
    let name = bytes[(index + 1)..<backtick - 1].text
    guard let help = Self.roles[name] else { return nil }
    let tool = closing == .closeBrace ? "MyST" : "Sphinx"
    return named(
      index..<syntax.code(at: backtick).range.upperBound,
      "'\(text[index..<backtick].text)' is a \(tool) role, which has no effect here", help)
  }

  private static let roles: [String: String] = {
    let reference = "write '[](#id)'"
    let script = "write a formula, '$x_2$' or '$x^2$'"
    return [
      "ref": reference, "numref": reference, "eq": reference, "prf:ref": reference,
      "doc": "write '[](lesson.md)'", "math": "write '$…$'", "sub": script, "sup": script,
      "subscript": script, "superscript": script, "download": "write '[text](file)'",
      "kbd": "write '<kbd>…</kbd>'", "abbr": "write '<abbr>…</abbr>'", "code": "write '`…`'",
      "term": "write '*…*'", "strike": "write '~~…~~'", "del": "write '~~…~~'",
    ]
  }()

  // MARK: Paths

  /// A Windows path that loses backslashes because punctuation follows them: `C:\data\_old`,
  /// `\\server\share`.
  func path(at index: Int) -> Named? {
    let isShare =
      byte(index + 1) == .backslash && byte(index + 2).isWordByte && !before(index).isWordByte
    let isOnDrive =
      before(index) == UInt8(ascii: ":") && index > 1 && bytes[index - 2].isLetter
      && (index == 2 || !bytes[index - 3].isWordByte)
    guard isShare || isOnDrive else { return nil }
    let start = isShare ? index : index - 2
    let written = bytes[start...].prefix(260).prefix { byte in
      !byte.isWhitespace && !"\"'`<>|,;()".utf8.contains(byte)
    }
    // The full stop of the sentence does not belong to it.
    let end = written.last.map { ".:!?".utf8.contains($0) } == true ? 1 : 0
    let path = written.dropLast(end)
    let separators = path.indices.dropFirst(isShare ? 2 : 0).filter { path[$0] == .backslash }
    let isShown = { (separator: Int) in
      !self.byte(separator + 1).isPunctuation || separator + 1 == path.endIndex
    }
    guard !separators.contains(where: { byte($0 + 1) == .backslash }),
      isShare ? !separators.isEmpty : !separators.allSatisfy(isShown)
    else { return nil }
    return named(
      start..<path.endIndex, "some backslashes in this path are not shown",
      "put it in backticks: `\(text[start..<path.endIndex].text)`")
  }
}
