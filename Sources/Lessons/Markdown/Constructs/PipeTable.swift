/// A pipe table in a paragraph, by GitHub's rules (GFM 0.29, section 4.10): a header, under it a
/// line of hyphens with as many entries, then rows to the end of the paragraph.
struct PipeTable: BlockConstruct {
  /// The lines above the header.
  var before: SourcedText
  var alignments: [TableBlock.Alignment]
  var header: [SourcedText]
  /// The rows, each with as many entries as the header: missing ones are empty, surplus ones dropped.
  var rows: [[SourcedText]]

  init?(_ block: Outline.Block) {
    guard case .paragraph(let paragraph) = block, paragraph.bytes.contains(.pipe) else {
      return nil
    }
    let lines = paragraph.lineRanges
    for index in lines.indices.dropFirst() {
      guard let alignments = Self.alignments(paragraph.bytes[lines[index]]) else { continue }
      let header = Self.entries(paragraph[lines[index - 1]])
      let hasPipes = paragraph.bytes[lines[index - 1].lowerBound..<lines[index].upperBound]
        .contains(.pipe)
      guard hasPipes, header.count == alignments.count else { continue }
      self.alignments = alignments
      self.header = header
      let beforeEnd = index > 1 ? lines[index - 2].upperBound : 0
      before = paragraph[..<beforeEnd]
      rows = lines[(index + 1)...].map { line in
        let entries = Array(Self.entries(paragraph[line]).prefix(header.count))
        let end = paragraph[line.upperBound..<line.upperBound]
        return entries + repeatElement(end, count: header.count - entries.count)
      }
      return
    }
    return nil
  }

  func blocks(_ reader: inout LessonReader) -> [Block] {
    let before = before.isBlank ? [] : reader.blocks(.paragraph(before))
    let table = TableBlock(
      alignments: alignments, header: header.map { reader.inlines($0) },
      rows: rows.map { row in row.map { reader.inlines($0) } })
    return before + [.table(table)]
  }

  /// The alignments that a line of hyphens, colons and pipes gives; nil for any other line.
  private static func alignments(_ line: ArraySlice<UInt8>) -> [TableBlock.Alignment]? {
    let hyphen = UInt8(ascii: "-")
    let colon = UInt8(ascii: ":")
    guard line.allSatisfy({ $0 == hyphen || $0 == colon || $0 == .pipe || $0.isSpaceOrTab }),
      line.contains(hyphen)
    else { return nil }
    var text = line.trimmed
    if text.first == .pipe { text.removeFirst() }
    if text.last == .pipe { text.removeLast() }
    var alignments: [TableBlock.Alignment] = []
    for entry in text.split(separator: .pipe, omittingEmptySubsequences: false) {
      var rule = entry.trimmed
      let left = rule.first == colon
      if left { rule.removeFirst() }
      let right = rule.last == colon
      if right { rule.removeLast() }
      guard !rule.isEmpty, rule.allSatisfy({ $0 == hyphen }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return alignments
  }

  /// The entries of a row.
  ///
  /// A pipe after a backslash belongs to its entry, without the backslash, also inside code.
  private static func entries(_ row: SourcedText) -> [SourcedText] {
    let row = row.trimmed
    var entries: [SourcedText] = []
    var start = row.bytes.first == .pipe ? 1 : 0
    var entry = row[start..<start]
    var index = start
    while index < row.bytes.count {
      switch row.bytes[index] {
      case .backslash where index + 1 < row.bytes.count && row.bytes[index + 1] == .pipe:
        entry.append(row, start..<index)
        start = index + 1
        index += 2
      case .pipe:
        entry.append(row, start..<index)
        entries.append(entry.trimmed)
        index += 1
        start = index
        entry = row[start..<start]
      default:
        index += 1
      }
    }
    if start < row.bytes.count {
      entry.append(row, start..<row.bytes.count)
      entries.append(entry.trimmed)
    }
    return entries
  }
}
