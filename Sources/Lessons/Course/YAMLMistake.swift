internal import Yams

/// Something that is not YAML, or not the YAML that was meant, in plain words.
struct YAMLMistake {
  var severity = Diagnostic.Severity.error
  var range: SourceRange
  var message: String
  var help: String?
  var fix: SourceEdit?

  init(_ range: SourceRange, _ message: String, help: String? = nil, fix: SourceEdit? = nil) {
    self.range = range
    self.message = message
    self.help = help
    self.fix = fix
  }

  /// What an error of libyaml means.
  static func all(_ error: YamlError, _ places: YAMLPlaces) -> [YAMLMistake] {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return [YAMLMistake(problem, mark, context, places)]
    case .duplicatedKeysInMapping(let duplicates, let context):
      return duplicates.sorted().map { duplicate($0, context.mark, places) }
    case .reader(let problem, let offset, _, let yaml):
      return [unreadable(problem, offset: offset, yaml, places)]
    default:
      return [
        YAMLMistake(
          SourceRange(at: places.source.location(line: places.firstLine)),
          "cannot be read as YAML: \(error)")
      ]
    }
  }

  /// A character that YAML does not take, of which Yams says how many characters stand before it.
  private static func unreadable(
    _ problem: String, offset: Int?, _ yaml: String, _ places: YAMLPlaces
  ) -> YAMLMistake {
    let before = yaml.prefix(offset ?? 0).utf8
    let width = yaml.dropFirst(offset ?? 0).unicodeScalars.first.map { UTF8.width($0) } ?? 1
    let line = places.firstLine + before.count { $0 == .newline }
    let byte = before.reversed().prefix { $0 != .newline }.count
    let range = places.range(line: line, byte..<byte + width)
    return YAMLMistake(
      range, "a control character, which YAML does not allow", help: "remove it",
      fix: SourceEdit(range, replaceWith: ""))
  }

  /// A key that is given twice, for which Yams gives the name but not the place.
  private static func duplicate(
    _ key: String, _ mark: Mark, _ places: YAMLPlaces
  ) -> YAMLMistake {
    let lines = places.source.lines.indices.dropFirst(places.firstLine).filter {
      places.text($0).hasPrefix("\(key):")
    }
    let message = "key '\(key)' is given twice"
    guard lines.count > 1 else {
      return YAMLMistake(
        places.restOfLine(places.position(of: mark)), message, help: "remove one")
    }
    return YAMLMistake(
      places.range(line: lines[1], 0..<key.utf8.count), message,
      help: "first given at line \(lines[0] + 1)")
  }

  /// A text where keys should be.
  static func noKeys(_ root: Node, _ places: YAMLPlaces) -> YAMLMistake {
    let start = places.position(of: root.mark)
    return missingSpace(start, places)
      ?? YAMLMistake(
        places.restOfLine(start), "expected keys with values", help: "write 'key: value'")
  }

  /// `key:value`, which is one word to YAML.
  private static func missingSpace(
    _ position: YAMLPlaces.Position, _ places: YAMLPlaces
  ) -> YAMLMistake? {
    let line = places.bytes(position.line)
    let start = line.prefix { $0.isSpaceOrTab }.count
    let key = line[start...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard !key.isEmpty, key.endIndex + 1 < line.count, line[key.endIndex] == .colon,
      !line[key.endIndex + 1].isWhitespace, line[key.endIndex + 1] != UInt8(ascii: "/")
    else { return nil }
    let gap = places.range(line: position.line, key.endIndex + 1..<key.endIndex + 1)
    return YAMLMistake(
      places.range(line: position.line, start..<key.endIndex + 1),
      "no space after '\(key.text):'", help: "write '\(key.text): '",
      fix: SourceEdit(gap, replaceWith: " "))
  }
}

// MARK: - Errors of libyaml

