import TestSupport
import Testing

/// What is found without running anything.
@Suite struct CheckTests {
  @Test func allKindsOfMistakesAreFoundAndNothingRuns() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      A [link](#nowhere) and $\\frac{1$.

      ```swift {fails}
      let right = 2
      ```

      ```swift {traps}
      noSuchName()
      ```

      ```swift
      import Foundation
      try "ran".write(toFile: "ran.txt", atomically: true, encoding: .utf8)
      let wrong: Int = "two"
      ```

      See [](#fig-a).

      ```swift {#fig-a}
      Figure(x: .linear("x"), y: .linear("y"), alt: "A line.") { Line(x: [1, 2], y: [1, 2]) }
      ```
      """)
    let result = try course.start(["check"]).result()
    #expect(result.status == 1)
    let places = result.errors.split(separator: "\n").filter { $0.contains(": error: ") }
      .map { $0.split(separator: ":").dropFirst().first.map(String.init) ?? "" }
    #expect(places == ["3", "3", "5", "10", "16"])
    #expect(result.output == "5 errors in 1 lesson\n")
    #expect(course.files().keys.filter { $0.hasSuffix(".txt") } == [])
    #expect(course.files(in: "site").isEmpty)
  }

  /// One that takes about a second: most of what makes a compiler slow is closures with mixed literals.
  @Test func anExpressionThatTakesTheCompilerLongIsNamed() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      let waves = (0..<20).map { sin(Double($0) / 3) + 0.1 * Double($0) - cos(2 * Double($0)) }
      print(waves.count, sqrt(4), log(1), exp(Float(0)))
      ```
      """)
    for _ in 0..<2 {
      let result = try course.start(["check"]).result()
      #expect(result.status == 0)
      #expect(result.output == "1 warning in 1 lesson\n")
      let warning = result.errors.split(separator: "\n").first { $0.hasPrefix("lessons/") } ?? ""
      #expect(warning.hasPrefix("lessons/01-a.md:4:13: warning: the compiler takes "))
      #expect(warning.hasSuffix(" ms for this expression"))
    }
  }

  @Test func whatHasBeenCheckedIsNotCompiledAgain() throws {
    let course = try TemporaryFolder("/lessons/01-a.md\n# A\n\n```swift\nlet a = 1\n```\n")
    #expect(try course.start(["check"]).result().errors.hasPrefix("✓ 01-a"))
    try course.expect("check", output: "1 lesson: nothing wrong\n")
    // Nothing has been shown, so there is nothing to be approved.
    try course.expect(
      "test", output: "1 lesson, 0 claims: all as approved\n",
      errors: """
        ✓ 01-a  compiled in TIME, ran TIME

        """)
  }
}
