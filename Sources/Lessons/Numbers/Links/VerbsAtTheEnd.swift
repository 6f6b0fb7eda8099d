/// Verbs after the number of which they say something, as German has them at the end of a clause:
/// `weil sie über 95 % liegt`, `dass sie 95 % nicht übersteigt`.
extension PhraseTokens {
  /// Whether a token is a verb that a clause ends with.
  func isVerbAtTheEnd(_ index: Int) -> Bool {
    verb(index).map(language.words.verbsAtTheEnd.contains) == true && endsClause(after: index)
  }

  /// What the verb at the end of a clause, perhaps after "nicht", says of the number before it, and where it
  /// ends.
  func comparisonAtTheEnd(from start: Int) -> (relation: NumberRelation, end: Int)? {
    let isDenied = verb(start) == "nicht"
    let index = isDenied ? start + 1 : start
    guard verb(index).map(language.words.comparingVerbsAtTheEnd.contains) == true,
      endsClause(after: index),
      case (.comparison(let relation), _)? = language.lexicon.meaning(of: words(at: index))
    else { return nil }
    return (isDenied ? relation.negated ?? relation : relation, index + 1)
  }

  /// Whether the clause around a token, with its verb at the end, says what its sentence is about.
  ///
  /// One with "dass" or "weil" does, and the sentence itself, as in "soll über 5 liegen"; a relative clause,
  /// and one with "wenn", names a case.
  func isOfStatingClause(_ index: Int) -> Bool {
    let boundary = (0..<min(index, all.count)).last { place in
      all[place].kind == .sign && ",.;:!?–—(".contains(all[place].text)
    }
    let start = boundary.map { $0 + 1 } ?? 0
    let words = (start..<min(index, all.count)).compactMap(verb)
    guard let first = words.first else { return false }
    if language.words.subordinators.contains(
      first == "so" ? words.dropFirst().first ?? first : first)
    {
      return true
    }
    let isSentence = boundary.map { ".!?".contains(all[$0].text) } ?? true
    return isSentence && !Self.conditions.contains(first)
      && words.contains(where: language.words.auxiliaries.contains)
  }

  /// What begins a clause that names a case.
  private static let conditions: Set<String> = [
    "wenn", "falls", "sobald", "solange", "bis", "ob", "sofern", "wo", "was", "wer", "wie",
  ]

  /// The word that a token is, in lower case.
  private func verb(_ index: Int) -> String? {
    self[index].flatMap { $0.kind == .word ? $0.text.lowercased() : nil }
  }

  private func endsClause(after index: Int) -> Bool { isClosing(index + 1) }
}
