import Files
import Foundation
import TestSupport
import Testing

@Suite struct FolderTests {
  @Test func namesAreSortedAndThoseOfTheFolderItselfAlone() throws {
    let files = try TemporaryFolder("/b.txt\n/a/deep.txt\n/.hidden.txt\n/é.txt\n")
    #expect(Folder(files.path).names == [".hidden.txt", "a", "b.txt", "é.txt"])
    #expect(Folder(files.path + "/a").names == ["deep.txt"])
  }

  @Test func aFolderThatCannotBeReadHasNoNames() throws {
    let files = try TemporaryFolder("/file.txt\n")
    for (name, cause) in [("none", ENOENT), ("file.txt", ENOTDIR)] {
      let folder = Folder("\(files.path)/\(name)")
      #expect(folder.names == [])
      #expect(throws: FileError(.read, folder.path, .system(cause))) { try folder.list() }
    }
  }
}
