/// The numbers in the text of a link, with what the words around each say of it.
///
/// The whole text is read. Digits that cannot be understood are ``unreadable``; a number that is part of
/// a name is left out, as in `Figure 2` and `the 3-layer network`.
struct QuotedNumbers {
  private(set) var numbers: [QuotedNumber] = []
  private(set) var unreadable: [UnreadableNumber] = []

  /// Whether nothing but what says something of it stands before the first number.
  private var isFirstInText = false
  private let characters: [Character]
  private let tokens: [QuoteToken]
  private let language: NumberLanguage
  private let values: QuotedValueReader

  init(_ text: String, _ language: NumberLanguage) {
    characters = Array(text)
    tokens = QuoteTokenizer(text, language).tokens
    self.language = language
    values = QuotedValueReader(tokens, language)
    read()
    takeAllIfOne()
    for index in numbers.indices where isBase(index) { numbers[index].standing = .counted }
  }

  /// The numbers that can only be what is linked to: those that the text states or, if there are none,
  /// the first that it does not count with an article or a preposition before it.
  var certain: [QuotedNumber] {
    let stated = numbers.filter { $0.standing == .stated }
    return stated.isEmpty ? Array(numbers.filter { $0.standing == .alone }.prefix(1)) : stated
  }

  private var words: NumberWords { language.words }

  private mutating func read() {
    var lead = QuoteLead()
    var index = 0
    while index < tokens.count {
      if let end = readNumber(at: index, lead) {
        index = end
        lead = QuoteLead(afterNumber: true)
      } else if let (meaning, count) = wordMeaning(at: index) {
        lead.read(meaning, in: tokens[index..<index + count])
        index += count
      } else {
        lead.read(tokens[index], isMinus: isMinus(index))
        index += 1
      }
    }
  }

  /// Whether a dash is a minus sign: `–5`.
  private func isMinus(_ index: Int) -> Bool {
    guard values.isSign("–", at: index), tokens[index].isSpaced, values.isGlued(index + 1) else {
      return false
    }
    if case .number = tokens[index + 1].kind { return true }
    return false
  }

  private func wordMeaning(at index: Int) -> (meaning: NumberLexicon.Meaning, count: Int)? {
    guard tokens[index].kind == .word else { return nil }
    // `Fig. 2`
    if values.isSign(".", at: index + 1), !tokens[index + 1].isSpaced,
      words.referenceAbbreviations.contains(tokens[index].pieces.joined())
    {
      return (.reference, 2)
    }
    if let found = language.lexicon.meaning(of: values.words(at: index)) { return found }
    // `ISO 8601`
    let text = tokens[index].text
    let isAcronym = text.count > 1 && text.allSatisfy { $0.isUppercase }
    return isAcronym && values.isPlainNumber(at: index + 1, digits: 3...5) ? (.reference, 1) : nil
  }

  // MARK: Reading a number

  /// Reads what begins at a token.
  ///
  /// - Returns: The token after it; nil if it is no number.
  private mutating func readNumber(at start: Int, _ lead: QuoteLead) -> Int? {
    if tokens[start].kind == .malformed {
      let end = endOfRun(after: start)
      if !lead.isName { refuse(start, end, .malformed) }
      return end
    }
    guard let value = values.value(at: start, lead) else { return nil }
    if lead.isName && value.canBeName { return endOfNames(from: value.end) }
    // `the two curves`
    let isKnown = value.isWord && !value.isExact && lead.context == .determiner && !lead.isQualified
    if value.isName || isKnown { return value.end }
    var reader = QuotedAmountReader(values, value, lead)
    let end = reader.read()
    if let reason = reader.refusal ?? gluedReason(start, end) {
      let runEnd = endOfRun(after: end - 1)
      refuse(start, runEnd, reason)
      return runEnd
    }
    if let detached = lead.detached, reader.standing == .stated {
      refuse(start, end, .detached(detached))
      return reader.end
    }
    append(reader, from: start, to: end, lead)
    return reader.end
  }

