extension Diagnostic {
  /// The diagnostic as it is printed.
  ///
  /// The place and what is wrong, then the line of source with a caret under the place and a line
  /// under the rest of the stretch, and the way out after it.
  ///
  ///     lessons/demo.md:1:11: error: unknown cell option 'hiden'
  ///     ```swift {hiden}
  ///               ^~~~~ did you mean 'hidden'?
  ///
  /// - Parameters:
  ///   - sourceLine: The text of the place's line without its line break; nil if it is not known, so
  ///     that the help takes a line of its own.
  ///   - width: How many columns of a terminal the line may take; of a longer one, the part around
  ///     the caret is shown.
  /// - Returns: Lines without a break at the end.
  package func rendered(sourceLine: String?, width: Int = 100) -> String {
    rendered(in: sourceLine.map { SourceLine($0) }, width: width)
  }

  /// The diagnostic as it is printed, with an excerpt of a line that others may be in, too.
  package func rendered(in line: SourceLine?, width: Int = 100) -> String {
    let header = (location.map { "\($0): " } ?? "") + "\(severity.rawValue): \(message)"
    var text = header.withVisibleControls
    let help = help?.withVisibleControls
    if let range, let line, !line.isBlank {
      let excerpt = SourceExcerpt(line: line.characters, range: range, width: width)
      text += "\n\(excerpt.text)\n\(excerpt.underline)"
      if let help { text += " \(help)" }
    } else if let help {
      text += "\n  \(help)"
    }
    for place in related {
      text += "\n" + "\(place.range.start): note: \(place.message)".withVisibleControls
    }
    return text
  }
}

/// A line of source as it is shown, with what is under it.
private struct SourceExcerpt {
  private(set) var text: String
  private(set) var underline: String

  init(line characters: [Character], range: SourceRange, width: Int) {
    let caret = min(max(range.start.column - 1, 0), characters.count)
    // A stretch of several lines is shown to the end of the first.
    let end =
      range.end.line == range.start.line
      ? min(range.end.column - 1, characters.count)
      : characters.count
    let shown = Self.window(characters, around: caret, width: width)
    text = characters[shown].map(\.visible).joined()
    // Tabs stay tabs, so that the caret stands under its character at any tab width.
    var indentation = characters[shown.lowerBound..<caret].map { character in
      character == "\t" ? "\t" : String(repeating: " ", count: character.columns)
    }
    if shown.lowerBound > 0 {
      text = "…" + text
      indentation.insert(" ", at: 0)
    }
    if shown.upperBound < characters.count { text += "…" }
    underline = indentation.joined() + "^"
    let marked = caret..<max(caret, min(end, shown.upperBound))
    let columns = characters[marked].reduce(0) { $0 + $1.columns }
    underline += String(repeating: "~", count: max(columns - 1, 0))
  }

  /// The part of a line that fits: all of it, or its beginning, or what is around the caret.
  private static func window(
    _ characters: [Character], around caret: Int, width: Int
  ) -> Range<Int> {
    func end(from start: Int, _ width: Int) -> Int {
      var columns = 0
      var index = start
      while index < characters.count, columns + characters[index].columns <= width {
        columns += characters[index].columns
        index += 1
      }
      return index
    }
    let whole = end(from: 0, width)
    if whole == characters.count { return 0..<whole }
    // Two columns are left for the dots.
    let room = max(width - 2, 1)
    let first = end(from: 0, room)
    if caret < first - room / 4 { return 0..<first }
    var start = caret
    var columns = 0
    while start > 0, columns + characters[start - 1].columns <= room / 2 {
      start -= 1
      columns += characters[start].columns
    }
    return start..<max(end(from: start, room), caret)
  }
}

extension Character {
  /// The character, with controls that a terminal would obey written as escapes.
  fileprivate var visible: String {
    if let ascii = asciiValue, 0x20..<0x7F ~= ascii { return String(self) }
    guard unicodeScalars.contains(where: \.isDeceptive) else { return String(self) }
    return unicodeScalars.map { $0.isDeceptive ? $0.escape : String($0) }.joined()
  }
}

extension String {
  /// The text with controls that a terminal would obey written as escapes, so that no line of source
  /// can look like another one (“Trojan Source”, CVE-2021-42574); line breaks and tabs stay.
  fileprivate var withVisibleControls: String {
    guard unicodeScalars.contains(where: \.isDeceptive) else { return self }
    return unicodeScalars.map { $0.isDeceptive ? $0.escape : String($0) }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, or one that changes the direction of the text after it (Unicode
  /// Standard Annex #9).
  fileprivate var isDeceptive: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var escape: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}

extension Character {
  /// How many columns a terminal gives the character: two to East Asian characters and emoji.
  ///
  /// Roughly the wide blocks of Unicode Standard Annex #11: a caret that is off by one hurts little.
  fileprivate var columns: Int {
    if let ascii = asciiValue, 0x20..<0x7F ~= ascii { return 1 }
    if unicodeScalars.contains(where: \.isDeceptive) { return visible.count }
    return isWide ? 2 : 1
  }

  private var isWide: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0xFE0F:
        true
      default: scalar.properties.isEmojiPresentation
      }
    }
  }
}
