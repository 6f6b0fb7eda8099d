import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What `lessons test` tells programs and people besides the differences themselves.
@Suite struct TestCommandTests {
  private let course: TemporaryFolder

  init() throws {
    course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      0.5 + 0.25
      ```
      /lessons/02-b.md
      # B

      ```swift
      print("<b> & \\"c\\"")
      ```
      /lessons/03-c.md
      # C

      ```swift
      [1.0, 2, 4].map { $0 * 3 }
      ```
      """)
  }

  private func change() throws {
    try course.replace("0.25", with: "0.125", in: "lessons/01-a.md")
    try course.replace("<b>", with: "<i>", in: "lessons/02-b.md")
  }

  @Test func theLastLineNamesTheLessonsThatDiffer() throws {
    #expect(try course.lessons("approve").status == 0)
    try change()
    let result = try course.lessons("test")
    #expect(result.status == 1)
    #expect(result.output == "1 of 3 lessons as approved; not 01-a, 02-b\n")
  }

  @Test func aReportForServersHasACaseForEachLesson() throws {
    #expect(try course.lessons("approve").status == 0)
    try change()
    try course.write("{}", to: "records/old.json")
    let file = course.path + "/out/junit.xml"
    #expect(try course.lessons("test", "--junit", file).status == 1)
    let text = try #require(course.read("out/junit.xml"))
    let document = try XMLDocument(xmlString: text)
    let suite = try #require(document.rootElement()?.elements(forName: "testsuite").first)
    #expect(suite.attribute(forName: "tests")?.stringValue == "4")
    #expect(suite.attribute(forName: "failures")?.stringValue == "3")
    let cases = suite.elements(forName: "testcase")
    #expect(
      cases.map { $0.attribute(forName: "name")?.stringValue } == [
        "01-a", "02-b", "03-c", "course",
      ])
    let times = cases.compactMap { $0.attribute(forName: "time")?.stringValue.flatMap(Double.init) }
    #expect(times.count == 4 && times[0] > 0)
    let failures = cases.map { $0.elements(forName: "failure").first?.stringValue }
    #expect(failures[0] == "lessons/01-a.md:4:1: error: value 0.75 is now 0.625, by 17 %")
    #expect(
      failures[1]
        == "lessons/02-b.md:4:1: error: printed line 1: '<b> & \"c\"' is now '<i> & \"c\"'")
    #expect(failures[2] == nil)
    #expect(failures[3]?.hasPrefix("records/old.json:1:1: error: the lesson that this") == true)
  }

  @Test func aReportOfWhatIsAsApprovedHasNoFailures() throws {
    #expect(try course.lessons("approve").status == 0)
    let file = course.path + "/junit.xml"
    #expect(try course.lessons("test", "02-b", "--junit", file).status == 0)
    let text = try #require(course.read("junit.xml"))
    #expect(text.contains("tests=\"1\" failures=\"0\" errors=\"0\""))
    #expect(!text.contains("<failure"))
  }

  @Test func aReportThatCannotBeWrittenIsAFailure() throws {
    #expect(try course.lessons("approve").status == 0)
    try course.write("not a folder", to: "out")
    let result = try course.lessons("test", "--junit", course.path + "/out/junit.xml")
    #expect(result.status == 1)
    #expect(result.errors.contains("error: cannot write"))
  }

  /// Everything is compared, but only what can have changed runs.
  @Test func ofUnchangedLessonsWhatTheyProducedBeforeIsCompared() throws {
    #expect(try course.lessons("approve").status == 0)
    let first = try course.lessons("test", "--changed")
    #expect(first.status == 0)
    try change()
    let changed = try course.lessons("test", "--changed")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("✓ 01-a") && changed.errors.contains("✓ 02-b"))
    #expect(!changed.errors.contains("03-c"))
    #expect(changed.output == "1 of 3 lessons as approved; not 01-a, 02-b\n")
    // The differences stay, although nothing has changed since.
    let again = try course.lessons("test", "--changed")
    #expect(again.status == 1 && !again.errors.contains("✓"))
    #expect(again.errors.contains("value 0.75 is now 0.625"))
    #expect(try course.lessons("approve").status == 0)
    try course.expect(
      "test", "--changed", output: "3 lessons, 0 claims: all as approved, 0 run\n")
  }

  // MARK: Exit statuses

  @Test func aCourseWithoutLessonsFails() throws {
    let empty = try TemporaryFolder("/lessons/README.txt\nnothing\n")
    #expect(try empty.lessons("test").status == 1)
    let drafts = try TemporaryFolder("/lessons/01-a.md\n---\ndraft: true\n---\n# A\n")
    #expect(try drafts.lessons("test").status == 1)
  }

  @Test func aMissingRecordAndAnOrphanFailAndMisuseIsTwo() throws {
    #expect(try course.lessons("test", "01-a").status == 1)
    #expect(try course.lessons("approve").status == 0)
    #expect(try course.lessons("test").status == 0)
    try course.write("{\"cells\": []}", to: "records/z.json")
    #expect(try course.lessons("test").status == 1)
    #expect(try course.lessons("test", "nothing").status == 2)
    #expect(try course.lessons("test", "--jnit", "x").status == 2)
    let withoutCompiler = try course.start(["test"], environment: ["PATH": "/nowhere"]).result()
    #expect(withoutCompiler.status == 1)
    let withoutLibrary = try course.lessons("test", "--library", course.path)
    #expect(withoutLibrary.status == 1)
  }
}
