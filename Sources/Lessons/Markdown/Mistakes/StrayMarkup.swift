/// Marks in running text that have no effect, being not closed or of another tool's Markdown.
///
/// CommonMark takes all of it for text, and so it is read. So only what is hardly anything else is
/// named: prices, powers, names with underscores, addresses and regular expressions are not.
struct StrayMarkup {
  private(set) var diagnostics: [Diagnostic] = []
  /// Ids in braces, `{#here}`.
  private(set) var ids: [Range<Int>] = []

  let text: SourcedText
  let syntax: InlineSyntax
  /// Where formulas, values, links' destinations and the like end, by where they begin.
  let constructs: [Int: Int]
  /// Pairs of asterisks that nothing has closed yet.
  private var openAsterisks: [Int] = []
  private var hasLongRuns = false

  var bytes: [UInt8] { syntax.bytes }

  init(_ text: SourcedText, _ scan: ConstructScanner) {
    self.text = text
    syntax = scan.syntax
    var ends: [Int: Int] = [:]
    for construct in scan.constructs {
      ends[construct.range.lowerBound] = construct.range.upperBound
    }
    for tail in scan.tails.values { ends[tail.range.lowerBound] = tail.range.upperBound }
    constructs = ends
    let unclosed = scan.unclosedFormula?.opening.range.lowerBound
    var index = 0
    while index < bytes.count {
      if let end = ends[index] {
        index = max(end, index + 1)
        continue
      }
      if index == unclosed {
        index = syntax.end(of: index)
        continue
      }
      index = read(at: index) ?? syntax.end(of: index)
    }
    if !hasLongRuns, let open = openAsterisks.first {
      diagnostics.append(.unclosed("**", at: text.sourceRange(open..<open + 2)))
    }
  }

  /// Reads a mark; returns where what was named ends.
  private mutating func read(at index: Int) -> Int? {
    switch bytes[index] {
    case .backtick: name(unclosedCode(at: index))
    case .asterisk: readAsterisks(at: index)
    case .dollar: name(formula(at: index))
    case .backslash: name(unclosedBracket(at: index) ?? command(at: index))
    case .openBrace: readBrace(at: index)
    case UInt8(ascii: ":"): name(role(at: index))
    case UInt8(ascii: "^"): name(note(at: index) ?? script(at: index))
    case .tilde: name(script(at: index))
    case UInt8(ascii: "="): name(highlight(at: index))
    case .openBracket: name(wikiLink(at: index))
    default: nil
    }
  }

  private mutating func name(_ mistake: (range: Range<Int>, diagnostic: Diagnostic)?) -> Int? {
    guard let mistake else { return nil }
    diagnostics.append(mistake.diagnostic)
    return mistake.range.upperBound
  }

  /// The byte before an index; a space at the beginning.
  func before(_ index: Int) -> UInt8 { index > 0 ? bytes[index - 1] : .space }

  /// The byte at an index; a space at the end.
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : .space }

  /// What follows an index, as far as marks reach, so that no text takes time without end.
  func ahead(_ index: Int) -> ArraySlice<UInt8> { bytes[index...].prefix(1000) }

  private mutating func readBrace(at index: Int) -> Int? {
    if let end = name(role(at: index)) { return end }
    guard byte(index + 1) == .hash, before(index) != .openBrace,
      let close = ahead(index).firstIndex(of: .closeBrace),
      isIdentifier(bytes[(index + 2)..<close])
    else { return nil }
    ids.append(index..<close + 1)
    return close + 1
  }
}

// MARK: - Marks that are not closed

extension StrayMarkup {
  /// Backticks that open no code.
  private func unclosedCode(at index: Int) -> (Range<Int>, Diagnostic)? {
    let code = syntax.code(at: index)
    guard code.content == nil, code.range.count <= 2, !before(index).isWordByte,
      !byte(code.range.upperBound).isWhitespace
    else { return nil }
    // Quotation marks as LaTeX and old manuals write them: ``so'' and `so'.
    if ahead(code.range.upperBound).contains(UInt8(ascii: "'")) { return nil }
    let marks = text[code.range].text
    return (code.range, .unclosed(marks, at: text.sourceRange(code.range)))
  }

  /// Two asterisks open strong emphasis before a word, and close it after one.
  private mutating func readAsterisks(at index: Int) -> Int? {
    let count = bytes.run(of: .asterisk, from: index)
    let (before, after) = (before(index), byte(index + count))
    if count > 2 { hasLongRuns = true }
    if count == 2 {
      let closes = !before.isWhitespace && (!before.isPunctuation || !after.isWordByte)
      if closes, !openAsterisks.isEmpty {
        openAsterisks.removeLast()
      } else if !before.isWordByte, after.isWordByte {
        openAsterisks.append(index)
      }
    }
    return index + count
  }

  /// `\(` or `\[` without the parenthesis or the bracket that would make a pair.
  private func unclosedBracket(at index: Int) -> (Range<Int>, Diagnostic)? {
    let sign = byte(index + 1)
    guard sign == UInt8(ascii: "(") || sign == .openBracket, before(index) != .closeBracket,
      // An interval may begin with one and end with the other.
      !ahead(index).contains(where: { $0 == UInt8(ascii: ")") || $0 == .closeBracket })
    else { return nil }
    let closing = sign == .openBracket ? "\\]" : "\\)"
    let range = index..<index + 2
    return (
      range,
      Diagnostic(
        .warning, at: text.sourceRange(range), "unclosed '\(text[range].text)'",
        help: "close the formula with '\(closing)' before the next empty line")
    )
  }
}

extension UInt8 {
  static let asterisk = UInt8(ascii: "*")
}

extension Diagnostic {
  /// A mark that is shown, since nothing closes it.
  static func unclosed(_ mark: String, at range: SourceRange) -> Diagnostic {
    let escaped = mark.map { "\\\($0)" }.joined()
    return Diagnostic(
      .warning, at: range, "unclosed '\(mark)'",
      help: "close it with '\(mark)' before the next empty line, or write '\(escaped)'")
  }
}
