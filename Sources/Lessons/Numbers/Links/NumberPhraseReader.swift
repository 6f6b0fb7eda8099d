/// Reads the text of a link that is a number with what is said of it.
///
/// ```
/// phrase   = [name relation] {lead} amount [tail] [noun]
/// lead     = "about" | "at least" | "clearly above" | "<" | "minus" | …
/// amount   = number | number "–" number | number "±" number | number "in" number
/// number   = (digits | words) [magnitude] [percent] [unit]
/// tail     = "or more" | "at most" | "or so" | …
/// noun     = a word that does not change the number
/// ```
struct NumberPhraseReader {
  private let tokens: PhraseTokens
  private let singles: SingleNumberReader
  private let amounts: AmountReader

  init(_ tokens: PhraseTokens) {
    self.tokens = tokens
    singles = SingleNumberReader(tokens)
    amounts = AmountReader(singles)
  }

  private var language: NumberLanguage { tokens.language }

  /// What some tokens make together.
  ///
  /// - Parameter range: The tokens.
  /// - Returns: The phrase; nil if one of them is not understood.
  func phrase(_ range: Range<Int>) -> NumberPhrase? {
    var index = range.lowerBound
    skipName(&index)
    var lead = Lead()
    while let end = read(&lead, at: index) { index = end }
    guard !lead.isContradictory else { return nil }
    let isLed = index > range.lowerBound
    let isAlone = range.count == 1 && language.words.oneAlone.contains(text(range.lowerBound))
    guard
      let amount = amounts.amount(
        at: index, after: lead.opening, isNegative: lead.isNegative,
        allowsOne: isLed || isAlone)
    else { return nil }
    let numberStart = index
    index = amount.end
    if amount.isOrMore { lead.add(.greaterOrEqual) }
    if let (meaning, count) = meaningAfter(at: index) {
      switch meaning {
      case .comparison(let relation): lead.add(relation)
      case .about: lead.add(.about)
      }
      index += count
    }
    // `the two curves`, `up to a point`: a word for a number often says which things are meant.
    let allowsNoun =
      amount.isInWords
      ? isLed && !language.words.one.contains(text(numberStart)) : !amount.isCompound
    let hasNoun = allowsNoun && index == range.upperBound - 1 && isNoun(index)
    if hasNoun { index += 1 }
    // The stop of an abbreviation at the end is not in the range: `1,2 Mio.`
    guard index >= range.upperBound, !lead.isContradictory, lead.canBeSaid(of: amount.amount) else {
      return nil
    }
    return phrase(amount, lead, from: numberStart, to: index, hasNoun: hasNoun)
  }

  /// Whether some tokens are words alone that can only be meant as a number, but are not read as one:
  /// `thousand`, `nearly a quarter of a million`, `XIII`.
  func isUnfinished(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var lead = Lead()
    while let end = read(&lead, at: index) { index = end }
    let words = tokens.all[min(index, range.upperBound)..<range.upperBound]
    guard words.allSatisfy({ $0.kind == .word }), let first = words.first else { return false }
    if words.count == 1, first.text.isRomanNumber { return true }
    return singles.isUnfinished(words.flatMap(\.pieces))
  }

  /// The number in digits that begins at a token among others, by itself.
  func number(at start: Int) -> (phrase: NumberPhrase, end: Int)? {
    guard let token = tokens[start], token.kind != .word,
      token.isSpaced || tokens.isOpening(start - 1),
      let amount = amounts.amount(at: start), !amount.isOrMore,
      tokens[amount.end].map(\.isSpaced) ?? true || tokens.isClosing(amount.end)
    else { return nil }
    let phrase = phrase(amount, Lead(), from: start, to: amount.end, hasNoun: false)
    return (phrase, amount.end)
  }

  private func phrase(
    _ amount: SingleNumberReader.Found, _ lead: Lead, from start: Int, to end: Int, hasNoun: Bool
  ) -> NumberPhrase {
    let place = tokens.all[start].place.lowerBound..<tokens.all[end - 1].place.upperBound
    return NumberPhrase(
      amount: amount.amount, precision: lead.precision ?? .rounded, relation: lead.relation,
      digits: amount.digits, numberPlace: place, hasUnit: amount.hasUnit || lead.hasCurrency,
      hasNoun: hasNoun, isInWords: amount.isInWords)
  }

  // MARK: Before the number

  /// What stands before a number.
  private struct Lead {
    private(set) var relation: NumberRelation?
    private(set) var precision: NumberPhrase.Precision?
    var opening: AmountReader.RangeOpening?
    var isNegative = false
    var hasCurrency = false
    /// Whether two relations are said, as in "more than 5 at most".
    private var isRepeated = false

