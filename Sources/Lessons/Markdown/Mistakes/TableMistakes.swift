/// Paragraphs that were probably meant to be pipe tables.
enum TableMistakes {
  /// What keeps a paragraph from being a table, if it looks like one.
  static func first(in paragraph: SourcedText) -> Diagnostic? {
    let lines = paragraph.lineRanges
    if let border = lines.first(where: { isGridBorder(paragraph.bytes[$0].trimmed) }) {
      return Diagnostic(
        at: paragraph.sourceRange(border), "a grid table, which is read as text",
        help: "write a pipe table: a header, '|---|---|' under it, and rows")
    }
    guard paragraph.bytes.contains(.pipe) else { return nil }
    for index in lines.indices {
      let line = lines[index]
      let above = index > 0 ? paragraph[lines[index - 1]] : nil
      if let mistake = mistake(in: paragraph[line], below: above, isLast: line == lines.last) {
        return mistake
      }
    }
    let rows = lines.filter { isRow(paragraph.bytes[$0]) }
    guard rows.count > 1 else { return nil }
    return Diagnostic(
      .warning, at: paragraph.sourceRange(rows[0]),
      "this looks like a table but is text: there is no row of dashes under its header",
      help: "put '\(rule(entryCount(paragraph[rows[0]])))' under the first row")
  }

  /// What is wrong in a line that is probably a row of dashes.
  private static func mistake(
    in line: SourcedText, below above: SourcedText?, isLast: Bool
  ) -> Diagnostic? {
    let isAfterRow = above.map { $0.bytes.contains(.pipe) } ?? false
    if let alignments = TableText.alignments(line.bytes[...]) {
      guard isAfterRow || line.bytes.contains(.pipe), alignments.count > 1 || isAfterRow else {
        return nil
      }
      guard let above, isAfterRow else {
        return isLast || above != nil || !isRow(line.bytes[...])
          ? nil
          : Diagnostic(
            at: line.sourceRange, "a row of dashes without a header above it",
            help: "put the names of the columns above it, or '\(empty(alignments.count))'")
      }
      return Diagnostic(
        at: line.sourceRange,
        "the row of dashes has \(alignments.count.cells) and the header \(entryCount(above))",
        help: "write '\(rule(entryCount(above)))'")
    }
    guard let above, isAfterRow, line.bytes.contains(.pipe) else { return nil }
    return misspelt(line, entryCount(above))
  }

  /// A malformed entry in a row of dashes, where at least half of the entries are well formed or all of them
  /// look like dashes.
  private static func misspelt(_ line: SourcedText, _ count: Int) -> Diagnostic? {
    let entries = TableText.ruleEntries(line.bytes[...])
    let isRule = entries.map { $0.count > 1 && TableText.alignment($0) != nil }
    guard let wrong = isRule.firstIndex(of: false) else { return nil }
    let areMostRules = isRule.count(where: \.self) * 2 >= entries.count
    let areDashes = entries.allSatisfy { isDashes($0.text) }
    guard areMostRules || areDashes else { return nil }
    let entry = entries[wrong]
    return Diagnostic(
      at: entry.isEmpty
        ? line.sourceRange : line.sourceRange(entry.startIndex..<entry.endIndex),
      entry.isEmpty
        ? "an empty cell in the row of dashes under a header"
        : "'\(entry.text)' in the row of dashes under a header",
      help: "cells of this row are '---', ':--', ':-:' or '--:'")
  }

  /// Whether a text has only signs that are taken for dashes: also typographic dashes, underscores,
  /// equals signs, pluses.
  private static func isDashes(_ text: String) -> Bool {
    text.allSatisfy { "-–—−_=+:. ".contains($0) } && text.contains { "-–—−_=".contains($0) }
  }

  /// Whether a line begins with a pipe and has another.
  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.trimmed
    return text.first == .pipe && text.dropFirst().contains(.pipe)
  }

  /// Whether a line is `+---+---+`, as in the tables of reStructuredText and Pandoc.
  private static func isGridBorder(_ line: ArraySlice<UInt8>) -> Bool {
    let plus = UInt8(ascii: "+")
    return line.count > 4 && line.first == plus && line.last == plus
      && line.allSatisfy { "+-=:".utf8.contains($0) } && line.text.contains(#/[-=]{3}/#)
  }

  private static func entryCount(_ line: SourcedText) -> Int {
    TableRow(line, expecting: 0).count
  }

  private static func rule(_ count: Int) -> String {
    "|" + String(repeating: "---|", count: count)
  }

  private static func empty(_ count: Int) -> String {
    "|" + String(repeating: " |", count: count)
  }
}
