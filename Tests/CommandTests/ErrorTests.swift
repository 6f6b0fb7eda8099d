import Foundation
import Testing

@Suite struct ErrorTests {
  @Test func allErrorsOfAllCellsAreReportedAtTheirLinesAndTheOldSiteStays() throws {
    let course = try TemporaryCourse(
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
      """)
    try course.write("old", to: "site/index.html")
    try course.write("index.html\n", to: "site/.lessons-site")
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        """
        lessons/01-a.md:8:22: error: cannot convert value of type 'Int' to specified type 'String'
        let text: String = σ + 1
                             ^
        """), "\(result.errors)")
    #expect(
      result.errors.contains(
        """
        lessons/01-a.md:9:1: error: cannot find 'undefined' in scope
        undefined(4)
        ^
        """), "\(result.errors)")
    #expect(
      result.errors.contains(
        """
        lessons/02-b.md:6:21: error: cannot convert value of type 'String' to specified type 'Int'
           let wrong: Int = "x"
                            ^
        """), "\(result.errors)")
    #expect(course.read("site/index.html") == "old")
  }

  @Test func aTrapIsReportedAtItsLineWithItsMessage() throws {
    let course = try TemporaryCourse(
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
      """)
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        """
        lessons/01-a.md:5:5: error: the cell crashed: Index out of range
          xs[2]
            ^ called from line 13
        """), "\(result.errors)")
    #expect(course.files(in: "site").isEmpty)
  }

  @Test func theLibrarysOwnMessageReachesTheAuthor() throws {
    let course = try TemporaryCourse(
      """
      /lessons/01-a.md
      # A

      ```swift
      let sum = Tensor([1, 2]) + Tensor([1, 2, 3])
      ```
      """)
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("lessons/01-a.md:4:"), "\(result.errors)")
    #expect(result.errors.contains("[2]") && result.errors.contains("[3]"), "\(result.errors)")
  }

  @Test func anErrorThatNothingCatchesIsNoTrap() throws {
    let course = try TemporaryCourse(
      """
      /lessons/01-a.md
      # A

      ```swift
      struct TooBad: Error {}
      throw TooBad()
      ```
      """)
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("an error was thrown and not caught: "), "\(result.errors)")
  }

  @Test func aCellThatRunsTooLongIsNamed() throws {
    let course = try TemporaryCourse(
      """
      /lessons/01-a.md
      # A

      ```swift
      print("quick")
      ```

      ```swift {timeout=0.2}
      while true {}
      ```
      """)
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "lessons/01-a.md:7:1: error: the cell ran longer than 0.2 s"), "\(result.errors)")
  }

  @Test func aFalseClaimFailsTheBuildAndLaterCellsStillRun() throws {
    let course = try TemporaryCourse(
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
      """)
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(
      result.errors.contains("lessons/01-a.md:4:1: error: claim does not hold: One is two: 1 == 2"),
      "\(result.errors)")
    #expect(
      result.errors.contains(
        "lessons/01-a.md:5:3: error: claim does not hold: Pi is three: 3.14159 ≈ 3 ± 0.1"),
      "\(result.errors)")
    #expect(result.errors.contains("lessons/01-a.md:9:1: error: claim does not hold"))
  }

  @Test func aCellThatShouldFailAndDoesNotIsAnError() throws {
    let course = try TemporaryCourse(
      """
      /lessons/01-a.md
      # A

      ```swift {fails}
      let fine = 1
      ```

      ```swift {traps}
      let alsoFine = 2
      ```
      """)
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "lessons/01-a.md:3:1: error: this cell compiles, but is marked 'fails'"))
    #expect(
      result.errors.contains(
        "lessons/01-a.md:7:1: error: this cell runs to its end, but is marked 'traps'"))
  }

  @Test func wrongOptionsFormulasAndReferencesAreReportedTogether() throws {
    let course = try TemporaryCourse(
      """
      /lessons/01-a.md
      # A

      ```swift {hiden}
      let x = 1
      ```

      A formula $\\frc{1}{2}$ and a reference to [](#fig-nowhere).
      """)
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        """
        lessons/01-a.md:3:11: error: unknown cell option 'hiden'
        ```swift {hiden}
                  ^ did you mean 'hidden'?
        """), "\(result.errors)")
    #expect(result.errors.contains("lessons/01-a.md:7:12: error: "), "\(result.errors)")
    #expect(result.errors.contains("fig-nowhere"), "\(result.errors)")
  }

  @Test func misuseEndsWithTwo() throws {
    let course = try TemporaryCourse("/lessons/01-a.md\n# A")
    #expect(try course.lessons("build", "--no-such-option").status == 2)
    let result = try course.lessons("test", "02-nothing")
    #expect(result.status == 2)
    #expect(result.errors.contains("no lesson is called '02-nothing'"))
  }

  @Test func aFolderWithoutLessonsIsExplained() throws {
    let course = try TemporaryCourse("/readme.txt\nnothing here")
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("there are no lessons in"))
    #expect(course.files(in: "").keys.sorted() == ["readme.txt"])
  }
}
