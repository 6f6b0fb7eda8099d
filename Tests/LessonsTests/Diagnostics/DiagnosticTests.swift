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
