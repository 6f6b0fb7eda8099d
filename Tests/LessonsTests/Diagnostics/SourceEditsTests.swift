import Lessons
import Testing

@Suite struct SourceEditsTests {
  private func edit(
    _ line: Int, _ columns: Range<Int>, _ replacement: String, file: String = "a.md"
  ) -> SourceEdit {
    SourceEdit(
      SourceRange(
        Location(file: file, line: line, column: columns.lowerBound),
        Location(file: file, line: line, column: columns.upperBound)), replaceWith: replacement)
  }

  @Test func editsAreMadeAtTheirPlacesWhateverTheLineBreaks() {
    let result = [
      edit(3, 1..<4, "three"), edit(1, 4..<4, "!"), edit(2, 1..<2, ""),
    ].applied(to: "one\r\ntwo\rsix\n", of: "a.md")
    #expect(result.text == "one!\r\nwo\rthree\n")
    #expect(result.count == 3)
  }

  @Test func columnsCountCharacters() {
    #expect([edit(1, 3..<4, "b")].applied(to: "🇩🇪éa", of: "a.md").text == "🇩🇪éb")
    #expect([edit(1, 1..<2, "b")].applied(to: "\u{FEFF}a", of: "a.md").text == "\u{FEFF}b")
  }

  @Test func ofOverlappingEditsTheFirstIsMade() {
    let result = [edit(1, 2..<4, "X"), edit(1, 1..<3, "Y")].applied(to: "abcd", of: "a.md")
    #expect(result.text == "Ycd")
    #expect(result.count == 1)
  }

  @Test func editsElsewhereAreLeftOut() {
    let result = [edit(1, 1..<2, "X", file: "b.md"), edit(9, 1..<1, "X"), edit(1, 7..<9, "X")]
      .applied(to: "abcd", of: "a.md")
    #expect(result.text == "abcd")
    #expect(result.count == 0)
  }
}
