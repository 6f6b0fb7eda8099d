import Lessons
import Record
import Runner
import TestSupport
import Testing

/// What lessons compute or state and do not show.
@Suite struct UnusedValuesTests {
  private func messages(_ lesson: String) async throws -> [String] {
    let course = try await SampleCourse("/lessons/a.md\n\(lesson)\n")
    let first = await course.run().runs[0]
    // What is known of an earlier run says the same, and so does checking.
    let (again, ran) = await course.run()
    #expect(first.diagnostics.hasErrors || ran == 0)
    #expect(again[0].messages == first.messages)
    return first.messages
  }

  @Test func valuesThatAreNotShownAreNamed() async throws {
    let help =
      "\n  only a cell's last value is shown: call show(_:), or write '_ =' to leave it out"
    #expect(
      try await messages(
        """
        ```swift
        let xs = [3, 1, 2]
        xs.sorted()
        _ = xs.sorted()
        for x in xs { x + 1 }
        if xs.isEmpty { "none" }
        func f() { xs.count }
        var ys = xs
        ys.removeLast()
        ys.append(4)
        show(ys)
        xs.count
        ```

        ```swift {traps}
        xs.count
        xs[7]
        ```

        Here `{swift} 1; 2`.
        """
      ).sorted() == [
        "lessons/a.md:16:1: warning: expression of type 'Int' is unused\(help)",
        "lessons/a.md:20:15: error: this value is lost, since only the last one is shown"
          + "\n  give each value backticks of its own",
        "lessons/a.md:3:10: warning: result of call to 'sorted()' is unused\(help)",
        "lessons/a.md:5:15: warning: result of operator '+' is unused\(help)",
        "lessons/a.md:6:17: warning: string literal is unused\(help)",
        "lessons/a.md:7:12: warning: expression of type 'Int' is unused\(help)",
      ])
  }

  @Test func aTableThatIsNotShownIsAnError() async throws {
    #expect(
      try await messages(
        """
        ```swift
        Table(columns: ["q"], rows: [[1]])
        for i in 0..<2 {
          Table(columns: ["q"], rows: [[i]])
        }
        let kept = Table(columns: ["q"], rows: [[2]])
        _ = Table(columns: ["q"], rows: [[3]])
        show(Table(columns: ["q"], rows: [[4]]))
        ```
        """)
        == [2, 4].map { line in
          """
          lessons/a.md:\(line):\(line == 2 ? 6 : 8): error: this table is created but never shown
            make it the cell's last expression, call show(_:), or write '_ = Table' to leave it out
          """
        })
  }

  @Test func claimsThatAreNotMadeAreNamed() async throws {
    let help = "\n  call the function that it is in, or remove it"
    #expect(
      try await messages(
        """
        ```swift
        if 1 > 2 { claim("dead", 1, ==, 2) }
        func never() { claim("never", 1, ==, 1) }
        func once(_ n: Int) { claim("once", n, ==, n) }
        for x in [] as [Double] { claim("empty", x, ==, 1) }
        for x in [1, 2] { claim("\\(x)", x, >, 0) }
        func elsewhere(line: Int = #line) { claim("there", 1, ==, 1, line: line) }
        ```

        ```swift
        once(1)
        elsewhere()
        ```
        """) == [
          "lessons/a.md:2:12: warning: this claim was not made: its code did not run\(help)",
          "lessons/a.md:3:16: warning: this claim was not made: its code did not run\(help)",
          "lessons/a.md:5:27: warning: this claim was not made: its code did not run\(help)",
        ])
  }

  @Test func claimsInALineAreToldApart() async throws {
    #expect(
      try await messages(
        """
        ```swift
        claim("a", 1, ==, 1); claim("b", 1, ==, 2)
        for x in 0..<2 { claim("c\\(x)", x, ==, 0) }
        if true { claim("d", 1, ==, 2) } else { claim("e", 1, ==, 2) }
        ```
        """) == [
          "lessons/a.md:2:23: error: claim does not hold: b: 1 == 2",
          "lessons/a.md:3:18: error: claim does not hold: c1: 1 == 0",
          // Which of the two has been made is not known.
          "lessons/a.md:4:1: error: claim does not hold: d: 1 == 2",
        ])
  }
}
