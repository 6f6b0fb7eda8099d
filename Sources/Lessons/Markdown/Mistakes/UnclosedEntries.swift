/// Entries of a table that begin with a mark of emphasis which nothing closes, as `**2.31` and `*word`.
///
/// In running text, a star at the beginning may mark a remark. In a table it may, too, if a remark below
/// explains it or several entries have it; strong numbers are the best of their column.
struct UnclosedEntries {
  private let entries: [Entry]
  private let hasRemark: Bool

  private struct Entry {
    let text: SourcedText
    /// The mark that the entry begins with and that nothing closes.
    let opening: Range<Int>?
    /// Whether all of the entry is emphasised with one star.
    let isEmphasised: Bool
    /// Whether a star is at its end that belongs to no emphasis, and so to a remark.
    let hasRemarkMark: Bool

    init(_ text: SourcedText) {
      self.text = text
      guard text.bytes.contains(.asterisk) else {
        (opening, isEmphasised, hasRemarkMark) = (nil, false, false)
        return
      }
      let scan = RunningText(text).emphasis
      let end = scan.bytes.count
      isEmphasised = scan.pairs.contains {
        $0.opening == 0..<1 && $0.closing.upperBound == end && scan.bytes[0] == .asterisk
      }
      hasRemarkMark = scan.unmatched.contains {
        $0.range.upperBound == end && !$0.isRest && scan.bytes[$0.range.lowerBound] == .asterisk
      }
      opening = scan.unmatched.first.flatMap { first in
        let isAtStart = first.range.lowerBound == 0 && text.bytes.first == .asterisk
        let isMark = first.canOpen && !first.isRest && first.range.count <= 2
        return isAtStart && isMark ? first.range : nil
      }
    }

    var isStrong: Bool { opening?.count == 2 }

    /// Whether the entry is a number after the mark: `**97.3 %`, `**−0.5`.
    var isNumber: Bool {
      guard let opening else { return false }
      return text[opening.upperBound...].text.wholeMatch(of: #/[+\-\u{2212}]?\d*[.,]?\d+\s*%?/#)
        != nil
    }

    /// Whether words follow the mark.
    var isProse: Bool {
      opening.map { UnclosedEmphasis($0, in: text.bytes).isBeforeProse } ?? false
    }
  }

  /// Those of a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - next: The blocks after it, in which a remark may be.
  init(_ table: TableText, before next: ArraySlice<Outline.Block>) {
    entries = ([table.header] + table.rows).flatMap(\.entries).map(Entry.init)
    hasRemark = next.prefix(2).contains(where: Self.isRemark)
  }

  /// Whether a block may be a remark with a star before it, which may have become the mark of a list.
  private static func isRemark(_ block: Outline.Block) -> Bool {
    switch block {
    case .paragraph(let text):
      text.bytes.first == .asterisk || text.bytes.starts(with: "\\*".utf8)
    case .list(start: nil, _, _): true
    default: false
    }
  }

  var mistakes: [Diagnostic] {
    let single = entries.filter { $0.opening != nil && !$0.isStrong }
    let isRemark = hasRemark || entries.contains(where: \.hasRemarkMark)
    let isEmphasis = single.count == 1 || entries.contains(where: \.isEmphasised)
    return entries.compactMap { entry in
      guard let opening = entry.opening,
        // Strong words are named wherever they are.
        entry.isStrong ? entry.isNumber : !isRemark && isEmphasis && entry.isProse
      else { return nil }
      let mark = entry.text[opening].text
      return Diagnostic(
        .warning, at: entry.text.sourceRange(opening), "unclosed '\(mark)'",
        help: "close it with '\(mark)' in the same cell, or write "
          + "'\(mark.map { "\\\($0)" }.joined())'")
    }
  }
}
