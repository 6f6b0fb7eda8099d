/// Text that was taken out of a file, and for each of its characters the place where it stood.
///
/// Prose loses the marks of quotes and lists, a cell the indentation of its fence, a table's entry
/// the backslash of `\|`. What is left consists of pieces, each of which stood in one line without
/// a gap.
package struct SourcedText: Sendable {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8]
  private var pieces: [Piece]

  private struct Piece: Sendable {
    /// Where the piece begins in the text, in bytes.
    var offset: Int
    var location: Location
    /// For each byte of the piece and for its end, how many characters come before it in the piece;
    /// nil if each byte is a character.
    var columns: [Int32]?
  }

  /// Creates text of one line that stood at this place.
  package init(_ text: String, at location: Location) {
    bytes = []
    pieces = [Piece(offset: 0, location: location)]
    append(text, at: location)
  }

  /// Appends text of one line that stood at this place.
  package mutating func append(_ text: String, at location: Location) {
    let added = Array(text.utf8)
    append(added[...], at: location, columns: Self.columns(added))
  }

  private mutating func append(
    _ added: ArraySlice<UInt8>, at location: Location, columns: [Int32]?
  ) {
    if bytes.isEmpty { pieces.removeAll() } else if added.isEmpty { return }
    pieces.append(Piece(offset: bytes.count, location: location, columns: columns))
    bytes += added
  }

  /// For each byte and for the end, how many characters come before it; nil if the text is ASCII.
  private static func columns(_ bytes: [UInt8]) -> [Int32]? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var columns: [Int32] = []
    columns.reserveCapacity(bytes.count + 1)
    var column: Int32 = 0
    for character in bytes.text {
      columns.append(contentsOf: repeatElement(column, count: character.utf8.count))
      column += 1
    }
    columns.append(column)
    return columns
  }

  package var text: String { bytes.text }

  /// Where the text begins.
  package var location: Location { pieces[0].location }

  /// Where the byte at this offset of the text's UTF-8 stood; the text's end has a place, too.
  package func location(at offset: Int) -> Location {
    let offset = Swift.min(Swift.max(offset, 0), bytes.count)
    let piece = pieces[piece(at: offset)]
    let isAfterBreak = offset > piece.offset && bytes[offset - 1] == .newline
    let distance = offset - piece.offset - (isAfterBreak ? 1 : 0)
    var location = piece.location
    location.column += piece.columns.map { Int($0[distance]) } ?? distance
    return location
  }

  /// Where these bytes of the text's UTF-8 stood.
  package func sourceRange(_ range: Range<Int>) -> SourceRange {
    guard !range.isEmpty else { return SourceRange(at: location(at: range.lowerBound)) }
    // The end of the last character, rather than the place of what follows it, which may be
    // elsewhere.
    var last = range.upperBound - 1
    // A line break has no width.
    while last > range.lowerBound, bytes[last] == UInt8(ascii: "\n") { last -= 1 }
    while last > range.lowerBound, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    var end = location(at: last)
    end.column += 1
    return SourceRange(location(at: range.lowerBound), end)
  }

  /// Where the whole text stood.
  package var sourceRange: SourceRange { sourceRange(0..<bytes.count) }

  /// The last piece that begins at or before an offset.
  private func piece(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

// MARK: - Cutting and joining

extension SourcedText {
  /// Creates an empty text at a place.
  init(at location: Location) { self.init("", at: location) }

  var isEmpty: Bool { bytes.isEmpty }
  var isBlank: Bool { bytes.isBlank }

  /// Appends a part of another text, with its places.
  mutating func append(_ other: SourcedText, _ range: Range<Int>) {
    var start = range.lowerBound
    repeat {
      let index = other.piece(at: start)
      let piece = other.pieces[index]
      let next = index + 1 < other.pieces.count ? other.pieces[index + 1].offset : range.upperBound
      let end = min(max(next, start), range.upperBound)
      let columns = piece.columns.map { columns in
        let part = columns[start - piece.offset...end - piece.offset]
        return part.map { $0 - (part.first ?? 0) }
      }
      append(other.bytes[start..<end], at: other.location(at: start), columns: columns)
      start = end
    } while start < range.upperBound
  }

  mutating func append(_ other: SourcedText) { append(other, 0..<other.bytes.count) }

  /// Begins another line; the break counts as standing at the end of the line before it.
  mutating func appendLineBreak() {
    bytes.append(.newline)
    let last = pieces.count - 1
    if let end = pieces[last].columns?.last { pieces[last].columns?.append(end) }
  }

  subscript(range: Range<Int>) -> SourcedText {
    var result = SourcedText(at: location(at: range.lowerBound))
    result.append(self, range)
    return result
  }

  subscript(range: PartialRangeFrom<Int>) -> SourcedText {
    self[min(range.lowerBound, bytes.count)..<bytes.count]
  }

  subscript(range: PartialRangeUpTo<Int>) -> SourcedText { self[0..<range.upperBound] }

  /// The text without white space at both ends.
  var trimmed: SourcedText {
    let kept = bytes.trimmed
    return kept.count == bytes.count ? self : self[kept.startIndex..<kept.endIndex]
  }

  /// The text with a space for each line break.
  var onOneLine: SourcedText {
    var line = self
    for index in bytes.indices where bytes[index] == .newline { line.bytes[index] = .space }
    return line
  }

  /// The ranges of the lines, without their breaks.
  var lineRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == .newline {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<bytes.count)
    return ranges
  }
}

// MARK: - Comparing

extension SourcedText: Hashable {
  package static func == (a: SourcedText, b: SourcedText) -> Bool {
    a.bytes == b.bytes
      && a.pieces.elementsEqual(b.pieces) { $0.offset == $1.offset && $0.location == $1.location }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
    hasher.combine(location)
  }
}

extension SourcedText: CustomStringConvertible {
  package var description: String { text }
}
