import TestSupport
import Testing

/// Swift files that all lessons of a course share.
@Suite struct SharedCodeTests {
  private func course() throws -> TemporaryFolder {
    try TemporaryFolder(
      """
      /course.yml
      title: Course
      /lessons/01-a.md
      # A

      ```swift
      print(mean([1, 2, 6]))
      ```
      /lessons/02-b.md
      # B

      The mean is `{swift} mean([1, 2])`.
      /lessons/shared/stats.swift
      /// The mean of $x$; see [](01-a.md).
      func mean(_ x: [Double]) -> Double {
        x.reduce(0, +) / Double(x.count)
      }

      """)
  }

  @Test func codeThatNoLessonCallsIsKnown() throws {
    let course = try course()
    try course.replace(
      "  x.reduce",
      with:
        "  total(x) / Double(x.count)\n}\n\nfunc total(_ x: [Double]) -> Double { sum(x) }\n\nfunc sum(_ x: [Double]) -> Double {\n  x.reduce",
      in: "lessons/shared/stats.swift")
    try course.replace("(0, +) / Double(x.count)", with: "(0, +)", in: "lessons/shared/stats.swift")
    try course.write(
      try #require(course.read("lessons/shared/stats.swift"))
        + "\nfunc spread(_ x: [Double]) -> Double { 0 }\n",
      to: "lessons/shared/stats.swift")
    #expect(
      try course.lessons("uses", "sum").output == "01-a\n02-b\n2 of 2 lessons can reach sum\n")
    #expect(try course.lessons("uses", "spread").output == "0 of 2 lessons can reach spread\n")
    #expect(try course.lessons("uses", "spraed").status == 2)
  }

  @Test func aSiteHasAPageOfTheCodeAndAChangeOfItRunsTheLessons() throws {
    let course = try course()
    try course.expect(
      "approve",
      output:
        "01-a: approved for the first time, 1 cell\n02-b: approved for the first time, 1 cell\n",
      errors: """
        ✓ 01-a  compiled in TIME, ran TIME
        ✓ 02-b  compiled in TIME, ran TIME

        """)
    #expect(try course.lessons("build").errors == "")
    let page = try #require(course.read("site/shared.html"))
    #expect(page.contains("<title>Shared code · Course</title>"))
    #expect(page.contains(" see <a href=\"01-a.html\">A</a>.</p>"))
    #expect(page.contains("<span class=\"hl-function\">mean</span>"))
    #expect(
      course.read("site/index.html")?.contains("<a href=\"shared.html\">Shared code</a>") == true)
    #expect(course.read("site/02-b.html")?.contains("1.5") == true)

    try course.replace(
      "/ Double(x.count)", with: "/ Double(x.count) + 1", in: "lessons/shared/stats.swift")
    let changed = try course.lessons("build")
    #expect(changed.errors.contains("✓ 01-a") && changed.errors.contains("✓ 02-b"))
    #expect(course.read("site/02-b.html")?.contains("2.5") == true)
    // A file that nothing uses yet is part of the module, too.
    try course.write("let unused = 1\n", to: "lessons/shared/more.swift")
    #expect(try course.lessons("build").errors.contains("✓ 01-a"))
    #expect(try !course.lessons("build").errors.contains("✓"))
  }

  @Test func errorsInTheCodeAreReportedOnceAndNoLessonIsBlamed() throws {
    let course = try course()
    try course.write("func unused() -> Int { \"a\" }\n", to: "lessons/shared/unused.swift")
    let error = """
      lessons/shared/unused.swift:1:24: error: cannot convert return expression of type 'String' to return type 'Int'
      func unused() -> Int { "a" }
                             ^~~

      """
    for _ in 1...2 {
      try course.expect("build", status: 1, errors: error + "1 error; COURSE/site is unchanged\n")
    }
    try course.expect("test", status: 1, errors: error)
    try course.expect("approve", status: 1, errors: error)
    try course.expect("check", status: 1, output: "1 error in 2 lessons\n", errors: error)
    try course.remove("lessons/shared/unused.swift")
    // A file that cannot be read is no reason to blame lessons either.
    try course.writeBytes([0xFF], to: "lessons/shared/stats.swift")
    try course.expect(
      "build", status: 1,
      errors: """
        lessons/shared/stats.swift:1:1: error: the file is not in UTF-8
          save it as UTF-8
        1 error; COURSE/site is unchanged

        """)
  }

  @Test func aLessonWithTheNameOfThePageIsAConflict() throws {
    let course = try course()
    try course.write("# Shared\n", to: "lessons/shared.md")
    let result = try course.lessons("check")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "lessons/shared.md:1:1: error: two files of the site have the path shared.html: the page of lessons/shared.md, and the page of shared code"
      ))
  }
}
