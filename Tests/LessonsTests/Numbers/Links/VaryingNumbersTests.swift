import Lessons
import Testing

/// Numbers in links to what varies are compared with what was approved of it, which its page shows.
@Suite struct VaryingNumbersTests {
  private func problems(_ markdown: String, isAsApproved: Bool) -> [String] {
    let source = SourceText(
      """
      # A

      \(markdown)

      ```swift {#time varies}
      0
      ```
      """, file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let claim = NamedClaim(
      id: "fast", statement: [.text("It is fast")],
      location: Location(file: "lessons/a.md", line: 6), measured: [MeasuredNumber(0.25)],
      expected: [MeasuredNumber(1)], relation: .less)
    let outcome = LessonOutcome(cells: [
      CellOutcome(
        isAsApproved: isAsApproved, namedClaims: [claim], numbers: [MeasuredNumber(13.37)])
    ])
    let index = CourseIndex([(lesson, outcome)])
    return index.wrongNumbersInLinks(in: lesson, language: "en").map {
      $0.rendered(sourceLine: source.line($0.location?.line ?? 0))
    }
  }

  @Test func whatIsApprovedIsCompared() {
    #expect(
      problems("It takes [12.4](#time), [less than 2](#fast).", isAsApproved: true) == [
        """
        lessons/a.md:3:11: error: the text says 12.4, but the cell 'time' shows 13.37 (13.4)
        It takes [12.4](#time), [less than 2](#fast).
                  ^~~~
        """,
        """
        lessons/a.md:3:26: error: the text says less than 2, but the claim 'fast' compares with 1
        It takes [12.4](#time), [less than 2](#fast).
                                 ^~~~~~~~~~~
        """,
      ])
  }

  @Test(arguments: [
    "It takes [13.4](#time).", "It takes [13](#time), [less than 1](#fast).",
    "It takes [0.25](#fast).", "See [the time](#time).",
  ])
  func whatIsRightIsNotNamed(markdown: String) {
    #expect(problems(markdown, isAsApproved: true) == [])
  }

  /// Each run has another number, and the page shows that of the last one.
  @Test func whatIsNotApprovedCannotBeCompared() {
    #expect(problems("It takes [12.4](#time), [2](#fast).", isAsApproved: false) == [])
  }
}
