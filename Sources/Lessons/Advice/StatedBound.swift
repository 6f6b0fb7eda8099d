/// A number that words or signs make a bound: `more than 95 %`, `0.1 at most`.
struct StatedBound {
  let amount: NumberPhrase.Amount
  let relation: NumberRelation
  /// Whether the statement says it of what it is about, and denies nothing: "is above 5" rather than
  /// "all below 5 are removed".
  let isClear: Bool
  /// The number that it is a part of, as in "a quarter of 8".
  let whole: Double?
  /// As it is written, with what makes it a bound.
  let text: String
  /// The number alone.
  let number: String

  /// Those in a text, but for those with a unit, in which the code may not count: `less than 5 ms`.
  static func all(in text: String, _ language: NumberLanguage) -> [StatedBound] {
    let tokens = PhraseTokens(text, language)
    let reader = SingleNumberReader(tokens)
    let amounts = AmountReader(reader)
    let characters = Array(text)
    let negations = tokens.all.indices.filter {
      tokens.all[$0].kind == .word && language.words.isNegation(tokens.all[$0].text.lowercased())
    }
    var found: [StatedBound] = []
    var index = 0
    while let token = tokens[index] {
      var start = index
      var isPreposition = false
      var relation: NumberRelation?
      if token.kind == .sign, let sign = NumberRelation.signs[token.text] {
        relation = sign
        start += 1
      } else if case (.comparison(let comparison), let count)? = language.lexicon.meaning(
        of: tokens.words(at: index))
      {
        relation = comparison
        let phrase = tokens.all[index..<index + count].flatMap(\.pieces).joined(separator: " ")
        isPreposition = language.words.prepositions.contains(phrase)
        start += count
      }
      if start > index,
        case (.precision, let count)? = language.lexicon.meaning(of: tokens.words(at: start))
      {
        start += count
      }
      guard let number = amounts.amount(at: start) else {
        index += 1
        continue
      }
      var end = number.end
      var isBeforeVerb = tokens.isVerbAtTheEnd(end)
      if start == index {
        if case (.comparison(let comparison), let count)? = language.lexicon.meaningAfter(
          of: tokens.words(at: end))
        {
          relation = comparison
          end += count
          isBeforeVerb = tokens.isVerbAtTheEnd(end)
        } else if let verb = tokens.comparisonAtTheEnd(from: end) {
          relation = verb.relation
          end = verb.end
          isBeforeVerb = true
        } else {
          index = end
          continue
        }
      }
      guard var relation else {
        index = end
        continue
      }
      // "Below 10 000, 6171 takes longest" and "over 20 steps" say where, and not how much.
      let isOfVerb = isBeforeVerb && tokens.isOfStatingClause(index)
      let isPlace =
        isPreposition && number.isCount && !isOfVerb && tokens[end].map { $0.text != "." } ?? false
      if !number.hasUnit, !isPlace {
        // "never above 4"
        var others = negations.filter { !(index..<end).contains($0) }
        var first = index
        if others.last(where: { $0 < index }) == index - 1 {
          others.removeAll { $0 == index - 1 }
          first -= 1
          relation = relation.negated ?? relation
        }
        let isPredicate =
          isOfVerb || tokens.isPredicate(from: first)
          || tokens.all[first].text.contains(where: { "'’".contains($0) })
        func written(_ range: Range<Int>) -> String {
          let place =
            tokens.all[range.lowerBound].place
            .lowerBound..<tokens.all[range.upperBound - 1].place.upperBound
          return String(characters[place])
        }
        found.append(
          StatedBound(
            amount: number.amount, relation: relation,
            isClear: others.isEmpty
              && (isPredicate || tokens.isVerb(index..<start)
                || token.kind == .sign && first == 1),
            whole: tokens.whole(after: number.end, reader), text: written(first..<end),
            number: written(start..<number.end)))
      }
      index = end
    }
    return found
  }

