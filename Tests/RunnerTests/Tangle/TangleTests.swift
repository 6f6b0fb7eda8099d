import Runner
import Lessons
import TestSupport
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

  /// How much has been printed is noted at the end of a statement, before a comment that says what it
  /// prints, and at the ends of those before it; 14 and 24 are offsets in the cell's code.
  @Test func theEndsOfStatementsThatPrintAreMarked() {
    let text = "```swift\nlet x = try 1;print(x)\n\nf()  // Prints \"1\"\ng()\n```\n"
    let program = lesson(text).tangled(course: course)[0]
    let source = program.source.replacing("\(program.key)", with: "KEY")
    #expect(
      source.contains(
        """

        _trying(0, 8, key: KEY);
        let x = try 1;
        do { _reached(14, key: KEY) };
        print(x)
        do { _reached(22, key: KEY) };


        f()
        do { _reached(27, key: KEY) };
          // Prints "1"

        let _value0 =
        g()

        do {}

        """))
    let last = lesson("```swift\nf()\n// Prints \"1\"\n```\n").tangled(course: course)[0]
    #expect(
      last.source.replacing("\(last.key)", with: "KEY").contains(
        """

        let _value0 =
        f()
        do { _reached(3, key: KEY) };

        // Prints "1"

        do {}
        let _: Void = _showLast(_value0, line: 6)

        """))
  }

  /// Comments say nothing of the main program's text in a program that does not run.
  @Test func whatDoesNotRunHasNoMarks() {
    let text = "```swift\nf() // Prints \"1\"\n```\n\n```swift {fails}\ng() // Prints \"1\"\n```\n"
    let programs = lesson(text).tangled(course: course)
    #expect(programs.map { $0.source.contains("_reached") } == [true, false])
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

  /// Before a statement that may throw, the program notes where its `try` is: 0 and 30 are offsets in
  /// the cell's code.
  @Test func statementsThatMayThrowAreMarked() {
    let text = "```swift\ntry f()\nfor x in xs {\n  let y = try f(x)\n}\ntry g()\n```\n"
    let program = lesson(text).tangled(course: course)[0]
    #expect(
      program.source.replacing("\(program.key)", with: "KEY").contains(
        """


        _trying(0, 0, key: KEY);
        try f()
        for x in xs {
         \(" ")
        _trying(0, 32, key: KEY);
        let y = try f(x)
        }

        _trying(0, 43, key: KEY);
        let _value0 =
        try g()

        """))
  }

  /// The compiler crashes on functions where it sees that nothing can run.
  @Test func statementsThatAlwaysThrowAreUnderACondition() {
    let text = "```swift\nlet a = 1\nthrow E(a); f() // Prints \"1\"\nfunc g() -> Int { a }\n```\n"
    let program = lesson(text).tangled(course: course)[0]
    #expect(
      program.source.replacing("\(program.key)", with: "KEY").contains(
        """

        _trying(0, 10, key: KEY);

        if _isRunning() {
        throw E(a);
        do { _reached(21, key: KEY) };

        }
         f()
        """))
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

  // MARK: Scope

  private let small = """
    ---
    scope: cell
    ---
    ```swift
    let a = 1
    ```

    Here `{swift} a`.

    ```swift {fails}
    let a: Int = "x"
    ```

    ```swift {continues traps}
    precondition(a > 1)
    ```

    And `{swift} a + 1`.

    ```swift {static}
    not swift
    ```

    ```swift {continues}
    print(a)
    ```

    ```swift
    let a = 2
    ```
    """

  /// A cell goes on with the last program that runs, past cells that fail on their own.
  @Test func cellsAreProgramsOfTheirOwnUnlessTheyContinue() {
    let programs = lesson(small).tangled(course: course)
    #expect(programs.map(\.cells) == [[0, 1, 4, 6], [2], [0, 1, 3], [7]])
    #expect(programs.map(\.purpose) == [.record, .compileError, .trap, .record])
  }

  @Test func theScopeIsALessonsOrElseTheCourses() {
    let course = Course(title: "Course", scope: .cell)
    let text = "```swift\n1\n```\n\n```swift\n2\n```\n"
    #expect(lesson(text).tangled(course: course).map(\.cells) == [[0], [1]])
    let own = lesson("---\nscope: lesson\n---\n" + text)
    #expect(own.tangled(course: course).map(\.cells) == [[0, 1]])
  }

  /// What a cell produces does not depend on the scope, its random numbers included.
  @Test func theScopeLeavesSeedsAlone() {
    let alone = seeds(three)
    #expect(seeds("---\nscope: cell\n---\n" + three) == alone)
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

  @Test func aLessonKeepsItsSeedsUnderAnotherNumber() {
    let own = seeds(three, file: "lessons/03-demo.md")
    #expect(seeds(three, file: "lessons/9-demo.md") == own)
    #expect(seeds(three) == own)
    // An id takes the place of the name.
    let withID = "---\nid: demo\n---\n" + three
    #expect(seeds(withID, file: "lessons/03-other.md") == own)
  }

  @Test func aLessonHasATimeLimitOfItsOwn() {
    let text = "---\ntimeout: 7\n---\n```swift\n1\n```\n\n```swift {timeout=2}\n2\n```\n"
    let source = lesson(text).tangled(course: course)[0].source
    #expect(source.contains("timeout: 7.0,") && source.contains("timeout: 2.0,"))
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
}
