import Lessons
import Record
import Runner
import TestSupport
import Testing

/// Errors that are thrown in lessons and not caught.
@Suite struct ThrownErrorsTests {
  @Test func anErrorIsToldWhereItsStatementTries() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01-third.md
      ```swift
      struct TooLarge: Error { let limit: Int }
      func risky(_ n: Int) throws -> Int {
        if n > 2 { throw TooLarge(limit: 2) }
        return n
      }
      ```

      ```swift
      let first = try risky(1)
      let second = try? risky(3)
      let third = 1 + (try risky(3))
      ```

      ```swift
      let fourth = try risky(1)
      ```
      /lessons/02-async.md
      ```swift
      enum Bad: Error { case one(Int) }
      func inner(_ n: Int) async throws -> Int {
        await Task.yield()
        if n > 1 { throw Bad.one(n) }
        return n
      }
      let a = try await inner(1)
      for n in 1...3 {
        await Task.yield()
        _ = try await inner(n)
      }
      ```
      /lessons/03-again.md
      ```swift
      struct Problem: Error {}
      func f() throws(Problem) { throw Problem() }
      do {
        try f()
      } catch {
        print("again")
        throw error
      }
      ```
      /lessons/04-file.md
      ```swift
      import Foundation
      let text = try [1].map { _ in
        try String(contentsOfFile: "none.txt", encoding: .utf8)
      }
      ```
      /lessons/05-value.md
      ```swift
      func f() throws -> Int { throw CancellationError() }
      ```

      Here `{swift} try f()`.
      """#)
    let runs = await course.run().runs
    let help = "\n  catch it with do and catch, or mark the cell 'traps' to show it"
    let thrown = "error: an error was thrown and not caught:"
    #expect(
      runs.map(\.messages) == [
        ["lessons/01-third.md:12:18: \(thrown) Lesson.TooLarge(limit: 2)\(help)"],
        ["lessons/02-async.md:11:7: \(thrown) Lesson.Bad.one(2)\(help)"],
        ["lessons/03-again.md:8:3: \(thrown) Lesson.Problem()\(help)"],
        [
          """
          lessons/04-file.md:3:12: \(thrown) none.txt: there is no such file \
          (NSCocoaErrorDomain, code 260)\(help)
          """
        ],
        [
          """
          lessons/05-value.md:5:15: \(thrown) Swift.CancellationError()
            write a value for that case, as in '(try? f()) ?? 0', or catch it in a cell
          """
        ],
      ])
    #expect(runs[2].record.cells[0].outputs == [.text("again\n")])
  }

  /// The compiler crashes on functions that it sees nothing can reach.
  @Test func codeMayFollowAThrow() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      let a = 1
      if a > 0 { throw CancellationError() } else { throw CancellationError() }
      ```

      Here `{swift} a + 1`.

      ```swift
      func f() -> Int { a }
      f()
      ```
      """)
    #expect(
      await course.run().runs[0].messages == [
        """
        lessons/01.md:3:12: error: an error was thrown and not caught: Swift.CancellationError()
          catch it with do and catch, or mark the cell 'traps' to show it
        """
      ])
  }

  @Test func aValueIsNotMarked() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      # T

      ```swift
      func f() throws -> Int { throw CancellationError() }
      ```

      It is `{swift} try f()`.
      """)
    #expect(
      await course.run().runs[0].messages == [
        """
        lessons/01.md:7:16: error: an error was thrown and not caught: Swift.CancellationError()
          write a value for that case, as in '(try? f()) ?? 0', or catch it in a cell
        """
      ])
  }

  /// The place of an error is told by the program, which may make it up.
  @Test func aMadeUpPlaceIsNotBelieved() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      fatalError("Error raised at top level [99:0]: x")
      ```
      /lessons/02.md
      ```swift
      fatalError("Error raised at top level [0:-5]: x")
      ```
      /lessons/03.md
      ```swift
      _trying(99, 0, key: 1)
      throw CancellationError()
      ```
      """)
    let thrown = "error: an error was thrown and not caught:"
    let help = "\n  catch it with do and catch, or mark the cell 'traps' to show it"
    #expect(
      await course.run().runs.map(\.messages) == [
        ["lessons/01.md:2:1: \(thrown) x\(help)"], ["lessons/02.md:2:1: \(thrown) x\(help)"],
        [
          """
          lessons/03.md:2:1: error: this calls a function that is reserved for the tool
            do not call names that begin with '_'
          """, "lessons/03.md:3:1: \(thrown) Swift.CancellationError()\(help)",
        ],
      ])
  }

  /// What a cell marked `traps` shows.
  @Test func aThrownErrorIsShownWithItsLine() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift {traps}
      let a = 1
        throw CancellationError()
      ```
      """)
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    #expect(
      run.record.cells[0].failure
        == Failure(kind: .thrownError, message: "Swift.CancellationError()", line: 2, column: 3))
  }
}
