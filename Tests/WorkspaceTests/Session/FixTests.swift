import Lessons
import TestSupport
import Testing
import Workspace

@Suite struct SessionFixTests {
  /// Edits belong to the text that they were computed from.
  @Test func aFileThatIsSavedMeanwhileIsLeftAlone() async throws {
    let text = "# A\n\n```swift {hiden}\nlet a = 1\n```\n"
    let files = try TemporaryFolder("/lessons/01-a.md\n\(text)")
    let session = Session(
      folder: CourseFolder(path: files.path), libraryFolder: TestBuild.folder)
    let saved = "# B\n\nAnother text.\n\n" + text
    let outcome = try await session.fix { event in
      // While the cell is being compiled.
      if case .started = event { try? files.write(saved, to: "lessons/01-a.md") }
    }
    #expect(files.read("lessons/01-a.md") == saved)
    #expect(outcome.editCounts.isEmpty)
    #expect(
      outcome.report.diagnostics.map { $0.rendered(sourceLine: nil) }.contains(
        "lessons/01-a.md:1:1: error: the file was saved in the meantime and was left as it was\n"
          + "  run lessons fix again"))
  }
}
