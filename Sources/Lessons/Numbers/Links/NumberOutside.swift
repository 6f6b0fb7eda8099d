/// A number of which only a part is the text of a link: `−[5](#m)`, `[0.97](#m) %`, `[5](#m) million`.
struct NumberOutside {
  /// The whole number, as readers see it.
  let text: String

  /// Nil if the number begins and ends where the text of the link does.
  ///
  /// - Parameters:
  ///   - link: The link.
  ///   - phrase: The number in its text.
  ///   - measurement: What it leads to. A percent sign outside the brackets is a unit if that is 1 or more,
  ///     since a fraction hardly is.
  ///   - language: The language of the text.
  init?(
    _ link: LinkText, _ phrase: NumberPhrase, _ measurement: Measurement,
    _ language: NumberLanguage
  ) {
    let characters = Array(link.content.numberText)
    // A word after the number, or a bracket, parts it from what follows.
    let isLast = !phrase.hasNoun && phrase.numberPlace.upperBound == characters.count
    let number = String(characters[phrase.numberPlace])
    let isFraction = measurement.allNumbers.contains { abs($0.value) < 1 }
    let end =
      isLast
      ? Self.end(of: number, before: link, allowsPercent: !isFraction, language) : nil
    let start = Self.start(of: link, phrase, language)
    guard start != nil || end != nil else { return nil }
    text = (start ?? "") + link.written + (end ?? "")
  }

  // MARK: Before the brackets

  private static func start(
    of link: LinkText, _ phrase: NumberPhrase, _ language: NumberLanguage
  ) -> String? {
    guard let last = link.before.last else { return nil }
    if let operation = operation(before: link, phrase, language) { return operation }
    let rest = link.before.dropLast()
    if last.isWhitespace {
      return negation(in: link.before, language)
        ?? (link.followsLink ? nil : multiplier(before: link, phrase, language))
    }
    if last.isPlusOrMinus || last == "–" {
      // Neither `2-by-[3](#n)` nor `3–[5](#m)`, nor a dash, `the sum –[5](#m)– is`.
      let isSign = rest.last.map { $0.isWhitespace || "([„“\"'‘".contains($0) } ?? true
      if isSign { return last != "–" || link.after.first != "–" ? String(last) : nil }
      // `twenty-[three](#n)`
      return last.isHyphen ? multiplier(before: link, phrase, language) : nil
    }
    if last.isNumber || "±.,^".contains(last) { return String(last) }
    // What such a sign says, ``WordsOutside`` reads, unless the text says something itself.
    guard "<>≤≥≠≈~∼≃".contains(last) else { return nil }
    return WordsOutside(link, phrase, language) == nil ? String(last) : nil
  }

  /// Digits before the brackets that make one number with that in them, with a sign or a space between:
  /// `1/[12](#n)`, `$10\times$[12](#n)`, `$\frac12$ [12](#n)`, `1 [234](#n)`.
  private static func operation(
    before link: LinkText, _ phrase: NumberPhrase, _ language: NumberLanguage
  ) -> String? {
    guard !link.followsLink, !phrase.isInWords, phrase.numberPlace.lowerBound == 0 else {
      return nil
    }
    let before = link.before
    if let match = before.firstMatch(of: #/(?:^|[^\d.,\/])(\d+(?:[.,]\d+)?[\/⁄:×·⋅])$/#) {
      return String(match.1)
    }
    if link.followsFormula {
      if let match = before.firstMatch(of: #/\d+(?:[.,]\d+)?\s*[×·⋅]\s*$/#) {
        return String(match.0)
      }
      if let match = before.firstMatch(of: #/\d+\^\{?[\u{2212}\-+]?\}?$/#) {
        return String(match.0)
      }
      if let match = before.firstMatch(of: #/(?:^|[^\s=≈<>≤≥~\d\/])\s*(\d+\/\d+\s+)$/#) {
        return String(match.1)
      }
    }
    return digitGroup(before: link, phrase, language)
  }

  /// The digits before a space or an apostrophe that groups them with those in the brackets.
  private static func digitGroup(
    before link: LinkText, _ phrase: NumberPhrase, _ language: NumberLanguage
  ) -> String? {
    let digits = link.content.numberText.prefix { $0.isASCIIDigit }.count
    guard phrase.number != nil, digits > 0,
      let match = link.before.firstMatch(
        of:
          #/(?:^|[^\d.,:\/\-–\p{L}_])(\d{1,3}(?:['’ \u{A0}\u{202F}\u{2009}]\d{3})*)(['’ \u{A0}\u{202F}\u{2009}])$/#
      ),
      let space = match.2.first
    else { return nil }
    guard digits == 3 || "\u{A0}\u{202F}\u{2009}".contains(space) else { return nil }
    // Neither `in lesson 2 [234](#n) pictures` nor `Abb. 2 [234](#n)`.
    let tokens = PhraseTokens(String(link.before[..<match.1.startIndex]), language)
    var last = tokens.all.count - 1
    if tokens.isSign(".", at: last) { last -= 1 }
    if let name = tokens[last] {
      let words = language.words
      if name.text == "§" || words.isNameBeforeNumber(name.text)
        || words.isAbbreviationBeforeNumber(name.text)
      {
        return nil
      }
    }
    return String(match.1) + String(space)
  }

