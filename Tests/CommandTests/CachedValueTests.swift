import Foundation
import TestSupport
import Testing

/// Lessons with calls of `cached`, as an author builds them.
@Suite struct CachedValueTests {
  /// A lesson that shows another number each time it computes its value.
  private func course() throws -> TemporaryFolder {
    try TemporaryFolder(
      """
      /course.yml
      title: Course
      /lessons/01-long.md
      # Long

      ```swift {#before}
      let size = 3
      ```

      ```swift {#training}
      var model = Linear(size, 2, using: &random)
      let losses = cached("training", &model) { model in
        let clock = ContinuousClock.now
        for _ in 0..<100 { model.weight = model.weight * Float(halved(1.5)) }
        return ["\\(clock)"]
      }
      losses.joined()
      ```

      ```swift {#after}
      print("after")
      ```
      /lessons/shared/code.swift
      func halved(_ x: Double) -> Double { x / 2 }
      func unused(_ x: Double) -> Double { x - 1.5 }
      """)
  }

  /// What the lesson has computed, from its page.
  private func shown(_ course: TemporaryFolder) throws -> Substring {
    let page = try #require(course.read("site/01-long.html"))
    let start = try #require(page.firstRange(of: "Instant("))
    return page[start.lowerBound...].prefix { $0 != "<" }
  }

  @Test func aTrainingIsKeptWhileLaterCellsAreEdited() throws {
    let course = try course()
    let file = "lessons/01-long.md"
    #expect(
      try course.lessons("plan").output
        == "01-long: has not run yet; computes 'training'\n1 of 1 lesson would run\n")
    #expect(try course.lessons("build").status == 0)
    let first = try shown(course)

    try course.replace("print(\"after\")", with: "print(\"after\", losses.count)", in: file)
    #expect(
      try course.lessons("plan").output == "01-long: #after changed\n1 of 1 lesson would run\n")
    #expect(try course.lessons("build").status == 0)
    #expect(course.read("site/01-long.html")?.contains("after 1") == true)
    #expect(try shown(course) == first)

    try course.replace("x - 1.5", with: "x - 2.5", in: "lessons/shared/code.swift")
    #expect(try course.lessons("plan").output == "1 lesson: nothing would run\n")
    try course.replace("x / 2", with: "x / 4", in: "lessons/shared/code.swift")
    #expect(
      try course.lessons("plan").output
        == "01-long: halved changed; computes 'training'\n1 of 1 lesson would run\n")
    #expect(try course.lessons("build").status == 0)
    let second = try shown(course)
    #expect(second != first)

    try course.replace("let size = 3", with: "let size = 4", in: file)
    #expect(try course.lessons("build").status == 0)
    let third = try shown(course)
    #expect(third != second)

    // An entry that is damaged is made anew, and one that is gone.
    for name in course.files(in: ".cache").keys where name.contains("values/") {
      try course.write("damaged", to: ".cache/\(name)")
    }
    try course.replace("losses.count)", with: "losses.count + 1)", in: file)
    #expect(try course.lessons("build").status == 0)
    let fourth = try shown(course)
    #expect(fourth != third)
    #expect(try course.lessons("clean").status == 0)
    #expect(try course.lessons("build").status == 0)
    #expect(try shown(course) != fourth)
  }

  /// What differs from run to run is not approved for being kept.
  @Test func anApprovalComputes() throws {
    let course = try course()
    #expect(try course.lessons("build").status == 0)
    let result = try course.lessons("approve")
    #expect(result.status == 1)
    #expect((result.output + result.errors).contains("a second run differs"))
  }

  @Test func twoBuildsAtOnceKeepWholeValues() throws {
    let course = try course()
    let both = [try course.start(["build"]), try course.start(["build"])]
    for build in both { #expect(build.result().status == 0) }
    try course.replace("\"after\"", with: "\"then\"", in: "lessons/01-long.md")
    #expect(
      try course.lessons("plan").output == "01-long: #after changed\n1 of 1 lesson would run\n")
    let again = [try course.start(["build"]), try course.start(["build"])]
    for build in again { #expect(build.result().status == 0) }
  }
}
