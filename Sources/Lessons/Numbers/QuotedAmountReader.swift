/// Reads what a number is part of, such as a range or a ratio, and what follows it.
struct QuotedAmountReader {
  private let values: QuotedValueReader
  private let lead: QuoteLead
  private var value: QuotedValueReader.Value

  private(set) var amount: QuotedNumber.Amount
  private(set) var relation: NumberRelation?
  private(set) var precision: QuotedNumber.Precision
  private(set) var digits: Range<Int>?
  private(set) var hasNoun = false
  private(set) var standing = QuotedNumber.Standing.stated
  /// Why it cannot be understood.
  private(set) var refusal: UnreadableNumber.Reason?
  /// The token after it and after the words that follow it and belong to it.
  private(set) var end: Int

  private var isPair = false

  var hasUnit: Bool { value.hasUnit || value.isOrdinal }

  init(_ values: QuotedValueReader, _ value: QuotedValueReader.Value, _ lead: QuoteLead) {
    self.values = values
    self.value = value
    self.lead = lead
    relation = lead.statedRelation
    precision = lead.precision ?? .equal
    end = value.end
    digits = value.digits
    amount = value.amount
  }

  private var words: NumberWords { values.language.words }

  /// Reads the rest.
  ///
  /// - Returns: The token after the number.
  mutating func read() -> Int {
    readPair()
    let numberEnd = end
    hasNoun = values.isNoun(at: end)
    if value.isOrMore { relation = relation ?? .greaterOrEqual }
    readAfter()
    decideStanding(numberEnd)
    return numberEnd
  }

  // MARK: Pairs

  private mutating func readPair() {
    if let (other, next) = second(after: rangeConnector) {
      setRange(other, next)
    } else if let (other, next) = second(after: plusMinus) {
      setTolerance(other, next)
    } else if let (other, next) = second(after: ratioConnector), isRatio(other) {
      guard let first = value.number, let below = other.number else { return }
      set(.ratio(first, below), next)
    } else if let (other, next) = second(after: or), let first = value.number,
      let last = other.number
    {
      set(.either(first, last), next)
    } else {
      readProduct()
      readArithmetic()
    }
  }

  private mutating func set(_ amount: QuotedNumber.Amount, _ end: Int) {
    self.amount = amount
    self.end = end
    isPair = true
    digits = nil
  }

  /// The number after what joins it with the first one.
  private func second(
    after connector: (Int) -> Int?
  ) -> (value: QuotedValueReader.Value, end: Int)? {
    guard let next = connector(end), var other = values.value(at: next, QuoteLead()), !other.isName
    else { return nil }
    if values.isSign(")", at: other.end), values.isSign("%", at: other.end + 1),
      let number = other.number
    {
      other.amount = .number(number.times(.percent))
      other.end += 2
    }
    return (other, other.end)
  }

  private func rangeConnector(_ index: Int) -> Int? {
    guard let token = values.token(index) else { return nil }
    if token.kind == .sign {
      let isDash = ["-", "\u{2010}", "\u{2011}", "‒", "–", "…", "...", "--"].contains(token.text)
      let isLongDash = token.text == "—" && !token.isSpaced
      return isDash || isLongDash ? index + 1 : nil
    }
    guard token.kind == .word else { return nil }
    let word = token.text.lowercased()
    let isTo = words.to.contains(word) || words.and.contains(word) && lead.isAfterBetween
    guard isTo, let next = values.token(index + 1) else { return nil }
    // `right to ten digits`
    let isWord = next.kind == .word
    if isWord != value.isWord, isWord, let after = values.token(index + 2), after.kind != .word,
      (words.determiners + words.neutral).contains(next.text.lowercased())
    {
      // `entre el 5 y el 6`
      return index + 2
    }
    return isWord == value.isWord ? index + 1 : nil
  }

  private func plusMinus(_ index: Int) -> Int? {
    if values.isSign("±", at: index) || values.isSign("+/-", at: index) { return index + 1 }
    return phrase(words.plusMinus, at: index)
  }

  private func ratioConnector(_ index: Int) -> Int? { phrase(words.outOf, at: index) }

  private func or(_ index: Int) -> Int? { phrase(words.or, at: index) }

  private func phrase(_ phrases: [String], at index: Int) -> Int? {
    guard values.token(index)?.kind == .word, values.token(index)?.isSpaced == true else {
      return nil
    }
    return values.words(at: index).longestPhrase(upTo: 3) { phrases.contains($0) ? true : nil }
      .map { index + $0.1 }
  }

  private func isRatio(_ other: QuotedValueReader.Value) -> Bool {
    guard let above = value.number, let below = other.number, above.isPlainWhole,
      below.isPlainWhole, !value.hasUnit, !other.hasUnit, !below.digits.isZero
    else { return false }
    return !above.digits.isNegative && above.digits <= below.digits
  }

