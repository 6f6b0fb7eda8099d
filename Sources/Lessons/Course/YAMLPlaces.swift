internal import Yams

/// Where the values of a YAML text stand in the file that it is a part of.
struct YAMLPlaces {
  let source: SourceText
  /// The line of the file in which the YAML begins, from 0.
  let firstLine: Int

  /// A line of the file and a byte in it, both from 0.
  struct Position {
    var line: Int
    var byte: Int
  }

  /// The position of a mark of libyaml, which counts lines from the beginning of the text that it was
  /// given, and columns in Unicode scalars.
  func position(of mark: Mark?) -> Position {
    let line = min(firstLine + (mark?.line ?? 1) - 1, max(source.lines.count - 1, 0))
    let byte = text(line).unicodeScalars.prefix(max(0, (mark?.column ?? 1) - 1))
      .reduce(0) { $0 + UTF8.width($1) }
    return Position(line: line, byte: byte)
  }

  func bytes(_ line: Int) -> [UInt8] {
    source.lines.indices.contains(line) ? source.lines[line].bytes : []
  }

  func text(_ line: Int) -> String { bytes(line).text }

  /// Some bytes of a line, as a stretch of the file.
  func range(line: Int, _ bytes: Range<Int>) -> SourceRange {
    guard source.lines.indices.contains(line) else {
      return SourceRange(at: source.location(line: line))
    }
    return source.lines[line].sourceRange(bytes)
  }

  /// From a position to the last character of its line.
  func restOfLine(_ position: Position) -> SourceRange {
    let line = bytes(position.line)
    let rest = line[min(position.byte, line.count)...].trimmed
    guard !rest.isEmpty else {
      return range(
        line: position.line, min(position.byte, line.count)..<min(position.byte, line.count))
    }
    return range(line: position.line, rest.startIndex..<rest.endIndex)
  }

  /// Where a value stands; of one that takes several lines, the first of them.
  func range(of node: Node) -> SourceRange {
    let start = position(of: node.mark)
    guard let scalar = node.scalar else { return restOfLine(start) }
    return bytes(of: scalar).map { range(line: start.line, $0) } ?? restOfLine(start)
  }

  /// The bytes of a scalar in its line, with its quotes; nil if it takes several lines.
  func bytes(of scalar: Node.Scalar) -> Range<Int>? {
    let start = position(of: scalar.mark)
    let line = bytes(start.line)
    guard start.byte < line.count else { return nil }
    switch scalar.style {
    case .singleQuoted: return quoted(line, from: start.byte)
    case .doubleQuoted: return quoted(line, from: start.byte)
    case .literal, .folded: return nil
    default:
      let text = Array(scalar.string.utf8)
      return line[start.byte...].starts(with: text) ? start.byte..<start.byte + text.count : nil
    }
  }

  /// From a quote to the one that closes it in the same line.
  private func quoted(_ line: [UInt8], from start: Int) -> Range<Int>? {
    let quote = line[start]
    var index = start + 1
    while index < line.count {
      if line[index] == .backslash, quote == .quote {
        index += 2
      } else if line[index] == quote {
        guard quote != .quote, index + 1 < line.count, line[index + 1] == quote else {
          return start..<index + 1
        }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Where an entry of a list stands; of one without a value, its dash.
  func rangeWithDash(ofEntry node: Node) -> SourceRange {
    let start = position(of: node.mark)
    let before = bytes(start.line).prefix(start.byte).trimmed
    guard node.scalar?.string.isEmpty == true, node.scalar?.style == .plain,
      before.last == UInt8(ascii: "-")
    else { return range(of: node) }
    return range(line: start.line, before.endIndex - 1..<before.endIndex)
  }

  /// Where a scalar without quotes ends.
  func end(ofPlain scalar: Node.Scalar) -> Position? {
    var cursor = position(of: scalar.mark)
    for word in Self.words(of: scalar) {
      skipSpace(&cursor)
      let line = bytes(cursor.line)
      guard cursor.byte < line.count, line[cursor.byte...].starts(with: word.utf8) else {
        return nil
      }
      cursor.byte += word.utf8.count
    }
    return cursor
  }

  /// The words of a scalar; other spaces, such as U+00A0, are characters of words to YAML.
  private static func words(of scalar: Node.Scalar) -> [Substring] {
    scalar.string.split(whereSeparator: { " \t\n\r\r\n".contains($0) })
  }

  // MARK: - Texts

  /// The words of a scalar in one line, each where it stands.
  func text(of scalar: Node.Scalar) -> SourcedText {
    var cursor = position(of: scalar.mark)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: cursor.byte += 1
    // The text begins in the line after the mark.
    case .literal, .folded: cursor = Position(line: cursor.line + 1, byte: 0)
    default: break
    }
    skipSpace(&cursor)
    var text = SourcedText(at: source.location(line: cursor.line, byte: cursor.byte))
    for word in Self.words(of: scalar) {
      let line = cursor.line
      skipSpace(&cursor)
      if !text.isEmpty {
        if cursor.line == line, cursor.byte > 0, source.lines.indices.contains(line) {
          text.append(source.lines[line], cursor.byte - 1..<cursor.byte)
        } else {
          text.appendLineBreak()
        }
      }
      append(Array(word.utf8), written: scalar.style, at: &cursor, to: &text)
    }
    return text.onOneLine
  }

  /// Appends a word, each character of which has its place in the source, after the backslash or the
  /// quote that escapes it.
  ///
  /// An escape that gives another character than its own is taken to stand at its place with all that
  /// follows.
  private func append(
    _ word: [UInt8], written style: Node.Scalar.Style, at cursor: inout Position,
    to text: inout SourcedText
  ) {
    let line = bytes(cursor.line)
    var run = cursor.byte
    for (index, byte) in word.enumerated() {
      let next = cursor.byte + 1
      let isEscaped =
        next < line.count && line[next] == byte
        && (style == .doubleQuoted && line[cursor.byte] == .backslash
          || style == .singleQuoted && line[cursor.byte] == UInt8(ascii: "'")
            && byte == UInt8(ascii: "'"))
      if isEscaped {
        if run < cursor.byte { text.append(source.lines[cursor.line], run..<cursor.byte) }
        run = next
        cursor.byte = next
      }
      guard cursor.byte < line.count, line[cursor.byte] == byte else {
        if run < cursor.byte { text.append(source.lines[cursor.line], run..<cursor.byte) }
        text.append(
          word[index...].text, at: source.location(line: cursor.line, byte: cursor.byte))
        cursor.byte += line[min(cursor.byte, line.count)...].prefix { !$0.isWhitespace }.count
        return
      }
      cursor.byte += 1
    }
    if run < cursor.byte { text.append(source.lines[cursor.line], run..<cursor.byte) }
  }

  private func skipSpace(_ cursor: inout Position) {
    while cursor.line < source.lines.count {
      let line = bytes(cursor.line)
      while cursor.byte < line.count, line[cursor.byte].isSpaceOrTab { cursor.byte += 1 }
      if cursor.byte < line.count { return }
      cursor = Position(line: cursor.line + 1, byte: 0)
    }
    cursor = Position(line: max(source.lines.count - 1, 0), byte: .max)
    cursor.byte = bytes(cursor.line).count
  }
}

extension String {
  /// The text as YAML in quotes: double ones only where that is easier to read.
  var quotedForYAML: String {
    contains("'") && !contains("\"") && !contains("\\")
      ? "\"\(self)\"" : "'\(replacing("'", with: "''"))'"
  }
}
