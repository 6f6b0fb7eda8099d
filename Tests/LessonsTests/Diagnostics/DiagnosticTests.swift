import Lessons
import Testing

@Suite struct DiagnosticTests {
  private func diagnostic(
    _ severity: Diagnostic.Severity = .error, column: Int = 11, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, at: Location(file: "lessons/demo.md", line: 1, column: column),
      "unknown cell option 'hiden'", help: help)
  }

  @Test func theWayOutFollowsTheCaret() {
    #expect(
      diagnostic(help: "did you mean 'hidden'?").rendered(sourceLine: "```swift {hiden}") == """
        lessons/demo.md:1:11: error: unknown cell option 'hiden'
        ```swift {hiden}
                  ^ did you mean 'hidden'?
        """)
  }

  @Test func withoutHelpTheCaretStandsAlone() {
    #expect(
      diagnostic(.warning, column: 1).rendered(sourceLine: "```swift {hiden}") == """
        lessons/demo.md:1:1: warning: unknown cell option 'hiden'
        ```swift {hiden}
        ^
        """)
  }

  @Test func withoutSourceTheHelpTakesALine() {
    let first = "lessons/demo.md:1:11: error: unknown cell option 'hiden'"
    #expect(diagnostic().rendered(sourceLine: nil) == first)
    #expect(diagnostic(help: "look").rendered(sourceLine: nil) == first + "\n  look")
    #expect(diagnostic(help: "look").rendered(sourceLine: " \t") == first + "\n  look")
    #expect(diagnostic(help: "look").rendered(sourceLine: "") == first + "\n  look")
  }

  @Test func withoutPlaceThereIsOnlyTheMessage() {
    let diagnostic = Diagnostic(at: nil, "no swiftc on the PATH", help: "install Swift")
    #expect(
      diagnostic.rendered(sourceLine: "ignored") == "error: no swiftc on the PATH\n  install Swift")
  }

  @Test func tabsStayTabs() {
    #expect(
      diagnostic(column: 4).rendered(sourceLine: "\ta\tb")
        == "lessons/demo.md:1:4: error: unknown cell option 'hiden'\n\ta\tb\n\t \t^")
  }

  /// Columns count characters, of which a terminal gives some two columns.
  @Test func theCaretStandsUnderWideCharacters() {
    #expect(
      diagnostic(column: 6).rendered(sourceLine: "漢字 é👩‍👧x") == """
        lessons/demo.md:1:6: error: unknown cell option 'hiden'
        漢字 é👩‍👧x
                ^
        """)
  }

  @Test func columnsOutsideTheLineStayAtItsEnds() {
    #expect(
      diagnostic(column: 80).rendered(sourceLine: "abc")
        == "lessons/demo.md:1:80: error: unknown cell option 'hiden'\nabc\n   ^")
    #expect(
      diagnostic(column: 0).rendered(sourceLine: "abc")
        == "lessons/demo.md:1:0: error: unknown cell option 'hiden'\nabc\n^")
  }

  private func stretch(_ columns: Range<Int>, endLine: Int = 1) -> Diagnostic {
    Diagnostic(
      at: SourceRange(
        Location(file: "a.md", line: 1, column: columns.lowerBound),
        Location(file: "a.md", line: endLine, column: columns.upperBound)), "wrong", help: "help")
  }

  @Test func aStretchIsUnderlined() {
    #expect(
      stretch(3..<6).rendered(sourceLine: "a bcd e")
        == "a.md:1:3: error: wrong\na bcd e\n  ^~~ help")
    #expect(
      stretch(1..<3).rendered(sourceLine: "漢字 é") == "a.md:1:1: error: wrong\n漢字 é\n^~~~ help")
  }

  @Test func aStretchOfSeveralLinesIsUnderlinedToTheEndOfTheFirst() {
    #expect(
      stretch(3..<4, endLine: 2).rendered(sourceLine: "a bcd")
        == "a.md:1:3: error: wrong\na bcd\n  ^~~ help")
  }

  @Test func ofALongLineThePartAroundTheCaretIsShown() {
    let line = "abcdefghijklmnopqrstuvwxyz"
    #expect(
      stretch(2..<4).rendered(sourceLine: line, width: 12)
        == "a.md:1:2: error: wrong\nabcdefghij…\n ^~ help")
    #expect(
      stretch(14..<16).rendered(sourceLine: line, width: 12)
        == "a.md:1:14: error: wrong\n…ijklmnopqr…\n      ^~ help")
    #expect(
      stretch(26..<27).rendered(sourceLine: line, width: 12)
        == "a.md:1:26: error: wrong\n…uvwxyz\n      ^ help")
  }

  /// Nobody reads a line in another order than the compiler: U+202E and U+2066 turn it around.
  @Test func controlsAreWrittenAsEscapes() {
    #expect(
      stretch(3..<6).rendered(sourceLine: "a \u{202E}cd e\u{2066}\u{1B}[31m") == """
        a.md:1:3: error: wrong
        a \\u{202E}cd e\\u{2066}\\u{1B}[31m
          ^~~~~~~~~~ help
        """)
    #expect(
      Diagnostic(at: nil, "value '\u{202E}\u{1B}[2J'\nnext", help: "\u{85}").rendered(
        sourceLine: nil)
        == "error: value '\\u{202E}\\u{1B}[2J'\nnext\n  \\u{85}")
    // Joiners belong to what people write.
    #expect(
      stretch(1..<2).rendered(sourceLine: "👩‍👧 क्‍ष") == "a.md:1:1: error: wrong\n👩‍👧 क्‍ष\n^~ help")
  }

  @Test func onlyErrorsAreErrors() {
    #expect(![Diagnostic]().hasErrors)
    #expect(![diagnostic(.warning), diagnostic(.warning)].hasErrors)
    #expect([diagnostic(.warning), diagnostic()].hasErrors)
  }

  @Test func locationsAreOrderedByFileLineAndColumn() {
    let a = Location(file: "a.md", line: 9, column: 9)
    let b = Location(file: "b.md", line: 2, column: 9)
    let c = Location(file: "b.md", line: 10)
    let d = Location(file: "b.md", line: 10, column: 2)
    #expect([d, b, c, a].sorted() == [a, b, c, d])
    #expect(c.description == "b.md:10:1")
  }
}
