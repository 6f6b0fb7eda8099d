import TestSupport
import Testing

/// Numbers in prose: how they are written, and that they are what the lesson computes.
@Suite struct NumberTests {
  /// A lesson whose prose quotes two claims and a cell.
  private func course(accuracy: String = "96.8 %", slope: String = "−0.25") throws
    -> TemporaryFolder
  {
    try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      It is right in [\(accuracy)](#accuracy) of all cases; see [](#accuracy).
      The slope is [$\(slope)$](02-b.md#slope).

      ```swift
      let accuracy = 0.96812
      claim("The network *has* learned", accuracy, >, 0.9, id: "accuracy")
      ```

      `{swift percent decimals=1} accuracy`, `{swift decimals=2} 0.5`, `{swift exact} 1.0 / 3`.
      /lessons/02-b.md
      ---
      language: de
      ---
      # B

      ```swift {#slope}
      -0.248
      ```

      `{swift} 0.25` und `{swift percent} 0.25` und `{swift digits=3} 12345.6`.
      """)
  }

  @Test func numbersAreWrittenAsTheirMarkAndTheirLanguageSay() throws {
    let course = try course()
    #expect(try course.lessons("build").status == 0)
    let first = try #require(course.read("site/01-a.html"))
    #expect(first.contains(">96.8\u{202F}%</data>, "))
    #expect(first.contains(">0.50</data>, "))
    #expect(first.contains(">0.3333333333333333</data>."))
    #expect(first.contains("see <a href=\"#accuracy\">The network <em>has</em> learned</a>"))
    #expect(first.contains("<li class=\"claim claim-holds\" id=\"accuracy\">"))
    #expect(first.contains("<a href=\"02-b.html#slope\">"))
    let second = try #require(course.read("site/02-b.html"))
    #expect(second.contains(">0,25</data> und "))
    #expect(second.contains(">25\u{202F}%</data> und "))
    #expect(second.contains(">12\u{202F}300</data>."))
  }

  @Test func numbersThatHaveDriftedFailBuildAndTest() throws {
    let course = try course(accuracy: "97.3 %", slope: "-0.3")
    let mistakes = """
      lessons/01-a.md:3:17: error: the text says 97.3 %, but the claim 'accuracy' measured 0.96812 (96.8 %)
      It is right in [97.3 %](#accuracy) of all cases; see [](#accuracy).
                      ^~~~~~
      lessons/01-a.md:4:15: error: the text says -0.3, but the cell 'slope' shows -0.248 (-0.2)
      The slope is [$-0.3$](02-b.md#slope).
                    ^~~~~~
      """
    let build = try course.lessons("build")
    #expect(build.status == 1)
    #expect(build.errors.contains(mistakes))
    #expect(course.files(in: "site").isEmpty)
    _ = try course.lessons("approve")
    let test = try course.lessons("test")
    #expect(test.status == 1)
    #expect(test.errors.contains(mistakes))
    // Of a lesson that was not tested, what is approved is known.
    let one = try course.lessons("test", "01-a")
    #expect(one.errors.contains("97.3 %, but"))
    #expect(one.errors.contains("shows -0.248 (-0.2) in the approved record of 02-b"))
  }

  /// In the run as well as in the approved record.
  @Test func wholeNumbersAreComparedDigitByDigit() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      There are [9007199254740992](#n), [1.2 million](#n).

      ```swift {#n}
      9_007_199_254_740_993
      ```
      """)
    let build = try course.lessons("build")
    #expect(build.status == 1)
    #expect(
      build.errors.contains(
        """
        lessons/01-a.md:3:12: error: the text says 9007199254740992, but the cell 'n' shows 9007199254740993
        """))
    #expect(
      build.errors.contains(
        """
        lessons/01-a.md:3:36: error: the text says 1.2 million, but the cell 'n' shows 9007199254740993
        """))
    try course.replace("9007199254740992", with: "9007199254740993", in: "lessons/01-a.md")
    try course.replace(
      "[1.2 million]", with: "[more than 1 million]", in: "lessons/01-a.md")
    #expect(try course.lessons("build").status == 0)
  }

  @Test func whatIsNotKnownBeforeARunIsNoMistake() throws {
    let course = try course(accuracy: "97.3 %")
    try course.expect(
      "check", output: "2 lessons: nothing wrong\n",
      errors: """
        ✓ 01-a  compiled in TIME
        ✓ 02-b  compiled in TIME

        """)
  }

  @Test func aFormatOfWhatIsNoNumberIsAnError() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      `{swift decimals=2} "text"` and `{swift percent} [1.0, 2]` and `{swift digits=2} (1, 2)`.
      """)
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        """
        lessons/01-a.md:3:9: error: the format has no effect: the value is text, not a number
        `{swift decimals=2} "text"` and `{swift percent} [1.0, 2]` and `{swift digits=2} (1, 2)`.
                ^~~~~~~~~~ remove it, or compute a number
        lessons/01-a.md:3:41: error: the format has no effect: the value is made of several values, not a number
        `{swift decimals=2} "text"` and `{swift percent} [1.0, 2]` and `{swift digits=2} (1, 2)`.
                                                ^~~~~~~ remove it, or compute a number
        """))
  }

  @Test func lintListsNumbersThatNothingChecks() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      It takes 4.45 steps.

      ```swift
      0
      ```
      """)
    let errors = """
      lessons/01-a.md:3:10: warning: nothing checks the number 4.45
      It takes 4.45 steps.
               ^~~~ link it to the claim that does, [4.45](#id), or compute it: `{swift} …`

      """
    try course.expect("lint", output: "1 warning in 1 lesson\n", errors: errors)
    try course.expect(
      "lint", "--strict", status: 1, output: "1 warning in 1 lesson\n", errors: errors)
    try course.replace("4.45", with: "four", in: "lessons/01-a.md")
    try course.expect("lint", "--strict", output: "1 lesson: nothing to improve\n")
  }

  @Test func numbersInSharedCodeAndInTitlesOfPartsAreChecked() throws {
    let course = try TemporaryFolder(
      """
      /course.yml
      title: Course
      parts:
        - title: Part [43](01-a.md#three) [3](#three) [x](#none)
          lessons: [a]
      /lessons/01-a.md
      # A

      ```swift
      claim("It is three", f(), ==, 3, id: "three")
      ```
      """)
    try course.write(
      "/// It gives [47](#three), not [3](#three).\nfunc f() -> Int { 3 }\n",
      to: "lessons/shared/a.swift")
    let build = try course.lessons("build")
    #expect(build.status == 1)
    for problem in [
      "lessons/shared/a.swift:1:15: error: the text says 47, but the claim 'three' measured 3\n",
      "course.yml:3:18: error: the text says 43, but the claim 'three' measured 3\n",
      "course.yml:3:53: error: the reference '#none' points to nothing\n",
    ] {
      #expect(build.errors.contains(problem))
    }
    #expect(!build.errors.contains("says 3,"))
  }
}
