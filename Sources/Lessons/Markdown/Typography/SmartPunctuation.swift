/// Finds what is shown as a typographic sign in running text: quotation marks as the language has them,
/// apostrophes, dashes and ellipses.
///
/// Straight marks are replaced where their place in a sentence says what they mean. What may be of a
/// command, `--strict`, of a measure, `5"`, or of code, `0...3`, stays as it is written, as does all with a
/// backslash before it.
struct SmartPunctuation {
  /// From left to right.
  private(set) var marks: [TypographicMark] = []

  private let syntax: InlineSyntax
  private let language: QuotationMarks
  /// Constructs and the destinations of links, by where they begin.
  private var covered: [Int: Int] = [:]
  private var quotes: [Quote] = []
  /// Where the text ends that is before the place being read, without marks of emphasis.
  private var textEnd = 0
  /// Whether that text ends with something that is covered.
  private var endsCovered = false
  /// How many double quotes may be closed.
  private var openDoubles = 0

  /// Stands for what is covered, such as a formula: a letter.
  private static let letter: Unicode.Scalar = "x"

  init(_ scan: ConstructScanner, _ language: QuotationMarks) {
    syntax = scan.syntax
    self.language = language
    guard bytes.contains(where: { "\"'-.".utf8.contains($0) }) else { return }
    for construct in scan.constructs {
      covered[construct.range.lowerBound] = construct.range.upperBound
    }
    for tail in scan.tails.values { covered[tail.range.lowerBound] = tail.range.upperBound }
    var index = 0
    while index < bytes.count { index = read(at: index) }
    pairQuotes()
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private var bytes: [UInt8] { syntax.bytes }

  private var before: Unicode.Scalar? {
    endsCovered ? Self.letter : bytes.scalar(before: textEnd)
  }

  /// Reads what begins at an index; returns where it ends.
  private mutating func read(at index: Int) -> Int {
    if let end = covered[index] {
      // Nothing is between a link's text and its destination.
      if bytes[index] != UInt8(ascii: "(") { endsCovered = true }
      return max(end, index + 1)
    }
    var end = index + 1
    switch bytes[index] {
    case .apostrophe where measureOrPrimesEnd(at: index) != nil:
      end = measureOrPrimesEnd(at: index) ?? end
    case .quote, .apostrophe:
      let after = scalar(after: end)
      quotes.append(Quote(index, before: before, after: after, isDouble: bytes[index] == .quote))
    case .hyphen:
      end = index + bytes.run(of: .hyphen, from: index)
      if let dash = dash(index..<end) {
        marks.append(TypographicMark(index..<end, dash, in: bytes))
      }
    case .stop:
      end = index + bytes.run(of: .stop, from: index)
      if let dots = ellipsis(index..<end) {
        marks.append(TypographicMark(index..<end, dots, in: bytes))
      }
    case .asterisk, .underscore, .tilde:
      return end
    case .backtick:
      endsCovered = true
      return syntax.code(at: index).range.upperBound
    case .lessThan where bytes[index...].starts(with: "<!--".utf8):
      end = commentEnd(after: index + 4)
    default: end = syntax.end(of: index)
    }
    textEnd = end
    endsCovered = false
    return end
  }

  /// Where primes end that a function has, `f''(x)`, or a measure in feet and inches, `5' 3"`.
  private func measureOrPrimesEnd(at index: Int) -> Int? {
    guard before.isOfWord else { return nil }
    let end = index + bytes.run(of: .apostrophe, from: index)
    if !before.isDigit, end < bytes.count, bytes[end] == UInt8(ascii: "(") {
      return end
    }
    guard before.isDigit, end == index + 1 else { return nil }
    let inches = bytes[end...].prefix(5).drop { $0 == .space }
    let digits = inches.prefix { $0.isDigit }
    guard !digits.isEmpty, inches.startIndex - end <= 1, digits.endIndex < bytes.count,
      bytes[digits.endIndex] == .quote
    else { return nil }
    return digits.endIndex + 1
  }

  /// Where a comment of HTML ends, which nothing may be changed in.
  private func commentEnd(after start: Int) -> Int {
    // Not far, so that many of them are read quickly.
    let end = bytes[start...].prefix(4000).indices.first { bytes[$0...].starts(with: "-->".utf8) }
    return end.map { $0 + 3 } ?? start
  }

  /// The first character from an index on, without marks of emphasis.
  private func scalar(after start: Int) -> Unicode.Scalar? {
    var index = start
    while index < bytes.count, covered[index] == nil,
      [.asterisk, .underscore, .tilde].contains(bytes[index])
    {
      index += 1
    }
    if index < bytes.count, covered[index] != nil || bytes[index] == .backtick {
      return Self.letter
    }
    return bytes.scalar(at: index)
  }

  // MARK: Dashes and dots

  /// An en dash for two hyphens between spaces, or between words; an em dash for three.
  private func dash(_ run: Range<Int>) -> String? {
    switch run.count {
    case 2:
      let after = scalar(after: run.upperBound)
      if before.isSpace, after.isSpace { return "–" }
      let endsText = before.isOfWord || before.map { ")]".unicodeScalars.contains($0) } == true
      let beginsText = after.isOfWord || after.map { "([".unicodeScalars.contains($0) } == true
      return endsText && beginsText ? "–" : nil
    case 3: return "—"
    default: return nil
    }
  }

  /// An ellipsis for three dots, perhaps with a stop after them, unless they make a range: `0...n`.
  private func ellipsis(_ run: Range<Int>) -> String? {
    guard run.count == 3 || run.count == 4 else { return nil }
    if isOperand(bytes[..<run.lowerBound].reversed()), isOperand(bytes[run.upperBound...]) {
      return nil
    }
    return run.count == 3 ? "…" : "…."
  }

  /// Whether a number or a single letter is there.
  private func isOperand(_ bytes: some Sequence<UInt8>) -> Bool {
    var count = 0
    for byte in bytes {
      guard byte.isWordByte else { break }
      if count == 0, byte.isDigit { return true }
      count += 1
      if count > 1 { return false }
    }
    return count == 1
  }
}

// MARK: - Quotes

/// A straight quotation mark, and what is beside it.
private struct Quote {
  let index: Int
  let isDouble: Bool
  let before: Unicode.Scalar?
  let after: Unicode.Scalar?
  let canOpen: Bool
  let canClose: Bool

