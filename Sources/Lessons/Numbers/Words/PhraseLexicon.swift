/// What the words of a language mean where they stand right before or after a number.
struct PhraseLexicon: Sendable {
  /// What a word or a phrase says of the number after it.
  enum Meaning: Sendable {
    case comparison(NumberRelation)
    case precision(NumberPhrase.Precision)
    case minus
    /// Before a range: `between 5 and 6`.
    case between
    /// Before a range: `from 5 to 6`.
    case from
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
    add(words.less, .comparison(.less))
    add(words.atMost, .comparison(.lessOrEqual))
    add(words.greater, .comparison(.greater))
    add(words.atLeast, .comparison(.greaterOrEqual))
    add(words.about, .precision(.about))
    add(words.almost, .precision(.almost))
    add(words.littleMore, .precision(.littleMore))
    add(words.exactly, .precision(.exact))
    add(words.minus, .minus)
    add(words.between, .between)
    add(words.from, .from)
    for phrase in words.atMostAfter { addAfter(phrase, .comparison(.lessOrEqual)) }
    for phrase in words.atLeastAfter { addAfter(phrase, .comparison(.greaterOrEqual)) }
    for phrase in words.aboutAfter { addAfter(phrase, .about) }
  }

  private mutating func add(_ phrases: [String], _ meaning: Meaning) {
    for phrase in phrases {
      if meanings[phrase] != nil { repeated.append(phrase) }
      meanings[phrase] = meaning
      longest = max(longest, phrase.split(separator: " ").count)
    }
  }

  private mutating func addAfter(_ phrase: String, _ meaning: MeaningAfter) {
    if meaningsAfter[phrase] != nil { repeated.append(phrase) }
    meaningsAfter[phrase] = meaning
    longest = max(longest, phrase.split(separator: " ").count)
  }

  /// The longest phrase that words begin with.
  func meaning(of words: PhraseWords) -> (meaning: Meaning, count: Int)? {
    words.longestPhrase(upTo: longest) { meanings[$0] }
  }

  func meaningAfter(of words: PhraseWords) -> (meaning: MeaningAfter, count: Int)? {
    words.longestPhrase(upTo: longest) { meaningsAfter[$0] }
  }
}

/// Words that follow each other with nothing but spaces between them, in lower case, with the words in
/// a compound such as `twenty-one` apart.
struct PhraseWords {
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
