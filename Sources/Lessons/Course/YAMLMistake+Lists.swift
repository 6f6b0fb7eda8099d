// What is wrong in a list in brackets.

extension YAMLMistake {
  /// A comma with nothing before it, as in `[a, , b]` and `[, a]`.
  static func emptyEntry(
    _ problem: String, _ position: YAMLPlaces.Position, _ places: YAMLPlaces
  ) -> YAMLMistake? {
    let line = places.bytes(position.line)
    guard problem.contains("expected node content"), position.byte < line.count,
      line[position.byte] == .comma, goesOnAsList(line[position.byte...].trimmed)
    else { return nil }
    let before = line[..<position.byte].trimmed
    let message = "an empty entry of \(key(at: position, places).map { "'\($0)'" } ?? "a list")"
    guard before.last == .comma else {
      let start = [.openBracket, .openBrace].contains(before.last) ? before.endIndex - 1 : nil
      let comma = places.range(
        line: position.line,
        position.byte..<position.byte + 1
          + line[(position.byte + 1)...].prefix(while: \.isSpaceOrTab).count)
      return YAMLMistake(
        places.range(line: position.line, (start ?? position.byte)..<position.byte + 1), message,
        help: "remove the comma", fix: SourceEdit(comma, replaceWith: ""))
    }
    let first = before.endIndex - 1
    return YAMLMistake(
      places.range(line: position.line, first..<position.byte + 1), message,
      help: "remove one of the commas",
      fix: SourceEdit(
        places.range(line: position.line, first..<position.byte), replaceWith: ""))
  }

  /// Whether a line goes on to the end of a list, rather than as a text that begins with a bracket.
  private static func goesOnAsList(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.last == .closeBracket || rest.last == .closeBrace
      || !rest.contains(.closeBracket) && !rest.contains(.closeBrace)
  }

  /// The key whose value a place is in.
  private static func key(at position: YAMLPlaces.Position, _ places: YAMLPlaces) -> String? {
    for number in (places.firstLine...position.line).reversed() {
      let line = places.bytes(number)
      var text = line[...].drop(while: \.isSpaceOrTab)
      if text.starts(with: "- ".utf8) { text = text.dropFirst(2).drop(while: \.isSpaceOrTab) }
      let key = text.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      if !key.isEmpty, key.endIndex < line.count, line[key.endIndex] == UInt8(ascii: ":") {
        return key.text
      }
    }
    return nil
  }

  /// A list in one line whose end YAML takes for a part of a comment: `[C #, F #]`.
  static func commentInList(
    _ closing: String, _ opening: YAMLPlaces.Position, _ places: YAMLPlaces
  ) -> YAMLMistake? {
    let line = places.bytes(opening.line)
    guard opening.byte < line.count, let hash = comment(in: line, from: opening.byte) else {
      return nil
    }
    let comment = line[hash...].trimmed
    guard comment.last == closing.utf8.first else { return nil }
    let range = places.range(line: opening.line, hash..<comment.endIndex)
    let message =
      "YAML reads '\(comment.text.excerpt)' as a comment, and with it the end of the list"
    let list = line[opening.byte..<comment.endIndex]
    guard closing == "]", !list.dropFirst().contains(.openBracket),
      !list.contains(.quote), !list.contains(UInt8(ascii: "'"))
    else { return YAMLMistake(range, message, help: "put entries with a '#' in quotes") }
    let entries = list.dropFirst().dropLast().split(separator: .comma).map { entry in
      let text = entry.trimmed.text
      return text.contains("#") ? text.quotedForYAML : text
    }
    let text = "[\(entries.joined(separator: ", "))]"
    return YAMLMistake(
      range, message, help: "write \(text)",
      fix: SourceEdit(
        places.range(line: opening.line, list.startIndex..<list.endIndex), replaceWith: text))
  }

  /// Where a comment begins in a list, outside of texts in quotes.
  private static func comment(in line: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    /// Whether an entry may begin here, and a quotation mark with it.
    var isAtStart = false
    for index in start..<line.count {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      if isAtStart, byte == .quote || byte == UInt8(ascii: "'") { quote = byte }
      if byte == .hash, line[index - 1].isSpaceOrTab { return index }
      if !byte.isSpaceOrTab { isAtStart = "[,{:".utf8.contains(byte) }
    }
    return nil
  }
}
