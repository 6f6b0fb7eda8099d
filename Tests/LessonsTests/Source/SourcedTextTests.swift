import Lessons
import Testing

@Suite struct SourcedTextTests {
  private func at(_ line: Int, _ column: Int) -> Location {
    Location(file: "lessons/a.md", line: line, column: column)
  }

  /// Text of lines with their breaks, each with the place where it stood.
  private func text(_ lines: [(String, Location)]) -> SourcedText {
    var text = SourcedText("", at: lines[0].1)
    for (line, location) in lines { text.append(line, at: location) }
    return text
  }

  @Test func placesCountCharactersAndOffsetsBytes() {
    let text = SourcedText("é👩‍👩‍👧x", at: at(3, 5))
    #expect(text.location == at(3, 5))
    #expect(text.location(at: 2) == at(3, 6))
    #expect(text.location(at: "é👩‍👩‍👧".utf8.count) == at(3, 7))
    #expect(text.location(at: "é👩‍👩‍👧x".utf8.count) == at(3, 8))
  }

  @Test func eachLineHasItsPlaceAndABreakStandsAtItsEnd() {
    let text = text([("ab\n", at(1, 3)), ("\n", at(2, 2)), ("  c\n", at(3, 1))])
    #expect(text.text == "ab\n\n  c\n")
    #expect(
      (0...8).map { text.location(at: $0) } == [
        at(1, 3), at(1, 4), at(1, 5), at(2, 2), at(3, 1), at(3, 2), at(3, 3), at(3, 4), at(3, 4),
      ])
  }

  @Test func offsetsOutsideTheTextStayAtItsEnds() {
    let text = SourcedText("ab", at: at(1, 3))
    #expect(text.location(at: -1) == at(1, 3))
    #expect(text.location(at: 9) == at(1, 5))
    #expect(SourcedText("", at: at(4, 2)).location(at: 1) == at(4, 2))
  }

  @Test func textsAreEqualIfTheyStandAtTheSamePlaces() {
    var joined = SourcedText("", at: at(9, 9))
    joined.append("a\n", at: at(1, 3))
    joined.append("b", at: at(2, 1))
    #expect(joined == text([("a\n", at(1, 3)), ("b", at(2, 1))]))
    #expect(joined != text([("a\n", at(1, 3)), ("b", at(2, 2))]))
  }
}
