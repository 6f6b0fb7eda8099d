import NN
import Testing

@Suite struct CorpusTests {
  @Test func theStoryHasFewSymbols() {
    let symbols = Vocabulary(of: Corpus.story).symbols
    #expect(symbols.allSatisfy { ("a"..."z").contains($0) || " ,.?\n".unicodeScalars.contains($0) })
    #expect(Corpus.story.unicodeScalars.count > 1500)
  }

  @Test func sentencesFollowTheGrammar() {
    var random = RandomGenerator(seed: 1)
    let lines = Corpus.sentences(400, using: &random).split(separator: "\n")
    #expect(lines.count == 400)
    for line in lines {
      var reader = Reader(words: line.dropLast().split(separator: " ").map(String.init))
      #expect(line.last == "." && reader.isSentence, "\(line)")
    }
    let nested = lines.count { $0.contains(" that ") }
    #expect(nested > 90 && nested < 180)
    #expect(Vocabulary(of: Corpus.sentences(300, using: &random)).count < 27)
  }

  @Test func theGrammarTellsWrongFromRight() {
    for (text, isRight) in [
      ("the dog that the birds see sleeps", true), ("the dog that the birds see sleep", false),
      ("two kings that know a star wait", true), ("a cats sing", false),
      ("the girl that hears two dogs that sleep smiles", true), ("the girl hears", false),
    ] {
      var reader = Reader(words: text.split(separator: " ").map(String.init))
      #expect(reader.isSentence == isRight, "\(text)")
    }
  }
}

/// A reader of sentences, word by word.
///
/// After "that", a determiner begins a noun phrase with a verb of its own.
private struct Reader {
  var words: [String]
  var place = 0

  var isSentence: Bool {
    mutating get {
      guard let isPlural = nounPhrase() else { return false }
      return verbPhrase(isPlural: isPlural) && place == words.count
    }
  }

  private var word: String { place < words.count ? words[place] : "" }

  /// Whether a noun phrase is plural; nil if there is none.
  private mutating func nounPhrase() -> Bool? {
    guard ["the", "a", "two"].contains(word) else { return nil }
    let determiner = word
    place += 1
    let isPlural = word.hasSuffix("s")
    guard
      ["cat", "dog", "bird", "girl", "king", "star"].contains(
        isPlural ? String(word.dropLast()) : word)
    else { return nil }
    if determiner == "a" && isPlural || determiner == "two" && !isPlural { return nil }
    place += 1
    if word == "that" {
      place += 1
      if ["the", "a", "two"].contains(word) {
        guard let other = nounPhrase(), verb(isPlural: other, ["see", "hear", "know", "like"])
        else {
          return nil
        }
      } else if !verbPhrase(isPlural: isPlural) {
        return nil
      }
    }
    return isPlural
  }

  private mutating func verbPhrase(isPlural: Bool) -> Bool {
    if verb(isPlural: isPlural, ["sleep", "sing", "wait", "smile"]) { return true }
    return verb(isPlural: isPlural, ["see", "hear", "know", "like"]) && nounPhrase() != nil
  }

  private mutating func verb(isPlural: Bool, _ stems: [String]) -> Bool {
    let isVerb = stems.contains { word == $0 + (isPlural ? "" : "s") }
    if isVerb { place += 1 }
    return isVerb
  }
}
