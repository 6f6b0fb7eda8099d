/// Lines of paragraphs that were probably meant to be tasks or definitions, and list items that are shown with
/// another number than the one written.
enum ListMistakes {
  /// The first mark of an item or a definition without the space after it.
  static func first(in text: SourcedText) -> Diagnostic? {
    for (number, line) in text.lineRanges.enumerated() {
      let bytes = text.bytes[line]
      guard let first = bytes.first, bytes.count > 1 else { continue }
      let kind: String
      if "-*+".utf8.contains(first), isCheckbox(bytes.dropFirst()) {
        kind = "a task"
      } else if first == DefinitionMark.sign, number > 0, isDefinition(bytes.dropFirst()) {
        kind = "a definition"
      } else {
        continue
      }
      let mark = text.sourceRange(line.lowerBound..<line.lowerBound + 1)
      return Diagnostic(
        .warning, at: mark, "this looks like \(kind) but is text",
        help: "put a space after the '\(bytes.prefix(1).text)'",
        fix: SourceEdit(SourceRange(at: mark.end), replaceWith: " "))
    }
    return nil
  }

  /// The first item of a list whose number is not the one that is shown.
  ///
  /// To write the same number before all items is a habit, since lists are counted anyway.
  static func number(
    in list: CommonMark.BlockNode, _ start: Int, _ lines: [DocumentLine]
  ) -> Diagnostic? {
    let items = list.children.filter { lines[$0.startLine].footnote(at: $0.startByte) == nil }
    guard items.count == list.children.count else { return nil }
    let written = items.map { item in
      let line = lines[item.startLine]
      return line.bytes[min(item.startByte, line.bytes.count)...].prefix { $0.isDigit }
    }
    let numbers = written.map { Int($0.text) }
    guard !numbers.allSatisfy({ $0 == start }) else { return nil }
    for (index, number) in numbers.enumerated() {
      guard let number, number != start + index else { continue }
      let line = lines[items[index].startLine]
      let first = line.sourceOffset(items[index].startByte)
      return Diagnostic(
        .warning, at: line.source.sourceRange(first..<first + written[index].count),
        "item '\(number)' of the list is shown as '\(start + index)'",
        help: "write '\(start + index)', or '\(number)' at the beginning of a list of its own")
    }
    return nil
  }

  /// Dates that begin paragraphs, `1. Mai`, which are lists of one item to Markdown, among blocks that stand one
  /// after the other.
  static func dates(
    in blocks: [CommonMark.BlockNode], _ lines: [DocumentLine]
  ) -> [Diagnostic] {
    blocks.indices.compactMap { index in
      guard case .list(let number?, _) = blocks[index].kind, (1...31).contains(number),
        blocks[index].children.count == 1, let item = blocks[index].children.first,
        let paragraph = item.children.first, case .paragraph = paragraph.kind,
        paragraph.startLine == item.startLine,
        // The same list may go on after code, and what is below a line of text is named as such.
        !blocks[max(index - 2, 0)..<index].contains(where: \.isNumberedList),
        !blocks[(index + 1)...].prefix(2).contains(where: \.isNumberedList),
        index == 0 || blocks[index - 1].endLine + 1 < item.startLine
      else { return nil }
      let line = lines[item.startLine]
      let start = line.sourceOffset(paragraph.startByte)
      let month = line.source.bytes[min(start, line.source.bytes.count)...]
        .prefix { $0.isWordByte }.text
      let first = min(line.sourceOffset(item.startByte), line.source.bytes.count)
      let mark = line.source.bytes[first...]
      let digits = mark.prefix { $0.isDigit }
      guard months.contains(month), mark.dropFirst(digits.count).first == UInt8(ascii: ".") else {
        return nil
      }
      return Diagnostic(
        .warning, at: line.source.sourceRange(first..<digits.endIndex + 1),
        "this line begins a list of one item",
        help: "write '\(digits.text)\\. \(month)' if it is a date")
    }
  }

  /// Names of months as they are written after a day, or at the beginning of a sentence; "March" and "May" are
  /// other words as well.
  private static let months: Set<String> = [
    "January", "February", "April", "June", "July", "August", "September", "October", "November",
    "December",
    "Januar", "Jänner", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember",
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]

  /// Whether a text begins with `[ ] ` or `[x] `.
  private static func isCheckbox(_ text: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(text.prefix(4))
    return bytes.count == 4 && bytes[0] == .openBracket && " xX".utf8.contains(bytes[1])
      && bytes[2] == .closeBracket && bytes[3].isSpaceOrTab
  }

  /// Whether a text begins with a word, other than a role or an emoji in colons such as `:smile:`.
  private static func isDefinition(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.prefix { !$0.isWhitespace }
    return word.first?.isWordByte == true && !word.contains(DefinitionMark.sign)
  }
}

extension CommonMark.BlockNode {
  fileprivate var isNumberedList: Bool {
    if case .list(.some, _) = kind { true } else { false }
  }
}
