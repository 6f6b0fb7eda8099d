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
      run.record.cells.map(\.outputs) == [[.value(Value(text: "3", whole: 3))], [.text("a\n")]])
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
    #expect(run.record.cells[0].outputs == [.value(Value(text: "5", whole: 5))])
  }

  /// What the branches of a last `if` or `switch` are is shown, as the language gives these values.
  @Test func theBranchThatIsTakenIsShown() async throws {
    let cells = [
      "if x > 0 { \"a\" } else { \"b\" }",
      "if x > 3 { 1 } else if x > 2 { 2.5 } else { [3] }",
      "switch x {\ncase ...0: \"low\"\ncase 1, 2: // two\n  \"mid\"; default: throw Wrong() }",
      "if x == 2 { if y > 0 { \"c\" } else { \"d\" } } else { print(1) }",
      "if x == 2 { print(\"e\") } else { claim(\"f\", x, ==, 2) }",
      "switch x { case 2: if case 5 = y { \"g\" } else { \"h\" }\ndefault: \"i\" }",
      "if x == 2 { try half(4) } else { 1 }",
      "var xs = [1, 2]\nif x == 2 { xs.append(3) } else { xs.removeLast() }",
    ]
    let course = try await SampleCourse(
      "/lessons/01.md\n```swift\nstruct Wrong: Error {}\nlet (x, y) = (2, 5)\n"
        + "func half(_ n: Int) throws -> Int { if n % 2 == 1 { throw Wrong() }; return n / 2 }\n```\n\n"
        + cells.map { "```swift\n\($0)\n```\n\n" }.joined())
    let run = await course.run().runs[0]
    #expect(run.messages.filter { !$0.contains("not made") } == [])
    var list = Value(text: "[3]", numbers: [3], shape: [1])
    list.isWhole = true
    #expect(
      run.record.cells.dropFirst().map(\.outputs) == [
        [.value(Value(text: "a"))], [.value(list)],
        [.value(Value(text: "mid"))], [.value(Value(text: "c"))], [.text("e\n")],
        [.value(Value(text: "g"))], [.value(Value(text: "2", whole: 2))], [],
      ])
  }

  /// A carriage return that is shown goes nowhere, as one that is printed does.
  @Test func controlsInValuesMoveNoCursor() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      print("next\\rover")
      show("next\\rover")
      show("a\\r\\nb\\r")
      show("\\u{1B}[31mred\\u{1B}[0m\\u{8}!\\t.")
      ["x\\ry": 1]
      ```
      """)
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    let texts = run.record.cells[0].outputs.map { output in
      switch output {
      case .text(let text): text.text
      case .value(let value): value.text
      default: "?"
      }
    }
    #expect(texts == ["over\n", "next␍over", "a\nb␍", "red␈!\t.", "[\"x\\ry\": 1]"])
  }

  @Test func aTextThatChangesItsColoursIsNoticed() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      print("\\u{1B}[31mred 1.5\\u{1B}[0m")
      ```

      ```swift
      print("\\u{1B}[32mred 2.5\\u{1B}[0m")
      ```

      ```swift
      print("red 3.5")
      ```

      ```swift
      print("\\u{1B}[31mred 4.5\\u{1B}[0m")
      ```
      """)
    let cells = await course.run().runs[0].record.cells
    // As they are kept in a record.
    let kept = try cells.map {
      CellRecord(outputs: try $0.outputs.map { try Output(json: $0.json) })
    }
    func messages(_ new: Int, _ old: Int) -> [String] {
      cells[new].differences(from: kept[old], tolerance: 10).map(\.message)
    }
    #expect(messages(1, 0) == ["printed text has other colours"])
    #expect(messages(2, 0) == ["printed text no longer has colours"])
    #expect(messages(0, 2) == ["printed text has colours now"])
    #expect(messages(3, 0) == [])
    #expect(messages(2, 2) == [])
  }
}
