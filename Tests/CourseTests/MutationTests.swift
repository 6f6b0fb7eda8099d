import Foundation
import Lessons
import TestSupport
import Testing
import Workspace

/// Mistakes of many kinds, put into the lessons of the course one at a time: each has to be reported at
/// its line.
///
/// Takes minutes, and so runs only when asked for: `make mutate`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["LESSONS_MUTATIONS"] != nil))
struct MutationTests {
  @Test func everyMistakeIsReportedAtItsLine() async throws {
    let course = CourseTests.CourseName.course.folder
    let folder = try TemporaryFolder()
    for file in [CoursePaths.settings] + course.lessonFiles {
      try folder.write(try course.text(file), to: file)
    }
    // The courses beside it, to which its page links, are in docs/.
    for name in ["records", "docs"] {
      try FileManager.default.copyItem(
        atPath: "\(course.path)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    let session = Session(
      folder: CourseFolder(path: folder.path), libraryFolder: TestBuild.folder)
    #expect(await session.weave().report.diagnostics == [])

    var random = SplitMix(seed: 1)
    for file in course.lessonFiles {
      let text = try course.text(file)
      let lesson = LessonLines(text)
      var count = 0
      for mutation in Mutation.all {
        guard let mutated = mutation.apply(lesson, &random) else { continue }
        count += 1
        try folder.write(mutated.text, to: file)
        let diagnostics = await session.weave().report.diagnostics
        let lines = diagnostics.filter { $0.location?.file == file }.compactMap(\.location?.line)
        let report = diagnostics.map { $0.rendered(sourceLine: nil) }.joined(separator: "\n")
        #expect(
          lines.contains { mutated.lines.contains($0) },
          "\(file): \(mutation) at line \(mutated.lines) is not reported there:\n\(report)")
        // What follows from a mistake is not reported beside it.
        #expect(
          diagnostics.count { $0.severity == .error } <= 1,
          "\(file): \(mutation) at line \(mutated.lines) is reported more than once:\n\(report)")
      }
      #expect(count >= 20)
      try folder.write(text, to: file)
    }
  }
}
