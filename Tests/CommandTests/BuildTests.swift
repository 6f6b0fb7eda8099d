import Foundation
import TestSupport
import Testing

@Suite struct BuildTests {
  private let course: TemporaryFolder

  init() throws { course = try TemporaryFolder(smallCourse) }

  /// What the first build says of lessons that nobody has approved.
  private let warnings = """
    lessons/01-first.md:1:1: warning: the lesson has no approved record
    ---
    ^ check its page, then run: lessons approve 01-first
    lessons/02-second.md:1:1: warning: the lesson has no approved record
    # Second lesson
    ^ check its page, then run: lessons approve 02-second

    """

  private func ran(_ names: String...) -> String {
    names.map { "✓ \($0)  compiled in TIME, ran TIME\n" }.joined()
  }

  @Test func buildWritesAPageForEachLessonWithItsOutputs() throws {
    let result = try course.lessons("build")
    let count = course.files(in: "site").count - 1  // but for the list of files
    #expect(
      result
        == CommandResult(
          output: "COURSE/site/index.html: \(count) files written, 0 unchanged, TIME\n",
          errors: ran("01-first", "02-second") + warnings))

    let page = try #require(course.read("site/01-first.html"))
    #expect(page.contains("[2, 4, 6]"))
    #expect(page.contains("printed text"))
    #expect(page.contains("The sum is six"))
    #expect(page.contains("Figure 1.1"))
    #expect(page.contains(">42<"))
    #expect(page.contains("<math"))
    #expect(page.contains("src=\"figures/01-first/fig-line.png\""))
    #expect(!page.contains("<script"))

    let second = try #require(course.read("site/02-second.html"))
    #expect(second.contains("cannot convert value of type"))
    #expect(second.contains("Index out of range"))

    let index = try #require(course.read("site/index.html"))
    #expect(index.contains("A small course"))
    #expect(index.contains("href=\"02-second.html\""))

