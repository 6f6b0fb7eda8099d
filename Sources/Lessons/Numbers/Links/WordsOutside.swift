/// What the words right beside a link say of the number in it: `more than [95 %](#acc)`, `[5](#n) at most`.
struct WordsOutside {
  private(set) var relation: NumberRelation?
  private(set) var precision: NumberPhrase.Precision?
  /// The words, as they are written.
  private(set) var before = ""
  private(set) var after = ""
  /// Whether they may say something else, as in "over [3](#n) runs" and "isn't more than [3](#n)".
  private(set) var mayMeanElse = false

  /// Nil if no such words stand beside the link, or if its text says itself what the number is.
  init?(_ link: LinkText, _ phrase: NumberPhrase, _ language: NumberLanguage) {
    guard phrase.relation == nil, phrase.precision == .rounded else { return nil }
    readBefore(link.before, language)
    if relation == nil, precision == nil { readAfter(link.after, phrase, language) }
    guard relation != nil || precision != nil else { return nil }
  }

  /// The number with what the words say of it.
  func applied(to phrase: NumberPhrase) -> NumberPhrase {
    var phrase = phrase
    phrase.relation = relation
    phrase.precision = precision ?? .rounded
    return phrase
  }

  private mutating func readBefore(_ text: String, _ language: NumberLanguage) {
    let isSpaced = text.last?.isWhitespace == true
    let tokens = PhraseTokens(text, language)
    let end = tokens.all.count
    if let last = tokens.all.last, last.kind == .sign {
      // `Figure~[3](#n)` has a space of TeX.
      if !isSpaced, last.text == "~", !last.isSpaced { return }
      relation = NumberRelation.signs[last.text]
      if NumberRelation.aboutSigns.contains(last.text) { precision = .about }
      before = last.text + (isSpaced ? " " : "")
      return
    }
    if !isSpaced { return }
    for start in max(0, end - Self.longest)..<end {
      guard tokens.all[start].kind == .word,
        let (meaning, count) = language.lexicon.meaning(of: tokens.words(at: start)),
        start + count == end
      else { continue }
      switch meaning {
      case .comparison(let comparison): relation = comparison
      case .precision(let said): precision = said
      case .minus, .between, .from: continue
      }
      let place = tokens.all[start].place.lowerBound
      before = String(Array(text)[place...])
      let phrase = tokens.all[start..<end].flatMap(\.pieces).joined(separator: " ")
      let word = start > 0 ? tokens.all[start - 1].text.lowercased() : ""
      mayMeanElse =
        language.words.prepositions.contains(phrase) || language.words.isNegation(word)
      return
    }
  }

  private mutating func readAfter(
    _ text: String, _ phrase: NumberPhrase, _ language: NumberLanguage
  ) {
    guard text.first?.isWhitespace == true else { return }
    let tokens = PhraseTokens(text, language)
    guard tokens.all.first?.kind == .word,
      let (meaning, count) = language.lexicon.meaningAfter(of: tokens.words(at: 0))
    else { return }
    switch meaning {
    case .comparison(let comparison): relation = comparison
    case .about: precision = .about
    }
    after = String(Array(text)[..<tokens.all[count - 1].place.upperBound])
    mayMeanElse = count == 1
  }

  /// More words than such a phrase has.
  private static let longest = 5
}
