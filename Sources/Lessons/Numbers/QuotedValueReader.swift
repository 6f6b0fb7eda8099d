/// Reads single numbers among tokens, with the units and the like that belong to them.
struct QuotedValueReader {
  struct Value {
    /// A number or a fraction.
    var amount: QuotedNumber.Amount
    /// The token after it.
    var end: Int
    var isWord = false
    /// Whether a unit, "times" or the like follows it.
    var hasUnit = false
    /// Whether it is a lower bound, as in `5+`.
    var isOrMore = false
    /// Whether it only names something: `3-layer`, `3D`, `the 3rd layer`.
    var isName = false
    /// Whether it is one such as `99th`, which names nothing.
    var isOrdinal = false
    /// Where its digits are.
    var digits: Range<Int>?

    var number: WrittenNumber? { if case .number(let number) = amount { number } else { nil } }

    /// Whether it can be the number of a chapter or a version.
    var canBeName: Bool {
      number.map { !hasUnit && $0.magnitude == nil && !$0.hasPower } ?? false
    }

    /// Whether it is too precise to count or to name something.
    var isExact: Bool {
      guard let number else { return true }
      return hasUnit || !number.isPlainWhole
    }
  }

  let tokens: [QuoteToken]
  let language: NumberLanguage
  private let wordReader: NumberWordReader

  init(_ tokens: [QuoteToken], _ language: NumberLanguage) {
    self.tokens = tokens
    self.language = language
    wordReader = NumberWordReader(language.words)
  }

  // MARK: Tokens

  func token(_ index: Int) -> QuoteToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  func isSign(_ sign: String, at index: Int) -> Bool {
    token(index).map { $0.kind == .sign && $0.text == sign } ?? false
  }

  func isGlued(_ index: Int) -> Bool { token(index).map { !$0.isSpaced } ?? false }

  /// The words from a token on, as far as spaces alone part them.
  func words(at start: Int) -> QuoteWords {
    var pieces: [String] = []
    var counts: [Int?] = []
    var index = start
    while let token = token(index), token.kind == .word, pieces.count < 14,
      index == start || token.isSpaced || isElided(index - 1)
    {
      let own = token.pieces
      pieces += own
      counts += [Int?](repeating: nil, count: max(0, own.count - 1))
      if !own.isEmpty { counts.append(index - start + 1) }
      index += 1
      // `Mio. Euro` and `ca. 5`.
      if isSign(".", at: index), isGlued(index), abbreviates(own) {
        if let last = counts.indices.last { counts[last] = index - start + 1 }
        index += 1
      }
    }
    return QuoteWords(pieces: pieces, tokenCounts: counts)
  }

  func isElided(_ index: Int) -> Bool {
    language.words.elisions.contains(tokens[index].text.lowercased())
  }

  private func abbreviates(_ pieces: [String]) -> Bool {
    pieces.count == 1 && language.words.shortened.contains(pieces[0])
  }

  /// Whether a whole number of so many digits stands at a token by itself.
  func isPlainNumber(at index: Int, digits: ClosedRange<Int>) -> Bool {
    guard case .number(let number)? = token(index)?.kind else { return false }
    return number.isPlainWhole && digits.contains(number.digitCount)
  }

  /// Whether a token may stand between numbers that are parts of names: `Figures 2.1, 2.2 and 2.4`.
  func isBetweenNames(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.kind == .sign { return [",", "&", "-", "–", "."].contains(token.text) }
    let word = token.text.lowercased()
    return token.kind == .word
      && (language.words.and + language.words.or + language.words.to + language.words.outOf)
        .contains(word)
  }

  /// Whether a number may begin right after a token.
  func canPrecede(_ token: QuoteToken) -> Bool {
    guard token.kind == .sign else {
      return language.words.elisions.contains(token.text.lowercased())
    }
    return !["/", ":", ".", ",", "_", "^", "@", "\\", "&", "|", "{", "}"].contains(token.text)
  }

  /// Whether a token may follow a number without a space.
  func canFollow(_ token: QuoteToken) -> Bool {
    guard token.kind == .sign else { return false }
    return [
      ".", ",", ";", "!", "?", ")", "]", "\"", "'", "”", "“", "’", "‘", "»", "«", "›", "‹", "–",
      "—",
      "…", "...", "<", ">", "≤", "≥", "≠", "=", "≈", "<=", ">=", "*", "×", "·", "→", "->", "±",
    ].contains(token.text)
  }

  /// Whether a token is a word that nothing is known of, as the noun that a number counts is.
  func isNoun(at index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    let words = words(at: index)
    let meaning = language.lexicon.meaning(of: words)?.meaning
    if case .reference? = meaning { return true }
    // `12 pas`
    if case .negation? = meaning {
      if case .number? = self.token(index + 1)?.kind { return false }
      return true
    }
    return meaning == nil
      && language.lexicon.meaningAfter(of: words) == nil
      && !(language.words.outOf + language.words.to).contains(token.text.lowercased())
      && wordReader.number(at: words) == nil
  }

  // MARK: Values

