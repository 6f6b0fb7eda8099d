import Foundation
import Testing

private let course = """
  /lessons/01-a.md
  # A

  ```swift
  let weights = [0.5, 0.25]
  weights.reduce(0, +)
  ```

  ```swift {#fig-weights}
  Figure(x: .linear("x"), y: .linear("weight"), alt: "Two weights.") {
    Line(x: [1, 2], y: weights, label: "weight")
  }
  ```

  ```swift {#late}
  print("sum: \\(weights[0] + 1)")
  ```
  """

@Suite struct ApprovalTests {
  @Test func aLessonIsTestedAgainstWhatWasApproved() throws {
    let course = try TemporaryCourse(course)
    let unapproved = try course.lessons("test")
    #expect(unapproved.status == 1)
    #expect(unapproved.errors.contains("the lesson has no approved record"))
    #expect(course.read("records/01-a.json") == nil, "testing writes nothing")

    let approval = try course.lessons("approve")
    #expect(approval.status == 0)
    #expect(approval.output.contains("01-a: approved for the first time, 3 cells"))

    let test = try course.lessons("test")
    #expect(test.status == 0, "\(test.errors)")
    #expect(test.output == "1 lesson, 0 claims: all as approved\n")
  }

  @Test func eachDifferenceIsNamedAtItsLine() throws {
    let course = try TemporaryCourse(course)
    #expect(try course.lessons("approve").status == 0)
    let record = course.read("records/01-a.json")
    try course.replace("[0.5, 0.25]", with: "[0.625, 0.25]", in: "lessons/01-a.md")

    let test = try course.lessons("test", "01-a")
    #expect(test.status == 1)
    #expect(
      test.errors.contains("lessons/01-a.md:5:1: error: value 0.75 is now 0.875"), "\(test.errors)")
    #expect(test.errors.contains("lessons/01-a.md:9:1: error: figure: "), "\(test.errors)")
    #expect(test.errors.contains("y 0.500 is now 0.625"), "\(test.errors)")
    #expect(test.errors.contains("y axis range 0.24…0.51 is now 0.235…0.64"), "\(test.errors)")
    #expect(
      test.errors.contains(
        "lessons/01-a.md:14:1: error: printed line 1: 'sum: 1.5' is now 'sum: 1.625'"),
      "\(test.errors)")
    #expect(course.read("records/01-a.json") == record)

    let build = try course.lessons("build")
    #expect(build.status == 0, "a difference does not keep the author from looking at the page")
    #expect(build.errors.contains("warning: not as approved: value 0.75 is now 0.875, and 3 more"))

    let approval = try course.lessons("approve")
    #expect(approval.output.contains("value 0.75 is now 0.875"))
    #expect(try course.lessons("test").status == 0)
  }

  @Test func rewordingAndReorderingProseLeavesTheRecordAlone() throws {
    let course = try TemporaryCourse(course)
    #expect(try course.lessons("approve").status == 0)
    let record = course.read("records/01-a.json")
    try course.replace("# A", with: "# Another title\n\nA new paragraph.\n", in: "lessons/01-a.md")
    #expect(try course.lessons("test").status == 0)
    #expect(try course.lessons("approve").output == "01-a: as approved before\n")
    #expect(course.read("records/01-a.json") == record)
  }

  @Test func numbersWithinTheToleranceAreEqual() throws {
    let course = try TemporaryCourse(course)
    #expect(try course.lessons("approve").status == 0)
    try course.replace("0.25]", with: "0.25000001]", in: "lessons/01-a.md")
    #expect(try course.lessons("test").status == 0)
    try course.write("title: Strict\ntolerance: 0\n", to: "course.yml")
    #expect(try course.lessons("test").status == 1)
  }

  @Test func aLessonWithErrorsIsNotApproved() throws {
    let course = try TemporaryCourse(
      "/lessons/01-a.md\n# A\n\n```swift\nclaim(\"no\", 1, >, 2)\n```")
    let result = try course.lessons("approve")
    #expect(result.status == 1)
    #expect(result.output.contains("01-a: not approved, it has errors"))
    #expect(course.read("records/01-a.json") == nil)
  }

  @Test func figuresAreDrawnAloneAndCleaningForgetsTheCache() throws {
    let course = try TemporaryCourse(course)
    let figures = try course.lessons("figures", "01-a")
    #expect(figures.status == 0, "\(figures.errors)")
    #expect(
      course.files(in: "site").keys.filter { $0.hasSuffix(".png") || $0.hasSuffix(".html") }
        .sorted() == [
          "figures/01-a/fig-weights.dark.png", "figures/01-a/fig-weights.png",
        ])
    #expect(try course.lessons("figures").output.isEmpty, "nothing is new the second time")

    #expect(try course.lessons("clean").status == 0)
    #expect(course.files(in: ".cache").isEmpty)
    #expect(try course.lessons("figures").errors.contains("✓ 01-a"))
  }

  @Test func helpSaysWhatEachCommandIsFor() throws {
    let course = try TemporaryCourse("/lessons/01-a.md\n# A")
    for command in ["build", "figures", "test", "approve", "clean"] {
      let help = try course.lessons(command, "--help")
      #expect(help.status == 0)
      #expect(help.output.contains("EXAMPLE"))
      #expect(help.output.contains("--course"))
    }
  }
}
