import Text

/// Fenced blocks that were probably meant to be something else than CommonMark takes them for: cells
/// in nearly the language Swift, directives of other tools, fences that are text or HTML.
enum FenceMistakes {
  // MARK: Languages

  /// A language that is nearly `swift`, or braces where the language should be.
  static func language(of fence: Outline.Fence) -> Diagnostic? {
    let info = fence.info
    let end = info.bytes.firstIndex { $0.isWhitespace || $0 == .openBrace } ?? info.bytes.count
    if end == 0 { return info.isEmpty ? nil : braces(info) }
    let name = info.bytes[..<end].text
    let isSwift = name.lowercased() == "swift"
    let range = info.sourceRange(0..<end)
    if isSwift || name.lowercased().editDistance(to: "swift") == 1 {
      return Diagnostic(
        at: range, "this code block is not a cell, since its language is '\(name)'",
        help: isSwift ? "write 'swift'" : "did you mean 'swift'?",
        fix: SourceEdit(range, replaceWith: "swift"))
    }
    if let mistake = rendered(name, at: range) { return mistake }
    // `swift,norun`, `swift5`, but not `swiftui`.
    guard name.lowercased().hasPrefix("swift"), end > 5, !info.bytes[5].isLetter else { return nil }
    return Diagnostic(
      at: range, "this code block is not a cell, since its language is '\(name)'",
      help:
        "write 'swift', with options after it in braces; code that is not run is 'swift {static}'")
  }

  /// A language in which GitHub shows what the code describes, rather than the code.
  private static func rendered(_ name: String, at range: SourceRange) -> Diagnostic? {
    switch name {
    case "math":
      Diagnostic(
        at: range, "a formula in a code block is shown as code",
        help: "\(ForeignBlocks.wayOut(for: name)); for its source, write 'tex'")
    case "mermaid":
      Diagnostic(
        at: range, "diagrams of Mermaid are not drawn, but shown as code",
        help: "show a picture, '![what it shows](diagram.svg)'; for the source, write 'text'")
    default: nil
    }
  }

  /// `{swift}`, Pandoc's `{.python #id}`, Quarto's `{python}`, MyST's `{note}`.
  private static func braces(_ info: SourcedText) -> Diagnostic? {
    let bytes = info.bytes
    let inside = bytes.dropFirst().prefix { $0 != .closeBrace }
    let words = inside.split(whereSeparator: \.isWhitespace)
    guard let word = words.first, word.first != .hash, !word.starts(with: "caption=".utf8) else {
      return nil
    }
    let end = min(inside.endIndex + 1, bytes.count)
    let range = info.sourceRange(0..<end)
    let isClass = word.first == UInt8(ascii: ".")
    let name = (isClass ? word.dropFirst() : word).text
    if name.lowercased() == "swift" {
      return Diagnostic(
        at: range, "this code block will not run",
        help: "to make it a cell, write 'swift' and then options in braces",
        fix: words.count == 1 && end == bytes.count
          ? SourceEdit(range, replaceWith: "swift") : nil)
    }
    // Pandoc's way to name a language, which reads well.
    if isClass, name.lowercased().editDistance(to: "swift") > 1 { return nil }
    return Diagnostic(
      at: range, "'\(bytes[..<end].text)' is not a language",
      help: ForeignBlocks.wayOut(for: name, isFence: true))
  }

  // MARK: Ends

  /// A line in a cell that was meant to end it: a fence of the other kind, or a shorter one.
  ///
  /// - Returns: What is wrong, and where the line begins in the code; nil if there is no such line.
  static func wrongEnd(of fence: Outline.Fence) -> (diagnostic: Diagnostic, offset: Int)? {
    for line in fence.code.lineRanges {
      guard let end = FenceLine(fence.code.bytes[line]), end.info.isEmpty else { continue }
      let before = SwiftLexer(fence.code[..<line.lowerBound].text).firstUnclosed
      // Text in a string or a comment.
      if let before, [.multilineString, .comment].contains(before.kind) { continue }
      let range = fence.code.sourceRange(end.range)
      let diagnostic = Diagnostic(
        at: range, "this line does not end the cell, which begins with '\(fence.mark)'",
        help: "write '\(fence.mark)'", fix: SourceEdit(range, replaceWith: fence.mark))
      return (diagnostic, line.lowerBound)
    }
    return nil
  }

  // MARK: Lines that only look like fences

  /// The backticks in the options after a fence of backticks: with them it is none to CommonMark, which
  /// takes the line for text, and its end for the beginning of another block.
  ///
  /// - Parameter line: A line from its text on.
  /// - Returns: From the first of them to the last; nil if there are none, or if the line may be text
  ///   that begins with code.
  static func backticks(inOpening line: ArraySlice<UInt8>) -> Range<Int>? {
    guard let fence = FenceLine(line), fence.mark == .backtick,
      let first = fence.info.firstIndex(of: .backtick),
      let last = fence.info.lastIndex(of: .backtick),
      let end = fence.info.firstIndex(where: { $0.isWhitespace || $0 == .openBrace }), end < first
    else { return nil }
    let hasOptions =
      fence.info.first?.isLetter == true && fence.info[end...].trimmed.first == .openBrace
      && fence.info.last == .closeBrace
    guard hasOptions || fence.info[..<end].text == "swift" else { return nil }
    let runs = fence.info.split { $0 != .backtick }
    return runs.contains { $0.count == fence.range.count } ? nil : first..<last + 1
  }