    /// Whether what is said does not go together, as in "exactly at least 5" and "more than 5 at most".
    var isContradictory: Bool {
      isRepeated || relation != nil && precision.map { $0 != .about } ?? false
    }

    /// Whether it has a meaning before an amount: nothing is "more than 3 to 9".
    func canBeSaid(of amount: NumberPhrase.Amount) -> Bool {
      switch amount {
      case .range, .tolerance: relation == nil && [nil, .about].contains(precision)
      case .number, .fraction, .ratio: true
      }
    }

    mutating func add(_ relation: NumberRelation) {
      if self.relation != nil { isRepeated = true }
      self.relation = relation
    }

    mutating func add(_ precision: NumberPhrase.Precision) {
      if self.precision != nil { isRepeated = true }
      self.precision = precision
    }
  }

  /// Skips the name of a quantity before a relation, and the sign of equality after it or without one:
  /// `x` in `x > 5`, `x =` in `x = 5`.
  private func skipName(_ index: inout Int) {
    if tokens.isSign("=", at: index) {
      index += 1
      return
    }
    guard let name = tokens[index], name.kind == .word || name.kind == .opaque,
      let sign = tokens[index + 1], sign.kind == .sign
    else { return }
    if ["=", "=="].contains(sign.text) {
      index += 2
    } else if NumberRelation.signs[sign.text] != nil
      || NumberRelation.aboutSigns.contains(sign.text)
    {
      index += 1
    }
  }

  private static let currencies: Set<String> = ["$", "€", "£", "¥"]

  private func read(_ lead: inout Lead, at index: Int) -> Int? {
    guard let token = tokens[index] else { return nil }
    switch token.kind {
    case .word:
      guard let (meaning, count) = language.lexicon.meaning(of: tokens.words(at: index)) else {
        return isEmphatic(index) ? index + 1 : nil
      }
      switch meaning {
      case .comparison(let relation): lead.add(relation)
      case .precision(let precision): lead.add(precision)
      case .minus: lead.isNegative = true
      case .between: lead.opening = .between
      case .from: lead.opening = .from
      }
      return index + count
    case .sign:
      if let relation = NumberRelation.signs[token.text] {
        lead.add(relation)
      } else if NumberRelation.aboutSigns.contains(token.text) {
        lead.add(.about)
      } else if Self.currencies.contains(token.text), tokens.isGlued(index + 1) {
        lead.hasCurrency = true
      } else if token.text.allSatisfy({ $0.isMinus || $0 == "–" }), tokens.isGlued(index + 1),
        !lead.isNegative
      {
        lead.isNegative = true
      } else {
        return nil
      }
      return index + 1
    default: return nil
    }
  }

  /// Whether a word strengthens the comparison after it: `clearly above`.
  private func isEmphatic(_ index: Int) -> Bool {
    guard language.words.emphatic.contains(text(index)), tokens[index + 1]?.kind == .word,
      case .comparison? = language.lexicon.meaning(of: tokens.words(at: index + 1))?.meaning
    else { return false }
    return true
  }

  // MARK: After the number

  private func meaningAfter(
    at index: Int
  ) -> (meaning: PhraseLexicon.MeaningAfter, count: Int)? {
    guard let token = tokens[index], token.kind == .word, token.isSpaced else { return nil }
    return language.lexicon.meaningAfter(of: tokens.words(at: index))
  }

  /// Whether a token is a word that says what a number counts or measures, and nothing of the number.
  private func isNoun(_ index: Int) -> Bool {
    guard let token = tokens[index], token.kind == .word, token.isSpaced else { return false }
    return isPlainWord(index)
  }

  /// Whether a token is a word that does not change the number before it.
  func isPlainWord(_ index: Int) -> Bool {
    guard let token = tokens[index], token.kind == .word,
      token.text.allSatisfy({ $0.isLetter || $0.isHyphen || "'’".contains($0) })
    else { return false }
    let words = tokens.words(at: index)
    return !singles.isNumeric(index) && !language.words.isJoining(text(index))
      && NumberWords.gluedMagnitudes[token.text] == nil
      && language.lexicon.meaning(of: words) == nil
      && language.lexicon.meaningAfter(of: words) == nil
  }

  private func text(_ index: Int) -> String { tokens[index]?.text.lowercased() ?? "" }
}

extension String {
  /// Whether it is a roman number from II to XXXIX in capitals, but for `IV` and `XX`, which are
  /// abbreviations just as well.
  fileprivate var isRomanNumber: Bool {
    count > 1 && !["IV", "XX"].contains(self)
      && wholeMatch(of: #/X{0,3}(?:IX|IV|V?I{0,3})/#) != nil
  }
}
