import Lessons
import Runner
import TestSupport
import Testing

/// Cells that share a program, and those that do not.
@Suite struct ScopeTests {
  private let course = Course(title: "Course")

  private func lesson(_ text: String) -> Lesson {
    Lesson.parse(text, file: "lessons/demo.md").lesson
  }

  private let small = """
    ---
    scope: cell
    ---
    ```swift
    let a = 1
    ```

    Here `{swift} a`.

    ```swift {fails}
    let a: Int = "x"
    ```

    ```swift {continues traps}
    precondition(a > 1)
    ```

    And `{swift} a + 1`.

    ```swift {static}
    not swift
    ```

    ```swift {continues}
    print(a)
    ```

    ```swift
    let a = 2
    ```
    """

  /// A cell goes on with the last program that runs, past cells that fail on their own.
  @Test func cellsAreProgramsOfTheirOwnUnlessTheyContinue() {
    let programs = lesson(small).tangled(course: course)
    #expect(programs.map(\.cells) == [[0, 1, 4, 6], [2], [0, 1, 3], [7]])
    #expect(programs.map(\.purpose) == [.record, .compileError, .trap, .record])
  }

  @Test func theScopeIsALessonsOrElseTheCourses() {
    let course = Course(title: "Course", scope: .cell)
    let text = "```swift\n1\n```\n\n```swift\n2\n```\n"
    #expect(lesson(text).tangled(course: course).map(\.cells) == [[0], [1]])
    let own = lesson("---\nscope: lesson\n---\n" + text)
    #expect(own.tangled(course: course).map(\.cells) == [[0, 1]])
  }
}
