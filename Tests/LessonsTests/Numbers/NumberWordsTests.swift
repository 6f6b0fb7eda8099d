import Lessons
import Testing

@Suite struct NumberWordsTests {
  /// The first meaning of a phrase would hide the second.
  @Test(arguments: ["en", "de", "fr", "es"])
  func noPhraseHasTwoMeanings(language: String) {
    #expect(NumberLanguage(tag: language).phrasesWithTwoMeanings == [])
  }
}