  /// The minus that ends a text, if it is not between the number and what it is taken from: `minus`,
  /// and `−` as only formulas have it with a space after it.
  private static func negation(in before: String, _ language: NumberLanguage) -> String? {
    let tokens = PhraseTokens(before, language)
    let end = tokens.all.count
    guard let last = tokens[end - 1] else { return nil }
    let isMinus =
      last.kind == .word && language.words.minus.contains(last.text.lowercased())
      || last.text == "\u{2212}"
    guard isMinus else { return nil }
    if let operand = tokens[end - 2], !tokens.isOpening(end - 2) {
      guard operand.kind == .word, operand.text.count > 1,
        !SingleNumberReader(tokens).isNumeric(end - 2)
      else { return nil }
    }
    return last.text + " "
  }

  /// The words before the brackets that make one number with that in them: `twenty [three](#n)`,
  /// `a hundred [12](#n)`.
  private static func multiplier(
    before link: LinkText, _ phrase: NumberPhrase, _ language: NumberLanguage
  ) -> String? {
    let before = Array(link.before)
    let inside = Array(link.content.numberText)
    let place = phrase.numberPlace
    guard place.lowerBound == 0 else { return nil }
    if !phrase.isInWords {
      let tokens = PhraseTokens(link.before, language)
      let end = tokens.all.count
      // Not `of the hundred [12](#n) fail`.
      guard let last = tokens[end - 1], last.kind == .word,
        language.words.multipliesNext(last.text), let factor = tokens[end - 2],
        factor.hasDigits || language.words.one.contains(factor.text.lowercased())
          || SingleNumberReader(tokens).isNumeric(end - 2)
      else { return nil }
      return "\(factor.text) \(last.text) "
    }
    let reader = SingleNumberReader(PhraseTokens(String(before + inside), language))
    for (index, token) in reader.tokens.all.enumerated() where token.kind == .word {
      let start = token.place.lowerBound
      guard start < before.count,
        let whole = reader.number(at: index), whole.isInWords,
        let end = reader.tokens[whole.end - 1]?.place.upperBound, end > before.count,
        !whole.amount.isSame(as: phrase.amount)
      else { continue }
      return String(before[start...])
    }
    return nil
  }

  // MARK: After the brackets

  /// What goes on with a number, such as digits, decimals, a power of ten, a percent sign or "million".
  private static func end(
    of number: String, before link: LinkText, allowsPercent: Bool, _ language: NumberLanguage
  ) -> String? {
    let after = link.after
    guard let next = after.first else { return nil }
    if next.isNumber { return String(after.prefix { $0.isNumber }) }
    if "/:⁄".contains(next) {
      // `[1](#a)/[3](#b)` are two numbers that are whole.
      let digits = after.dropFirst().prefix { $0.isNumber }
      return digits.isEmpty || link.precedesLink ? nil : "\(next)\(digits)"
    }
    if "^_".contains(next), after.dropFirst().first?.isNumber == true {
      return "\(next)" + after.dropFirst().prefix { $0.isNumber }
    }
    let inside = SingleNumberReader(PhraseTokens(number, language))
    let whole = SingleNumberReader(PhraseTokens(number + after, language))
    guard let short = inside.number(at: 0), let long = whole.number(at: 0) else { return nil }
    func text(upTo end: Int) -> String {
      let characters = Array(number + after)
      let place = whole.tokens[end - 1]?.place.upperBound ?? number.count
      return String(characters[min(number.count, place)..<place])
    }
    if whole.tokens.isInitial(long.amount.isSame(as: short.amount) ? long.end : long.end - 1) {
      return nil
    }
    if !long.amount.isSame(as: short.amount) {
      let isPercent = long.number?.isPercent == true && short.number?.magnitude == nil
      return isPercent && allowsPercent ? nil : text(upTo: long.end)
    }
    // `[3](#m) and a half`, `[3](#m) hundred`
    let following = whole.tokens.words(at: long.end)
    guard let token = whole.tokens[long.end], token.kind == .word, token.isSpaced else {
      return nil
    }
    let half = following.longestPhrase(upTo: 3) { whole.words.andAHalf.contains($0) ? true : nil }
    if let (_, count) = half { return text(upTo: long.end + count) }
    return whole.words.multiplies(token.text) ? text(upTo: long.end + 1) : nil
  }
}

extension PhraseTokens {
  /// Whether a token is the first letter of a name: `M. Muster`.
  fileprivate func isInitial(_ index: Int) -> Bool {
    guard let letter = self[index], letter.kind == .word, letter.text.count == 1, letter.isSpaced,
      letter.text.first?.isUppercase == true, isSign(".", at: index + 1), isGlued(index + 1),
      let name = self[index + 2], name.kind == .word, name.isSpaced
    else { return false }
    return name.text.first?.isUppercase == true
  }
}

extension NumberPhrase.Amount {
  /// Whether two amounts say the same number to the same digit, however a word after them is written.
  fileprivate func isSame(as other: NumberPhrase.Amount) -> Bool {
    guard case .number(let first) = self, case .number(let second) = other else {
      return self == other
    }
    return first.digits == second.digits && first.lastPlace == second.lastPlace
      && first.magnitude?.power == second.magnitude?.power
  }
}

extension NumberWords {
  /// Whether a word before a number in digits can only be its hundreds, thousands or the like.
  fileprivate func multipliesNext(_ word: String) -> Bool {
    let word = word.lowercased()
    return hundreds[word] != nil || magnitudes[word] != nil
  }

  /// Whether a word after a number makes a greater or a smaller one of it: `hundred`, `tenths`, `M`.
  fileprivate func multiplies(_ word: String) -> Bool {
    let lower = word.lowercased()
    let isSeveralParts = lower.hasSuffix("s") || lower.hasSuffix("tel")
    return isScale(lower) || isSeveralParts && fractions[lower] != nil
      || Self.gluedMagnitudes[word] != nil && !Self.unitSigns.contains(word)
  }
}
