/// A straight quotation mark, and what is beside it.
struct Quote {
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

  /// Whether it stands within a word; double ones do so only within one of Latin letters, since others may
  /// be beside words without spaces.
  var isBetweenLetters: Bool {
    guard before.isOfWord, after.isOfWord else { return false }
    return !isDouble || before.isDigit || [before, after].allSatisfy { ($0?.value ?? 0) < 0x250 }
  }

  /// Whether it may be the apostrophe of `the dogs' house`.
  var mayEndGenitive: Bool {
    !isDouble && after.isSpace && before.map { "sxzß".unicodeScalars.contains($0) } == true
  }

  /// Whether it ends something and begins nothing.
  var onlyCloses: Bool { canClose && !canOpen && !isBetweenLetters }
}

extension SmartPunctuation {
  mutating func pairQuotes() {
    /// The quotes that nothing has closed yet, by their index.
    var open: [Int] = []
    /// The second apostrophe of `rock 'n' roll`.
    var second: Int?
    for (number, quote) in quotes.enumerated() {
      if number == second {
        show("’", for: quote)
      } else if joins(quote) {
        show("’", for: quote)
        second = number + 1
      } else if quote.isBetweenLetters, !endsBeforeS(quote) {
        // A measure, `6'2` or `3"x5"`, or a slip, `don"t`.
        let isDecade = quote.before.isDigit && quote.after == "s"
        if !quote.isDouble, !quote.before.isDigit || isDecade { show("’", for: quote) }
      } else if !quote.isDouble, isYear(after: quote.index) || isElision(number) {
        show("’", for: quote)
      } else if isApostropheInQuotes(number, open: open) {
        if !quote.before.isDigit { show("’", for: quote) }
      } else if quote.canClose, let partner = partner(of: quote, in: open) {
        for left in open[(partner + 1)...] { showUnclosed(quotes[left]) }
        let pair = quote.isDouble ? quotationMarks.double : quotationMarks.single
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
        show(quote.isDouble ? quotationMarks.double.closing : "’", for: quote)
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

  /// Whether the quote is the apostrophe of `the dogs' house` or ends a measure, since another one closes
  /// what is open.
  private func isApostropheInQuotes(_ number: Int, open: [Int]) -> Bool {
    let quote = quotes[number]
    guard quote.mayEndGenitive || quote.before.isDigit, quote.onlyCloses,
      open.count(where: { quotes[$0].isDouble == quote.isDouble }) == 1,
      let next = next(after: number)
    else { return false }
    return next.onlyCloses && !isGenitive(beforeQuotes: next)
  }

  /// Whether a quote ends a genitive before a word in quotes: `Hans' 'Varianz'`.
  private func isGenitive(beforeQuotes quote: Quote) -> Bool {
    let after = bytes[(quote.index + 1)...].prefix(3)
    return quote.mayEndGenitive && after.count == 3 && after.starts(with: " '".utf8)
      && after.last?.isWhitespace == false
  }

  /// Whether the quote closes a word in quotes that has an ending: `the "if"s`.
  private func endsBeforeS(_ quote: Quote) -> Bool {
    let ending = bytes[(quote.index + 1)...].prefix(2)
    return quote.isDouble && openDoubles > 0 && !quote.before.isDigit
      && ending.first == UInt8(ascii: "s")
      && !(ending.dropFirst().first?.isWordByte ?? false)
  }

  /// The next quote of the same kind that is not within a word.
  private func next(after number: Int) -> Quote? {
    quotes[(number + 1)...].prefix(16).first {
      $0.isDouble == quotes[number].isDouble && !$0.isBetweenLetters
    }
  }

  /// Whether a word begins after a quote whose beginning is left out, as in `'em`.
  private func isElision(_ number: Int) -> Bool {
    let quote = quotes[number]
    guard quote.before.isSpace || quote.before.isPunctuation else { return false }
    let word = word(after: quote)
    let isQuoted = word.endIndex < bytes.count && bytes[word.endIndex] == .apostrophe
    return !isQuoted
      && quotationMarks.elisions.contain(
        word.text.lowercased(), isInQuotes: next(after: number)?.onlyCloses == true)
  }

  /// Whether the quote and the next one are the apostrophes of `rock 'n' roll`.
  private func joins(_ quote: Quote) -> Bool {
    guard !quote.isDouble, quote.before == " " else { return false }
    let word = word(after: quote)
    guard word.endIndex < bytes.count, bytes[word.endIndex] == .apostrophe else { return false }
    return quotationMarks.elisions.isAndBetweenNouns(
      bytes[..<(quote.index - 1)], word.text.lowercased())
  }

  private func word(after quote: Quote) -> ArraySlice<UInt8> {
    bytes[(quote.index + 1)...].prefix(10).prefix { $0.isWordByte || $0 >= 0x80 }
  }

  private mutating func showUnclosed(_ quote: Quote) {
    if quote.before == "=" { return }
    show(quote.isDouble ? quotationMarks.double.opening : "’", for: quote)
  }

  private mutating func show(_ shown: String, for quote: Quote) {
    marks.append(TypographicMark(quote.index..<quote.index + 1, shown, in: bytes))
  }
}
