import Files
import Foundation
import TestSupport
import Testing

@Suite struct AtomicReplacementTests {
  /// Writers and a reader side by side: every content that is read is one that was written.
  @Test func readersNeverSeeAPart() async throws {
    let folder = try TemporaryFolder()
    let file = File("\(folder.path)/file")
    try file.replace(with: [UInt8](repeating: 0, count: 20_000))
    try await withThrowingTaskGroup { group in
      for writer in 1...2 {
        group.addTask {
          for _ in 0..<50 {
            try file.replace(with: [UInt8](repeating: UInt8(writer), count: 20_000))
            File.removeAbandonedTemporaries(in: folder.path)
          }
        }
      }
      group.addTask {
        for _ in 0..<200 {
          let content = try file.bytes()
          #expect(content.count == 20_000 && Set(content).count == 1)
        }
      }
      try await group.waitForAll()
    }
    #expect(folder.files().keys.sorted() == ["file"])
  }

  @Test func whatAKilledWriterLeavesIsRemoved() throws {
    let folder = try TemporaryFolder()
    try folder.write("half", to: "site/figures/.lessons-a1.tmp")
    try folder.write("half", to: "site/.lessons-b2.tmp")
    try folder.write("other", to: "site/.lessons-site")
    try folder.write("other", to: "site/x.tmp")
    let writer = try #require(
      try FileLock.attempt("\(folder.path)/site/.lessons-b2.tmp", .exclusive))
    File.removeAbandonedTemporaries(in: folder.path + "/site")
    #expect(
      folder.files(in: "site").keys.sorted() == [".lessons-b2.tmp", ".lessons-site", "x.tmp"])
    writer.release()
    // A process that another test is just starting has the lock until it runs its program.
    for _ in 0..<500 where folder.read("site/.lessons-b2.tmp") != nil {
      File.removeAbandonedTemporaries(in: folder.path + "/site")
      usleep(10_000)
    }
    #expect(folder.files(in: "site").keys.sorted() == [".lessons-site", "x.tmp"])
  }
}
