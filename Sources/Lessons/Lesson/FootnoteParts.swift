/// A paragraph, parted into text and the footnotes `[^label]: …` that follow in it.
struct FootnoteParts {
  struct Part {
    var label: String
    var origin: Prose.Origin
    /// Its text as a document of its own.
    var lines: [SourceLine]
  }

  /// What stands in front of the first footnote.
  var text: Prose
  var footnotes: [Part] = []

  init(_ block: CommonMark.BlockNode, _ lines: DocumentLines, _ containers: Containers) {
    var textEnd = block.startLine
    for number in block.startLine...max(block.startLine, block.endLine) {
      let line = lines[number]
      let start = lines.textStart(number, containers)
      if let label = Self.label(line.bytes[start...]) {
        // Behind `[^`, the label and `]:`.
        var content = Containers.Position()
        line.bytes.advance(&content, toByte: label.upperBound + 2)
        content = line.bytes.indentation(from: content).text
        footnotes.append(
          Part(
            label: line.bytes[label].text, origin: line.origin(of: start),
            lines: [line.dropping(to: content)]))
      } else if footnotes.isEmpty {
        textEnd = number + 1
      } else {
        footnotes[footnotes.count - 1].lines.append(
          Self.withoutIndentation(number, lines, containers))
      }
    }
    text = lines.text(block.startLine..<textEnd, containers)
  }

  /// The lines from the end of a footnote's first paragraph to that of an indented block.
  static func continuation(
    after last: Int, through block: CommonMark.BlockNode, _ lines: DocumentLines,
    _ containers: Containers
  ) -> [SourceLine] {
    (last + 1..<max(last + 1, block.endLine + 1)).map {
      withoutIndentation($0, lines, containers)
    }
  }

  /// A line without four columns of indentation, or as many as there are.
  private static func withoutIndentation(
    _ number: Int, _ lines: DocumentLines, _ containers: Containers
  ) -> SourceLine {
    let line = lines[number]
    var position = containers.contentStart(of: line.bytes, number: number).position
    line.bytes.advance(&position, columns: 4)
    return line.dropping(to: position)
  }

  /// The label in a line that begins with `[^label]:`.
  private static func label(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    guard line.starts(with: "[^".utf8) else { return nil }
    let start = line.startIndex + 2
    guard
      let end = line[start...].firstIndex(where: {
        $0 == .closeBracket || $0 == .openBracket || $0 == .backslash || $0.isWhitespace
      }), end > start, line[end...].starts(with: "]:".utf8)
    else { return nil }
    return start..<end
  }
}
