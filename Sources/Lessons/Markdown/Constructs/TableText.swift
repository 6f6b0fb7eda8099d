/// The lines of a pipe table, by GitHub's rules (GFM 0.29, section 4.10): a header, under it a
/// line of hyphens with as many entries, then rows to the end of the paragraph.
struct TableText {
  /// The lines above the header.
  private(set) var before: SourcedText
  let alignments: [TableBlock.Alignment]
  let header: TableRow
  /// The rows, each with as many entries as the header.
  let rows: [TableRow]
  /// The caption that is the first lines or the last line of the same paragraph.
  let caption: TableCaption?

  /// The table in a paragraph; nil if there is none.
  init?(_ paragraph: SourcedText) {
    guard paragraph.bytes.contains(.pipe) else { return nil }
    let lines = paragraph.lineRanges
    for index in lines.indices.dropFirst() {
      guard let alignments = Self.alignments(paragraph.bytes[lines[index]]) else { continue }
      let header = TableRow(paragraph[lines[index - 1]], expecting: alignments.count)
      let hasPipes = paragraph.bytes[lines[index - 1].lowerBound..<lines[index].upperBound]
        .contains(.pipe)
      guard hasPipes, header.count == alignments.count else { continue }
      self.alignments = alignments
      self.header = header
      let above = paragraph[..<(index > 1 ? lines[index - 2].upperBound : 0)]
      var below = lines[(index + 1)...]
      var caption = TableCaption(paragraph: above)
      before = caption == nil ? above : SourcedText(at: above.location)
      if caption == nil, let last = below.last {
        caption = TableCaption(paragraph: paragraph[last])
        if caption != nil { below.removeLast() }
      }
      self.caption = caption
      rows = below.map { TableRow(paragraph[$0], expecting: header.count).filled }
      return
    }
    return nil
  }

  /// The lines above the header as the caption that they are after a `:`.
  var captionOfLinesAbove: TableCaption? { TableCaption(afterMark: before) }

  var withoutLinesAbove: TableText {
    var table = self
    table.before = SourcedText(at: before.location)
    return table
  }

  /// The alignments that a line of hyphens, colons and pipes gives; nil for any other line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [TableBlock.Alignment]? {
    guard line.contains(UInt8(ascii: "-")) else { return nil }
    var alignments: [TableBlock.Alignment] = []
    for entry in ruleEntries(line) {
      guard let alignment = alignment(entry) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  /// What is between the pipes of a line, without spaces.
  static func ruleEntries(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var text = line.trimmed
    if text.first == .pipe { text.removeFirst() }
    if text.last == .pipe { text.removeLast() }
    return text.split(separator: .pipe, omittingEmptySubsequences: false).map(\.trimmed)
  }

  /// The alignment that hyphens give, with a colon at none, one or both of their ends.
  static func alignment(_ entry: ArraySlice<UInt8>) -> TableBlock.Alignment? {
    var rule = entry
    let colon = UInt8(ascii: ":")
    let left = rule.first == colon
    if left { rule.removeFirst() }
    let right = rule.last == colon
    if right { rule.removeLast() }
    guard !rule.isEmpty, rule.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (left, right) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return TableBlock.Alignment.none
    }
  }
}
