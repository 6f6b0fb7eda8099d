import Lessons
import Record
import Runner
import TestSupport
import Testing

/// What goes wrong in lessons that are compiled and run.
@Suite struct MistakesTests {
  @Test func mistakesAreReportedAtTheirPlaces() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01-type.md
      # Type

      > - ```swift
      >   let größe: String = "ä"; let n: Int = "three"
      >   ```

      And `{swift} 1 +` here.
      /lessons/02-trap.md
      ```swift
      let z = [1, 2]
      func pick(_ i: Int) -> Int { z[i] }
      ```

      In a line: `{swift} pick(1)` and `{swift} pick(7)`.
      /lessons/03-brace.md
      ```swift
      struct A {
        let x = 1
      ```
      /lessons/04-throws.md
      ```swift
      struct Problem: Error {}
      throw Problem()
      ```
      /lessons/05-exit.md
      ```swift
      import Glibc
      ```

      ```swift
      exit(3)
      ```
      /lessons/06-time.md
      ```swift {timeout=0.3}
      while true {}
      ```
      /lessons/07-forged.md
      ```swift
      _beginCell(99, seed: 0, timeout: 1, key: 0)
      claim("It goes on", 1, <, 2)
      ```
      /lessons/08-printed.md
      ```swift
      print("first")
      ```

      ```swift
      for i in 0..<300_000 { print(i) }
      ```
      /lessons/09-claim.md
      ```swift
      claim("one is two",
        1, ==, 2)
      claim("half", 0.5, <, 0.25)
      ```
      """#)
    let (runs, _) = await course.run()
    #expect(
      runs.map(\.messages) == [
        [
          """
          lessons/01-type.md:4:43: error: cannot convert value of type 'String' to specified type \
          'Int'
          """,
          "lessons/01-type.md:7:17: error: expected expression after operator",
        ],
        [
          """
          lessons/02-trap.md:3:31: error: the cell crashed: Index out of range
            called from line 6
          """
        ],
        ["lessons/03-brace.md:2:10: error: this '{' is not closed in its cell\n  add '}'"],
        [
          """
          lessons/04-throws.md:3:1: error: an error was thrown and not caught: Lesson.Problem()
            catch it with do and catch, or mark the cell 'traps' to show it
          """
        ],
        [
          """
          lessons/05-exit.md:6:1: error: the cell ended the program, with status 3
            remove the exit: a lesson ends after its last cell
          """
        ],
        [
          """
          lessons/06-time.md:1:1: error: the cell ran longer than 0.3 s
            raise its time limit, in seconds: {timeout=0.6}
          """
        ],
        [
          """
          lessons/07-forged.md:2:1: error: this calls a function that is reserved for the tool
            do not call names that begin with '_'
          """
        ],
        [
          """
          lessons/08-printed.md:5:1: error: the lesson has printed more than 1 MB
            print less, or raise the limit in front matter, in megabytes: 'output-limit: 10'
          """
        ],
        [
          "lessons/09-claim.md:2:1: error: claim does not hold: one is two: 1 == 2",
          "lessons/09-claim.md:4:1: error: claim does not hold: half: 0.5 < 0.25",
        ],
      ])
    // What failed runs again, and is reported again; one lesson has nothing that could run.
    let again = await course.run()
    #expect(again.ran == 8 && again.runs.map(\.messages) == runs.map(\.messages))
  }

  /// Nothing of a cell goes on in the tool's own lines, or in another cell.
  @Test func cellsEndWhereTheyEnd() async throws {
    let cells = [
      "let x =", "var a: Any = 1\na =", "let b = () ==", "let q: Any = true ? 3 :", "_ =",
      "let c = 1 +",
      "let d = [1, 2", "print((1)", "func f() {", "if true {\nprint(1)", "switch 3 {\ncase 3:",
      "struct S {\nvar a = 1", "#if false",
    ]
    let lessons = cells.enumerated().map { index, cell in
      """
      /lessons/\(10 + index).md
      ```swift
      \(cell)
      ```

      ```swift
      print("two")
      ```

      ```swift
      \(cell.hasPrefix("#") ? "#endif" : cell.contains("{") ? cell.hasPrefix("switch") ? "default: break }" : "}" : "3")
      ```

      """
    }
    let runs = await (try await SampleCourse(lessons.joined())).run().runs
    let places = runs.map { run in
      run.diagnostics.filter { $0.severity == .error }.compactMap(\.location)
    }
    for (cell, places) in zip(cells, places) {
      #expect(places.contains { $0.line <= 3 }, "\(cell)")
      #expect(places.allSatisfy { $0.line <= 3 }, "\(cell): \(places)")
    }
  }

  @Test func cellsThatMustFailDo() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01-fails.md
      ```swift
      let a = [1, 2]
      ```

      ```swift {fails}
      let n = 3
      let é = "é"; let wrong: Int = "x"
      ```

      ```swift {fails}
      struct A {
      ```

      ```swift {traps}
      a[2]
      ```

      ```swift
      a[1]
      ```
      /lessons/02-not.md
      ```swift {fails}
      let n = 3
      ```

      ```swift {traps}
      let n = 3
      ```
      """#)
    let (runs, _) = await course.run()
    #expect(runs[0].messages == [])
    #expect(
      runs[0].record.cells.map(\.failure) == [
        nil,
        Failure(
          kind: .compileError,
          message: "cannot convert value of type 'String' to specified type 'Int'", line: 2,
          column: 31),
        Failure(kind: .compileError, message: "expected '}' in struct", line: 1, column: 10),
        Failure(kind: .trap, message: "Index out of range", line: 1, column: 2), nil,
      ])
    #expect(runs[0].record.cells[4].outputs == [.value(Value(text: "2", whole: 2))])
    #expect(
      runs[1].messages == [
        """
        lessons/02-not.md:1:1: error: this cell compiles, but is marked 'fails'
          remove 'fails', or make the mistake that it is meant to show
        """,
        """
        lessons/02-not.md:5:1: error: this cell runs to its end, but is marked 'traps'
          remove 'traps', or make the mistake that it is meant to show
        """,
      ])
  }
}
