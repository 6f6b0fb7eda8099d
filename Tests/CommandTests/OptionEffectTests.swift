import TestSupport
import Testing

/// Options about outputs, before there are any.
@Suite struct OptionEffectTests {
  @Test func checkSaysNothingOfOutputsThatNobodyKnows() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift {#fig-a caption="x" alt="A line."}
      Figure(x: .linear("x"), y: .linear("y")) { Line(x: [1, 2], y: [1, 2]) }
      ```

      ```swift {varies output-lines=3 tolerance=0.1 beside output=folded}
      1 + 1
      ```

      See [](#fig-a).
      """)
    let result = try course.start(["check"]).result()
    #expect(!result.errors.contains("no effect: the cell"), "\(result.errors)")
    try course.write("# A\n\n```swift {output=no}\nlet x = 1\n```\n", to: "lessons/01-a.md")
    let wrong = try course.start(["build"]).result()
    #expect(wrong.errors.split(separator: "\n").filter { $0.hasPrefix("lessons/") }.count == 1)
  }

  /// A measured time in a line of text.
  @Test func aValueInProseVariesWithItsCell() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift {varies}
      var generator = SystemRandomNumberGenerator()
      let t0 = Double.random(in: 0...1, using: &generator)
      ```

      It took `{swift} t0` s.
      """)
    let approved = try course.start(["approve"]).result()
    #expect(approved.status == 0, "\(approved.errors)")
    #expect(try course.start(["test"]).result().status == 0)
    let built = try course.start(["build"]).result()
    #expect(built.status == 0 && !built.errors.contains("warning"), "\(built.errors)")
  }
}