extension YAMLMistake {
  fileprivate init(
    _ problem: String, _ mark: Mark, _ context: YamlError.Context?, _ places: YAMLPlaces
  ) {
    let position = places.position(of: mark)
    let opening = places.position(of: context?.mark ?? mark)
    let context = context?.text ?? ""
    self =
      Self.secondDocument(problem, position, places)
      ?? Self.tab(position, places)
      ?? Self.escape(problem, position, opening, places)
      ?? Self.openQuote(context, opening, places)
      ?? Self.emptyEntry(problem, position, places)
      ?? Self.value(problem, position, opening, places)
      ?? Self.openList(context, position, opening, places)
      ?? Self.missingSpace(problem.contains("':'") ? opening : position, places)
      ?? Self.indentation(problem, position, opening, places)
      ?? YAMLMistake(
        places.restOfLine(position), problem, help: context.isEmpty ? nil : context)
  }

  private static func secondDocument(
    _ problem: String, _ position: YAMLPlaces.Position, _ places: YAMLPlaces
  ) -> YAMLMistake? {
    guard problem.contains("another document") else { return nil }
    return YAMLMistake(
      places.restOfLine(position), "keys after the end of the YAML",
      help: "write all keys before this line, or remove it")
  }

  private static func tab(
    _ position: YAMLPlaces.Position, _ places: YAMLPlaces
  ) -> YAMLMistake? {
    let line = places.bytes(position.line)
    let isAtTab = position.byte < line.count && line[position.byte] == .tab
    guard isAtTab || line.prefix(while: \.isSpaceOrTab).contains(.tab) else { return nil }
    let start = isAtTab ? position.byte : line.firstIndex(of: .tab) ?? 0
    let range = places.range(line: position.line, start..<start + line.run(of: .tab, from: start))
    return YAMLMistake(
      range, "a tab, where YAML takes only spaces", help: "write two spaces",
      fix: SourceEdit(
        range, replaceWith: String(repeating: "  ", count: line.run(of: .tab, from: start))))
  }

  /// `"$\mathbb{R}$"`: in double quotes a backslash is not itself.
  private static func escape(
    _ problem: String, _ position: YAMLPlaces.Position, _ opening: YAMLPlaces.Position,
    _ places: YAMLPlaces
  ) -> YAMLMistake? {
    guard problem.contains("escape character") || problem.contains("hexdecimal number") else {
      return nil
    }
    let line = places.bytes(position.line)
    var start = min(position.byte, line.count)
    if start < line.count, line[start] != .backslash {
      start = line[..<start].lastIndex(of: .backslash) ?? start
    }
    return escape(start, in: opening, places)
  }

  /// What is wrong with an escape of a text in double quotes.
  static func escape(
    _ byte: Int, in opening: YAMLPlaces.Position, _ places: YAMLPlaces
  ) -> YAMLMistake {
    let line = places.bytes(opening.line)
    let end = min(byte + 2, line.count)
    let range = places.range(line: opening.line, min(byte, end)..<end)
    let closing = line.lastIndex(of: .quote) ?? opening.byte
    var fix: SourceEdit?
    // Within single quotes, everything stands for itself.
    if closing > opening.byte, opening.byte < line.count, line[opening.byte] == .quote {
      let inner = line[opening.byte + 1..<closing].text
      if !inner.contains("'"), !inner.contains("\""), !inner.contains("\\\\") {
        fix = SourceEdit(
          places.range(line: opening.line, opening.byte..<closing + 1), replaceWith: "'\(inner)'")
      }
    }
    return YAMLMistake(
      range, "in double quotes, '\(line[min(byte, end)..<end].text)' is an escape, not TeX",
      help: "write the text in single quotes", fix: fix)
  }

  private static func openQuote(
    _ context: String, _ opening: YAMLPlaces.Position, _ places: YAMLPlaces
  ) -> YAMLMistake? {
    guard context == "while scanning a quoted scalar" else { return nil }
    let line = places.bytes(opening.line)
    let quote = opening.byte < line.count ? line[opening.byte..<opening.byte + 1].text : "\""
    return YAMLMistake(
      places.restOfLine(opening), "the quote \(quote) is not closed", help: "end it with \(quote)")
  }

