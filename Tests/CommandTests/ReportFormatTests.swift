import Foundation
import TestSupport
import Testing
import Text

/// What programs read of a course with mistakes.
@Suite struct ReportFormatTests {
  private let files = """
    /lessons/01-a.md
    # A

    A [link](#nowhere).

    ```swift {hiden}
    let a = 1
    ```
    """

  @Test func standardOutputIsOneDocument() throws {
    let course = try TemporaryFolder(files)
    let running = try course.start(["build", "--format", "json"])
    let result = running.result()
    #expect(result.status == 1)
    let messages = try JSON(parsing: result.output).elements { $0["message"]?.string }
    #expect(
      messages == ["the reference '#nowhere' points to nothing", "unknown cell option 'hiden'"])
    #expect(result.errors.contains("2 errors; COURSE/site is unchanged"))
  }

  @Test func aCourseWithoutMistakesIsAnEmptyList() throws {
    let course = try TemporaryFolder("/lessons/01-a.md\n# A\n\nText.\n")
    let result = try course.start(["test", "--format", "json"]).result()
    #expect(result.status == 0)
    #expect(try JSON(parsing: result.output) == [])
  }

  @Test func annotationsOfAWorkflowHaveALineEach() throws {
    let course = try TemporaryFolder(files)
    let result = try course.start(["build", "--format", "github"]).result()
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("::error file=COURSE/lessons/01-a.md,line=") })
  }

  @Test func aLogInSARIFNamesTheFiles() throws {
    let course = try TemporaryFolder(files)
    let result = try course.start(["build", "--format", "sarif"]).result()
    let log = try JSON(parsing: result.output)
    #expect(log["version"] == "2.1.0")
    let results = log["runs"]?.elements { $0["results"] }?.first?.elements { $0["level"]?.string }
    #expect(results == ["error", "error"])
  }
}
