import Lessons
import Testing

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("a-b._~Z9", "a-b._~Z9"), ("a b", "a%20b"), ("100%", "100%25"), ("C#/?:", "C%23%2F%3F%3A"),
    ("größe 日", "größe%20日"), ("\u{7F}\t", "%7F%09"),
  ])
  func allButUnreservedCharactersAreEncoded(text: String, encoded: String) {
    #expect(text.percentEncoded == encoded)
  }
}
