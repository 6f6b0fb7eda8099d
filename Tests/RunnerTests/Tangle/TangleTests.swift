import Lessons
import Runner
import TestSupport
import Testing

/// The programs that a lesson becomes.
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
  /// The seeds are FNV-1a in 128 bits of the course's seed, `demo`, and the cell's id or place,
  /// halves combined, as Python gives them; the key is the same of the cells' seeds, time limits and
  /// code.
  @Test func theMainProgramHasTheCellsAndShowsTheirLastExpressions() {
    let program = lesson(demo).tangled(course: course)[0]
    let key = program.key
    #expect(
      program.source == """
        import Prelude
        do {}
        let _: Void = _beginCell(0, seed: 13529745816546937764, timeout: 60.0, key: \(key));
        let größe = 2;\(" ")
        let _value0 =
        größe + 1

        do {}
        let _: Void = _showLast(_value0, line: 6)
        do {}
        let _: Void = _beginCell(1, seed: 18228455765498140063, timeout: 5.0, key: \(key));
        for i in 0..<2 {
          print(i)
        }

        let _value1 =
        größe
          .description

        do {}
        let _: Void = _showLast(_value1, line: 17)
        do {
        do {
        do {}
        let _: Void = _beginCell(2, seed: 7962663135359580792, timeout: 60.0, key: \(key));

        let _value2 =
        größe * 2
        do {}
        let _: Void = _showLast(_value2, line: 28)
        }
        }
        do {}
        let _: Void = _endLesson(key: \(key))

        """)
  }

  @Test func cellsThatMustFailHaveProgramsOfTheirOwn() {
    let programs = lesson(demo).tangled(course: course)
    #expect(programs.map(\.purpose) == [.record, .compileError, .trap, .record])
    #expect(programs.map(\.cells) == [[0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 4], [6]])
    #expect(programs.map(\.failingCell) == [nil, 3, 4, nil])
    #expect(Set(programs.map(\.key)).count == 4)

    // Both begin as the main program does, up to its end and but for the key.
    func body(_ program: Program) -> String {
      program.source.replacing("\(program.key)", with: "KEY")
    }
    let shared = body(programs[0]).dropLast(
      "do {}\nlet _: Void = _endLesson(key: KEY)\n".count)
    #expect(
      body(programs[1]) == shared + """
        do {}
        let _: Void = _beginCell(3, seed: 18228455756908664888, timeout: 60.0, key: KEY);
        let wrong: Int = "é"


        """)
    #expect(
      body(programs[2]) == shared + """
        do {}
        let _: Void = _beginCell(4, seed: 18228455756908664888, timeout: 60.0, key: KEY);

        let _value4 =
        fatalError("no")

        do {}
        let _: Void = _showLast(_value4, line: 37)
        do {}
        let _: Void = _endLesson(key: KEY)

        """)
  }

  /// Time to compile grows with the square of the statements at the top level.
  @Test func valuesThatFollowEachOtherAreInOneBlock() {
    let text = "`{swift} 1` and `{swift} let x = 2; x` and `{swift} 3`, `{swift} 4`\n"
    let source = lesson(text).tangled(course: course)[0].source
    let lines = source.split(separator: "\n").map { $0.prefix { $0 != "," } }
    #expect(
      lines == [
        "import Prelude",
        "do {", "do {", "do {}", "let _: Void = _beginCell(0", "let _value0 =", "1", "do {}",
        "let _: Void = _showLast(_value0", "}", "}",
        "do {}", "let _: Void = _beginCell(1", "let x = 2; ", "let _value1 =", "x", "do {}",
        "let _: Void = _showLast(_value1",
        "do {", "do {", "do {}", "let _: Void = _beginCell(2", "let _value2 =", "3", "do {}",
        "let _: Void = _showLast(_value2", "}",
        "do {", "do {}", "let _: Void = _beginCell(3", "let _value3 =", "4", "do {}",
        "let _: Void = _showLast(_value3", "}", "}",
        "do {}", "let _: Void = _endLesson(key: \(lesson(text).tangled(course: course)[0].key))",
      ])
  }

  /// What is open in one cell would reach over those after it.
  @Test func cellsThatAreNotWholeAreLeftOut() {
    let text =
      "```swift\nlet a = [1\n```\n\n```swift\nlet b = 1\n```\n\n```swift {traps}\nb[\n```\n"
    let programs = lesson(text).tangled(course: course)
    #expect(programs.map(\.cells) == [[1]])
    #expect(programs.map(\.leftOut) == [[0, 2]])
    #expect(programs.map(\.isRun) == [false])
    #expect(lesson(demo).tangled(course: course).map(\.isRun) == [true, false, true, true])
  }

  @Test func aResetCellBeginsAProgram() {
    let program = lesson(demo).tangled(course: course)[3]
    #expect(
      program.source == """
        import Prelude
        do {}
        let _: Void = _beginCell(6, seed: 18228455748318785105, timeout: 60.0, key: \(program.key));
        let größe = 3

        do {}
        let _: Void = _endLesson(key: \(program.key))

        """)
  }

  @Test func theTimeoutOfAProgramIsThatOfItsCells() {
    #expect(lesson(demo).tangled(course: course).map(\.timeout) == [125, 185, 185, 60])
  }

  @Test func theCourseNamesTheModuleAndTheTimeout() {
    let course = Course(title: "Course", module: "Algebra", timeout: 2.5)
    let source = lesson("```swift\nlet x = 1\n```\n").tangled(course: course)[0].source
    #expect(source.hasPrefix("import Algebra\ndo {}\nlet _: Void = _beginCell(0, seed: "))
    #expect(source.contains(", timeout: 2.5, key: "))
  }

  /// What counts the time has 64 bits for the seconds.
  @Test func aTimeoutBeyondMeasureIsThirtyYears() {
    let course = Course(title: "Course", timeout: 1e300)
    let source = lesson("```swift\nlet x = 1\n```\n").tangled(course: course)[0].source
    #expect(source.contains(", timeout: 1000000000.0, key: "))
  }

  /// The file's name seeds random numbers and nothing else.
  @Test func aProgramDoesNotNameItsLesson() {
    let source = lesson("```swift\nlet x = 1\n```\n", file: "lessons/a-b.md")
      .tangled(course: course)[0].source
    #expect(!source.contains("a-b"))
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

  @Test func aLessonHasATimeLimitOfItsOwn() {
    let text = "---\ntimeout: 7\n---\n```swift\n1\n```\n\n```swift {timeout=2}\n2\n```\n"
    let source = lesson(text).tangled(course: course)[0].source
    #expect(source.contains("timeout: 7.0,") && source.contains("timeout: 2.0,"))
  }
}
