import Lessons
import TestSupport
import Testing

/// Lines that were meant to end a cell.
@Suite struct CellEndTests {
  @Test func aFenceOfTheOtherKindIsNamedAndNothingElse() {
    #expect(
      diagnostics("~~~swift\nlet x = 1\n```\n\nIt's prose.\n") == """
        lessons/demo.md:3:1: error: this line does not end the cell, which begins with '~~~'
        ```
        ^~~ write '~~~'
        """)
    let lesson = Lesson.parse("~~~swift\nlet x = 1\n```\n\nIt's prose.\n", file: "lessons/a.md")
      .lesson
    #expect(lesson.cells.map(\.code.text) == ["let x = 1\n"])
  }

  @Test func aShorterFenceIsNamed() {
    #expect(
      diagnostics("````swift\nlet x = 1\n```\n\nProse.\n\n````\n") == """
        lessons/demo.md:3:1: error: this line does not end the cell, which begins with '````'
        ```
        ^~~ write '````'
        """)
  }

  @Test func aFenceInAStringOrACommentIsCode() {
    let quoted = "````swift\nlet x = \"\"\"\n  ```\n  ```\n  \"\"\"\n````\n"
    #expect(diagnostics(quoted) == "")
    #expect(diagnostics("````swift\n/*\n```\n*/\n````\n") == "")
  }
}
