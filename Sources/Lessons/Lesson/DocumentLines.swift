/// The lines of a document, from which the text of its blocks is taken.
struct DocumentLines {
  private let lines: [SourceLine]

  init(_ lines: [SourceLine]) {
    self.lines = lines
  }

  var count: Int { lines.count }

  /// A line from 0; behind the end there are empty ones.
  subscript(number: Int) -> SourceLine {
    if lines.indices.contains(number) { return lines[number] }
    let last = lines.last?.origin.line ?? -1
    return SourceLine(
      bytes: [], origin: Prose.Origin(line: last + 1 + max(0, number - lines.count), byte: 0))
  }

  /// The text of a paragraph's lines, each without containers and indentation.
  func text(_ numbers: some Sequence<Int>, _ containers: Containers) -> Prose {
    var text = Prose()
    for number in numbers {
      if !text.bytes.isEmpty { text.appendLineBreak() }
      let line = self[number]
      let start = textStart(number, containers)
      text.append(line.bytes[start...], origin: line.origin(of: start))
    }
    return text
  }

  /// Where a line's text begins: the first byte behind containers and indentation.
  func textStart(_ number: Int, _ containers: Containers) -> Int {
    let line = self[number].bytes
    let content = containers.contentStart(of: line, number: number).position
    return min(line.indentation(from: content).text.byte, line.count)
  }

  // MARK: Headings

  /// The text of a heading, and the line of `=` or `-` under it if that makes it one.
  func headingText(
    _ block: CommonMark.BlockNode, _ containers: Containers
  ) -> (text: Prose, underline: Int?) {
    let first = text(block.startLine...block.startLine, containers)
    let hashes = first.bytes.prefix { $0 == .hash }.count
    let isMarkedByHashes =
      (1...6).contains(hashes)
      && (hashes == first.bytes.count || first.bytes[hashes].isSpaceOrTab)
    if isMarkedByHashes {
      return (withoutHashes(first.slice(hashes..<first.bytes.count).trimmed), nil)
    }
    var underline = block.startLine + 1
    while underline < block.endLine, !isUnderline(underline, containers) { underline += 1 }
    return (text(block.startLine..<underline, containers).trimmed, underline)
  }

  /// `Title ##` without the closing hashes.
  private func withoutHashes(_ text: Prose) -> Prose {
    let closing = text.bytes.reversed().prefix { $0 == .hash }.count
    let end = text.bytes.count - closing
    guard closing > 0, end == 0 || text.bytes[end - 1].isSpaceOrTab else { return text }
    return text.slice(0..<end).trimmed
  }

  private func isUnderline(_ number: Int, _ containers: Containers) -> Bool {
    let line = self[number].bytes
    let content = containers.contentStart(of: line, number: number)
    let (text, indentation) = line.indentation(from: content.position)
    let rest = line[text.byte...].trimmed
    guard content.isInside, indentation <= 3, let mark = rest.first else { return false }
    return (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"))
      && rest.allSatisfy { $0 == mark }
  }

  // MARK: Code

  func isIndentedCode(_ block: CommonMark.BlockNode, _ containers: Containers) -> Bool {
    let line = self[block.startLine].bytes
    let content = containers.contentStart(of: line, number: block.startLine).position
    return line.indentation(from: content).columns >= 4
  }

  struct FencePlace {
    var mark: UInt8
    var length: Int
    var info: Prose
    var origin: Prose.Origin
    var textOrigin: Prose.Origin
    var isClosed = false
  }

  /// Where a fenced code block stands; nil for an indented one.
  func fence(_ block: CommonMark.BlockNode, _ containers: Containers) -> FencePlace? {
    let line = self[block.startLine]
    let content = containers.contentStart(of: line.bytes, number: block.startLine).position
    let (start, fenceIndentation) = line.bytes.indentation(from: content)
    guard fenceIndentation <= 3, start.byte < line.bytes.count else { return nil }
    let mark = line.bytes[start.byte]
    let length = line.bytes.run(of: mark, from: start.byte)
    let infoStart = start.byte + length
    var fence = FencePlace(
      mark: mark, length: length,
      info: Prose(line.bytes[infoStart...], origin: line.origin(of: infoStart)).trimmed,
      origin: line.origin(of: start.byte),
      textOrigin: Prose.Origin(
        line: line.origin.line + 1, byte: line.origin(of: start.byte).byte))

    var hasText = false
    for number in block.startLine + 1..<max(count, block.startLine + 1) {
      let line = self[number]
      let content = containers.contentStart(of: line.bytes, number: number)
      guard content.isInside else { break }
      let (text, indentation) = line.bytes.indentation(from: content.position)
      let isBlank = text.byte == line.bytes.count
      if !isBlank, indentation <= 3 {
        let marks = line.bytes.run(of: mark, from: text.byte)
        if marks >= length, line.bytes[(text.byte + marks)...].isBlank {
          fence.isClosed = true
          break
        }
      }
      if !isBlank, !hasText {
        hasText = true
        var first = content.position
        line.bytes.advance(&first, columns: min(indentation, fenceIndentation))
        fence.textOrigin.byte = line.origin(of: first.byte).byte
      }
    }
    return fence
  }
}
