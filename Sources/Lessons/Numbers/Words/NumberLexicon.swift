/// What the words of a language mean where they stand before or after a number.
struct NumberLexicon: Sendable {
  /// What a word or a phrase says of the number after it.
  enum Meaning: Sendable {
    /// A comparison; whether it may also be a preposition.
    case comparison(NumberRelation, isPreposition: Bool)
    case negation(isUniversal: Bool)
    case universal
    case precision(QuotedNumber.Precision)
    /// A word that judges: `only`.
    case judgement
    case minus
    case plus
    case between
    case reference
    case determiner
    case neutral
    case preposition
    case says
    /// The same, and "at least" where it is negated: `does not reach 98 %`.
    case reaches
    case conjunction
  }

  /// What a phrase says of the number before it.
  enum MeaningAfter: Sendable {
    case comparison(NumberRelation)
    case about
  }

  private var meanings: [String: Meaning] = [:]
  private var meaningsAfter: [String: MeaningAfter] = [:]
  /// The phrases that have another meaning already.
  private(set) var repeated: [String] = []
  /// The words of the longest phrase.
  private var longest = 1

  init(_ words: NumberWords) {
    for (phrases, relation) in [
      (words.less, NumberRelation.less), (words.atMost, .lessOrEqual), (words.greater, .greater),
      (words.atLeast, .greaterOrEqual), (words.other, .notEqual),
    ] {
      for phrase in phrases {
        let isPreposition = words.comparingPrepositions.contains(phrase)
        add([phrase], .comparison(relation, isPreposition: isPreposition))
      }
    }
    add(words.negations, .negation(isUniversal: false))
    add(words.universalNegations, .negation(isUniversal: true))
    add(words.universals, .universal)
    add(words.about, .precision(.about))
    add(words.almost, .precision(.almost))
    add(words.littleMore, .precision(.littleMore))
    add(words.barely, .precision(.barely))
    add(words.exactly, .precision(.equal))
    add(words.only, .judgement)
    add(words.minus, .minus)
    add(words.plus, .plus)
    add(words.between, .between)
    add(Array(words.namesBeforeNumbers), .reference)
    add(words.conjunctions, .conjunction)
    add(words.determiners, .determiner)
    add(words.neutral, .neutral)
    add(words.reaches, .reaches)
    add(words.says, .says)
    add(words.beforeOtherCounts, .preposition)
    for phrase in words.atMostAfter { addAfter(phrase, .comparison(.lessOrEqual)) }
    for phrase in words.atLeastAfter { addAfter(phrase, .comparison(.greaterOrEqual)) }
    for phrase in words.aboutAfter { addAfter(phrase, .about) }
  }

  /// The first meaning of a phrase is the one that counts.
  private mutating func add(_ phrases: [String], _ meaning: Meaning) {
    for phrase in phrases {
      if meanings[phrase] != nil { repeated.append(phrase) }
      meanings[phrase] = meanings[phrase] ?? meaning
      longest = max(longest, phrase.split(separator: " ").count)
    }
  }

  private mutating func addAfter(_ phrase: String, _ meaning: MeaningAfter) {
    if meaningsAfter[phrase] != nil { repeated.append(phrase) }
    meaningsAfter[phrase] = meaningsAfter[phrase] ?? meaning
    longest = max(longest, phrase.split(separator: " ").count)
  }

  /// The longest phrase that words begin with.
  func meaning(of words: QuoteWords) -> (meaning: Meaning, count: Int)? {
    words.longestPhrase(upTo: longest) { meanings[$0] }
  }

  func meaningAfter(of words: QuoteWords) -> (meaning: MeaningAfter, count: Int)? {
    words.longestPhrase(upTo: longest) { meaningsAfter[$0] }
  }
}

/// Words that follow each other with nothing but spaces between them, in lower case, with the words in
/// a compound such as `twenty-one` apart.
struct QuoteWords {
  /// The words.
  let pieces: [String]
  /// For each word, the number of tokens up to its end, if a token ends there.
  let tokenCounts: [Int?]

  /// What the longest phrase at the beginning means, and of how many tokens it is made.
  func longestPhrase<Meaning>(
    upTo longest: Int, _ meaning: (String) -> Meaning?
  ) -> (Meaning, Int)? {
    for count in (0..<min(longest, pieces.count)).reversed() {
      guard let tokens = tokenCounts[count] else { continue }
      if let found = meaning(pieces[...count].joined(separator: " ")) { return (found, tokens) }
    }
    return nil
  }
}
