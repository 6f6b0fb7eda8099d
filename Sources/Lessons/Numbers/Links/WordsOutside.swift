/// What the words right beside a link say of the number in it: `more than [95 %](#acc)`, `[5](#n) at most`.
struct WordsOutside {
  private(set) var relation: NumberRelation?
  private(set) var precision: NumberPhrase.Precision?
  /// The words, as they are written.
  private(set) var before = ""
  private(set) var after = ""
  /// Whether they may say something else, as in "over [3](#n) runs" and "isn't more than [3](#n)".
  private(set) var mayMeanElse = false
  /// Whether a word before them turns them round: "never less than [3](#n)".
  private var isNegated = false

  /// Nil if no such words stand beside the link, or if its text says itself what the number is.
  init?(_ link: LinkText, _ phrase: NumberPhrase, _ language: NumberLanguage) {
    guard phrase.relation == nil, phrase.precision == .rounded else { return nil }
    readBefore(link, phrase, language)
    if relation == nil, precision == nil { readAfter(link, phrase, language) }
    guard relation != nil || precision != nil else { return nil }
  }

  /// The number with what the words say of it.
  func applied(to phrase: NumberPhrase) -> NumberPhrase {
    var phrase = phrase
    phrase.relation = isNegated ? relation?.negated ?? relation : relation
    phrase.precision = precision ?? .rounded
    return phrase
  }

  private mutating func readBefore(
    _ link: LinkText, _ phrase: NumberPhrase, _ language: NumberLanguage
  ) {
    let text = link.before
    let isSpaced = text.last?.isWhitespace == true
    let tokens = PhraseTokens(text, language)
    let end = tokens.all.count
    if let last = tokens.all.last, last.kind == .sign {
      // `Figure~[3](#n)` has a space of TeX.
      if !isSpaced, last.text == "~", !last.isSpaced { return }
      relation = NumberRelation.signs[last.text]
      if NumberRelation.aboutSigns.contains(last.text) { precision = .about }
      if relation != nil || precision != nil { before = last.text + (isSpaced ? " " : "") }
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
      let words = language.words
      var first = start
      let said = tokens.all[start..<end].flatMap(\.pieces).joined(separator: " ")
      // `never less than`, `never falls below`
      if let verb = tokens.word(before: first), words.verbs.contains(verb) { first -= 1 }
      let negation = tokens.word(before: first).flatMap { words.isNegation($0) ? $0 : nil }
      first = negation == nil ? start : first - 1
      let isDenied = negation != nil
      isNegated = negation.map { !Self.vagueNegations.contains($0) } ?? false
      before = String(Array(text)[tokens.all[first].place.lowerBound...])
      mayMeanElse =
        isDenied
        || words.prepositions.contains(said) && !isMeasure(said, at: start, tokens, link, phrase)
      return
    }
  }

  /// Whether a preposition says how much the number is, since a verb stands before it: `is over [3](#n)`.
  private func isMeasure(
    _ preposition: String, at start: Int, _ tokens: PhraseTokens, _ link: LinkText,
    _ phrase: NumberPhrase
  ) -> Bool {
    let words = tokens.language.words
    guard relation == .less || relation == .greater else { return false }
    var index = start
    // `weil sie über [3](#n) liegt`
    if PhraseTokens(link.after, tokens.language).isVerbAtTheEnd(0) {
      return tokens.isOfStatingClause(start)
    }
    while let word = tokens.word(before: index), words.emphatic.contains(word) { index -= 1 }
    guard let verb = tokens.word(before: index), words.verbs.contains(verb) else { return false }
    // `The loss falls over [12](#n) epochs`
    guard words.spanning.contains(preposition), phrase.number?.isPlainWhole == true else {
      return true
    }
    let rest = link.after.drop(while: \.isWhitespace)
    return !phrase.hasNoun && rest.first?.isLetter != true
  }

  private mutating func readAfter(
    _ link: LinkText, _ phrase: NumberPhrase, _ language: NumberLanguage
  ) {
    let text = link.after
    // `[1000](#n)+`
    if text.first == "+", text.dropFirst().first.map({ !$0.isLetter && !$0.isNumber }) ?? true {
      relation = .greaterOrEqual
      after = "+"
      mayMeanElse = true
      return
    }
    guard text.first?.isWhitespace == true else { return }
    let tokens = PhraseTokens(text, language)
    // `weil sie [3](#n) übersteigt`
    if let verb = tokens.comparisonAtTheEnd(from: 0) {
      let clause = PhraseTokens(link.before, language)
      relation = verb.relation
      after = String(Array(text)[..<tokens.all[verb.end - 1].place.upperBound])
      mayMeanElse = !clause.isOfStatingClause(clause.all.count)
      return
    }
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

  /// Negations that leave something of what they deny: "barely more than 5" is more.
  private static let vagueNegations: Set<String> = [
    "hardly", "rarely", "barely", "kaum", "guère", "apenas",
  ]

  /// More words than such a phrase has.
  private static let longest = 5
}

extension PhraseTokens {
  /// The word right before a token, in lower case.
  fileprivate func word(before index: Int) -> String? {
    guard let token = self[index - 1], token.kind == .word else { return nil }
    return token.text.lowercased()
  }
}
