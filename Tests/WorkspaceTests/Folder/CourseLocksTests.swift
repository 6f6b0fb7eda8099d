import Files
import TestSupport
import Testing
import Workspace

@Suite struct CourseLocksTests {
  private let files: TemporaryFolder
  private var folder: CourseFolder { CourseFolder(path: files.path) }

  init() throws { files = try TemporaryFolder() }

  @Test func whoeverWaitsSaysSoOnce() async throws {
    let lock = try await folder.take(.writing, .exclusive) { _ in }
    let events = Events()
    let second = try await folder.take(.writing, .exclusive, patience: .zero) { event in
      events.append(event)
      lock.release()
    }
    #expect(events.descriptions == ["waiting"])
    // Another lock of the same course.
    try await folder.take(.cache, .shared, patience: .zero, progress: events.append).release()
    second.release()
    try await folder.take(.writing, .exclusive, patience: .zero, progress: events.append).release()
    #expect(events.descriptions == ["waiting"])
  }

  @Test func theCacheIsRemovedWhenNobodyUsesIt() async throws {
    #expect(try await !folder.removeCache())
    #expect(files.files().isEmpty)
    try files.write("x", to: ".cache/records/a.json")
    let first = try await folder.take(.cache, .shared) { _ in }
    let second = try await folder.take(.cache, .shared) { _ in }
    let (folder, files) = (folder, files)
    async let removal = folder.removeCache { _ in
      // It has waited for a second, and has removed nothing.
      #expect(files.read(".cache/records/a.json") == "x")
      first.release()
    }
    second.release()
    #expect(try await removal)
    #expect(!folder.exists(".cache"))
    try await folder.take(.cache, .shared) { _ in }.release()
    #expect(files.files().keys.sorted() == [".cache/cache.lock"])
  }
}
