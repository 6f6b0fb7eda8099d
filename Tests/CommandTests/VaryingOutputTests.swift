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

  /// The page shows the approved number, so the text has to say it; before anything is approved, each run
  /// has another one.
  @Test func numbersInLinksAreThoseThatWereApproved() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      The first is [1500000](#drawn).

      ```swift {#drawn varies}
      Int.random(in: 1_000_000...1_999_999)
      ```
      /lessons/02-b.md
      # B

      It was [1500000](01-a.md#drawn).
      """)
    #expect(try course.lessons("build").status == 0)
    #expect(try course.lessons("approve").status == 0)
    let record = try #require(course.read("records/a.json"))
    let number = try #require(record.firstMatch(of: /\b1\d{6}\b/)).0
    for (run, place) in [
      (try course.lessons("test"), "lessons/01-a.md:3:15"),
      (try course.lessons("build"), "lessons/01-a.md:3:15"),
      (try course.lessons("test", "02-b"), "lessons/02-b.md:3:9"),
    ] {
      #expect(run.status == 1)
      #expect(
        run.errors.contains(
          "\(place): error: the text says 1500000, but the cell 'drawn' shows \(number)"),
        "\(run.errors)")
    }
    #expect(try course.lessons("fix", "--outputs").status == 0)
    #expect(course.read("lessons/01-a.md")?.contains("[\(number)](#drawn)") == true)
    #expect(course.read("lessons/02-b.md")?.contains("[\(number)](01-a.md#drawn)") == true)
    #expect(try course.lessons("test").status == 0)
    #expect(try course.lessons("build").status == 0)
  }
}
