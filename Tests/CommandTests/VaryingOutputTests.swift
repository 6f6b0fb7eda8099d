import TestSupport
import Testing

/// Cells marked `varies`: what was approved is shown as long as its code stays the same.
@Suite struct VaryingOutputTests {
  private func course() throws -> TemporaryFolder {
    try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      let name = "number"
      ```

      ```swift {varies}
      print(name, UInt64.random(in: 0...UInt64.max))
      ```
      """)
  }

  /// The output that the page shows, of a build that runs the lesson again.
  private func shown(_ course: TemporaryFolder) throws -> Substring {
    #expect(try course.lessons("clean").status == 0)
    let build = try course.lessons("build")
    #expect(build.status == 0, "\(build.errors)")
    let page = try #require(course.read("site/01-a.html"))
    return try #require(page.firstMatch(of: /<samp>(\w+ \d+)<\/samp>/)).1
  }

  @Test func whatIsApprovedIsShownUntilItsCodeChanges() throws {
    let course = try course()
    #expect(try shown(course) != shown(course))
    #expect(try course.lessons("approve").status == 0)
    let record = try #require(course.read("records/a.json"))
    let approved = try shown(course)
    #expect(record.contains(approved))
    #expect(try shown(course) == approved)

    // Neither a test nor another approval brings another number.
    #expect(try course.lessons("test").status == 0)
    #expect(try course.lessons("approve").output == "01-a: as approved before\n")
    #expect(course.read("records/a.json") == record)

    // Prose may change, and so may what comes after the cell.
    try course.replace("# A\n", with: "# A\n\nProse\n\n", in: "lessons/01-a.md")
    try course.write(
      try #require(course.read("lessons/01-a.md")) + "\n```swift\nlet later = 1\n```\n",
      to: "lessons/01-a.md")
    #expect(try shown(course) == approved)

    #expect(try course.lessons("approve", "--varying").status == 0)
    let renewed = try shown(course)
    #expect(renewed != approved)

    // Code that it uses may not.
    try course.replace("\"number\"", with: "\"integer\"", in: "lessons/01-a.md")
    #expect(try shown(course).hasPrefix("integer"))
    #expect(try shown(course) != shown(course))
    let test = try course.lessons("test")
    #expect(test.status == 1)
    #expect(
      test.errors.hasSuffix(
        """
        error: the approved outputs of this cell are not those of its code
        ```swift {varies}
                  ^~~~~~ check them, then run: lessons approve 01-a

        """), "\(test.errors)")
    #expect(try course.lessons("approve").status == 0)
    #expect(try shown(course) == shown(course))
    #expect(try course.lessons("test").status == 0)
  }
}
