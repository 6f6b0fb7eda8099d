import NN
import Testing

@Suite struct VocabularyTests {
  @Test func aVocabularyNumbersItsSymbolsInOrder() {
    let vocabulary = Vocabulary(of: "hello")
    #expect(vocabulary.symbols == ["e", "h", "l", "o"] && vocabulary.count == 4)
    #expect(vocabulary.encode("hole") == [1, 3, 2, 0])
    #expect(vocabulary.decode([1, 0]) == "he" && vocabulary.decode([]) == "")
    let text = "Grüße, 字 🙂\n"
    let other = Vocabulary(of: text)
    #expect(other.decode(other.encode(text)) == text)
  }
}
