import Testing
import Text

@Suite struct DigestTests {
  /// The FNV-1a 128-bit vectors of the Go standard library's tests, `hash/fnv`.
  @Test(arguments: [
    ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
    ("ab", "08809544bbab1be95aa0733055b69a62"), ("abc", "a68d622cec8b5822836dbc7977af7f3b"),
  ])
  func bytesHashAsPublished(text: String, digits: String) {
    var digest = Digest()
    Array(text.utf8).withUnsafeBytes { digest.add($0) }
    #expect(digest.text == digits)
  }

  @Test func textsAreToldFromWhereTheyAreDivided() {
    func digest(_ texts: String...) -> Digest {
      var digest = Digest()
      for text in texts { digest.add(text) }
      return digest
    }
    let digests = [
      digest("abc"), digest("ab", "c"), digest("a", "bc"), digest("abc", ""), digest("", "abc"),
      digest("c", "ab"), digest(),
    ]
    #expect(Set(digests).count == digests.count)
    #expect(digest("abc") == Digest("abc"))
    #expect(digest("ab", "c") == Digest("ab", "c"))
    #expect(digest("é") != digest("e\u{301}"))
  }

  @Test func seedsAreHalvesCombined() {
    // 0x6c62272e07bb0142 ^ 0x62b821756295c58d
    #expect(Digest().seed == 0x0EDA_065B_652E_C4CF)
  }
}