  /// A value that YAML takes for something else as long as it has no quotes.
  private static func value(
    _ problem: String, _ position: YAMLPlaces.Position, _ opening: YAMLPlaces.Position,
    _ places: YAMLPlaces
  ) -> YAMLMistake? {
    let line = places.bytes(position.line)
    guard let start = valueStart(line), start < line.count, position.byte >= start else {
      return nil
    }
    let text = line[start...].trimmed.text
    let range = places.range(line: position.line, start..<start + text.utf8.count)
    func needsQuotes(_ what: String) -> YAMLMistake {
      YAMLMistake(
        range, "a value \(what) needs quotes", help: "write \(text.quotedForYAML)",
        fix: SourceEdit(range, replaceWith: text.quotedForYAML))
    }
    switch line[start] {
    case .greaterThan, .pipe:
      guard problem.contains("comment or line break") else { return nil }
      return YAMLMistake(
        range, "text after '\(text.prefix(1))'",
        help: "begin it on the next line, indented, or put the whole value in quotes")
    case .backtick, UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "&"),
      UInt8(ascii: "!"):
      return needsQuotes("that begins with '\(text.prefix(1))'")
    case .openBracket, .openBrace:
      // If a list is not closed, libyaml notices the end of the text or the next key.
      guard text.contains(line[start] == .openBracket ? "]" : "}") else { return nil }
      return needsQuotes("that begins with '\(text.prefix(1))'")
    case .quote, UInt8(ascii: "'"):
      return needsQuotes("that goes on after its closing quote")
    default:
      return text.contains(": ") && problem.contains("mapping values")
        ? needsQuotes("with ': ' in it") : nil
    }
  }

  /// Where the value of `key: value` or `- value` begins in a line.
  private static func valueStart(_ line: [UInt8]) -> Int? {
    var start = line.prefix { $0.isSpaceOrTab }.count
    let isEntry = start + 1 < line.count && line[start] == .dash && line[start + 1].isSpaceOrTab
    if isEntry { start += 1 }
    let key = line[start...].firstIndex(of: .colon)
    if let key, key + 1 < line.count, line[key + 1].isSpaceOrTab {
      start = key + 1
    } else if !isEntry {
      return nil
    }
    return line[start...].firstIndex { !$0.isSpaceOrTab }
  }

  private static func openList(
    _ context: String, _ position: YAMLPlaces.Position, _ opening: YAMLPlaces.Position,
    _ places: YAMLPlaces
  ) -> YAMLMistake? {
    let closings = ["while parsing a flow sequence": "]", "while parsing a flow mapping": "}"]
    guard let closing = closings[context] else { return nil }
    if let comment = commentInList(closing, opening, places) { return comment }
    return YAMLMistake(
      places.restOfLine(opening), "the \(closing == "]" ? "list" : "map") is not closed",
      help: "separate its values with ',' and end it with '\(closing)'")
  }

  private static func indentation(
    _ problem: String, _ position: YAMLPlaces.Position, _ opening: YAMLPlaces.Position,
    _ places: YAMLPlaces
  ) -> YAMLMistake? {
    let indent = places.bytes(position.line).prefix { $0.isSpaceOrTab }.count
    let start = YAMLPlaces.Position(line: position.line, byte: indent)
    if problem.contains("mapping values") {
      // The value that goes on may be a key without a space after it.
      let above = YAMLPlaces.Position(line: position.line - 1, byte: 0)
      if indent == 0, position.line > places.firstLine,
        let mistake = missingSpace(above, places)
      {
        return mistake
      }
      let edit = places.range(line: position.line, 0..<indent)
      return YAMLMistake(
        places.restOfLine(start), "this line is indented as if it went on with the value above",
        help: indent > 0 ? "remove the spaces before it" : nil,
        fix: indent > 0 ? SourceEdit(edit, replaceWith: "") : nil)
    }
    if problem.contains("expected ':'") {
      return YAMLMistake(
        places.restOfLine(opening), "a line that is not 'key: value'",
        help: "indent it, if it goes on with the value above")
    }
    guard
      problem.contains("expected key") || problem.contains("expected '-' indicator")
        || problem.contains("block sequence entries")
    else { return nil }
    return YAMLMistake(
      places.restOfLine(start), "this line is indented differently from those above",
      help: "begin all keys, and all entries of a list, in the same column")
  }
}

extension UInt8 {
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let dash = UInt8(ascii: "-")
}
