/// Lines of a text that were meant to be items of a list, but run together: they begin with letters, with
/// another sign than Markdown's, or without a space after the mark.
enum RunTogetherLines {
  /// The first two lines of a paragraph that belong to such a list.
  static func first(in text: SourcedText) -> Diagnostic? {
    let lines = text.lineRanges
    guard lines.count > 1 else { return nil }
    let marks = lines.map { LineMark(text.bytes[$0]) }
    for index in marks.indices.dropLast() {
      guard let mark = marks[index], let next = marks[index + 1], mark.isFollowed(by: next),
        !isBroken(text.bytes[lines[index]])
      else { continue }
      // A line may begin with an option of a command, or with a part of a sentence: `(i) a, and`.
      if mark.kind == .dash {
        let isIntroduced =
          index == 0 || text.bytes[lines[index - 1]].trimmed.last == UInt8(ascii: ":")
        guard isIntroduced, marks[index...].allSatisfy({ $0?.kind == .dash }) else { continue }
      }
      if mark.isInParentheses, index > 0 || goesOn(text.bytes[lines[index]]) { continue }
      return Diagnostic(
        .warning, at: text.sourceRange(mark.range),
        "this looks like a list but is text, whose lines run together", help: mark.help)
    }
    return nil
  }

  /// Whether a line is one of its own, since a line break ends it.
  private static func isBroken(_ line: ArraySlice<UInt8>) -> Bool {
    line.last == .backslash || line.suffix(2).elementsEqual([.space, .space])
      || line.trimmed.last == .greaterThan
  }

  /// Whether a sentence goes on after a line.
  private static func goesOn(_ line: ArraySlice<UInt8>) -> Bool {
    line.trimmed.last.map { ",;".utf8.contains($0) } ?? false
      || line.text.contains(#/[,;] +(and )?\(/#)
  }

  /// A line of an item that was meant to be the next item, `-two` or `2.two` below one: it begins where the
  /// item's mark stands.
  static func unspaced(in item: CommonMark.BlockNode, _ lines: [DocumentLine]) -> Diagnostic? {
    let first = lines[item.startLine]
    guard item.startByte < first.bytes.count, first.footnote(at: item.startByte) == nil,
      !first.isDefinition(at: item.startByte),
      let paragraph = item.children.last, case .paragraph = paragraph.kind,
      paragraph.startLine < paragraph.endLine, paragraph.endLine < lines.count
    else { return nil }
    let digits = first.bytes[item.startByte...].prefix { $0.isDigit }
    let sign = first.bytes[digits.endIndex...].first
    for line in lines[paragraph.startLine...paragraph.endLine].dropFirst() {
      let start = line.textStart()
      guard start <= item.startByte else { continue }
      let source = line.sourceOffset(start)
      let written = line.source.bytes[min(source, line.source.bytes.count)...]
      // Of a line that goes on, a short word may be an option of a command: `-v flag`.
      let isWord = [first.bytes[digits.endIndex...].dropFirst(), written].allSatisfy { line in
        line.split(whereSeparator: \.isSpaceOrTab).count == 1
      }
      guard let mark = LineMark(written, shortestWord: isWord ? 1 : 3),
        mark.sign == sign, mark.number == Int(digits.text).map({ $0 + 1 }),
        mark.kind == .dash || mark.kind == .number
      else { continue }
      let place = line.source.sourceRange(mark.range)
      return Diagnostic(
        .warning, at: place, "this looks like an item of the list but is text", help: mark.help,
        fix: SourceEdit(SourceRange(at: place.end), replaceWith: " "))
    }
    return nil
  }
}

/// What a line begins with that may be the mark of an item.
private struct LineMark {
  enum Kind {
    /// `a) x`, `(b) x`, `c. x`.
    case letter
    /// `• x`.
    case bullet
    /// `-x`.
    case dash
    /// `1.x`.
    case number
  }

  let kind: Kind
  let range: Range<Int>
  /// The sign after a number or a letter, or the whole mark.
  let sign: UInt8
  private(set) var number: Int?
  private let text: String

  /// Nil for a line that begins with no such mark.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - shortestWord: How long a word after a dash is at least.
  init?(_ line: ArraySlice<UInt8>, shortestWord: Int = 3) {
    guard let first = line.first else { return nil }
    let start = line.startIndex
    let end: Int
    if first >= 0x80 {
      guard let bullet = line.prefix(4).text.first, "•‣◦▪●–·".contains(bullet) else { return nil }
      end = start + bullet.utf8.count
      // A dash may stand before a number or a word that goes on.
      let isDash = bullet == "–" || bullet == "·"
      guard end < line.endIndex, line[end].isSpaceOrTab || !isDash && line[end].isWordByte else {
        return nil
      }
      kind = .bullet
      sign = first
    } else if "-+*".utf8.contains(first) {
      let rest = line.dropFirst()
      let word = rest.prefix { $0.isWordByte }
      // `*so*` is emphasised.
      guard word.count >= shortestWord, word.first?.isDigit == false,
        first == UInt8(ascii: "-") || !rest.contains(first)
      else { return nil }
      end = start + 1
      kind = .dash
      sign = first
    } else if first.isDigit {
      let digits = line.prefix { $0.isDigit }
      guard digits.count < 4, let next = line.dropFirst(digits.count).first,
        ".)".utf8.contains(next), let letter = line.dropFirst(digits.count + 1).first,
        letter.isWordByte, !letter.isDigit
      else { return nil }
      end = digits.endIndex + 1
      kind = .number
      sign = next
      number = Int(digits.text)
    } else {
      let name = line.dropFirst(first == UInt8(ascii: "(") ? 1 : 0).prefix { $0.isLetter }
      guard (1...3).contains(name.count), name.endIndex < line.endIndex,
        case let closing = line[name.endIndex], ".)".utf8.contains(closing),
        line.dropFirst(name.endIndex + 1 - start).first?.isSpaceOrTab == true,
        // `A. Smith` is a name.
        closing == UInt8(ascii: ")") || name.allSatisfy({ $0 >= UInt8(ascii: "a") })
      else { return nil }
      end = name.endIndex + 1
      kind = .letter
      sign = closing
      number = Self.number(of: name.text.lowercased())
    }
    range = start..<end
    text = line[start..<end].text
  }

  /// The number that letters stand for at the beginning of a list.
  private static func number(of letters: String) -> Int? {
    switch letters {
    case "a", "i": 1
    case "b", "ii": 2
    default: nil
    }
  }

  var isInParentheses: Bool { text.first == "(" }

  /// Whether the next line begins with the next mark of the same list.
  func isFollowed(by next: LineMark) -> Bool {
    guard kind == next.kind, sign == next.sign else { return false }
    switch kind {
    case .bullet, .dash: return text == next.text
    case .number: return number == 1 && next.number == 2
    case .letter:
      let isRoman = text.lowercased().contains("i")
      return number == 1 && next.number == 2 && isRoman == next.text.lowercased().contains("i")
    }
  }

  /// What to write instead.
  var help: String {
    switch kind {
    case .letter:
      "number the items, '1.' and '2.', or end each line with '\\' to keep the letters"
    case .bullet: "write '- ' instead of '\(text)', or end each line with '\\'"
    case .dash, .number: "put a space after the '\(text)'"
    }
  }
}
