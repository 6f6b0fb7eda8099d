import Lessons
import Runner
import TestSupport
import Testing

/// The seeds that cells begin with.
@Suite struct SeedTests {
  /// The seed that each cell begins with, by the cell's index.
  private func seeds(_ text: String, file: String = "lessons/demo.md", courseSeed: UInt64 = 1)
    -> [Int: String]
  {
    let course = Course(title: "Course", seed: courseSeed)
    var seeds: [Int: String] = [:]
    for program in Lesson.parse(text, file: file).lesson.tangled(course: course) {
      for match in program.source.matches(of: /_beginCell\((\d+), seed: (\d+),/) {
        if let cell = Int(match.1) { seeds[cell] = String(match.2) }
      }
    }
    return seeds
  }

  private let three = """
    # Title

    ```swift
    let a = 1
    ```

    ```swift {#second}
    let b = 2
    ```

    Inline `{swift} a + b` here.

    ```swift
    let c = 3
    ```
    """

  @Test func aLessonKeepsItsSeedsUnderAnotherNumber() {
    let own = seeds(three, file: "lessons/03-demo.md")
    #expect(seeds(three, file: "lessons/9-demo.md") == own)
    #expect(seeds(three) == own)
    // An id takes the place of the name.
    let withID = "---\nid: demo\n---\n" + three
    #expect(seeds(withID, file: "lessons/03-other.md") == own)
  }

  @Test func seedsDifferBetweenCellsLessonsAndCourses() {
    let own = seeds(three)
    #expect(Set(own.values).count == 4)
    #expect(Set(seeds(three, file: "lessons/other.md").values).isDisjoint(with: own.values))
    #expect(Set(seeds(three, courseSeed: 2).values).isDisjoint(with: own.values))
  }

  @Test func seedsStayWhenProseMovesOrCodeElsewhereChanges() {
    let own = seeds(three)
    #expect(seeds(three.replacing("# Title\n", with: "# Title\n\nMore\n\nprose.\n")) == own)
    #expect(seeds(three.replacing("let a = 1", with: "let a = 1\nlet more = 2")) == own)
    // Values in prose come and go.
    let quoted = seeds(three.replacing("# Title\n", with: "# Title\n\nA `{swift} 1` there.\n"))
    #expect(
      quoted[1] == own[0] && quoted[2] == own[1] && quoted[3] == own[2] && quoted[4] == own[3])
  }

  @Test func anIdKeepsTheSeedWhereverTheCellStands() {
    let moved = seeds(
      three.replacing("# Title\n", with: "# Title\n\n```swift\nlet z = 0\n```\n"))
    #expect(moved[2] == seeds(three)[1])
    #expect(moved[1] != seeds(three)[0])
  }

  /// What a cell produces does not depend on the scope, its random numbers included.
  @Test func theScopeLeavesSeedsAlone() {
    let alone = seeds(three)
    #expect(seeds("---\nscope: cell\n---\n" + three) == alone)
  }
}
