import TestSupport
import Testing

/// Whether a machine gives the records bit by bit.
@Suite struct VerifyTests {
  private let course: TemporaryFolder

  init() throws {
    course = try TemporaryFolder(
      """
      /lessons/101-a.md
      # A

      ```swift
      [0.25, 0.5].map { $0 * 3 }
      ```

      ```swift
      print("y")
      ```
      /lessons/102-b.md
      # B

      ```swift {varies}
      Int.random(in: 0...1_000_000_000)
      ```

      ```swift
      1.5
      ```
      """)
    #expect(try course.lessons("approve").status == 0)
  }

  @Test func identicalLessonsAreSaidToBe() throws {
    try course.expect(
      "verify",
      output: """
        101-a: identical
        102-b: identical; 1 cell marked 'varies' not compared
        2 of 2 lessons identical

        """, errors: "✓ 101-a  compiled in TIME, ran TIME\n✓ 102-b  compiled in TIME, ran TIME\n")
  }

  /// What is within the tolerance of a test is a difference all the same.
  @Test func theFirstAndTheLargestDifferenceAreNamed() throws {
    try course.replace("1.5", with: "1.5000001", in: "records/a.json")
    try course.replace("0.75", with: "0.7500000000000001", in: "records/a.json")
    let test = try course.lessons("test")
    #expect(test.status == 0)
    let result = try course.lessons("verify")
    #expect(result.status == 1)
    #expect(
      result.output == """
        101-a: 2 numbers differ, within the tolerance
          first:   lessons/101-a.md:4:1: value, [0]: 0.7500000000000001 is now 0.75, by 1.5e-14 %, 1 ULP
          largest: lessons/101-a.md:4:1: value, [1]: 1.5000001 is now 1.5, by 6.7e-6 %
        102-b: identical; 1 cell marked 'varies' not compared
        1 of 2 lessons identical; not 101-a

        """)
  }

  @Test func otherDifferencesAndErrorsAreNoReproduction() throws {
    try course.replace("\"y", with: "\"z", in: "records/a.json")
    try course.replace("1.5", with: "let x: Int = \"\"", in: "lessons/102-b.md")
    let result = try course.lessons("verify")
    #expect(result.status == 1)
    #expect(
      result.output == """
        101-a: 1 output differs, beyond the tolerance
          first:   lessons/101-a.md:8:1: printed line 1: 'z' is now 'y'
        102-b: not compared: it has errors
        0 of 2 lessons identical; not 101-a, 102-b

        """)
    #expect(result.errors.contains("lessons/102-b.md:8:14: error: "))
  }

  @Test func programsGetJSON() throws {
    try course.replace("0.75", with: "0.5", in: "records/a.json")
    let result = try course.lessons("verify", "a", "--format", "json")
    #expect(result.status == 1)
    #expect(
      result.output == """
        {
          "identical": false,
          "lessonCount": 1,
          "identicalCount": 0,
          "lessons": [
            {
              "lesson": "101-a",
              "identical": false,
              "differingNumbers": 1,
              "otherDifferences": 0,
              "withinTolerance": false,
              "varyingCells": 0,
              "first": {
                "file": "lessons/101-a.md",
                "line": 4,
                "what": "value, [0]",
                "message": "0.5 is now 0.75",
                "old": 0.5,
                "new": 0.75,
                "relative": 0.3333333333333333,
                "ulps": 2251799813685248
              },
              "largest": {
                "file": "lessons/101-a.md",
                "line": 4,
                "what": "value, [0]",
                "message": "0.5 is now 0.75",
                "old": 0.5,
                "new": 0.75,
                "relative": 0.3333333333333333,
                "ulps": 2251799813685248
              }
            }
          ]
        }

        """)
  }

  @Test func aMissingRecordOrLessonIsNoReproduction() throws {
    try course.write("# C\n\n```swift\n7\n```\n", to: "lessons/103-c.md")
    let missing = try course.lessons("verify", "c")
    #expect(missing.status == 1)
    #expect(missing.output.contains("103-c: not compared: the lesson has no approved record"))
    try course.write("{\"cells\": []}", to: "records/z.json")
    #expect(try course.lessons("verify", "a").status == 0)
    let orphan = try course.lessons("verify")
    #expect(orphan.status == 1 && orphan.errors.contains("records/z.json:1:1: error"))
    #expect(try course.lessons("verify", "nothing").status == 2)
    let empty = try TemporaryFolder("/lessons/README.txt\nnothing\n")
    #expect(try empty.lessons("verify").status == 1)
  }
}
