import TestSupport
import Testing

/// What `lessons fix` does, and leaves alone.
@Suite struct FixTests {
  @Test func anEditThatBringsAnErrorIsTakenBack() throws {
    // The nearest name is a type, which is no function of two numbers.
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      struct Lineage {}
      let a = Lineagge(2, 3)
      ```

      ```swift {hiden}
      let b = 1
      ```
      """)
    let result = try course.start(["fix"]).result()
    #expect(result.status == 1)
    #expect(result.output == "lessons/01-a.md: 1 edit\n")
    #expect(course.read("lessons/01-a.md")?.contains("Lineagge(2, 3)") == true)
    #expect(course.read("lessons/01-a.md")?.contains("```swift {hidden}") == true)
    #expect(result.errors.contains("5:9: error: cannot find 'Lineagge' in scope"))
    #expect(!result.errors.contains("hiden"), "what is said is true after the edits")
  }

  @Test func nothingToMendIsSaid() throws {
    let course = try TemporaryFolder(
      "/lessons/01-a.md\n# A\n/lessons/02-b.md\n---\ndraft: true\n---\n# B\n")
    try course.expect("fix", output: "nothing to mend in 2 lessons, 1 of them a draft\n")
  }
}
