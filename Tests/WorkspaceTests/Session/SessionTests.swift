import Lessons
import Render
import TestSupport
import Testing
import Workspace

@Suite struct SessionTests {
  private let files: TemporaryFolder
  private let session: Session
  private let events = Events()

  init() throws {
    files = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      claim("One is less than two", 1, <, 2)
      ```
      /lessons/02-b.md
      # B

      ```swift
      6 * 7
      ```
      """)
    session = Session(folder: CourseFolder(path: files.path), libraryFolder: TestBuild.folder)
  }

  /// One session through the day of an author.
  @Test func aSessionDoesOnlyWhatHasChanged() async throws {
    let first = await session.build(progress: events.append)
    guard case .published(let publication) = first.site else {
      Issue.record("\(first)")
      return
    }
    #expect(first.path == files.path + "/site")
    #expect(publication.written.contains("01-a.html") && publication.unchanged == 0)
    #expect(
      events.descriptions.sorted() == [
        "expected 2", "finished 01-a", "finished 02-b", "started 01-a", "started 02-b",
      ])

    let approval = try await session.approve(["01-a"])
    #expect(!approval.report.hasErrors && approval.report.lessons.map(\.lesson.name) == ["01-a"])
    guard case .first(cells: 1) = approval.results[0] else {
      Issue.record("\(approval)")
      return
    }

    try files.replace("6 * 7", with: "6 * 8", in: "lessons/02-b.md")
    let later = Events()
    let second = await session.build(progress: later.append)
    guard case .published(let publication) = second.site else {
      Issue.record("\(second)")
      return
    }
    #expect(publication.written == ["02-b.html"] && publication.removed.isEmpty)
    #expect(later.descriptions == ["expected 1", "started 02-b", "finished 02-b"])

    try files.replace("6 * 8", with: "6 * \"8\"", in: "lessons/02-b.md")
    let third = await session.build(progress: later.append)
    guard case .leftAlone = third.site else {
      Issue.record("\(third)")
      return
    }
    #expect(third.report.diagnostics.map(\.location?.file) == ["lessons/02-b.md"])
    #expect(later.descriptions.last == "finished 02-b with errors")
  }

  @Test func aLessonWithErrorsHasAPageThatIsNotPublished() async throws {
    let whole = await session.weave()
    #expect(!whole.report.hasErrors)
    try files.replace("6 * 7", with: "6 * \"8\"", in: "lessons/02-b.md")
    try files.replace("1, <, 2", with: "3, <, 2", in: "lessons/01-a.md")
    let woven = await session.weave(progress: events.append)
    #expect(
      woven.report.diagnostics.filter { $0.severity == .error }.map { $0.rendered(sourceLine: nil) }
        == [
          "lessons/01-a.md:4:1: error: claim does not hold: One is less than two: 3 < 2",
          "lessons/02-b.md:4:5: error: cannot convert value of type 'String' to expected argument type 'Int'",
        ])
    #expect(woven.files.map(\.path).sorted() == whole.files.map(\.path).sorted())
    let pages = Set(woven.files.filter { $0.path.hasSuffix(".html") }.map(\.path))
    #expect(pages == ["01-a.html", "02-b.html", "index.html"])
    for page in woven.files where ["01-a.html", "02-b.html"].contains(page.path) {
      #expect(!whole.files.contains(page), "\(page.path) shows what has changed")
    }
    #expect(!files.files().keys.contains { $0.hasPrefix("site") })
  }

  @Test func linesAreThoseThatDiagnosticsAreAbout() async throws {
    try files.replace("6 * 7", with: "6 * \"8\"", in: "lessons/02-b.md")
    let diagnostics = await session.weave().report.diagnostics.filter { $0.severity == .error }
    let location = try #require(diagnostics.first?.location)
    try files.write("# Another lesson\n", to: "lessons/02-b.md")
    #expect(await session.sourceLine(at: location) == "6 * \"8\"")
  }

  /// What a build remembers of a lesson that is as approved does not outlive a change of its options.
  @Test func aBuildWarnsOfAnotherDescriptionOfAFigure() async throws {
    try files.write(
      """
      # B

      ```swift {alt="A line."}
      Figure(x: .linear("x"), y: .linear("y")) { Line(x: [0, 1], y: [0, 1]) }
      ```

      """, to: "lessons/02-b.md")
    #expect(try await !session.approve().report.hasErrors)
    #expect(await session.build().report.diagnostics.isEmpty)
    try files.replace("A line.", with: "A rising line.", in: "lessons/02-b.md")
    let warnings = await session.build().report.diagnostics
    #expect(warnings.map(\.location?.file) == ["lessons/02-b.md"])
    #expect(warnings.first?.message.hasPrefix("not as approved: ") == true)
  }

  @Test func testingTellsWhatIsWrongWithEachLesson() async throws {
    #expect(try await !session.approve().report.hasErrors)
    try files.replace("1, <, 2", with: "3, <, 2", in: "lessons/01-a.md")
    let outcome = try await session.test(progress: events.append)
    #expect(outcome.report.course.isEmpty)
    #expect(outcome.report.lessons.map(\.lesson.name) == ["01-a", "02-b"])
    #expect(outcome.claims.map(\.total) == [1, 0])
    #expect(
      outcome.report.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        "lessons/01-a.md:4:1: error: claim does not hold: One is less than two: 3 < 2"
      ])
    #expect(events.descriptions.first == "expected 2", "whatever is cached")
    await #expect(throws: LessonNameError.self) { try await session.test(["03-c"]) }
  }

  @Test func sessionsOfOneCourseWorkAtOnce() async throws {
    let folder = CourseFolder(path: files.path)
    try await withThrowingTaskGroup { group in
      for name in ["01-a", "02-b"] {
        group.addTask {
          let session = Session(folder: folder, libraryFolder: TestBuild.folder)
          return try await session.approve([name]).report.hasErrors
        }
      }
      for try await hasErrors in group { #expect(!hasErrors) }
    }
    #expect(try await session.test().report.diagnostics.isEmpty)
  }
}
