import Lessons
import TestSupport
import Testing

@Suite struct CellScopeTests {
  private func messages(_ text: String, _ scope: CellScope) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Lesson.parse(text, file: "lessons/a.md").lesson.uselessScopeOptions(scope).map {
      problem in
      problem.rendered(sourceLine: problem.location.map { String(lines[$0.line - 1]) })
    }
  }

  @Test func optionsThatSayWhatIsSoAnyhowAreReported() {
    let text = """
      ```swift {continues}
      let a = 1
      ```

      ```swift {reset}
      let b = 1
      ```

      ```swift {continues}
      let c = 1
      ```
      """
    #expect(
      messages(text, .cell) == [
        """
        lessons/a.md:1:11: error: option 'continues' has no effect: no cell runs before it
        ```swift {continues}
                  ^~~~~~~~~ remove it
        """,
        """
        lessons/a.md:5:11: error: option 'reset' has no effect: with 'scope: cell' each cell is a \
        program of its own
        ```swift {reset}
                  ^~~~~ remove it
        """,
      ])
    #expect(
      messages(text, .lesson)
        == [1, 9].map { line in
          """
          lessons/a.md:\(line):11: error: option 'continues' has no effect: all cells go on with the \
          program of those before them
          ```swift {continues}
                    ^~~~~~~~~ remove it, or write 'scope: cell' in the front matter
          """
        })
  }

  /// A variable of another program is no variable that is used too early.
  @Test func earlyUsesAreLookedForInEachProgram() {
    let text = "```swift\nprint(a)\n```\n\n```swift\nlet a = 1\n```\n"
    let lesson = Lesson.parse(text, file: "lessons/a.md").lesson
    #expect(lesson.cellProblems(.lesson).count == 1)
    #expect(lesson.cellProblems(.cell).isEmpty)
  }
}
