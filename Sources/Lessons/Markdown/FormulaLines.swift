/// Finds the lines of display formulas in which Markdown sees something else. In
///
///     $$
///     a
///     + b
///     $$
///
/// it would see a list.
///
/// If a `$$`, `\\[` or `\\begin{…}` stays open in a paragraph or a heading, it and what follows up to an
/// empty line are one text as far as formulas are concerned.
struct FormulaLines {
  /// The lines after the first of each formula, and how many quotes they are in.
  private(set) var lines: [(number: Int, quotes: Int)] = []
  private let document: [DocumentLine]
  /// The last line that has been searched.
  private var lastSearched = -1

  /// Searches the blocks that cmark sees in these lines.
  init(_ root: CommonMark.BlockNode, _ document: [DocumentLine]) {
    self.document = document
    root.forEachText(in: document) { search($0) }
  }

  private mutating func search(_ block: TextBlock) {
    guard block.first > lastSearched,
      document[block.first...block.last].contains(where: { $0.source.bytes.canOpenFormula }),
      ConstructScanner(document.text(of: block).bytes).unclosedFormula != nil
    else { return }
    var block = block
    while block.last + 1 < document.count,
      !document[block.last + 1].isBlank(inQuotes: block.quotes)
    {
      block.last += 1
    }
    lastSearched = block.last
    let text = document.text(of: block).bytes
    var number = block.first
    var position = 0
    for construct in ConstructScanner(text).constructs {
      number += text[position..<construct.range.lowerBound].count { $0 == .newline }
      position = construct.range.upperBound
      let breaks = text[construct.range].count { $0 == .newline }
      if construct is DisplayFormula, breaks > 0 {
        lines += (number + 1...number + breaks).map { ($0, block.quotes) }
      }
      number += breaks
    }
  }
}

extension [UInt8] {
  /// Whether a display formula can begin in the line.
  fileprivate var canOpenFormula: Bool { contains { $0 == .dollar || $0 == .backslash } }
}
