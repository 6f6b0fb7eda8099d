/// A row of a pipe table, divided into entries.
///
/// Pipes divide, as in GFM, except in formulas and code, which stay whole: `$|x|$` is one entry,
/// as is `` `a|b` ``. A pipe after a backslash belongs to its entry. In text and in code the
/// backslash is dropped; in a formula it stays, since `\|` is a sign of TeX.
///
/// So that prices stay prices, `$5|$x` with a pipe in it is a formula only if the row then has as
/// many entries as the header.
struct TableRow {
  let line: SourcedText
  private(set) var entries: [SourcedText]
  /// How many entries are written.
  var count: Int { written.count }
  private(set) var mistake: Diagnostic?

  private var written: [Entry]
  private let expectedCount: Int

  private struct Entry {
    var text: SourcedText
    /// Where it begins in the line.
    var start: Int
  }

  /// Divides a line, of which the other rows have this many entries.
  init(_ line: SourcedText, expecting expectedCount: Int) {
    let line = line.trimmed
    self.line = line
    self.expectedCount = expectedCount
    let spans = Self.spans(in: line.bytes)
    written = Self.entries(of: line, keeping: spans)
    if written.count < expectedCount, !spans.isEmpty {
      let withPrices = Self.entries(of: line, keeping: spans.filter { !$0.mayBePrices })
      let divided = Self.entries(of: line, keeping: [])
      if withPrices.count == expectedCount {
        written = withPrices
      } else if divided.count == expectedCount {
        mistake = Diagnostic(
          at: line.sourceRange,
          "pipes in code or formulas do not divide, so the row has \(written.count.cells) and the "
            + "header \(expectedCount)",
          help: "write '\\`' or '\\$' for the signs alone; add '| |' for an empty cell")
      }
    }
    entries = written.map(\.text)
  }

  /// The row with as many entries as are expected: missing ones are empty, surplus ones are dropped.
  var filled: TableRow {
    var row = self
    if written.count > expectedCount {
      let surplus = written[expectedCount].start..<line.bytes.count
      row.mistake = Diagnostic(
        at: line.sourceRange(surplus),
        "the row has \(written.count.cells) and the header \(expectedCount)",
        help: "write '\\|' for a pipe inside a cell")
    }
    let missing = max(expectedCount - entries.count, 0)
    row.entries =
      Array(entries.prefix(expectedCount))
      + repeatElement(line[line.bytes.count...], count: missing)
    return row
  }

  /// An error if the row is an id in braces, which other tools give to the table above it.
  var attributesWithoutEffect: Diagnostic? {
    let bytes = line.bytes.trimmed
    guard bytes.first == .openBrace,
      let list = AttributeList(line.bytes, at: bytes.startIndex), list.end == bytes.endIndex,
      list.isUnmistakable
    else { return nil }
    var mistake = Diagnostic.attributesWithoutEffect(
      line, bytes.startIndex..<bytes.endIndex, "under a table")
    mistake.help = "write a caption with the id above or below the table: ': What it shows {#id}'"
    return mistake
  }

  /// A warning if the row is a line of text right under a table of several columns.
  var warningIfText: Diagnostic? {
    guard expectedCount > 1, !line.bytes.contains(.pipe) else { return nil }
    return Diagnostic(
      .warning, at: line.sourceRange, "this line is a row of the table above it",
      help: "put an empty line above it, or write it with pipes")
  }

  // MARK: Dividing

  /// Code or a formula.
  private struct Span {
    var range: Range<Int>
    /// Whether a backslash before a pipe belongs to the table rather than to the span.
    var hasEscapedPipes: Bool
    var mayBePrices: Bool
  }

  /// The code and the formulas in a line that have pipes in them.
  private static func spans(in bytes: [UInt8]) -> [Span] {
    guard bytes.contains(.pipe) else { return [] }
    let syntax = InlineSyntax(bytes)
    // A pipe in anything else, such as an address, divides entries.
    var constructs = ConstructScanner(bytes).constructs.filter {
      $0 is ComputedValue || $0 is InlineFormula || $0 is DisplayFormula
    }[...]
    var spans: [Span] = []
    var index = 0
    while index < bytes.count {
      var span: Span?
      if let construct = constructs.first, construct.range.lowerBound == index {
        constructs.removeFirst()
        span = Span(
          range: construct.range, hasEscapedPipes: construct is ComputedValue,
          mayBePrices: construct is InlineFormula && bytes[index] == .dollar
            && bytes[index + 1].isDigit)
      } else if bytes[index] == .backtick {
        let code = syntax.code(at: index)
        span = code.content.map { _ in
          Span(range: code.range, hasEscapedPipes: true, mayBePrices: false)
        }
      }
      if let span, bytes[span.range].contains(.pipe) { spans.append(span) }
      index = span?.range.upperBound ?? syntax.end(of: index)
    }
    return spans
  }

  private static func entries(of row: SourcedText, keeping spans: [Span]) -> [Entry] {
    let bytes = row.bytes
    var entries: [Entry] = []
    var spans = spans[...]
    var first = bytes.first == .pipe ? 1 : 0
    var entry = row[first..<first]
    var start = first
    var index = first
    func isEscapedPipe(_ index: Int) -> Bool {
      bytes[index] == .backslash && index + 1 < bytes.count && bytes[index + 1] == .pipe
    }
    while index < bytes.count {
      if let span = spans.first, index >= span.range.lowerBound {
        if index >= span.range.upperBound {
          spans.removeFirst()
          continue
        }
        guard span.hasEscapedPipes, isEscapedPipe(index) else {
          index += 1
          continue
        }
      }
      switch bytes[index] {
      case .backslash where isEscapedPipe(index):
        entry.append(row, start..<index)
        start = index + 1
        index += 2
      case .backslash where index + 1 < bytes.count && bytes[index + 1] == .backslash:
        index += 2
      case .pipe:
        entry.append(row, start..<index)
        entries.append(Entry(text: entry.trimmed, start: first))
        index += 1
        start = index
        first = index
        entry = row[start..<start]
      default:
        index += 1
      }
    }
    if start < bytes.count {
      entry.append(row, start..<bytes.count)
      entries.append(Entry(text: entry.trimmed, start: first))
    }
    return entries
  }
}

extension Int {
  /// `1 cell`, `3 cells`.
  var cells: String { self == 1 ? "1 cell" : "\(self) cells" }
}
