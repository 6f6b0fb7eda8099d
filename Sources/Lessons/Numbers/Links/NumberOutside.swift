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
      ? Self.end(of: number, before: link.after, allowsPercent: !isFraction, language) : nil
    let start = Self.start(of: link, language)
    guard start != nil || end != nil else { return nil }
    text = (start ?? "") + link.written + (end ?? "")
  }

  // MARK: Before the brackets

  private static func start(of link: LinkText, _ language: NumberLanguage) -> String? {
    guard let last = link.before.last else { return nil }
    let rest = link.before.dropLast()
    if last.isWhitespace { return isNegated(link.before, language) ? "\(rest.lastWord) " : nil }
    if "+-\u{2212}–".contains(last) {
      // Neither `2-by-[3](#n)` nor `3–[5](#m)`, nor a dash, `the sum –[5](#m)– is`.
      let isSign = rest.last.map { $0.isWhitespace || "([„“\"'‘".contains($0) } ?? true
      return isSign && (last != "–" || link.after.first != "–") ? String(last) : nil
    }
    return last.isNumber || "±.,^<>≤≥≠≈~".contains(last) ? String(last) : nil
  }

  /// Whether a text ends with "minus", and not with what it is taken from: `x minus`.
  private static func isNegated(_ before: String, _ language: NumberLanguage) -> Bool {
    let tokens = PhraseTokens(before, language)
    let end = tokens.all.count
    guard let word = tokens[end - 1], word.kind == .word,
      language.words.minus.contains(word.text.lowercased())
    else { return false }
    guard let operand = tokens[end - 2] else { return true }
    return operand.kind == .word && operand.text.count > 1
      && !SingleNumberReader(tokens).isNumeric(end - 2)
  }

  // MARK: After the brackets

  /// What goes on with a number, such as digits, decimals, a power of ten, a percent sign or "million".
  private static func end(
    of number: String, before after: String, allowsPercent: Bool, _ language: NumberLanguage
  ) -> String? {
    guard let next = after.first else { return nil }
    if next.isNumber { return String(after.prefix { $0.isNumber }) }
    // `[1](#a)/3` and `[3](#b):1` are operations with a number that is whole.
    if "/:".contains(next) { return nil }
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
  /// Whether a word after a number makes a greater or a smaller one of it: `hundred`, `tenths`, `M`.
  fileprivate func multiplies(_ word: String) -> Bool {
    let lower = word.lowercased()
    let isSeveralParts = lower.hasSuffix("s") || lower.hasSuffix("tel")
    return isScale(lower) || isSeveralParts && fractions[lower] != nil
      || Self.gluedMagnitudes[word] != nil && !Self.unitSigns.contains(word)
  }
}

extension StringProtocol {
  /// The letters at the end.
  fileprivate var lastWord: String { String(reversed().prefix { $0.isLetter }.reversed()) }
}
