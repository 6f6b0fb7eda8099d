internal import Yams

// What YAML takes without complaint, though it is not what was meant.

extension YAMLMistake {
  /// A text of which YAML keeps less than was written: TeX in double quotes whose first letter is
  /// an escape, a name of an anchor or a tag, or what looks like a comment.
  init?(hiddenIn scalar: Node.Scalar, _ places: YAMLPlaces) {
    let start = places.position(of: scalar.mark)
    let line = places.bytes(start.line)
    guard start.byte < line.count else { return nil }
    if scalar.style == .doubleQuoted {
      var index = start.byte + 1
      while index + 1 < line.count, line[index] != .quote {
        guard line[index] == .backslash else {
          index += 1
          continue
        }
        if "abefnrtvNLP".utf8.contains(line[index + 1]), index + 2 < line.count,
          line[index + 2].isLetter, line[index + 2] >= UInt8(ascii: "a")
        {
          self = Self.escape(index, in: start, places)
          return
        }
        index += 2
      }
    }
    guard scalar.style == .plain else { return nil }
    let text = line[start.byte...].trimmed.text
    let range = places.range(line: start.line, start.byte..<start.byte + text.utf8.count)
    let fix = SourceEdit(range, replaceWith: text.quotedForYAML)
    if ["&", "!"].contains(text.prefix(1)) {
      self.init(
        range, "a value that begins with '\(text.prefix(1))' needs quotes",
        help: "write \(text.quotedForYAML)", fix: fix)
      return
    }
    guard let own = places.bytes(of: scalar),
      let comment = Self.comment(in: line, from: own.upperBound)
    else { return nil }
    self.init(
      range, "YAML reads '\(comment)' as a comment", help: "write \(text.quotedForYAML)", fix: fix)
  }

  /// A text without quotes that YAML ends before a `#` with a space after it: `C # and F #`.
  ///
  /// It may be a comment after all, so that the text is used as YAML reads it.
  init?(cutOff scalar: Node.Scalar, _ places: YAMLPlaces) {
    guard scalar.style == .plain, let end = places.end(ofPlain: scalar) else { return nil }
    let line = places.bytes(end.line)
    let comment = line[min(end.byte, line.count)...].trimmed
    guard comment.first == .hash, !Self.isNote(comment) else { return nil }
    let start = places.position(of: scalar.mark)
    let message = "YAML reads '\(comment.text.excerpt)' as a comment"
    if start.line == end.line {
      let bytes = start.byte..<comment.endIndex
      let range = places.range(line: start.line, bytes)
      let text = line[bytes].text.quotedForYAML
      self.init(
        range, message,
        help: "write \(text.excerpt), or put the comment on a line of its own",
        fix: SourceEdit(range, replaceWith: text))
    } else {
      self.init(
        places.range(line: end.line, comment.startIndex..<comment.endIndex), message,
        help: "put the whole text in quotes, or the comment on a line of its own")
    }
    severity = .warning
  }

  /// Whether a comment is one that authors leave for themselves or for tools.
  private static func isNote(_ comment: ArraySlice<UInt8>) -> Bool {
    let text = comment.drop { $0 == .hash }.trimmed.text
    return ["TODO", "FIXME", "XXX", "yamllint ", "cspell:"].contains { text.hasPrefix($0) }
  }

  /// The value of a key that has none but a comment.
  init?(commentAfter key: SourceRange, _ places: YAMLPlaces) {
    let number = key.start.line - 1
    let line = places.bytes(number)
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      let comment = Self.comment(in: line, from: colon + 1)
    else { return nil }
    let text = line[(colon + 1)...].trimmed
    let range = places.range(line: number, text.startIndex..<text.endIndex)
    self.init(
      range, "YAML reads '\(comment)' as a comment", help: "write \(comment.quotedForYAML)",
      fix: SourceEdit(range, replaceWith: comment.quotedForYAML))
  }

  /// What looks like a comment but lacks the space after its mark, as in `Lesson #1`.
  private static func comment(in line: [UInt8], from start: Int) -> String? {
    let rest = line[min(start, line.count)...].trimmed
    guard rest.first == .hash, rest.startIndex > start, rest.count > 1,
      !rest[rest.startIndex + 1].isWhitespace
    else { return nil }
    return rest.text
  }
}