  init(_ index: Int, before: Unicode.Scalar?, after: Unicode.Scalar?, isDouble: Bool) {
    self.index = index
    self.isDouble = isDouble
    self.before = before
    self.after = after
    let flanking = Flanking(before: before, after: after)
    canOpen = flanking.isLeft
    canClose = flanking.isRight
  }

  var isBetweenLetters: Bool { before.isOfWord && after.isOfWord }
}

extension SmartPunctuation {
  private mutating func pairQuotes() {
    /// The quotes that nothing has closed yet, by their index.
    var open: [Int] = []
    for (number, quote) in quotes.enumerated() {
      if !quote.isDouble, quote.isBetweenLetters {
        // Feet and inches, or minutes of an angle, are no omission.
        if !quote.before.isDigit || !quote.after.isDigit { show("’", for: quote) }
      } else if !quote.isDouble, isYear(after: quote.index) || isElision(quote) {
        show("’", for: quote)
      } else if quote.canClose, let partner = partner(of: quote, in: open) {
        for left in open[(partner + 1)...] { showUnclosed(quotes[left]) }
        let pair = quote.isDouble ? language.double : language.single
        // The value of an attribute: `x="y"`.
        if quotes[open[partner]].before != "=" {
          show(pair.opening, for: quotes[open[partner]])
          show(pair.closing, for: quote)
        }
        openDoubles -= open[partner...].count { quotes[$0].isDouble }
        open.removeSubrange(partner...)
      } else if quote.canOpen {
        open.append(number)
        if quote.isDouble { openDoubles += 1 }
      } else if quote.canClose, !quote.before.isDigit {
        // A text in quotes may have several paragraphs, and a word may end with an apostrophe.
        show(quote.isDouble ? language.double.closing : "’", for: quote)
      }
    }
    for left in open { showUnclosed(quotes[left]) }
  }

  /// The quote that another one closes: the last of its kind, of single ones only within the same double
  /// ones.
  private func partner(of quote: Quote, in open: [Int]) -> Int? {
    if quote.isDouble, openDoubles == 0 { return nil }
    return quote.isDouble
      ? open.lastIndex { quotes[$0].isDouble }
      : open.indices.last.flatMap { quotes[open[$0]].isDouble ? nil : $0 }
  }

  /// Whether two digits follow that are not in quotes themselves, as in `'90s`.
  private func isYear(after index: Int) -> Bool {
    let digits = bytes[(index + 1)...].prefix { $0.isDigit }
    guard digits.count == 2 else { return false }
    let next = digits.endIndex < bytes.count ? bytes[digits.endIndex] : .space
    return next != .apostrophe && (next == UInt8(ascii: "s") || !next.isWordByte)
  }

  /// Words whose beginning is left out as a rule.
  private static let elisions: Set<String> = [
    "bout", "cause", "em", "n", "neath", "round", "til", "tis", "twas", "tween", "twere", "twill",
  ]

  /// Whether a word begins after a quote whose beginning is left out, as in `'em` and `rock 'n' roll`, and
  /// which is not in quotes itself.
  private func isElision(_ quote: Quote) -> Bool {
    guard quote.before.isSpace || quote.before.isPunctuation else { return false }
    let word = bytes[(quote.index + 1)...].prefix(8).prefix { $0.isWordByte }
    guard Self.elisions.contains(word.text.lowercased()) else { return false }
    let isQuoted = word.endIndex < bytes.count && bytes[word.endIndex] == .apostrophe
    return !isQuoted || word.count == 1
  }

  private mutating func showUnclosed(_ quote: Quote) {
    if quote.before == "=" { return }
    show(quote.isDouble ? language.double.opening : "’", for: quote)
  }

  private mutating func show(_ shown: String, for quote: Quote) {
    marks.append(TypographicMark(quote.index..<quote.index + 1, shown, in: bytes))
  }
}

extension Unicode.Scalar? {
  /// Whether it is a letter or a digit of any script.
  fileprivate var isOfWord: Bool {
    guard let self else { return false }
    return self.properties.isAlphabetic || self.properties.numericType != nil
  }
}

extension UInt8 {
  fileprivate static let apostrophe = UInt8(ascii: "'")
  fileprivate static let hyphen = UInt8(ascii: "-")
  fileprivate static let stop = UInt8(ascii: ".")
}
