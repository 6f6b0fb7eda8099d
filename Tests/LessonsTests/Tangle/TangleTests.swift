import Lessons
import Testing

@Suite struct TangleTests {
  private let course = Course(title: "Course")

  private let demo = """
    # Demo

    ```swift {#setup}
    let größe = 2; größe + 1
    ```

    - item

      ```swift {timeout=5}
      for i in 0..<2 {
        print(i)
      }
      größe
        .description
      ```

    Prose with `{swift} größe * 2` in it.

    ```swift {fails}
    let wrong: Int = "é"
    ```

    ```swift {traps}
    fatalError("no")
    ```

    ```swift {static}
    not swift
    ```

    ```swift {reset}
    let größe = 3
    ```
    """

  private func lesson(_ text: String, file: String = "lessons/demo.md") -> Lesson {
    Lesson.parse(text, file: file).lesson
  }

  /// Lines without the spaces at their ends, which mean nothing to the compiler.
  private func trimmed(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// The seeds are FNV-1a in 128 bits of the course's seed, `demo`, and the cell's id or place,
  /// halves combined, as Python gives them.
  @Test func theMainProgramKeepsLinesAndColumns() {
    let programs = lesson(demo).tangled(course: course)
    #expect(
      trimmed(programs[0].source) == """
        import Prelude
        _beginCell(0, seed: 13529745816546937764, timeout: 60.0)
        #sourceLocation(file: "lessons/demo.md", line: 4)
        let größe = 2;
        #sourceLocation(file: "lessons/demo.md", line: 3)
        let _value0 =
                         größe + 1

        #sourceLocation(file: "lessons/demo.md", line: 4)
        _showLast(_value0)
        #sourceLocation()
        _beginCell(1, seed: 18228455765498140063, timeout: 5.0)
        #sourceLocation(file: "lessons/demo.md", line: 10)
          for i in 0..<2 {
            print(i)
          }

        #sourceLocation(file: "lessons/demo.md", line: 12)
        let _value1 =
          größe
            .description

        #sourceLocation(file: "lessons/demo.md", line: 13)
        _showLast(_value1)
        #sourceLocation()
        _beginCell(2, seed: 7962663135359580792, timeout: 60.0)
        #sourceLocation(file: "lessons/demo.md", line: 17)

        #sourceLocation(file: "lessons/demo.md", line: 16)
        let _value2 =
                            größe * 2
        #sourceLocation(file: "lessons/demo.md", line: 17)
        _showLast(_value2)
        #sourceLocation()
        _endLesson()

        """)
  }

  @Test func cellsThatMustFailHaveProgramsOfTheirOwn() {
    let programs = lesson(demo).tangled(course: course)
    #expect(programs.map(\.purpose) == [.record, .compileError, .trap, .record])
    #expect(programs.map(\.cells) == [[0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 4], [6]])
    #expect(programs.map(\.failingCell) == [nil, 3, 4, nil])

    // Both begin as the main program does, up to its end.
    let shared = programs[0].source.dropLast("_endLesson()\n".count)
    #expect(
      programs[1].source == shared + """
        _beginCell(3, seed: 18228455756908664888, timeout: 60.0)
        #sourceLocation(file: "lessons/demo.md", line: 20)
        let wrong: Int = "é"

        #sourceLocation()
        _endLesson()

        """)
    #expect(
      trimmed(programs[2].source) == trimmed(String(shared)) + """
        _beginCell(4, seed: 18228455748318785105, timeout: 60.0)
        #sourceLocation(file: "lessons/demo.md", line: 24)

        #sourceLocation(file: "lessons/demo.md", line: 23)
        let _value4 =
        fatalError("no")

        #sourceLocation(file: "lessons/demo.md", line: 24)
        _showLast(_value4)
        #sourceLocation()
        _endLesson()

        """)
  }

  @Test func aResetCellBeginsAProgram() {
    let programs = lesson(demo).tangled(course: course)
    #expect(
      programs[3].source == """
        import Prelude
        _beginCell(6, seed: 18228455722548090115, timeout: 60.0)
        #sourceLocation(file: "lessons/demo.md", line: 32)
        let größe = 3

        #sourceLocation()
        _endLesson()

        """)
  }

  @Test func theCourseNamesTheModuleAndTheTimeout() {
    let course = Course(title: "Course", module: "Algebra", timeout: 2.5)
    let source = lesson("```swift\nlet x = 1\n```\n").tangled(course: course)[0].source
    #expect(source.hasPrefix("import Algebra\n_beginCell(0, seed: "))
    #expect(source.contains(", timeout: 2.5)\n"))
  }

  /// What counts the time has 64 bits for the seconds.
  @Test func aTimeoutBeyondMeasureIsThirtyYears() {
    let course = Course(title: "Course", timeout: 1e300)
    let source = lesson("```swift\nlet x = 1\n```\n").tangled(course: course)[0].source
    #expect(source.contains(", timeout: 1000000000.0)\n"))
  }

  @Test func fileNamesAreEscaped() {
    let lesson = lesson("```swift\nlet x = 1\n```\n", file: "lessons/a \"b\" \\c.md")
    #expect(
      lesson.tangled(course: course)[0].source
        .contains(#"#sourceLocation(file: "lessons/a \"b\" \\c.md", line: 2)"#))
  }

  @Test func aLessonWithoutCellsHasNoPrograms() {
    #expect(lesson("# Title\n\nProse.\n").tangled(course: course).isEmpty)
    #expect(lesson("```swift {static}\nx\n```\n").tangled(course: course).isEmpty)
  }

  @Test func failingCellsBeforeAnyOtherRunAlone() {
    let programs = lesson("```swift {fails}\nx\n```\n\n```swift\nlet y = 1\n```\n")
      .tangled(course: course)
    #expect(programs.map(\.cells) == [[1], [0]])
  }

  // MARK: Seeds

  /// The seed that each cell begins with, by the cell's index.
  private func seeds(_ text: String, file: String = "lessons/demo.md", courseSeed: UInt64 = 1)
    -> [Int: String]
  {
    let course = Course(title: "Course", seed: courseSeed)
    var seeds: [Int: String] = [:]
    for program in lesson(text, file: file).tangled(course: course) {
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
}
