import Lessons
import TestSupport
import Testing

@Suite struct FormulaTests {
  @Test func formulasOfALessonComeWithTheirPlaces() {
    let lesson = Lesson.parse(
      """
      # About $a$

      $$
      b
      $$

      - **$c$**

      ```swift {caption="By $d$"}
      ```
      """, file: "lessons/a.md"
    ).lesson
    #expect(lesson.formulas.map(\.tex.text) == ["a", "c", "d", "b"])
    #expect(lesson.formulas.map(\.isDisplayed) == [false, false, false, true])
    #expect(lesson.formulas.map(\.tex.location.line) == [1, 7, 9, 4])
    #expect(lesson.formulas.map(\.tex.location.column) == [10, 6, 24, 1])
    #expect(lesson.formulas.last?.formula == Formula("b", isDisplayed: true))
  }
}
