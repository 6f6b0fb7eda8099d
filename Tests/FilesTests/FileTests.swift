import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ name: String) -> File { File("\(folder.path)/\(name)") }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 1_000_000])
  func whatIsWrittenIsReadBack(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
    try file("deep/in/file").replace(with: content)
    #expect(try file("deep/in/file").bytes() == content)
    try file("deep/in/file").replace(with: "π")
    #expect(try file("deep/in/file").text() == "π")
    #expect(folder.files().keys.sorted() == ["deep/in/file"])
  }

  @Test func filesWithoutASizeOfTheirOwnAreReadToTheirEnd() throws {
    #expect(try File("/proc/self/status").text().contains("Pid:"))
  }

  @Test func errorsSayWhatCannotBeDoneAndWhy() throws {
    try folder.write("x", to: "plain")
    try Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: file("bytes").path))
    func message(_ body: () throws(FileError) -> Void) -> String? {
      do throws(FileError) { try body() } catch {
        return "\(error)".replacing(folder.path, with: "FOLDER")
      }
      return nil
    }
    let messages = [
      message { () throws(FileError) in _ = try file("none").bytes() },
      message { () throws(FileError) in _ = try File(folder.path).bytes() },
      message { () throws(FileError) in _ = try file("plain/x").text() },
      message { () throws(FileError) in _ = try file("bytes").text() },
      message { () throws(FileError) in try file("plain/x").replace(with: "") },
      message { () throws(FileError) in try File(folder.path).replace(with: "") },
      message { () throws(FileError) in try File(folder.path).remove() },
      message { () throws(FileError) in _ = try FileLock.attempt("/proc/none/x", .shared) },
    ]
    #expect(
      messages == [
        "cannot read FOLDER/none: no such file or directory",
        "cannot read FOLDER: is a directory",
        "cannot read FOLDER/plain/x: not a directory",
        "cannot read FOLDER/bytes: the file is not in UTF-8",
        "cannot write FOLDER/plain/x: not a directory",
        "cannot write FOLDER: is a directory",
        "cannot remove FOLDER: is a directory",
        "cannot lock /proc/none/x: no such file or directory",
      ])
    #expect(folder.files().keys.sorted() == ["bytes", "plain"])
  }

  @Test func removingSaysWhetherThereWasAFile() throws {
    try folder.write("x", to: "a")
    #expect(try file("a").remove())
    #expect(try !file("a").remove())
    #expect(try !file("none/a").remove())
    #expect(!file("a").exists)
  }

  @Test func stampsChangeWithTheFile() throws {
    #expect(FileStamp(path: file("a").path) == nil)
    try file("a").replace(with: "one")
    let first = try #require(FileStamp(path: file("a").path))
    #expect(FileStamp(path: file("a").path) == first)
    try file("a").replace(with: "two")
    let second = try #require(FileStamp(path: file("a").path))
    #expect(second != first && second.description != first.description)
  }
}
