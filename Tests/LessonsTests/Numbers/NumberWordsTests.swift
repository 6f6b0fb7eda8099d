import Lessons
import Testing

@Suite struct NumberWordsTests {
  /// A second meaning of a phrase would hide the first.
  @Test(arguments: ["en", "de", "fr", "es"])
  func noPhraseHasTwoMeanings(language: String) {
    #expect(NumberLanguage(tag: language).phrasesWithTwoMeanings == [])
  }
}
