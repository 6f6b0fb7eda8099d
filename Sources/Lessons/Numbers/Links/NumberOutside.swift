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
    let isFraction = (measurement.numbers + measurement.otherNumbers).contains { abs($0.value) < 1 }
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
    if last.isWhitespace {
      let word = rest.reversed().prefix { $0.isLetter }.reversed()
      if language.words.minus.contains(String(word).lowercased()) { return "\(String(word)) " }
      // `$10^3 \cdot$ [12](#m)`
      let sign = link.before.last { !$0.isWhitespace }
      return sign.flatMap { "×·⋅".contains($0) ? "\($0) " : nil }
    }
    if last == "–" {
      // `3–[5](#m)` and ` –[5](#m) `, but not `the sum –[5](#m)– is`.
      let isRange = rest.last?.isNumber == true
      let isMinus = rest.last?.isWhitespace ?? true
      return isRange || isMinus && link.after.first != "–" ? "–" : nil
    }
    return last.isNumber || "+-\u{2212}±.,^×·⋅/<>≤≥≠≈~".contains(last) ? String(last) : nil
  }

  // MARK: After the brackets

  /// What goes on with a number, such as digits, decimals, a power of ten, a percent sign or "million".
  private static func end(
    of number: String, before after: String, allowsPercent: Bool, _ language: NumberLanguage
  ) -> String? {
    guard let next = after.first else { return nil }
    if next.isNumber { return String(after.prefix { $0.isNumber }) }
    let isPartOfExpression =
      ":^_/×·–".contains(next) && after.dropFirst().first?.isNumber == true
    if isPartOfExpression { return String(after.prefix(2)) }
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
    return whole.words.isScale(token.text.lowercased()) ? text(upTo: long.end + 1) : nil
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