  private mutating func append(
    _ reader: QuotedAmountReader, from start: Int, to end: Int, _ lead: QuoteLead
  ) {
    let first = lead.start ?? tokens[start].place.lowerBound
    let place =
      first..<max(tokens[end - 1].place.upperBound, tokens[reader.end - 1].place.upperBound)
    let numberStart = tokens[start].place.lowerBound
    numbers.append(
      QuotedNumber(
        amount: reader.amount, precision: reader.precision, relation: reader.relation,
        isUniversal: lead.isUniversal, isJudged: lead.isJudged, standing: reader.standing,
        text: String(characters[place]),
        numberText: String(characters[numberStart..<place.upperBound]), place: place,
        digits: reader.digits, hasUnit: reader.hasUnit, hasNoun: reader.hasNoun))
    isFirstInText = isFirstInText || lead.isFirst && numbers.count == 1
  }

  /// All of the text is what a number says that it begins with and that is the only one.
  private mutating func takeAllIfOne() {
    guard numbers.count == 1, unreadable.isEmpty, isFirstInText,
      numbers[0].standing != .counted
    else { return }
    let start = numbers[0].place.upperBound - numbers[0].numberText.count
    let place = characters.indices
    numbers[0].place = place
    numbers[0].text = String(characters)
    // Brackets and quotation marks are around the number and not part of it.
    let end = characters.lastIndex { !")]”»\"'’".contains($0) } ?? start
    numbers[0].numberText = String(characters[start...end])
  }

  /// What stands right before or after a number without belonging to it.
  private func gluedReason(_ start: Int, _ end: Int) -> UnreadableNumber.Reason? {
    if start > 0, !tokens[start].isSpaced, !values.canPrecede(tokens[start - 1]) { return .glued }
    guard end < tokens.count, !tokens[end].isSpaced else { return nil }
    let next = tokens[end]
    if values.canFollow(next) { return nil }
    if next.text == ":" {
      return end + 1 < tokens.count && !tokens[end + 1].isSpaced ? .colon : nil
    }
    return .glued
  }

  /// The end of what is written without spaces from a token on.
  private func endOfRun(after index: Int) -> Int {
    tokens[(index + 1)...].firstIndex(where: \.isSpaced) ?? tokens.count
  }

  private mutating func refuse(_ start: Int, _ end: Int, _ reason: UnreadableNumber.Reason) {
    // The name of a quantity may be any arithmetic: `2 + 2 = 4`.
    if case .arithmetic = reason, values.isSign("=", at: end) || values.isSign("≈", at: end) {
      return
    }
    var place = tokens[start].place.lowerBound..<tokens[end - 1].place.upperBound
    while let last = characters[place].last, ".,;!?)".contains(last) {
      place = place.lowerBound..<place.upperBound - 1
    }
    unreadable.append(
      UnreadableNumber(text: String(characters[place]), place: place, reason: reason))
  }

  /// All of `Figures 2.1, 2.2 and 2.4` and `step 7 of 9` are names.
  private func endOfNames(from start: Int) -> Int {
    var end = start
    while end < tokens.count {
      var next = end
      while next < tokens.count, values.isBetweenNames(next) { next += 1 }
      guard next > end, next < tokens.count, case .number = tokens[next].kind else { break }
      end = next + 1
    }
    return end
  }

  /// Whether a number is what a percentage is of: `96 % of 12`.
  private func isBase(_ index: Int) -> Bool {
    guard index > 0, numbers[index - 1].isPart, let number = numbers[index].number,
      number.isPlainWhole,
      numbers[index].relation == nil
    else { return false }
    let between = characters[numbers[index - 1].place.upperBound..<numbers[index].place.lowerBound]
    let word = String(between).lowercased().split(separator: " ")
    return word.count == 1 && words.outOf.contains(String(word[0]))
  }
}