  /// The error for such backticks.
  static func backtick(in info: SourcedText) -> Diagnostic? {
    // Text after the language that is not an option is reported as such.
    guard let backtick = info.bytes.firstIndex(of: .backtick),
      info.bytes[..<backtick].contains(.openBrace)
    else { return nil }
    let isCell = info.bytes.starts(with: "swift".utf8)
    return Diagnostic(
      at: info.sourceRange(backtick..<backtick + 1),
      "a backtick after '```' keeps Markdown from reading a \(isCell ? "cell" : "code block") here",
      help: isCell
        ? "write the caption in a line at the top of the cell, '//| caption: …'"
        : "open and close the block with '~~~'")
  }

  /// A line in a paragraph that looks like a fence: it is indented too far.
  static func first(inText text: SourcedText) -> Diagnostic? {
    for line in text.lineRanges {
      guard let fence = FenceLine(text.bytes[line]) else {
        if let mistake = otherMarks(text[line]) { return mistake }
        continue
      }
      let range = text.sourceRange(fence.range)
      // Code in the line, which begins with it.
      if fence.mark == .backtick, fence.info.contains(.backtick) { continue }
      return Diagnostic(
        .warning, at: range, "this looks like a code block but is text, being indented too far",
        help: "indent it like the text above it")
    }
    return nil
  }

  /// A line that would open a cell if there were three backticks: two of them, or marks that look
  /// like them.
  private static func otherMarks(_ line: SourcedText) -> Diagnostic? {
    guard let first = line.bytes.first, first >= 0x80 || "`'".utf8.contains(first) else {
      return nil
    }
    let text = line.text
    let marks = text.prefix { "`´'‘’".contains($0) }
    let language = text[marks.endIndex...].prefix { !$0.isWhitespace && $0 != "{" }
    guard (2...3).contains(marks.count), language == "swift" else { return nil }
    let rest = text[language.endIndex...].drop { $0 == " " || $0 == "\t" }
    guard rest.isEmpty || rest.first == "{" else { return nil }
    let range = line.sourceRange(0..<marks.utf8.count)
    return Diagnostic(
      at: range, "this cell will not run: it does not begin with three backticks",
      help: "write '```' above and below it", fix: SourceEdit(range, replaceWith: "```"))
  }

  /// Where another cell begins in the code of one, which is therefore not closed.
  ///
  /// No line of Swift begins with three backticks outside strings.
  static func cell(inCode code: SourcedText, after opening: ArraySlice<UInt8>) -> Location? {
    let found = code.lineRanges.first { line in
      guard let fence = FenceLine(code.bytes[line]) else { return false }
      return fence.mark == opening.first && fence.range.count >= opening.count
        && fence.info.starts(with: "swift".utf8)
    }
    guard let found,
      !swiftTokens(code.text).contains(where: {
        [.string, .comment].contains($0.kind) && $0.range.contains(found.lowerBound)
          && $0.range.lowerBound < found.lowerBound
      })
    else { return nil }
    return code.location(at: found.lowerBound)
  }

  /// A cell that is code, since it is indented.
  static func first(inIndentedCode text: SourcedText) -> Diagnostic? {
    for line in text.lineRanges {
      guard let fence = FenceLine(text.bytes[line]),
        fence.info.text.lowercased().hasPrefix("swift")
      else { continue }
      return Diagnostic(
        .warning, at: text.sourceRange(fence.range),
        "this cell will not run: indented four columns deeper than its surroundings, it is shown as code",
        help: "indent it less; to show a fence, put it into a block with more backticks")
    }
    return nil
  }

  /// Fences in HTML, which lasts to the next empty line.
  static func all(inHTML text: SourcedText) -> [Diagnostic] {
    guard !lastsBeyondEmptyLines(text.bytes) else { return [] }
    var open: FenceLine?
    var mistakes: [Diagnostic] = []
    for line in text.lineRanges {
      guard let fence = FenceLine(text.bytes[line]) else { continue }
      if let opening = open {
        let closes = fence.mark == opening.mark && fence.range.count >= opening.range.count
        if closes, fence.info.isEmpty { open = nil }
        continue
      }
      open = fence
      let range = text.sourceRange(fence.range)
      mistakes.append(
        Diagnostic(
          at: range,
          fence.info.starts(with: "swift".utf8)
            ? "this cell will not run: it is part of the HTML above it"
            : "this code block is part of the HTML above it",
          help: "put an empty line above it",
          fix: range.start.column == 1
            ? SourceEdit(SourceRange(at: range.start), replaceWith: "\n") : nil))
    }
    return mistakes
  }

  /// Whether HTML is a comment, or an element in which everything is text (CommonMark 0.30, section
  /// 4.6, conditions 1 to 5).
  private static func lastsBeyondEmptyLines(_ html: [UInt8]) -> Bool {
    let start = html.trimmed.prefix(10).text.lowercased()
    return ["<script", "<pre", "<style", "<textarea", "<!", "<?"].contains { start.hasPrefix($0) }
  }
}

/// A line that begins with three backticks or tildes at least.
private struct FenceLine {
  let mark: UInt8
  /// The backticks or tildes.
  let range: Range<Int>
  /// What follows them.
  let info: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    let text = line.trimmed
    guard let mark = text.first, mark == .backtick || mark == .tilde else { return nil }
    let length = text.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    self.mark = mark
    range = text.startIndex..<text.startIndex + length
    info = text[range.upperBound...].trimmed
  }
}
