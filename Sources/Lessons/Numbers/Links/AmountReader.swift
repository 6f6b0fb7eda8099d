/// Reads a number, or what two numbers make together: a range, a tolerance or a ratio.
struct AmountReader {
  private let singles: SingleNumberReader

  init(_ singles: SingleNumberReader) { self.singles = singles }

  /// What stands before a range, and so between its ends.
  enum RangeOpening { case between, from }

  private var tokens: PhraseTokens { singles.tokens }
  private var words: NumberWords { singles.words }

  /// The amount that begins at a token.
  ///
  /// - Parameters:
  ///   - start: The token.
  ///   - opening: What stands before it, if it has to be a range.
  ///   - isNegative: Whether a minus stands before it.
  ///   - allowsOne: Whether "one" is a number.
  /// - Returns: The amount, with what follows it; nil if there is none.
  func amount(
    at start: Int, after opening: RangeOpening? = nil, isNegative: Bool = false,
    allowsOne: Bool = false
  ) -> SingleNumberReader.Found? {
    guard
      let first = singles.number(
        at: start, isNegative: isNegative, allowsOne: allowsOne || isRatio(start))
    else { return nil }
    if let range = range(from: first, opening) { return range }
    if opening != nil { return nil }
    return tolerance(from: first) ?? ratio(from: first) ?? first
  }

  /// The second of two numbers that make one amount.
  private func second(
    after first: SingleNumberReader.Found, at start: Int
  ) -> SingleNumberReader.Found? {
    guard !first.isOrMore, let second = singles.number(at: start), !second.isOrMore,
      second.isInWords == first.isInWords
    else { return nil }
    return second
  }

  /// Two numbers of which the second may say what multiplies both: in "5–6 %" both are hundredths.
  ///
  /// - Returns: The numbers; nil if only the first says it, so that the second may be meant either way.
  private func pair(
    _ first: SingleNumberReader.Found, _ second: SingleNumberReader.Found
  ) -> (WrittenNumber, WrittenNumber)? {
    guard let a = first.number, let b = second.number else { return nil }
    switch (a.magnitude, b.magnitude) {
    case (nil, let shared?): return (a.times(shared), b)
    case (.some, nil): return nil
    default: return (a, b)
    }
  }

  /// Two numbers as one amount.
  private func found(
    _ amount: NumberPhrase.Amount, _ first: SingleNumberReader.Found,
    _ second: SingleNumberReader.Found
  ) -> SingleNumberReader.Found {
    SingleNumberReader.Found(
      amount: amount, end: second.end, isInWords: first.isInWords,
      hasUnit: first.hasUnit || second.hasUnit)
  }

  // MARK: Ranges

  private func range(
    from first: SingleNumberReader.Found, _ opening: RangeOpening?
  ) -> SingleNumberReader.Found? {
    guard let next = endOfConnector(at: first.end, opening),
      let second = second(after: first, at: next), let (low, high) = pair(first, second)
    else { return nil }
    return found(low.digits > high.digits ? .range(high, low) : .range(low, high), first, second)
  }

  private func endOfConnector(at index: Int, _ opening: RangeOpening?) -> Int? {
    guard let token = tokens[index] else { return nil }
    switch token.kind {
    case .sign where opening == nil:
      let isDash =
        token.text.allSatisfy(\.isRangeDash) || ["…", "..."].contains(token.text)
      return isDash || token.text == "—" && !token.isSpaced ? index + 1 : nil
    case .word:
      let connectors = opening == .between ? words.and : words.to
      guard connectors.contains(token.text.lowercased()) else { return nil }
      // `entre el 5 y el 6`
      let article = tokens[index + 1]
      let isArticle = article?.kind == .word && words.articles.contains(article?.text ?? "")
      return isArticle ? index + 2 : index + 1
    default: return nil
    }
  }

  private func tolerance(from first: SingleNumberReader.Found) -> SingleNumberReader.Found? {
    let isSign = tokens.isSign("±", at: first.end) || tokens.isSign("+/-", at: first.end)
    guard let next = isSign ? first.end + 1 : endOfPhrase(words.plusMinus, at: first.end),
      let second = second(after: first, at: next), let (center, width) = pair(first, second)
    else { return nil }
    return found(.tolerance(center, width), first, second)
  }

  // MARK: Ratios

  private func ratio(from first: SingleNumberReader.Found) -> SingleNumberReader.Found? {
    guard let next = endOfPhrase(words.outOf, at: first.end),
      let second = second(after: first, at: next), let above = first.number,
      let below = second.number,
      above.isPlainWhole, below.isPlainWhole, !first.hasUnit, !second.hasUnit,
      !below.digits.isZero, !above.digits.isNegative, above.digits <= below.digits
    else { return nil }
    return found(.ratio(above, below), first, second)
  }

  /// Whether a ratio of words begins at a token, so that one is a number: `one in three`.
  private func isRatio(_ start: Int) -> Bool {
    guard let next = endOfPhrase(words.outOf, at: start + 1) else { return false }
    return singles.number(at: next) != nil
  }

  /// The token after one of some phrases, if it stands at a token.
  private func endOfPhrase(_ phrases: [String], at index: Int) -> Int? {
    guard tokens[index]?.kind == .word, tokens[index]?.isSpaced == true else { return nil }
    return tokens.words(at: index).longestPhrase(upTo: 3) { phrases.contains($0) ? true : nil }
      .map { index + $0.1 }
  }
}
