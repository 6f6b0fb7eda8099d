import Lessons

/// A place in the code of a cell: the only way in which anything about a program is told of a lesson.
package struct CodePlace: Hashable, Sendable {
  /// The cell's index in ``Lessons/Lesson/cells``.
  package var cell: Int
  /// In bytes of the code's UTF-8, from 0.
  package var offset: Int

  package init(cell: Int, offset: Int) {
    self.cell = cell
    self.offset = offset
  }
}

/// Where each part of a program comes from.
///
/// Compiler messages, backtraces, events, and whatever else names a line of a program become places
/// in a lesson here and nowhere else. A program's text does not depend on where its cells stand in
/// the lesson, so it says nothing of the lesson's lines itself.
package struct SourceMap: Equatable, Sendable {
  private struct Segment: Equatable, Sendable {
    /// In bytes of the program's UTF-8.
    var range: Range<Int>
    var start: CodePlace
  }

  private var segments: [Segment] = []
  private var lineStarts = [0]
  private var length = 0

  /// Records that the program continues with this text of the tool's own.
  mutating func append(generated text: String) { advance(over: text) }

  /// Records that the program continues with this text, copied from a cell.
  mutating func append(code text: String, from start: CodePlace) {
    segments.append(Segment(range: length..<length + text.utf8.count, start: start))
    advance(over: text)
  }

  private mutating func advance(over text: String) {
    for byte in text.utf8 {
      length += 1
      if byte == UInt8(ascii: "\n") { lineStarts.append(length) }
    }
  }

  /// The number of the line that comes next, from 1.
  var nextLine: Int { lineStarts.count }
}

extension SourceMap {
  /// The place in a cell of a line and a column in bytes, both from 1; nil for what is in no cell.
  ///
  /// The end of a cell's code has a place, too: the compiler reports missing tokens there.
  package func place(line: Int, column: Int) -> CodePlace? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    return place(offset: lineStarts[line - 1] + max(column - 1, 0))
  }

  /// The place in a cell of an offset in the program's UTF-8; nil for what is in no cell.
  package func place(offset: Int) -> CodePlace? {
    let segment = segments.last { $0.range.lowerBound <= offset }
    guard let segment, offset <= segment.range.upperBound else { return nil }
    return CodePlace(
      cell: segment.start.cell,
      offset: segment.start.offset + offset - segment.range.lowerBound)
  }

  /// The offset in the program's UTF-8 of a place in a cell; nil if the program does not have it.
  package func offset(of place: CodePlace) -> Int? {
    let segment = segments.last {
      $0.start.cell == place.cell && $0.start.offset <= place.offset
    }
    guard let segment else { return nil }
    let offset = segment.range.lowerBound + place.offset - segment.start.offset
    return offset <= segment.range.upperBound ? offset : nil
  }

  /// The first place in a cell that is in this line of the program; nil if the line has none.
  package func place(line: Int) -> CodePlace? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let start = lineStarts[line - 1]
    let end = lineStarts.indices.contains(line) ? lineStarts[line] : length
    guard let segment = segments.first(where: { $0.range.overlaps(start..<end) }) else {
      return nil
    }
    return CodePlace(
      cell: segment.start.cell,
      offset: segment.start.offset + max(start - segment.range.lowerBound, 0))
  }

  /// The first place in a cell that is in the line of the program in which a place is: what is known
  /// of a place of which the program tells the line alone.
  package func lineStart(of place: CodePlace) -> CodePlace? {
    guard let offset = offset(of: place) else { return nil }
    let line = lineStarts.lastIndex { $0 <= offset } ?? 0
    return self.place(line: line + 1)
  }

  /// The place in a cell that is nearest before a place of the program; the first cell's beginning
  /// if there is none before.
  package func nearestPlace(line: Int, column: Int) -> CodePlace? {
    if let place = place(line: line, column: column) { return place }
    let offset =
      lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] + max(column - 1, 0) : length
    guard let segment = segments.last(where: { $0.range.upperBound <= offset }) else {
      return segments.first?.start
    }
    return CodePlace(
      cell: segment.start.cell, offset: segment.start.offset + segment.range.count)
  }
}

// MARK: - From cells to lessons

extension Lesson {
  /// Where a place in a cell's code is in the lesson.
  package func location(of place: CodePlace) -> Location {
    cells[place.cell].code.location(at: place.offset)
  }

  /// Where a stretch of a cell's code is in the lesson.
  func sourceRange(of range: Range<Int>, inCell cell: Int) -> SourceRange {
    cells[cell].code.sourceRange(range)
  }

  /// Where the word is that begins at a place in a cell's code; the place alone if none does.
  func word(at place: CodePlace) -> SourceRange {
    let code = cells[place.cell].code
    let token = swiftTokens(code.text).first { $0.range.lowerBound == place.offset }
    return token.map { code.sourceRange($0.range) }
      ?? SourceRange(at: code.location(at: place.offset))
  }

  /// Where the text begins that comes after a place in a cell's code and white space.
  package func textStart(from place: CodePlace) -> Location {
    let blanks = cells[place.cell].code.text.utf8.dropFirst(place.offset).prefix {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
    return location(of: CodePlace(cell: place.cell, offset: place.offset + blanks.count))
  }
}

extension SharedFile {
  /// Where the word is that begins in this line and column, both from 1, the column in bytes; the
  /// place alone if none does.
  func word(line: Int, column: Int) -> SourceRange {
    let offset = cell.offset(line: line, column: 1) + max(column - 1, 0)
    let token = swiftTokens(code.text).first { $0.range.lowerBound == offset }
    return token.map { code.sourceRange($0.range) } ?? SourceRange(at: code.location(at: offset))
  }
}

extension Cell {
  /// The line and the column, in characters, of a place in the code, both from 1.
  func lineAndColumn(at offset: Int) -> (line: Int, column: Int) {
    let before = String(decoding: code.text.utf8.prefix(offset), as: UTF8.self)
    let line = before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return (line, column)
  }

  /// The place of a line and a column, in characters, of the code, both from 1.
  package func offset(line: Int, column: Int) -> Int {
    let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return code.text.utf8.count }
    let before = lines[..<(line - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
    return before + lines[line - 1].prefix(max(column - 1, 0)).utf8.count
  }
}
