/// Marks in running text that have no effect, because nothing closes them or because they belong to another tool's
/// Markdown.
///
/// To CommonMark they are text, so only those that can hardly be anything else are reported. Prices, powers, names with
/// underscores, addresses and regular expressions are left alone.
struct StrayMarkup {
  private(set) var diagnostics: [Diagnostic] = []
  /// Ids in braces, `{#here}`.
  private(set) var ids: [Range<Int>] = []
  /// Words in brackets that may be keys of works, `[galton1886]`.
  private(set) var bracketedWords: [Range<Int>] = []

  let text: SourcedText
  let syntax: InlineSyntax
  /// Formulas, computed values, link destinations and the like, from left to right.
  let constructs: [Range<Int>]
  /// Whether a display formula is opened that nothing closes.
  private let hasUnclosedFormula: Bool
  /// Where each byte that may close something occurs last.
  private var lastPlaces: [UInt8: Int] = [:]
  private static let openings = table("`$\\{:^~=+[&(")
  private static let closings = table("')]}")

  private static func table(_ signs: String) -> [Bool] {
    var table = [Bool](repeating: false, count: 256)
    for byte in signs.utf8 { table[Int(byte)] = true }
    return table
  }
  var bytes: [UInt8] { syntax.bytes }

  init(_ text: SourcedText, _ scan: ConstructScanner) {
    self.text = text
    syntax = scan.syntax
    let ranges =
      scan.constructs.map(\.range) + scan.tails.values.map(\.range)
      + scan.brokenTitles.map(\.parentheses)
    constructs = ranges.sorted { $0.lowerBound < $1.lowerBound }
    hasUnclosedFormula = scan.unclosedFormula != nil
    for (index, byte) in syntax.bytes.enumerated() where Self.closings[Int(byte)] {
      lastPlaces[byte] = index
    }
    let unclosed = scan.unclosedFormula?.opening.range.lowerBound
    // That an environment ends with the wrong name is reported elsewhere.
    let wrongEnd = scan.unclosedFormula?.wrongEnd.map { $0.lowerBound - #"\end{"#.utf8.count }
    var index = 0
    var next = 0
    while index < bytes.count {
      while next < constructs.count, constructs[next].lowerBound < index { next += 1 }
      if next < constructs.count, constructs[next].lowerBound == index {
        index = max(constructs[next].upperBound, index + 1)
      } else if !Self.openings[Int(bytes[index])] {
        index += 1
      } else if index == unclosed || index == wrongEnd {
        index = syntax.end(of: index)
      } else {
        index = read(at: index) ?? syntax.end(of: index)
      }
    }
  }

  /// Reads a mark; returns the end of what was reported, or nil.
  private mutating func read(at index: Int) -> Int? {
    switch bytes[index] {
    case .backtick:
      name(unclosedCode(at: index) ?? attributesOfCode(at: index) ?? foreignValue(at: index))
    case .dollar: name(formula(at: index))
    case .backslash:
      name(
        path(at: index) ?? unclosedBracket(at: index) ?? command(at: index)
          ?? (hasUnclosedFormula ? nil : formulaCommand(at: index))
          ?? lineBreak(at: index, isInFormula: hasUnclosedFormula))
    case .openBrace: readBrace(at: index)
    case UInt8(ascii: ":"): name(role(at: index) ?? emoji(at: index))
    case UInt8(ascii: "&"): name(namedReference(at: index))
    case UInt8(ascii: "^"): name(note(at: index) ?? script(at: index))
    case .tilde: name(script(at: index) ?? spacedStrike(at: index))
    case UInt8(ascii: "="): name(highlight(at: index))
    case UInt8(ascii: "+"): name(insertion(at: index))
    case .openBracket: readBracket(at: index)
    case UInt8(ascii: "("): readParenthesis(at: index)
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

  /// What follows an index, as far as marks reach: a limit keeps reading linear.
  func ahead(_ index: Int) -> ArraySlice<UInt8> { bytes[index...].prefix(100) }

  /// Whether a byte that may close something follows.
  func contains(_ byte: UInt8, after index: Int) -> Bool { (lastPlaces[byte] ?? -1) > index }

  /// The construct that begins at an index.
  func construct(at index: Int) -> Range<Int>? {
    var low = 0
    var high = constructs.count
    while low < high {
      let middle = (low + high) / 2
      if constructs[middle].lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low < constructs.count && constructs[low].lowerBound == index ? constructs[low] : nil
  }

  private mutating func readBracket(at index: Int) -> Int? {
    if let end = name(wikiLink(at: index)) { return end }
    // `[-key]` and `[see key]`, as citations go on after the bracket.
    var start = index + 1
    if byte(start) == UInt8(ascii: "-") {
      start += 1
    } else if bytes[start...].starts(with: "see ".utf8) || bytes[start...].starts(with: "cf. ".utf8)
    {
      start += 4
    }
    let word = bytes[min(start, bytes.count)...].prefix(60).prefix {
      $0.isWordByte || "_:.-+/".utf8.contains($0)
    }
    let next = byte(word.endIndex)
    // In code brackets follow a name, and those of a link have an address or a label after them.
    guard word.count > 5 || word.count > 2 && word.contains(where: \.isDigit),
      word.contains(where: \.isLetter), !before(index).isWordByte,
      !")]!".utf8.contains(before(index)),
      next == .comma || next == .closeBracket && !"([:{".utf8.contains(byte(word.endIndex + 1))
    else { return nil }
    bracketedWords.append(word.startIndex..<word.endIndex)
    return word.endIndex
  }

  /// A key alone in parentheses, `(galton1886)`; those of an address and of a call follow something.
  private mutating func readParenthesis(at index: Int) -> Int? {
    let word = bytes[(index + 1)...].prefix(60).prefix {
      $0.isWordByte || "_:.-+/".utf8.contains($0)
    }
    guard word.count > 4, word.contains(where: \.isDigit), word.contains(where: \.isLetter),
      before(index).isWhitespace, byte(word.endIndex) == UInt8(ascii: ")")
    else { return nil }
    bracketedWords.append(word.startIndex..<word.endIndex)
    return word.endIndex
  }

  private mutating func readBrace(at index: Int) -> Int? {
    let mistake =
      value(at: index) ?? bareValue(at: index) ?? role(at: index) ?? shortcode(at: index)
      ?? templateTag(at: index)
    if let end = name(mistake) { return end }
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
    // Quotation marks as in LaTeX and old manuals: ``so'' and `so'.
    if contains(UInt8(ascii: "'"), after: index) { return nil }
    let marks = text[code.range].text
    return (code.range, .unclosed(marks, at: text.sourceRange(code.range)))
  }

  /// `~~ struck ~~`, with spaces inside its marks.
  ///
  /// Two tildes may also stand between words as a sign.
  private func spacedStrike(at index: Int) -> (range: Range<Int>, diagnostic: Diagnostic)? {
    guard bytes.run(of: .tilde, from: index) == 2, before(index) != .tilde,
      before(index).isWhitespace, byte(index + 2) == .space
    else { return nil }
    let rest = ahead(index + 2).prefix { $0 != .newline }
    guard let close = rest.firstIndex(of: .tilde), bytes.run(of: .tilde, from: close) == 2,
      !byte(close + 2).isWordByte
    else { return nil }
    let content = bytes[(index + 2)..<close]
    let words = content.split(separator: .space)
    let isWord = { (word: ArraySlice<UInt8>?) in
      guard let word else { return false }
      return word.count > 2 && word.allSatisfy { $0.isWordByte && !$0.isDigit }
        && !SpacedEmphasis.joiningWords.contains(word.text.lowercased())
    }
    guard content.last == .space, words.count <= 4, isWord(words.first), isWord(words.last) else {
      return nil
    }
    let range = index..<close + 2
    let place = text.sourceRange(range)
    let right = "~~\(content.trimmed.text)~~"
    return (
      range,
      Diagnostic(
        .warning, at: place, "not struck: there is a space inside the '~~'",
        help: "write '\(right)'", fix: SourceEdit(place, replaceWith: right))
    )
  }

  /// `\(` or `\[` without the parenthesis or the bracket that would make a pair.
  private func unclosedBracket(at index: Int) -> (Range<Int>, Diagnostic)? {
    let sign = byte(index + 1)
    guard sign == UInt8(ascii: "(") || sign == .openBracket, before(index) != .closeBracket,
      // An interval may begin with one and end with the other.
      !contains(UInt8(ascii: ")"), after: index), !contains(.closeBracket, after: index)
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

extension Diagnostic {
  /// A mark that is shown, since nothing closes it.
  static func unclosed(_ mark: String, at range: SourceRange) -> Diagnostic {
    let escaped = mark.map { "\\\($0)" }.joined()
    return Diagnostic(
      .warning, at: range, "unclosed '\(mark)'",
      help: "close it with '\(mark)' before the next empty line, or write '\(escaped)'")
  }
}
