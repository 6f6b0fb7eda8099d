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

  @Test func aLastConditionThatIsNoExpressionSaysWhatToDo() async throws {
    let help =
      "\n  to be shown, each branch has to be one expression, and an 'if' needs an 'else'; or call "
      + "show(_:)"
    #expect(
      try await messages(
        """
        ```swift
        let x = 3
        if x > 5 { "only if" }
        ```

        ```swift
        switch x {
        case 3:
          let y = 5
          y
        default: _ = 0
        }
        ```
        """) == [
          "lessons/a.md:3:12: warning: string literal is unused\(help)",
          "lessons/a.md:10:3: warning: expression of type 'Int' is unused\(help)",
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
        == [(2, 1), (4, 3), (6, 12)].map { line, column in
          """
          lessons/a.md:\(line):\(column): error: this table is created but never shown
            make it the cell's last expression, call show(_:), or write '_ = Table' to leave it out
          """
        })
  }

  /// A table is shown, or somebody makes use of it.
  @Test func aTableThatIsKeptAndNotShownIsAnError() async throws {
    #expect(
      try await messages(
        """
        ```swift
        let forgotten = Table(columns: ["q"], rows: [[1]])
        let inList = [Table(["a"], columns: ["q"])]
        let shown = Table(columns: ["q"], rows: [[2]])
        let counted = Table(columns: ["q"], rows: [[3]])
        counted.rows.count
        func make(_ n: Int) -> Table { Table(columns: ["q"], rows: [[n]]) }
        print("\\(make(4))", make(5))
        let pair = [make(6), make(7)]
        for table in pair { show(table) }
        show(make(8))
        let same = make(9) == make(9)
        ```

        ```swift
        shown
        ```
        """
      ).filter { !$0.contains("warning") }
        == [(2, 17), (3, 15)].map { line, column in
          """
          lessons/a.md:\(line):\(column): error: this table is created but never shown
            make it the cell's last expression, call show(_:), or write '_ = Table' to leave it out
          """
        })
  }

  @Test func aTableOfAFileThatIsNotShownIsAnError() async throws {
    #expect(
      try await messages(
        """
        ```swift
        let forgotten = Table(csv: "data/a.csv")
        let parsed = Table(CSV(contentsOf: "data/a.csv"))
        let shown = Table(csv: "data/a.csv", columns: ["q"])
        _ = Table(csv: "data/a.csv")
        shown
        ```
        /data/a.csv
        q
        1
        """
      ).filter { !$0.contains("warning") }
        == [(2, 17), (3, 14)].map { line, column in
          """
          lessons/a.md:\(line):\(column): error: this table is created but never shown
            make it the cell's last expression, call show(_:), or write '_ = Table' to leave it out
          """
        })
  }

  @Test func claimsThatAreNotMadeAreNamed() async throws {
    let help = "\n  move it to where the code always runs, or remove it"
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
          "lessons/a.md:3:16: warning: this claim was not made: its code did not run"
            + "\n  call 'never', the function that it is in, or remove it",
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
          "lessons/a.md:4:11: error: claim does not hold: d: 1 == 2",
          "lessons/a.md:4:41: warning: this claim was not made: its code did not run"
            + "\n  move it to where the code always runs, or remove it",
        ])
  }

  /// All conditional code is treated alike.
  @Test func claimsInBranchesThatAreNotTakenAreNamed() async throws {
    let help =
      "this claim was not made: its code did not run\n"
      + "  move it to where the code always runs, or remove it"
    #expect(
      try await messages(
        """
        ```swift
        let x = 1
        if x > 0 {
          claim("a", x, ==, 1)
        } else {
          claim("b", x, ==, 1)
        }
        switch x {
        case 1: claim("c", x, ==, 1)
        default: claim("d", x, ==, 1)
        }
        do { claim("e", x, ==, 1) } catch { claim("f", x, ==, 1) }
        #if DEBUG_ONLY
        claim("g", x, ==, 1)
        #endif
        x > 0 ? claim("h", x, ==, 1) : claim("i", x, ==, 1)
        func check(_ n: Int) {
          guard n > 1 else { return claim("j", n, ==, 1) }
          claim("k", n, >, 1)
        }
        check(1)
        ```
        """) == [
          "lessons/a.md:6:3: warning: \(help)", "lessons/a.md:10:10: warning: \(help)",
          "lessons/a.md:12:37: warning: \(help)", "lessons/a.md:14:1: warning: \(help)",
          "lessons/a.md:16:32: warning: \(help)", "lessons/a.md:19:3: warning: \(help)",
        ])
  }

  @Test func whatMeansSomethingElseInTheProgramIsNamed() async throws {
    #expect(
      try await messages(
        """
        ```swift
        print(#line)
        let file = #file
        func check(_ n: Int, line: Int = #line) { claim("n", n, ==, 1, line: line) }
        check(1)
        claim("m", 1, ==, 1, line: #line)
        defer { print("late") }
        do { defer { print("at once") } }
        #warning("not finished")
        print(file.isEmpty)
        ```
        """
      ).sorted() == [
        """
        lessons/a.md:2:7: warning: '#line' is a line of the program that is compiled, not of what is written here
          remove it, or hand it on as an argument: 'line: Int = #line'
        """,
        """
        lessons/a.md:3:12: warning: '#file' is the file of the program that is compiled, not of what is written here
          remove it, or hand it on as an argument: 'line: Int = #line'
        """,
        """
        lessons/a.md:7:1: warning: this 'defer' runs after the last cell, when the lesson's program ends
          put it and what it belongs to into braces: do { … }
        """,
        "lessons/a.md:9:1: warning: not finished",
      ])
  }

  @Test func aToleranceIsANumber() async throws {
    #expect(
      try await messages(
        """
        ```swift
        claim("a", 1.0, isCloseTo: 2, within: .infinity)
        claim("b", 1.0, isCloseTo: 1, within: .nan)
        claim("c", 1.0, isCloseTo: 1, within: -0.5)
        claim("d", 1.0, isCloseTo: 1, within: .relative(.infinity))
        claim("e", [1.0], isCloseTo: [1], within: .infinity)
        claim("f", 1.0, isCloseTo: 1, within: 0)
        ```
        """)
        == [
          (2, "infinite, so the claim holds whatever was measured: a"), (3, "not a number: b"),
          (4, "negative: c"), (5, "infinite, so the claim holds whatever was measured: d"),
          (6, "infinite, so the claim holds whatever was measured: e"),
        ].map { line, reason in
          """
          lessons/a.md:\(line):1: error: the claim has a tolerance that is \(reason)
            'within' is zero or a positive number
          """
        })
  }
}
