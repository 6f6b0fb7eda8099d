import Foundation
import Lessons
import TestSupport
import Testing
import Workspace

/// What is in the folder `lessons/shared`.
@Suite struct SharedFilesTests {
  private func read(_ files: TemporaryFolder) -> CourseSources {
    var reader = CourseReader(folder: CourseFolder(path: files.path))
    return reader.read()
  }

  private func messages(_ sources: CourseSources) -> [String] {
    sources.diagnostics.map { $0.rendered(sourceLine: nil) }
  }

  @Test func filesOfAllFoldersAreReadAndCopiesOfEditorsAreNot() throws {
    let files = try TemporaryFolder("/lessons/01-a.md\n# A\n")
    for name in [
      "b.swift", "a.swift", "sub/deep/c.swift", ".#a.swift", "a.swift~", "#a.swift#", "_d.swift",
      "data.csv", "_old/e.swift",
    ] {
      try files.write("let x = 1\n", to: "lessons/shared/" + name)
    }
    try files.write("let y = 1\n", to: "elsewhere.swift")
    let shared = files.path + "/lessons/shared"
    try FileManager.default.createSymbolicLink(
      atPath: shared + "/link.swift", withDestinationPath: "../../elsewhere.swift")
    try FileManager.default.createSymbolicLink(
      atPath: shared + "/sub/again", withDestinationPath: "..")
    let sources = read(files)
    #expect(messages(sources) == [])
    #expect(sources.sharedCode.isWhole)
    #expect(
      sources.sharedCode.files.map(\.name) == [
        "a.swift", "b.swift", "link.swift", "sub/deep/c.swift",
      ])
    #expect(sources.sharedCode.files[2].code.text == "let y = 1\n")
    #expect(sources.layout.sharedCode?.blocks.isEmpty == false)
  }

  @Test func filesThatCannotBeReadAreNamedAndNothingIsCompiledWithoutThem() throws {
    let files = try TemporaryFolder("/lessons/01-a.md\n# A\n")
    try files.writeBytes([0xC4, 0x0A], to: "lessons/shared/latin.swift")
    try files.write("let x = 1\n", to: "lessons/shared/Old.SWIFT")
    try files.write("let x = 1\n", to: "lessons/shared/p/same.swift")
    try files.write("let y = 1\n", to: "lessons/shared/same.swift")
    try files.write("", to: "lessons/shared/empty.swift")
    try FileManager.default.createSymbolicLink(
      atPath: files.path + "/lessons/shared/gone.swift", withDestinationPath: "nowhere")
    let sources = read(files)
    #expect(!sources.sharedCode.isWhole)
    #expect(
      messages(sources) == [
        "lessons/shared/Old.SWIFT:1:1: error: lessons/shared/Old.SWIFT is not read: files of Swift end in '.swift'\n  rename it to Old.swift",
        "lessons/shared/empty.swift:1:1: warning: the file is empty\n  declare functions and types for the lessons in it, or remove it",
        "error: cannot read lessons/shared/gone.swift: it is a link to a file that is gone",
        "lessons/shared/latin.swift:1:1: error: the file is not in UTF-8\n  save it as UTF-8",
        "lessons/shared/same.swift:1:1: error: two shared files are called 'same.swift': this one, and lessons/shared/p/same.swift\n  rename one of them: Swift tells files apart by their names, not by their folders",
      ])
  }

  @Test func aCourseWithoutTheFolderSharesNothing() throws {
    let sources = read(try TemporaryFolder("/lessons/01-a.md\n# A\n"))
    #expect(sources.sharedCode == SharedCode() && sources.layout.sharedCode == nil)
    // A file of that name is none.
    let other = read(try TemporaryFolder("/lessons/01-a.md\n# A\n/lessons/shared.txt\nx\n"))
    #expect(other.sharedCode == SharedCode() && messages(other) == [])
  }
}
