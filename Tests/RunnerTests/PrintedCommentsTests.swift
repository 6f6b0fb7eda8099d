import Lessons
import Record
import Runner
import TestSupport
import Testing

/// Comments that say what is printed, in lessons that are compiled and run.
@Suite struct PrintedCommentsTests {
  private func lesson(_ cell: String, options: String = "") -> String {
    "```swift\(options)\n\(cell)\n```\n"
  }

  @Test func whatIsSaidRightIsLeftAlone() async throws {
    let text = lesson(
      #"""
      print("a") // Prints "a"
      print("b.")
      // Prints "b."
      print("She said \"hi\"")
      // Prints "She said "hi"".
      print("She said \"hi\"")
      // Prints "She said \"hi\""
      func greet() {
        print("hi")
      }
      greet()
      // Prints "hi"
      for i in 1...2 {
        print(i)
      }
      // Prints "1"
      // Prints "2"
      print("x")
      print("y")
      // Prints "x"
      // Prints "y"
      print("1\n\n  2")
      // Prints:
      // 1
      //
      //   2
      print("p", terminator: ""); print("q")
      // Prints "pq"
      for i in 1...3 { print(i, terminator: " ") }
      // Prints "1 2 3"
      print()
      // Prints ""
      let y = 0.1 + 0.2
      // Prints nothing
      print(y) // Prints "0.3"
      #if os(Linux)
      print("Linux")
      #else
      print("other") // Prints "never"
      #endif
      // Prints "Linux"
      print("no line break", terminator: "")
      // Prints "no line break"
      """#)
    let course = try await SampleCourse("/lessons/01.md\n\(text)")
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    // The tool's own calls leave what is printed in one piece.
    #expect(run.record.cells[0].outputs.count == 1)
  }

  @Test func whatIsSaidWrongIsToldWithWhatWasPrinted() async throws {
    let text = """
      # Comments

      > ```swift
      > print("b") // Prints "a".
      > print("1\\n3")
      > // Prints "1"
      > // Prints "2"
      > ```

      ```swift
      let x = 1
      // Prints "1"
      for i in 1...2 {
        print(i)
      }  // Prints "1"
      print("")
      // Prints "e"
      print("e")
      // Prints ""
      print(3) // Prints 4
      print(5)
      // Prints nothing
      #if os(Linux)
      print(6)
      #endif
      #if os(macOS)
      print(7)
      #endif
      // Prints "6"
      // Prints "7"
      ```

      ```swift {traps}
      print("ok") // Prints "okay"
      fatalError("no")
      // Prints "never"
      ```

      ```swift {varies}
      print("ok") // Prints "okay"
      ```

      """
    let course = try await SampleCourse("/lessons/01.md\n\(text)")
    let run = await course.run().runs[0]
    let errors = [
      "4:14: error: prints 'b', not 'a'", "7:3: error: prints '3', not '2'",
      "12:1: error: prints nothing, not '1'", "15:4: error: prints '1⏎2', not '1'",
      "17:1: error: prints an empty line, not 'e'", "19:1: error: prints 'e', not an empty line",
      "20:10: error: prints '3', not '4'", "22:1: error: prints '5', not nothing",
      "29:1: error: prints '6', not '6⏎7'", "34:13: error: prints 'ok', not 'okay'",
    ]
    #expect(
      run.messages
        == errors.map { "lessons/01.md:\($0)\n  write what is printed, or fix the code" })
    let (fixed, count) = run.diagnostics.compactMap(\.fix).applied(to: text, of: "lessons/01.md")
    #expect(count == 10)
    #expect(
      fixed == """
        # Comments

        > ```swift
        > print("b") // Prints "b".
        > print("1\\n3")
        > // Prints "1"
        > // Prints "3"
        > ```

        ```swift
        let x = 1
        // Prints nothing
        for i in 1...2 {
          print(i)
        }  // Prints "1"
        // Prints "2"
        print("")
        // Prints ""
        print("e")
        // Prints "e"
        print(3) // Prints "3"
        print(5)
        // Prints "5"
        #if os(Linux)
        print(6)
        #endif
        #if os(macOS)
        print(7)
        #endif
        // Prints "6"
        ```

        ```swift {traps}
        print("ok") // Prints "ok"
        fatalError("no")
        // Prints "never"
        ```

        ```swift {varies}
        print("ok") // Prints "okay"
        ```

        """)
    try course.folder.write(fixed, to: "lessons/01.md")
    #expect(await course.run().runs[0].messages == [])
  }

  @Test func allThatIsQuotedIsHeldTo() async throws {
    let text = lesson(
      #"""
      print(2) // Prints "2", "3"
      print(2) // Prints "2" "3"
      print(2) // Prints "2" then "3"
      print(2) // Prints "2" twice.
      print(2) // Prints "2" and returns "3"
      for _ in 1...3 { print(2) }
      // Prints "2" three times
      print(4)
      print(5) // Prints "4" and "5"
      """#)
    let course = try await SampleCourse("/lessons/01.md\n\(text)")
    let run = await course.run().runs[0]
    let errors = [
      "2:10: error: prints '2', not '2⏎3'", "3:10: error: prints '2', not '2⏎3'",
      "4:10: error: prints '2', not '2⏎3'", "5:10: error: prints '2', not '2⏎2'",
    ]
    #expect(
      run.messages
        == errors.map { "lessons/01.md:\($0)\n  write what is printed, or fix the code" })
    let (fixed, _) = run.diagnostics.compactMap(\.fix).applied(to: text, of: "lessons/01.md")
    #expect(fixed.split(separator: "\n").filter { $0 == "print(2) // Prints \"2\"" }.count == 4)
  }

  /// Code that is not finished before a comment goes on in no call of the tool's own.
  @Test func marksHideNoMistake() async throws {
    let cells = [
      "let x =\n// Prints \"a\"", "1 +\n// Prints \"a\"",
      "let f = {\n  1\n}\n// Prints nothing\nwhile f() > 1 {}",
    ]
    let course = try await SampleCourse(
      cells.enumerated().map { "/lessons/0\($0).md\n" + lesson($1) }.joined())
    let runs = await course.run().runs
    #expect(runs.map { $0.messages.first?.contains("expected") ?? false } == [true, true, false])
    #expect(runs[2].messages == [])
  }

  /// Each cell is a program; the names of one are free in the next.
  @Test func cellsWithAScopeOfTheirOwnRun() async throws {
    let text = """
      ---
      scope: cell
      ---
      ```swift
      let a = 1
      ```

      One is `{swift} a`.

      ```swift
      let a = "two"
      ```

      ```swift {continues}
      print(a) // Prints "two"
      ```

      """
    let course = try await SampleCourse("/lessons/01.md\n\(text)")
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    #expect(
      run.record.cells.map(\.outputs) == [
        [], [.value(Value(text: "1", whole: 1))], [], [.text("two\n")],
      ])
    try course.folder.replace(" {continues}", with: "", in: "lessons/01.md")
    #expect(
      await course.run().runs[0].messages == [
        """
        lessons/01.md:15:7: error: cannot find 'a' in scope
          the cell in line 10 declares it: this one goes on with its program if it says {continues}
        """
      ])
    try course.folder.replace("let a = \"two\"", with: "let a = 2", in: "lessons/01.md")
    try course.folder.replace("print(a)", with: "let a = 3; print(a)", in: "lessons/01.md")
    try course.folder.replace(
      "```swift\nlet a = 3", with: "```swift {continues}\nlet a = 3", in: "lessons/01.md")
    #expect(
      await course.run().runs[0].messages == [
        """
        lessons/01.md:15:5: error: invalid redeclaration of 'a'
          declared first in line 11, and this cell goes on with its program: rename it, or remove \
        'continues'
        """
      ])
  }
}
