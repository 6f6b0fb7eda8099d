import TestSupport
import Testing

/// What a build says of lessons that do not hold: everything at once, at the lessons' lines.
@Suite struct ErrorTests {
  /// Expects what a build of a course of these files says, after which there is no site.
  private func expect(
    _ files: String, gives errors: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let course = try TemporaryFolder(files)
    try course.expect("build", status: 1, errors: errors, sourceLocation: sourceLocation)
    #expect(course.files(in: "site").isEmpty, sourceLocation: sourceLocation)
  }

  @Test func allErrorsOfAllCellsAreReportedAtTheirLinesAndTheOldSiteStays() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      let σ = 3
      ```

      ```swift
      let text: String = σ + 1
      undefined(4)
      ```
      /lessons/02-b.md
      # B

      1. A cell in a list:

         ```swift
         let wrong: Int = "x"
         ```
      /site/index.html
      old
      """)
    try course.write("index.html\n", to: "site/.lessons-site")
    try course.expect(
      "build", status: 1,
      errors: """
        ✗ 01-a  compiled in TIME
        ✗ 02-b  compiled in TIME
        lessons/01-a.md:8:22: error: cannot convert value of type 'Int' to specified type 'String'
        let text: String = σ + 1
                             ^
        lessons/01-a.md:9:1: error: cannot find 'undefined' in scope
        undefined(4)
        ^~~~~~~~~
        lessons/02-b.md:6:21: error: cannot convert value of type 'String' to specified type 'Int'
           let wrong: Int = "x"
                            ^~~
        3 errors; COURSE/site is unchanged

        """)
    #expect(course.read("site/index.html") == "old\n")
  }

  @Test func aTrapIsReportedAtItsLineWithItsMessage() throws {
    try expect(
      """
      /lessons/01-a.md
      # A

      ```swift
      func third(_ xs: [Int]) -> Int {
        xs[2]
      }
      ```

      Later:

      ```swift
      print("before")
      let value = third([1])
      ```
      """,
      gives: """
        ✗ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:5:5: error: the cell crashed: Index out of range
          xs[2]
            ^ called from line 13
        1 error; COURSE/site is unchanged

        """)
  }

  @Test func theLibrarysOwnMessageReachesTheAuthor() throws {
    try expect(
      """
      /lessons/01-a.md
      # A

      ```swift
      let sum = Tensor([1, 2]) + Tensor([1, 2, 3])
      ```
      """,
      gives: """
        ✗ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:4:26: error: +: shapes [2] and [3] do not fit
        let sum = Tensor([1, 2]) + Tensor([1, 2, 3])
                                 ^
        1 error; COURSE/site is unchanged

        """)
  }

  /// A check of the author's own in the same cell would be a crash.
  @Test func aCallThatTheLibraryRefusesIsNoCrash() throws {
    try expect(
      """
      /lessons/01-a.md
      # A

      ```swift
      func made(_ digits: [String: Int]) -> Table {
        Table([[1.0]], columns: ["a"], digits: digits)
      }
      ```

      ```swift
      made(["b": 2])
      ```
      """,
      gives: """
        ✗ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:5:3: error: Table: digits are given for 'b', which is not among the columns ["a"]
          Table([[1.0]], columns: ["a"], digits: digits)
          ^~~~~ called from line 10
        1 error; COURSE/site is unchanged

        """)
  }

  @Test func anErrorThatNothingCatchesIsNotATrap() throws {
    try expect(
      """
      /lessons/01-a.md
      # A

      ```swift
      struct TooBad: Error {}
      throw TooBad()
      ```
      """,
      gives: """
        ✗ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:5:1: error: an error was thrown and not caught: Lesson.TooBad()
        throw TooBad()
        ^~~~~ catch it with do and catch, or mark the cell 'traps' to show it
        1 error; COURSE/site is unchanged

        """)
  }

  @Test func aCellThatRunsTooLongIsNamed() throws {
    try expect(
      """
      /lessons/01-a.md
      # A

      ```swift
      print("quick")
      ```

      ```swift {timeout=0.2}
      while true {}
      ```
      """,
      gives: """
        ✗ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:7:1: error: the cell ran longer than 0.2 s
        ```swift {timeout=0.2}
        ^ raise its time limit, in seconds: {timeout=0.4}
        1 error; COURSE/site is unchanged

        """)
  }

  @Test func aFalseClaimFailsTheBuildAndLaterCellsStillRun() throws {
    try expect(
      """
      /lessons/01-a.md
      # A

      ```swift
      claim("One is two", 1, ==, 2)
        claim("Pi is three", 3.14159, isCloseTo: 3, within: 0.1)
      ```

      ```swift
      claim("Not a number is small", 0.0 / 0.0, <, 1)
      ```
      """,
      gives: """
        ✗ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:4:1: error: claim does not hold: One is two: 1 == 2
        claim("One is two", 1, ==, 2)
        ^~~~~
        lessons/01-a.md:5:3: error: claim does not hold: Pi is three: 3.14159 ≈ 3, differs by 0.142, tolerance 0.1
          claim("Pi is three", 3.14159, isCloseTo: 3, within: 0.1)
          ^~~~~
        lessons/01-a.md:9:1: error: claim does not hold: Not a number is small: NaN < 1
        claim("Not a number is small", 0.0 / 0.0, <, 1)
        ^~~~~
        3 errors; COURSE/site is unchanged

        """)
  }

  @Test func aCellThatShouldFailAndDoesNotIsAnError() throws {
    try expect(
      """
      /lessons/01-a.md
      # A

      ```swift {fails}
      let fine = 1
      ```

      ```swift {traps}
      let alsoFine = 2
      ```
      """,
      gives: """
        ✗ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:3:1: error: this cell compiles, but is marked 'fails'
        ```swift {fails}
        ^ remove 'fails', or make the mistake that it is meant to show
        lessons/01-a.md:7:1: error: this cell runs to its end, but is marked 'traps'
        ```swift {traps}
        ^ remove 'traps', or make the mistake that it is meant to show
        2 errors; COURSE/site is unchanged

        """)
  }

  @Test func wrongOptionsFormulasAndReferencesAreReportedTogether() throws {
    try expect(
      """
      /lessons/01-a.md
      # A

      ```swift {hiden}
      let x = 1
      ```

      A formula $\\frc{1}{2}$ and a reference to [](#fig-nowhere).
      """,
      gives: """
        ✓ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:3:11: error: unknown cell option 'hiden'
        ```swift {hiden}
                  ^~~~~ did you mean 'hidden'?
        lessons/01-a.md:7:12: error: the formula cannot be typeset: undefined control sequence: \\frc
        A formula $\\frc{1}{2}$ and a reference to [](#fig-nowhere).
                   ^~~~ did you mean '\\frac'?
        lessons/01-a.md:7:46: error: the reference '#fig-nowhere' points to nothing
        A formula $\\frc{1}{2}$ and a reference to [](#fig-nowhere).
                                                     ^~~~~~~~~~~~
        3 errors; COURSE/site is unchanged

        """)
  }
}