  /// The number that begins at a token.
  func value(at start: Int, _ lead: QuoteLead) -> Value? {
    guard let token = token(start) else { return nil }
    var value: Value
    switch token.kind {
    case .number(let number):
      value = Value(
        amount: .number(lead.isNegative ? number.negated : number), end: start + 1,
        digits: token.place)
      if let fraction = fractionOfDigits(at: start, number) {
        value.amount = .fraction(fraction.value)
        value.end = fraction.end
        value.digits = nil
      } else {
        readPower(&value)
      }
      if readMixedFraction(&value) { value.digits = nil }
    case .fraction(let fraction):
      value = Value(amount: .fraction(lead.isNegative ? -fraction : fraction), end: start + 1)
    case .word:
      guard let word = wordValue(at: start, lead) else { return nil }
      value = word
    default: return nil
    }
    if !value.isName { readSuffixes(&value, lead) }
    return value
  }

  /// Reads a fraction of digits, such as `2/3`.
  private func fractionOfDigits(
    at start: Int, _ above: WrittenNumber
  ) -> (value: Double, end: Int)? {
    guard isSign("/", at: start + 1) || isSign("⁄", at: start + 1), isGlued(start + 1),
      isGlued(start + 2), case .number(let below)? = token(start + 2)?.kind,
      above.isPlainWhole, below.isPlainWhole, !below.digits.isZero, !below.digits.isNegative,
      !isSign("/", at: start + 3)
    else { return nil }
    return (above.digits.value / below.digits.value, start + 3)
  }

  /// `11 1/2` and `99½`.
  private func readMixedFraction(_ value: inout Value) -> Bool {
    guard let whole = value.number, whole.isPlainWhole else { return false }
    var part: (value: Double, end: Int)?
    switch token(value.end)?.kind {
    case .fraction(let fraction): part = (fraction, value.end + 1)
    case .number(let above) where token(value.end)?.isSpaced == true:
      part = fractionOfDigits(at: value.end, above)
    default: break
    }
    guard let part, part.value < 1 else { return false }
    let size = abs(whole.digits.value) + part.value
    value.amount = .fraction(whole.digits.isNegative ? -size : size)
    value.end = part.end
    return true
  }

  /// Reads a power, such as `2^10`.
  private func readPower(_ value: inout Value) {
    guard let base = value.number, base.isPlainWhole, isSign("^", at: value.end),
      isGlued(value.end)
    else { return }
    var next = value.end + 1
    let isBraced = isSign("{", at: next)
    if isBraced { next += 1 }
    guard case .number(let power)? = token(next)?.kind, power.isPlainWhole,
      (0...64).contains(power.digits.value), base.digitCount <= 4
    else { return }
    if isBraced, !isSign("}", at: next + 1) { return }
    var product = ExactDecimal(digits: [1])
    for _ in 0..<Int(power.digits.value) { product = product * base.digits }
    var number = WrittenNumber(
      digits: product, lastPlace: 0, digitCount: base.digitCount, hasDecimals: false)
    number.hasPower = true
    value = Value(amount: .number(number), end: next + (isBraced ? 2 : 1))
  }

  // MARK: Words

  private func wordValue(at start: Int, _ lead: QuoteLead) -> Value? {
    let words = words(at: start)
    guard let reading = wordReader.number(at: words) else { return one(at: start, words, lead) }
    let end = start + reading.count
    let isOwnPlace =
      lead.context == .start || lead.isQualified || lead.context == .says
      || token(end)?.pieces.first.map(language.words.afterMultiples.contains) == true
    if reading.needsOwnPlace, !isOwnPlace || isNoun(at: end) && !isHalf(reading) { return nil }
    if language.words.ambiguous.contains(words.pieces[0]), reading.count == 1,
      !(lead.context == .start || lead.isQualified)
    {
      return nil
    }
    let amount = lead.isNegative ? reading.amount.negated : reading.amount
    return Value(amount: amount, end: end, isWord: true, hasUnit: reading.isMultiple)
  }

  private func isHalf(_ reading: NumberWordReader.Reading) -> Bool {
    reading.amount == .fraction(0.5) || reading.isMultiple
  }

  /// A form of one, which is a number only after a comparison, before a percent sign, in a ratio or by
  /// itself.
  private func one(at start: Int, _ words: QuoteWords, _ lead: QuoteLead) -> Value? {
    guard let piece = words.pieces.first, words.tokenCounts.first == 1 else { return nil }
    let isAlone = tokens.count == 1 && language.words.oneAlone.contains(piece)
    let isCounted = language.words.countedOne.contains(piece)
    if case .number? = token(start + 1)?.kind { return nil }
    guard isAlone || isCounted && (lead.isCompared || isBeforeRatio(start + 1)) else { return nil }
    return Value(amount: .number(WrittenNumber(1, place: 0)), end: start + 1, isWord: true)
  }

  /// Whether `in three` follows, or `percent`.
  private func isBeforeRatio(_ index: Int) -> Bool {
    let next = words(at: index)
    if next.longestPhrase(upTo: 2, { language.words.percent.contains($0) ? true : nil }) != nil {
      return true
    }
    guard
      let (_, count) = next.longestPhrase(
        upTo: 3, { language.words.outOf.contains($0) ? true : nil })
    else { return false }
    if case .number? = token(index + count)?.kind { return true }
    return wordReader.number(at: words(at: index + count)) != nil
  }
}