    let signature = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    for name in ["fig-line.png", "fig-line.dark.png"] {
      let picture = try #require(course.data("site/figures/01-first/\(name)"))
      #expect(picture.starts(with: signature))
    }
  }

  @Test func everyLocalLinkOfASiteLeadsSomewhere() throws {
    #expect(try course.lessons("build").status == 0)
    #expect(brokenLinks() == [])
  }

  /// Links of pages to files that are not there.
  private func brokenLinks() -> [String] {
    let files = course.files(in: "site")
    return files.filter { $0.key.hasSuffix(".html") }.flatMap { page, content in
      let text = String(decoding: content, as: UTF8.self)
      let links = text.matches(of: /(?:href|src|srcset)="([^"#:]+)(?:#[^"]*)?"/).map(\.1)
      #expect(links.count > 3)
      return links.filter { link in
        let target = URL(fileURLWithPath: "/" + page).deletingLastPathComponent()
          .appendingPathComponent(String(link)).standardizedFileURL.path
        return files[String(target.dropFirst())] == nil
      }.map { "\(page): \($0)" }
    }
  }

  @Test func aSiteInsideAnotherSharesItsStyleSheetsAndFonts() throws {
    let appendix = try TemporaryFolder(smallCourse)
    let output = course.path + "/site/appendix"
    #expect(try course.lessons("build").status == 0)
    let alone = course.files(in: "site")
    #expect(
      try appendix.lessons("build", "--output", output, "--assets", "..").output.hasPrefix(
        "\(output)/index.html: 5 files written"))
    #expect(
      course.files(in: "site/appendix").keys.sorted() == [
        ".lessons-site", "01-first.html", "02-second.html", "figures/01-first/fig-line.dark.png",
        "figures/01-first/fig-line.png", "index.html",
      ])
    #expect(brokenLinks() == [])

    // The outer site leaves the inner one alone.
    #expect(try course.lessons("build").output.contains("nothing has changed"))
    let inner = course.files(in: "site").filter { $0.key.hasPrefix("appendix/") }
    #expect(inner.count == 6)
    #expect(course.files(in: "site").filter { !$0.key.hasPrefix("appendix/") } == alone)
  }

  @Test func aSecondBuildChangesNothingAndAnotherFolderGivesTheSameBytes() throws {
    #expect(try course.lessons("build").status == 0)
    let before = course.files(in: "site")
    try course.expect(
      "build", output: "COURSE/site/index.html: nothing has changed, TIME\n", errors: warnings)
    #expect(course.files(in: "site") == before)

    let other = try TemporaryFolder(smallCourse)
    #expect(try other.lessons("build", "--output", other.path + "/deep/site").status == 0)
    #expect(other.files(in: "deep/site") == before)
    #expect(other.files(in: "site").isEmpty)
  }

  @Test func aChangeOfProseRunsNoLessonAndAChangeOfCodeThatLessonOnly() throws {
    #expect(try course.lessons("build").status == 0)
    let rest = course.files(in: "site").count - 2  // but for that page, and the list of files
    try course.replace(
      "A formula", with: "Another line.\n\nA better formula", in: "lessons/01-first.md")
    try course.expect(
      "build", output: "COURSE/site/index.html: 1 file written, \(rest) unchanged, TIME\n",
      errors: warnings)
    #expect(try #require(course.read("site/01-first.html")).contains("A better formula"))

    try course.replace("$0 * 2", with: "$0 * 3", in: "lessons/01-first.md")
    try course.expect(
      "build", output: "COURSE/site/index.html: 1 file written, \(rest) unchanged, TIME\n",
      errors: ran("01-first") + warnings)
    #expect(try #require(course.read("site/01-first.html")).contains("[3, 6, 9]"))
  }

  @Test func aChangeOfAFileThatALessonReadsRunsThatLesson() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-data.md
      # Data

      ```swift
      import Foundation
      print(try String(contentsOfFile: "data/numbers.txt", encoding: .utf8))
      ```
      /data/numbers.txt
      1 2 3
      """)
    let warning = """
      lessons/01-data.md:1:1: warning: the lesson has no approved record
      # Data
      ^ check its page, then run: lessons approve 01-data

      """
    #expect(try course.lessons("build").errors == ran("01-data") + warning)
    #expect(try course.lessons("build").errors == warning)
    try course.write("4 5 6\n", to: "data/numbers.txt")
    #expect(try course.lessons("build").errors == ran("01-data") + warning)
    #expect(try #require(course.read("site/01-data.html")).contains("4 5 6"))
  }

  @Test func pagesAndPicturesOfARemovedLessonAreRemovedAndOtherFilesStay() throws {
    #expect(try course.lessons("build").status == 0)
    try course.write("example.org\n", to: "site/CNAME")
    try course.remove("lessons/01-first.md")
    let before = course.files(in: "site")
    let result = try course.lessons("build")
    let after = course.files(in: "site")
    // The page of the other lesson, which has another number now, and that of the course.
    let unchanged = after.count - 2 - 2  // but for the list of files, and CNAME
    #expect(
      result
        == CommandResult(
          output: """
            COURSE/site/index.html: 2 files written, \(before.count - after.count) removed, \
            \(unchanged) unchanged, TIME

            """, errors: warnings.split(separator: "\n").suffix(3).map { $0 + "\n" }.joined()))
    #expect(after.keys.allSatisfy { !$0.contains("01-first") })
    #expect(after["CNAME"] == before["CNAME"])
  }

  @Test func aFolderThatIsNoSiteIsLeftAlone() throws {
    try course.write("precious", to: "site/thesis.txt")
    try course.expect(
      "build", status: 1,
      errors: ran("01-first", "02-second") + """
        error: COURSE/site is not empty and was not created by lessons
          move its files away, or build to another folder with --output

        """ + warnings)
    #expect(course.files(in: "site").keys.sorted() == ["thesis.txt"])
  }

  @Test func theCacheStaysWithinItsLimit() throws {
    let build = { (limit: String) in
      try course.start(["build"], environment: ["LESSONS_CACHE_LIMIT": limit]).result()
    }
    // Entries of the cache are files of folders in it; locks are not.
    let entries = {
      course.files(in: ".cache").keys.filter { $0.contains("/") && !$0.hasSuffix(".lock") }
    }
    #expect(try build("1000").status == 0)
    #expect(entries().count > 2)
    #expect(try build("0").status == 0)
    #expect(entries().isEmpty)
    #expect(
      try build("much")
        == CommandResult(
          status: 2,
          errors: """
            Error: LESSONS_CACHE_LIMIT is 'much', which is not a number of megabytes.
            Usage: lessons <subcommand>
              See 'lessons --help' for more information.

            """))
  }
}