  /// Whether what the code states is on the other side of the number.
  func isOpposite(to bound: NumberConstants.Bound) -> Bool {
    // "The drop is more than 2" of `change, <, -2`
    guard let value, (value < 0) == (bound.value < 0) else { return false }
    let upper: [NumberRelation] = [.less, .lessOrEqual]
    let lower: [NumberRelation] = [.greater, .greaterOrEqual]
    return upper.contains(relation) && lower.contains(bound.relation)
      || lower.contains(relation) && upper.contains(bound.relation)
  }

  /// Whether the code states the same of the rest: "at most 5 % are wrong" of `right, >=, 0.95`.
  func isComplement(of bound: NumberConstants.Bound) -> Bool {
    guard isOpposite(to: bound), let value, value > 0, value < 1, value != 0.5 else { return false }
    return [1, 0.01].contains { abs(1 - value - abs(bound.value) * $0) <= 1e-9 }
  }

  /// The number, if it is one.
  private var value: Double? {
    switch amount {
    case .number(let number): number.digits.value
    case .fraction(let value): value
    case .ratio(let above, let below): above.digits.value / below.digits.value
    case .range, .tolerance: nil
    }
  }

  /// Whether the code's number is this one, as it is or as a percentage, or as a part of another one.
  func agrees(with bound: NumberConstants.Bound) -> Bool {
    if let whole, let value, abs(value * whole - abs(bound.value)) <= 1e-9 * abs(bound.value) {
      return true
    }
    return [1, 100, 0.01].contains { factor in
      let value = abs(bound.value * factor)
      return switch amount {
      case .number(let number):
        [number, number.beforeUnit].contains { written in
          abs(abs(written.digits.value) - value) <= 1e-9 * value
        }
      case .fraction(let fraction): abs(value - abs(fraction)) <= 5e-4 * abs(fraction)
      case .ratio(let above, let below):
        factor == 1 && value == above.digits.value
          || abs(value * below.digits.value - above.digits.value) <= 5e-4 * above.digits.value
      case .range, .tolerance: true
      }
    }
  }
}

extension PhraseTokens {
  /// Whether nothing or a verb such as "is" stands before a token, but for "always" and the like.
  fileprivate func isPredicate(from index: Int) -> Bool {
    var index = index - 1
    func word(_ index: Int) -> String? {
      self[index].flatMap { $0.kind == .word ? $0.text.lowercased() : nil }
    }
    while let adverb = word(index), language.words.emphatic.contains(adverb) { index -= 1 }
    guard index >= 0 else { return true }
    return word(index).map(language.words.verbs.contains) ?? false
  }

  /// Whether some tokens are a verb, as in "exceeds 5".
  fileprivate func isVerb(_ range: Range<Int>) -> Bool {
    let phrase = all[range].flatMap(\.pieces).joined(separator: " ")
    return [
      "exceeds", "exceed", "exceeded", "surpasses", "surpass", "surpassed", "beats",
      "falls short of", "fall short of", "stays below", "stay below", "unterschreitet",
      "unterschreiten", "übersteigt", "übersteigen", "überstieg", "überschreitet", "überschreiten",
      "überschritt", "übertrifft", "übertreffen", "übertraf", "dépasse", "dépassent", "dépassait",
      "excède", "excèdent", "excédait",
      "supera",
      "superan", "superaba", "excede", "exceden", "excedía", "sobrepasa", "sobrepasan",
    ].contains(phrase)
  }

  /// The number after a word such as "of".
  fileprivate func whole(after index: Int, _ reader: SingleNumberReader) -> Double? {
    guard let word = self[index], word.kind == .word,
      language.words.outOf.contains(word.text.lowercased())
    else { return nil }
    return reader.number(at: index + 1)?.number?.digits.value
  }
}

extension SingleNumberReader.Found {
  /// Whether it is whole, as a count is.
  fileprivate var isCount: Bool { number?.isPlainWhole ?? false }
}
