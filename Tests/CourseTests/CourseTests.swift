import Foundation
import Lessons
import Testing

/// Every lesson of the course, run afresh: its claims hold, and its outputs are as approved.
@Suite struct CourseTests {
  private static let folder = CourseFolder(
    path: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path)
  private static let sources = folder.load()

  @Test func allLessonsAreWellFormed() {
    #expect(Self.sources.lessons.count >= 4)
    #expect(Self.sources.diagnostics.map { $0.rendered(sourceLine: nil) } == [])
  }

  @Test(arguments: sources.lessons.map(\.name))
  func lessonHolds(_ name: String) async throws {
    let lesson = try #require(Self.sources.lessons.first { $0.name == name })
    let programs = FileManager.default.temporaryDirectory.path + "/lesson-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: programs, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: programs) }
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let toolchain = try await Toolchain.find(
      libraryFolder: URL(fileURLWithPath: tests).deletingLastPathComponent().path,
      module: Self.sources.course.module, swiftVersion: Self.sources.course.swiftVersion,
      memory: Memory(path: programs + "/memory.plist"))

    let run = await lesson.run(
      course: Self.sources.course, toolchain: toolchain, in: programs,
      courseFolder: Self.folder.path, threads: 1)
    let differences = Self.folder.differences(
      of: run, lesson: lesson, course: Self.sources.course)
    for diagnostic in run.diagnostics + differences where diagnostic.severity == .error {
      let source = diagnostic.location.flatMap { lesson.sourceLine($0.line) }
      Issue.record("\(diagnostic.rendered(sourceLine: source))")
    }
    let claims = run.record.cells.flatMap(\.outputs).count {
      if case .claim = $0 { true } else { false }
    }
    #expect(claims > 0, "a lesson has a claim for each quantitative statement")
  }
}
