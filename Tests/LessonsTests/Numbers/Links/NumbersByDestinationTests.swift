import Lessons
import TestSupport
import Testing

/// What is checked depends on what a link leads to.
@Suite struct NumbersByDestinationTests {
  /// Only a number alone is taken from a figure or a listing.
  @Test func textsOfLinksToFiguresMaySayMore() {
    let source = SourceText(
      "[4](#fig-x) [the loss after 12 steps](#fig-x) [Figure 2](#fig-x) [a 3-layer net](b.md#fig-x) [12 steps](#fig-x) [9](#fig-x)\n\n"
        + "```swift {#fig-x}\n0\n```\n", file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let outcome = LessonOutcome(cells: [CellOutcome(otherNumbers: [9])])
    let found = CourseIndex([(lesson, outcome)]).wrongNumbersInLinks(in: lesson, language: "en")
    #expect(
      found.map { $0.rendered(sourceLine: nil) } == [
        "lessons/a.md:1:2: error: the text says 4, but the cell 'fig-x' shows 9"
      ])
    #expect(
      Lesson.advice(about: source, language: "en").map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/a.md:1:14: warning: this link says more than a number, so the build does not check \
        the numbers in it
          put the brackets around the number alone, or leave it out of them
        """,
        """
        lessons/a.md:1:95: warning: this link says more than a number, so the build does not check \
        the numbers in it
          put the brackets around the number alone, or leave it out of them
        """,
      ])
  }

  @Test func linksToWhatMeasuresNothingAreListed() {
    let source = SourceText(
      """
      # A

      [8](#tab-m), [97 %](#b), [the 7](#tab-m), [Section 2](#b), [8](#x), [](#tab-m), Table [1.1](#tab-m)

      | a |
      |---|
      | 7 |

      : T {#tab-m}

      ## B {#b}

      ```swift {#x}
      8
      ```
      """, file: "lessons/a.md")
    #expect(
      Lesson.advice(about: source, language: "en").map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/a.md:3:2: warning: nothing checks the number in this link: '#tab-m' is not a cell or a claim
          link it to the claim or the cell that it is taken from, or compute it: `{swift} …`
        """,
        """
        lessons/a.md:3:15: warning: nothing checks the number in this link: '#b' is not a cell or a claim
          link it to the claim or the cell that it is taken from, or compute it: `{swift} …`
        """,
      ])
  }

  @Test func numbersOfAnotherLessonAreComparedWithItsRecord() {
    let source = SourceText(
      "[97.3 %](b.md#accuracy) [0.5](#slope) [3](#gone) [under 90 %](#accuracy)",
      file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let other = Lesson.parse(
      "```swift {#slope}\n0\n```\n\n```swift {#gone}\n0\n```\n", file: "lessons/b.md"
    ).lesson
    let claim = NamedClaim(
      id: "accuracy", statement: [], location: Location(file: "lessons/b.md", line: 1),
      measured: [0.96812], expected: [0.9], relation: .greater)
    let outcome = LessonOutcome(
      cells: [
        CellOutcome(namedClaims: [claim], numbers: [0.5]), CellOutcome(isUnfinished: true),
      ], isFromRecord: true)
    let index = CourseIndex([(lesson, LessonOutcome()), (other, outcome)])
    let found = index.wrongNumbersInLinks(in: lesson, language: "en")
    #expect(
      found.map { $0.rendered(sourceLine: source.line(1)) } == [
        """
        lessons/a.md:1:2: error: the text says 97.3 %, but the claim 'accuracy' measured 0.96812 (96.8 %) \
        in the approved record of b
        [97.3 %](b.md#accuracy) [0.5](#slope) [3](#gone) [under 90 %](#accuracy)
         ^~~~~~
        """,
        """
        lessons/a.md:1:40: warning: 3 is not checked: the approved record of b has no current 'gone'
        [97.3 %](b.md#accuracy) [0.5](#slope) [3](#gone) [under 90 %](#accuracy)
                                               ^ run 'lessons test' without a name to check it
        """,
        """
        lessons/a.md:1:51: error: the text says under 90 %, but the claim 'accuracy' states more than 90 % \
        in the approved record of b
        [97.3 %](b.md#accuracy) [0.5](#slope) [3](#gone) [under 90 %](#accuracy)
                                                          ^~~~~~~~~~ write [more than 90 %], or fix the claim
        """,
      ])
    #expect(found.allSatisfy { $0.fix == nil })
  }

  /// A number in a printed text may be quoted, but the value is what is meant.
  @Test func printedNumbersAreComparedAfterValues() {
    let source = SourceText(
      "[9](#both) [4](#both) [9](#printed) [4](#printed)\n\n"
        + "```swift {#both}\n0\n```\n\n```swift {#printed}\n0\n```\n", file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let outcome = LessonOutcome(cells: [
      CellOutcome(numbers: [5], otherNumbers: [9, 12]), CellOutcome(otherNumbers: [9]),
    ])
    let found = CourseIndex([(lesson, outcome)]).wrongNumbersInLinks(in: lesson, language: "en")
    #expect(
      found.map { $0.rendered(sourceLine: nil) } == [
        "lessons/a.md:1:13: error: the text says 4, but the cell 'both' shows 5",
        "lessons/a.md:1:38: error: the text says 4, but the cell 'printed' shows 9",
      ])
    #expect(found.map { $0.fix?.replacement } == ["5", nil])
  }
}
