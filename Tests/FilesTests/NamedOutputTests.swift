import Files
import Foundation
import TestSupport
import Testing

@Suite struct NamedOutputTests {
  @Test func aFileIsReplacedAndALinkKept() throws {
    let folder = try TemporaryFolder("/old.xml\nold\n")
    let link = File("\(folder.path)/link.xml")
    #expect(symlink("old.xml", link.path) == 0)
    try link.writeNamedOutput("new")
    #expect(try File("\(folder.path)/old.xml").text() == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "old.xml")
    try File("\(folder.path)/reports/fresh.xml").writeNamedOutput("fresh")
    #expect(try File("\(folder.path)/reports/fresh.xml").text() == "fresh")
  }

  @Test func aPipeIsWrittenTo() async throws {
    let folder = try TemporaryFolder("")
    let pipe = File("\(folder.path)/pipe")
    #expect(mkfifo(pipe.path, 0o600) == 0)
    // Opened for both, so that neither end waits for the other.
    let reader = open(pipe.path, O_RDWR)
    defer { close(reader) }
    try pipe.writeNamedOutput("through")
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = read(reader, &buffer, buffer.count)
    #expect(String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self) == "through")
    #expect(throws: FileError(.write, "/dev/full", .system(ENOSPC))) {
      try File("/dev/full").writeNamedOutput("lost")
    }
  }
}
