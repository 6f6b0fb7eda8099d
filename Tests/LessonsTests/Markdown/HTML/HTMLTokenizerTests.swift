import Lessons
import Testing

@Suite struct HTMLTokenizerTests {
  private func tags(_ html: String) -> [HTMLTag] {
    HTMLFragment(SourcedText(html, at: Location(file: "a.md", line: 1))).tags
  }

  @Test func tagsAreFoundAsInABrowser() {
    let html = "a < b <i> </ c> <!-- <b> --> <!DOCTYPE x> <c/d=e> </F > <g"
    let found = tags(html)
    #expect(found.map(\.name) == ["i", "", "", "c", "f", "g"])
    #expect(found.map(\.kind) == [.start, .comment, .declaration, .start, .end, .start])
    let bytes = Array(html.utf8)
    #expect(
      found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["<i>", "<!-- <b> -->", "<!DOCTYPE x>", "<c/d=e>", "</F >", "<g"])
  }

  @Test(
    arguments: [
      ("<a b>", ["b": nil]),
      ("<a B='c>d' e=\"f\" g=h/i j = k>", ["b": "c>d", "e": "f", "g": "h/i", "j": "k"]),
      ("<a b=\"x&amp;y&#33;&z;\">", ["b": "x&y!&z;"]),
      ("<a b=>", ["b": ""]),
    ] as [(String, [String: String?])])
  func attributesHaveValues(html: String, expected: [String: String?]) {
    let attributes = tags(html).first?.attributes ?? []
    let found = Dictionary(uniqueKeysWithValues: attributes.map { ($0.name, $0.value?.text) })
    #expect(found == expected)
  }

  @Test func codeOfScriptsIsNoMarkup() {
    #expect(tags("<script>if (a<b) '<i>'</script><i>").map(\.name) == ["script", "script", "i"])
  }

  @Test func aSetOfSourcesHasAnAddressForEach() {
    let fragment = HTMLFragment(
      SourcedText(
        "<img src=a.png srcset=\"b.png, c%20d.png 2x,\n e.png 300w\">",
        at: Location(file: "a.md", line: 1)))
    #expect(
      fragment.addresses.map(\.destination) == ["a.png", "b.png", "c%20d.png", "e.png"])
  }
}
