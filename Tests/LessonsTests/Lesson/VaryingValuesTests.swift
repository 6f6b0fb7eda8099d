import Lessons
import Testing

@Suite struct VaryingValuesTests {
  private func varies(_ text: String) -> [Bool] {
    Lesson.parse(text, file: "lessons/demo.md").lesson.cells.map(\.options.varies)
  }

  @Test func aValueInProseVariesWithTheCellThatDeclaresItsName() {
    let text = """
      ```swift {varies}
      let seconds = Double.random(in: 0...1)
      let unit = "s"
      ```

      It took `{swift} seconds` `{swift} "\\(unit)"` and not `{swift} 1 + 1`, `{swift} a.seconds`.
      """
    #expect(varies(text) == [true, true, true, false, false])
    let lesson = Lesson.parse(text, file: "lessons/demo.md").lesson
    #expect(lesson.hasVaryingValues(ofCell: 0))
  }

  @Test func anotherDeclarationOrProgramEndsIt() {
    let again =
      "```swift {varies}\nlet x = 1\n```\n\n```swift {reset}\nlet y = 1\n```\n\n`{swift} x`\n"
    #expect(varies(again) == [true, false, false])
    let redeclared =
      "```swift {varies}\nvar x = 1\n```\n\n```swift\nlet x = 2\n```\n\n`{swift} x`\n"
    #expect(varies(redeclared) == [true, false, false])
    let lesson = Lesson.parse("```swift {varies}\nlet x = 1\n```\n", file: "lessons/a.md").lesson
    #expect(!lesson.hasVaryingValues(ofCell: 0))
  }
}
