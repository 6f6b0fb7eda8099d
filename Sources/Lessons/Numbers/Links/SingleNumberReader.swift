/// Reads single numbers among tokens, with the units and the like that belong to them.
struct SingleNumberReader {
  struct Found {
    /// A number or a fraction.
    var amount: NumberPhrase.Amount
    /// The token after it.
    var end: Int
    var isInWords = false
    var hasUnit = false
    /// Whether a hyphen joins it with a unit, which makes it part of a name before a noun: `10-second run`.
    var isCompound = false
    /// Whether it is a lower bound, as in `5+`.
    var isOrMore = false
    /// Where its digits are.
    var digits: Range<Int>?

    var number: WrittenNumber? { if case .number(let number) = amount { number } else { nil } }
  }

  let tokens: PhraseTokens
  private let wordReader: NumberWordReader

  init(_ tokens: PhraseTokens) {
    self.tokens = tokens
    wordReader = NumberWordReader(tokens.language.words)
  }

  var words: NumberWords { tokens.language.words }

  /// The number that begins at a token.
  ///
  /// - Parameters:
  ///   - start: The token.
  ///   - isNegative: Whether a minus stands before it.
  ///   - allowsOne: Whether "one" is a number, and no pronoun.
  /// - Returns: The number; nil if there is none, or if more is written right after it.
  func number(at start: Int, isNegative: Bool = false, allowsOne: Bool = false) -> Found? {
    guard let token = tokens[start] else { return nil }
    var found: Found
    switch token.kind {
    case .number(let number):
      found = Found(amount: .number(number), end: start + 1, digits: token.place)
      if let fraction = fractionOfDigits(at: start) {
        found.amount = .fraction(fraction.value)
        found.end = fraction.end
        found.digits = nil
      } else {
        readPower(&found)
      }
      if readMixedFraction(&found) { found.digits = nil }
    case .fraction(let fraction): found = Found(amount: .fraction(fraction), end: start + 1)
    case .word:
      guard let reading = wordReader.number(at: tokens.words(at: start), allowsOne: allowsOne)
      else { return nil }
      found = Found(
        amount: reading.amount, end: start + reading.count, isInWords: true,
        hasUnit: reading.isMultiple)
    case .sign, .opaque, .malformed: return nil
    }
    if isNegative { found.amount = found.amount.negated }
    guard readSuffixes(&found) else { return nil }
    if !isNegative, let ratio = ratioOfDigits(start..<found.end) { found.amount = ratio }
    return found
  }

  /// Whether a word says a number, or makes another one of the number before it.
  func isNumeric(_ index: Int) -> Bool {
    tokens[index].map { wordReader.isNumeric($0.pieces) } ?? false
  }

  /// Whether words are meant as a number that is not read.
  func isUnfinished(_ pieces: [String]) -> Bool { wordReader.isUnfinished(pieces) }

  // MARK: Digits

  /// Reads a fraction of digits, such as `2/3`.
  private func fractionOfDigits(at start: Int) -> (value: Double, end: Int)? {
    guard case .number(let above)? = tokens[start]?.kind,
      tokens.isSign("/", at: start + 1) || tokens.isSign("⁄", at: start + 1),
      tokens.isGlued(start + 1), tokens.isGlued(start + 2),
      case .number(let below)? = tokens[start + 2]?.kind, above.isPlainWhole, below.isPlainWhole,
      !below.digits.isZero, !below.digits.isNegative, !tokens.isSign("/", at: start + 3)
    else { return nil }
    return (above.digits.value / below.digits.value, start + 3)
  }

  /// Digits such as `94/100`, of which either the quotient is meant or the two counts.
  private func ratioOfDigits(_ range: Range<Int>) -> NumberPhrase.Amount? {
    guard range.count == 3, fractionOfDigits(at: range.lowerBound) != nil,
      case .number(let above)? = tokens[range.lowerBound]?.kind,
      case .number(let below)? = tokens[range.lowerBound + 2]?.kind, above.digits <= below.digits
    else { return nil }
    return .ratio(above, below)
  }

  /// `11 1/2` and `99½`.
  private func readMixedFraction(_ found: inout Found) -> Bool {
    guard let whole = found.number, whole.isPlainWhole else { return false }
    var part: (value: Double, end: Int)?
    switch tokens[found.end]?.kind {
    case .fraction(let fraction): part = (fraction, found.end + 1)
    case .number where tokens[found.end]?.isSpaced == true: part = fractionOfDigits(at: found.end)
    default: break
    }
    guard let part, part.value < 1 else { return false }
    let size = abs(whole.digits.value) + part.value
    found.amount = .fraction(whole.digits.isNegative ? -size : size)
    found.end = part.end
    return true
  }

  /// Reads a power, such as `2^10`.
  private func readPower(_ found: inout Found) {
    guard let base = found.number, base.isPlainWhole, tokens.isSign("^", at: found.end),
      tokens.isGlued(found.end)
    else { return }
    var next = found.end + 1
    let isBraced = tokens.isSign("{", at: next)
    if isBraced { next += 1 }
    guard case .number(let power)? = tokens[next]?.kind, power.isPlainWhole,
      (-64...64).contains(power.digits.value), base.digitCount <= 4
    else { return }
    if isBraced, !tokens.isSign("}", at: next + 1) { return }
    var product = ExactDecimal(digits: [1])
    for _ in 0..<abs(Int(power.digits.value)) { product = product * base.digits }
    if power.digits.isNegative {
      guard !product.isZero else { return }
      found = Found(amount: .fraction(1 / product.value), end: next + (isBraced ? 2 : 1))
      return
    }
    var number = WrittenNumber(
      digits: product, lastPlace: 0, digitCount: base.digitCount, hasDecimals: false)
    number.hasPower = true
    found = Found(amount: .number(number), end: next + (isBraced ? 2 : 1))
  }
}
