import Lessons
import TestSupport

/// A lesson in which some claims, such as `accuracy`, and some cells have been measured.
enum MeasuredLesson {
  /// What is wrong with the numbers in links of a line of it.
  static func problems(
    _ markdown: String, language: String = "en", isUnfinished: Bool = false
  ) -> [String] {
    let source = SourceText(
      """
      # A

      \(markdown)

      ```swift {#slope}
      0
      ```

      ```swift {#tab-x}
      0
      ```

      ```swift {#sum}
      0
      ```
      """, file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let claims = [
      NamedClaim(
        id: "accuracy", statement: [.text("It is accurate")],
        location: Location(file: "lessons/a.md", line: 9), measured: [0.96812], expected: [0.9],
        relation: .greater),
      NamedClaim(
        id: "three", statement: [.text("It is small")],
        location: Location(file: "lessons/a.md", line: 11), measured: [3], expected: [4],
        relation: .less),
      NamedClaim(
        id: "most", statement: [.text("It is not large")],
        location: Location(file: "lessons/a.md", line: 12), measured: [0.25], expected: [0.25],
        relation: .lessOrEqual),
      NamedClaim(
        id: "finite", statement: [.text("All is finite")],
        location: Location(file: "lessons/a.md", line: 10)),
    ]
    let outcome = LessonOutcome(cells: [
      CellOutcome(isUnfinished: isUnfinished, namedClaims: claims, numbers: [-0.248]),
      CellOutcome(numbers: [1234, 0.5, 7]), CellOutcome(numbers: [1234]),
    ])
    let index = CourseIndex([(lesson, outcome)])
    return (index.diagnostics + index.wrongNumbersInLinks(in: lesson, language: language)).map {
      let line = $0.location.map { source.line($0.line) } ?? nil
      return $0.rendered(sourceLine: line)
    }
  }
}
