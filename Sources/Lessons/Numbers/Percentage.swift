extension WrittenNumber.Magnitude {
  static let perMille = WrittenNumber.Magnitude(text: " ‰", power: -3)

  /// What a sign after a number makes of it: `%`; nil for other signs.
  init?(percentSign sign: String) {
    switch sign {
    case "%": self = .percent
    case "‰": self = .perMille
    case "‱": self.init(text: " ‱", power: -4)
    default: return nil
    }
  }
}

extension NumberWords {
  /// What a word or a phrase after a number makes of it: `per cent`; nil for other phrases.
  func percentage(_ phrase: String) -> WrittenNumber.Magnitude? {
    if percent.contains(phrase) { return .percent }
    return perMille.contains(phrase) ? .perMille : nil
  }

  /// The words of all languages.
  static let all: [NumberWords] = [.english, .german, .french, .spanish]
}

/// The percent sign, or the word for it, that begins at an index.
///
/// - Parameters:
///   - start: The index, after spaces.
///   - isSpaced: Whether there are spaces before it, as there have to be before a word.
///   - characters: The text.
///   - languages: The words that are understood.
/// - Returns: What it makes of the number before it, and the index after it; nil if there is none.
func percentage(
  at start: Int, isSpaced: Bool, in characters: [Character], _ languages: [NumberWords]
) -> (magnitude: WrittenNumber.Magnitude, end: Int)? {
  guard start < characters.count else { return nil }
  if let magnitude = WrittenNumber.Magnitude(percentSign: String(characters[start])) {
    return (magnitude, start + 1)
  }
  guard isSpaced, characters[start].isLetter else { return nil }
  func endOfWord(_ start: Int) -> Int {
    let rest = characters[start...].prefix(longestPercentWord + 1)
    return rest.firstIndex { !$0.isLetter && !$0.isNumber && $0 != "-" } ?? rest.endIndex
  }
  let first = endOfWord(start)
  var ends = [first]
  if first + 1 < characters.count, characters[first] == " " {
    ends.insert(endOfWord(first + 1), at: 0)
  }
  for end in ends {
    let phrase = String(characters[start..<end]).lowercased()
    for words in languages {
      if let magnitude = words.percentage(phrase) { return (magnitude, end) }
    }
  }
  return nil
}

/// Longer than each word of a phrase such as "per cent".
private let longestPercentWord = 12
