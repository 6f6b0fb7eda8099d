/// Running text taken out of its lines, of which every byte still knows where it came from.
///
/// Paragraphs lose the indentation and the `>` of each line, table cells the backslash of `\|`;
/// what is left is kept here as pieces, each of which is contiguous in one line of the source.
struct Prose {
  /// A place in the source: line and byte, both from 0.
  struct Origin: Equatable {
    var line: Int
    var byte: Int
  }

  private struct Piece {
    var start: Int
    var origin: Origin
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  init() {}

  init(_ bytes: some Collection<UInt8>, origin: Origin) {
    append(bytes, origin: origin)
  }

  /// Appends what stands in one piece in the source, perhaps with a line break at the end.
  mutating func append(_ bytes: some Collection<UInt8>, origin: Origin) {
    pieces.append(Piece(start: self.bytes.count, origin: origin))
    self.bytes += bytes
  }

  /// Appends a part of another prose, with its origins.
  mutating func append(_ other: Prose, _ range: Range<Int>) {
    var position = range.lowerBound
    var piece = other.piece(at: position)
    while position < range.upperBound {
      let next = piece + 1
      let end = next < other.pieces.count ? other.pieces[next].start : other.bytes.count
      let part = position..<min(end, range.upperBound)
      append(other.bytes[part], origin: other.origin(at: position))
      position = part.upperBound
      piece = next
    }
    if range.isEmpty { append([], origin: other.origin(at: position)) }
  }

  /// Begins another line.
  ///
  /// The break counts as standing at the end of the line before it.
  mutating func appendLineBreak() {
    bytes.append(.newline)
  }

  func slice(_ range: Range<Int>) -> Prose {
    var result = Prose()
    result.append(self, range)
    return result
  }

  /// Where a byte came from; the end has a place too.
  func origin(at index: Int) -> Origin {
    guard !pieces.isEmpty else { return Origin(line: 0, byte: 0) }
    let piece = pieces[piece(at: index)]
    return Origin(line: piece.origin.line, byte: piece.origin.byte + index - piece.start)
  }

  /// Without white space at both ends.
  var trimmed: Prose {
    let kept = bytes.trimmed
    return slice(kept.startIndex..<kept.endIndex)
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

  /// The last piece that begins at or before an index.
  private func piece(at index: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= index { low = middle } else { high = middle }
    }
    return low
  }
}
