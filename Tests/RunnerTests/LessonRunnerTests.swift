import Lessons
import Record
import Runner
import TestSupport
import Testing

/// Lessons that are compiled and run.
@Suite struct LessonRunnerTests {
  @Test func aSemicolonMayEndACell() async throws {
    let course = try await SampleCourse(
      "/lessons/01.md\n```swift\nlet q = 3; q; // three\n```\n\n```swift\nprint(\"a\");\n```\n")
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    #expect(
      run.record.cells.map(\.outputs) == [[.value(Value(text: "3", numbers: [3]))], [.text("a\n")]])
  }

  @Test func runsOfOneCourseDoNotDisturbEachOther() async throws {
    let lessons = (1...4).map { number in
      """
      /lessons/0\(number).md
      ```swift
      for i in 0..<\(number) { print(i) }
      show(\(number), line: 2)
      claim("so", \(number), <, 9)
      ```

      Seven is `{swift} 3 + 4`.

      """
    }
    let course = try await SampleCourse(lessons.joined())
    let expected = await course.run(.afresh).runs
    #expect(expected.allSatisfy { $0.diagnostics.isEmpty })
    await withTaskGroup(of: [LessonRecord].self) { group in
      for _ in 0..<3 {
        group.addTask { await course.run(.afresh).runs.map(\.record) }
      }
      for await records in group { #expect(records == expected.map(\.record)) }
    }
  }

  @Test func modulesAreLinkedThatALessonImports() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01-a.md
      ```swift
      import Foundation
      import Synchronization
      let text = "import nothing"
      Atomic(3).load(ordering: .relaxed) + text.components(separatedBy: " ").count
      ```
      """)
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    #expect(run.record.cells[0].outputs == [.value(Value(text: "5", numbers: [5]))])
  }
}
