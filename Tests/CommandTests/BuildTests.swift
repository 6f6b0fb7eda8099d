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

    #expect(
      try text(ofPage: "01-first") == """
        Lesson 1
        First lesson
        One sentence.
        1\u{A0}min1 claim, which holds
        A formula ex and a value, 42.
        let xs = [1.0, 2, 3]
        xs.map { $0 * 2 }
        [2, 4, 6]
        Figure(x: .linear("x"), y: .linear("y"), alt: "A rising line.") {
          Line(x: xs, y: xs, label: "y")
        }
        [figures/01-first/fig-line.png: A rising line.]
        Figure 1.1. A line
        print("printed text")
        claim("The sum is six", xs.reduce(0, +), ==, 6)
        printed text
        Holds: The sum is six
        6 = 6
        See Figure 1.1 and Second lesson.
        Next 2. Second lesson
        """)
    #expect(
      try text(ofPage: "02-second") == """
        Lesson 2
        Second lesson
        1\u{A0}min
        let count: Int = "three"
        Does not compile, as intended
        cannot convert value of type 'String' to specified type 'Int'
        1 | let count: Int = "three"
          |                  ^
        [1, 2, 3][5]
        Crashes, as intended
        Index out of range
        1 | [1, 2, 3][5]
          |          ^
        Tensor.normal([2], using: &random).shape
        [2]
        Previous 1. First lesson
        """)
    #expect(
      try text(ofPage: "index") == """
        A small course
        1 claim, which holds
        Lesson 1
        First lesson
        One sentence.
        1\u{A0}min1 claim, which holds
        [figures/01-first/fig-line.png: ]
        Lesson 2
        Second lesson
        1\u{A0}min
        """)
    #expect(!(course.read("site/01-first.html") ?? "<script").contains("<script"))

    let signature = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    for name in ["fig-line.png", "fig-line.dark.png"] {
      let picture = try #require(course.data("site/figures/01-first/\(name)"))
      #expect(picture.starts(with: signature))
    }
  }

  /// What a page shows between its header and footer: lines without markup, formulas in MathML, and
  /// pictures as `[file: description]`.
  private func text(ofPage name: String) throws -> String {
    let page = try #require(course.read("site/\(name).html"))
    return try #require(page.firstMatch(of: /(?s)<main.*<\/main>/)).output
      .replacing(/<annotation.*<\/span>(?= and a value)/, with: "")
      .replacing(/<img src="([^"]*)".* alt="([^"]*)".*>/) { "[\($0.1): \($0.2)]" }
      .replacing(/<[^>]+>/, with: "")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .split(separator: "\n").joined(separator: "\n")
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

  /// The largest is ended at its cell, the others go on, and none is ended that has memory of its own.
  @Test func allLessonsTogetherHaveALimitOfMemory() throws {
    let lesson = { (name: String, megabytes: Int) in
      """
      /lessons/\(name).md
      # Lesson \(name)

      ```swift
      import Foundation
      let bytes = [UInt8](repeating: 1, count: \(megabytes) << 20)
      sleep(3)
      bytes.count >> 20
      ```

      """
    }
    let course = try TemporaryFolder(
      "/course.yml\ntitle: T\n" + lesson("01-large", 500) + lesson("02-small", 50))
    let limited = try course.start(["build"], environment: ["LESSONS_MEMORY": "300"]).result()
    #expect(limited.status == 1)
    let found = try #require(
      limited.errors.firstMatch(
        of:
          /lessons\/01-large.md:3:1: error: what runs at once has used more than 300 MB of memory: this lesson the most, (\d+) MB/
      ), "\(limited)")
    // The other and the compiler had the rest.
    #expect((150...600).contains(Int(found.1) ?? 0))
    #expect(limited.errors.contains("use more, in megabytes: LESSONS_MEMORY=600"))
    #expect(limited.errors.contains("✓ 02-small"))
    #expect(!limited.errors.contains("lessons/02-small.md:3:1: error"))
    let free = try course.start(["build"], environment: ["LESSONS_MEMORY": "2000"]).result()
    #expect(free.status == 0, "\(free)")
    for text in ["much", "0", "-5"] {
      let misuse = try course.start(["build"], environment: ["LESSONS_MEMORY": text]).result()
      #expect(misuse.status == 2)
      #expect(
        misuse.errors.contains(
          "Error: LESSONS_MEMORY is '\(text)', which is not a number of megabytes.\n"))
    }
  }
}