  private mutating func setRange(_ other: QuotedValueReader.Value, _ next: Int) {
    guard var low = value.number, var high = other.number else {
      refusal = .arithmetic
      end = next
      return
    }
    // In "5–6 %" both are hundredths.
    if low.magnitude == nil, let shared = high.magnitude { low = low.times(shared) }
    if low.digits > high.digits { swap(&low, &high) }
    set(.range(low, high), next)
  }

  private mutating func setTolerance(_ other: QuotedValueReader.Value, _ next: Int) {
    guard var center = value.number, let width = other.number else {
      refusal = .arithmetic
      end = next
      return
    }
    if center.magnitude == nil, let shared = width.magnitude { center = center.times(shared) }
    set(.tolerance(center, width), next)
  }

  /// Reads a product, such as `28 × 28`.
  private mutating func readProduct() {
    guard let first = value.number else { return }
    var factors = [first]
    while ["×", "·", "*", "x", "⋅"].contains(values.token(end)?.text ?? ""),
      let next = values.value(at: end + 1, QuoteLead()), let number = next.number
    {
      factors.append(number)
      end = next.end
    }
    if factors.count > 1 { set(.product(factors), end) }
  }

  private mutating func readArithmetic() {
    let signs = ["+", "\u{2212}", "/", "÷", "^", "-"]
    guard let sign = values.token(end), sign.kind == .sign, signs.contains(sign.text) else {
      return
    }
    let next = values.token(end + 1)
    switch next?.kind {
    case .number?, .fraction?, .malformed?:
      refusal = .arithmetic
      end += 2
    default:
      if !sign.isSpaced, sign.text != "-" { refusal = .glued }
    }
  }

  // MARK: After the number

  private mutating func readAfter() {
    let last = values.token(end)
    if last?.kind == .word,
      let (meaning, count) = values.language.lexicon.meaningAfter(
        of: values.words(at: end))
    {
      read(meaning, count)
      return
    }
    if let sign = last, sign.kind == .sign, let relation = NumberRelation.signs[sign.text],
      self.relation == nil, isNameAfter(end + 1)
    {
      // `0.9 < x`
      self.relation = relation.reversed
      end += 2
      return
    }
    // `mehr als 5 Schritte nicht`, `überschreitet 7 nie`
    guard lead.statedRelation != nil || lead.isAfterReaching, last?.kind == .word,
      let word = last?.text.lowercased(), values.token(end + 1) == nil
    else { return }
    if (words.negations + words.universalNegations).contains(word) {
      relation = (relation ?? .greaterOrEqual).negated
      end += 1
    }
  }

  private mutating func read(_ meaning: NumberLexicon.MeaningAfter, _ count: Int) {
    switch meaning {
    case .comparison(let after):
      if let relation, relation != after {
        // `more than 5 at most`
        refusal = .arithmetic
      }
      relation = after
    case .about: if precision == .equal { precision = .about }
    }
    end += count
  }

  private func isNameAfter(_ index: Int) -> Bool {
    guard let token = values.token(index) else { return false }
    return token.kind == .opaque
      || token.kind == .word && values.value(at: index, QuoteLead()) == nil
  }

  // MARK: Standing

  /// Whether the number is what is linked to, or may count something else.
  private mutating func decideStanding(_ numberEnd: Int) {
    let hasRelationAfter = end > numberEnd || value.isOrMore
    if case .product = amount {
      standing = lead.context == .start && !hasNoun ? .stated : .counted
      return
    }
    if isPair && !isPlainRatio || value.isExact || hasRelationAfter { return }
    if lead.isQualified {
      let isPlace = lead.mayBePreposition && lead.context == .determiner && hasNoun
      standing = isPlace ? .counted : .stated
      return
    }
    standing = value.isWord ? standingOfWord : standingOfDigits
  }

  private var isPlainRatio: Bool { if case .ratio = amount { true } else { false } }

  private var standingOfDigits: QuotedNumber.Standing {
    guard hasNoun || isPlainRatio else {
      return lead.context == .preposition ? .alone : .stated
    }
    switch lead.context {
    case .start, .says, .clause, .other: return .alone
    case .determiner, .preposition: return .counted
    }
  }

  private var standingOfWord: QuotedNumber.Standing {
    if hasNoun { return .counted }
    switch lead.context {
    case .start, .says: return .stated
    case .clause, .other, .preposition: return .alone
    case .determiner: return .counted
    }
  }
}

extension NumberRelation {
  /// The relation of the other side to this one.
  fileprivate var reversed: NumberRelation {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual, .close: self
    }
  }
}
