import Files
import Foundation
import TestSupport
import Testing

@Suite struct ScratchFolderTests {
  @Test func eachIsItsOwnersAloneAndGoesWithIt() throws {
    let folder = try TemporaryFolder()
    var first: ScratchFolder? = try ScratchFolder(in: folder.path + "/programs")
    let second = try ScratchFolder(in: folder.path + "/programs")
    let (a, b) = (try #require(first).path, second.path)
    #expect(a != b)
    try File(a + "/program/main.swift").replace(with: "1")
    try File(b + "/main.swift").replace(with: "2")
    first = nil
    #expect(!File(a).exists)
    #expect(try File(b + "/main.swift").text() == "2")
    #expect(folder.files(in: "programs").count == 2, "a file in the folder, and its lock")
  }

  @Test func whatAKilledProcessLeavesIsRemovedByTheNext() throws {
    let folder = try TemporaryFolder(
      """
      /programs/4f.lock
      /programs/4f/deep/main.swift
      print(1)
      /programs/7a.lock
      """)
    let living = try ScratchFolder(in: folder.path + "/programs")
    let next = try ScratchFolder(in: folder.path + "/programs")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/programs")
    let expected = [living, next].flatMap { scratch -> [String] in
      let name = scratch.path.split(separator: "/").last.map(String.init) ?? ""
      return [name, name + ".lock"]
    }
    #expect(names.sorted() == expected.sorted())
  }

  @Test func aFolderThatCannotBeMadeIsAnError() {
    let error = #expect(throws: FileError.self) { try ScratchFolder(in: "/proc/none") }
    #expect(error?.cause == .system(ENOENT))
  }
}
