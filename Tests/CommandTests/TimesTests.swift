import TestSupport
import Testing

/// How long lessons take, and whether what has been built is up to date.
@Suite struct TimesTests {
  private let smallCourse = """
    /lessons/01-a.md
    # A

    ```swift {#slow}
    import Foundation
    Thread.sleep(forTimeInterval: 0.6)
    ```

    ```swift {#fig-a}
    Figure(x: .linear("x"), y: .linear("y"), alt: "A line.") { Line(x: [1, 2], y: [1, 2]) }
    ```
    /lessons/02-b.md
    # B

    Prose.
    """

  @Test func theSlowestLessonComesFirstWithItsSlowestCell() throws {
    let course = try TemporaryFolder(smallCourse)
    let result = try course.lessons("times")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(
      lines[0].split(separator: " ").joined(separator: " ") == "lesson compiled in ran slowest cell"
    )
    #expect(lines[1].hasPrefix("01-a"))
    #expect(lines[1].contains("#slow, "))
    #expect(lines[2].hasPrefix("02-b"))

    let limited = try course.lessons("times", "--limit", "0.5")
    #expect(limited.status == 1)
    #expect(limited.errors.contains("lessons/01-a.md:1:1: error: the lesson takes "))
    #expect(!limited.errors.contains("02-b"))
    #expect(try course.lessons("times", "--limit", "300").status == 0)
    #expect(try course.lessons("times", "--limit", "0").status == 2)
  }

  /// What the compiler took is told even if its object file was in the cache when the lesson ran last.
  @Test func theTimeOfTheCompilerOutlivesItsRun() throws {
    let course = try TemporaryFolder(smallCourse)
    #expect(try course.lessons("check").status == 0)
    func compileTime() throws -> String? {
      let lines = try course.lessons("times").output.split(separator: "\n")
      return lines.first { $0.hasPrefix("01-a") }?.split(separator: " ").dropFirst().first.map(
        String.init)
    }
    let first = try #require(try compileTime())
    #expect(try #require(Double(first)) > 0.02)
    _ = try course.lessons("test", "01-a")
    #expect(try compileTime() == first)
  }

  @Test func aCheckWritesNothing() throws {
    let course = try TemporaryFolder(smallCourse)
    let fresh = try course.lessons("build", "--check")
    #expect(fresh.status == 1)
    #expect(fresh.output.contains("site/01-a.html is not up to date\n"))
    #expect(course.files(in: "site").isEmpty)
    #expect(try course.lessons("figures", "--check").status == 1)
    #expect(course.files(in: "site").isEmpty)

    #expect(try course.lessons("build").status == 0)
    let built = course.files(in: "site")
    #expect(try course.lessons("build", "--check").status == 0)
    #expect(try course.lessons("figures", "--check").status == 0)

    try course.replace("Prose.", with: "Other prose.", in: "lessons/02-b.md")
    try course.replace("y: [1, 2]) }", with: "y: [2, 1]) }", in: "lessons/01-a.md")
    let changed = try course.lessons("build", "--check")
    #expect(changed.status == 1)
    #expect(changed.output.contains("site/02-b.html is not up to date\n"))
    let figures = try course.lessons("figures", "--check")
    #expect(figures.status == 1)
    #expect(figures.output.contains(".png is not up to date\n"))
    #expect(course.files(in: "site") == built)

    try course.remove("lessons/02-b.md")
    let removed = try course.lessons("build", "--check")
    #expect(removed.output.contains("site/02-b.html is no longer made\n"))
    #expect(course.files(in: "site") == built)
  }
}
