import Lessons
import Runner
import TestSupport
import Testing

@Suite struct SlowCellsTests {
  private let lesson = Lesson.parse(
    """
    ```swift {#fig-regions}
    let a = 1
    ```

    ```swift
    let b = 2
    ```

    Value `{swift} a`.
    """, file: "lessons/a.md"
  ).lesson

  private func warnings(_ seconds: [Int: Double], isOptimized: Bool = false) -> [String] {
    lesson.slowCellWarnings(seconds) { _ in isOptimized }.map { $0.rendered(sourceLine: nil) }
  }

  @Test func aCellThatTakesMostOfALongRunIsNamed() {
    #expect(
      warnings([0: 20.2, 1: 1.4]) == [
        """
        lessons/a.md:1:1: warning: '#fig-regions' took 20 s of the lesson's 22 s
          try 'optimize: true' in the front matter
        """
      ])
    #expect(
      warnings([0: 1, 1: 8], isOptimized: true) == [
        "lessons/a.md:5:1: warning: this cell took 8 s of the lesson's 9 s"
      ])
    #expect(
      warnings([2: 9]) == [
        """
        lessons/a.md:9:16: warning: this value took 9 s of the lesson's 9 s
          try 'optimize: true' in the front matter
        """
      ])
  }

  @Test func shortRunsAndEvenOnesAreNot() {
    #expect(warnings([0: 7.9]) == [])
    #expect(warnings([0: 4.9, 1: 4, 2: 0.5]) == [])
    #expect(warnings([0: 10, 1: 10, 2: 1]) == [])
    #expect(warnings([:]) == [])
  }
}
