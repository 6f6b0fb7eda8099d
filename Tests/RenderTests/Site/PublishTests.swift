import Foundation
import Lessons
import Render
import Testing
import TestSupport

@Suite struct PublishTests {
  private func file(_ path: String, _ text: String) -> SiteFile {
    SiteFile(
      .courseFile(path), content: Array(text.utf8),
      source: .courseFile("lessons/\(path)", at: Location(file: "lessons/01-a.md", line: 3)))
  }

  @Test func aPublicationMakesTheFolderHoldTheFiles() throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/site"
    let first = try publish([file("a.html", "a"), file("figures/f.png", "f")], to: site)
    #expect(first == Publication(written: ["a.html", "figures/f.png"], removed: [], unchanged: 0))
    let second = try publish([file("a.html", "A"), file("b.html", "b")], to: site)
    #expect(
      second
        == Publication(written: ["a.html", "b.html"], removed: ["figures/f.png"], unchanged: 0))
    #expect(folder.files().keys.sorted() == ["site/.lessons-site", "site/a.html", "site/b.html"])
    #expect(folder.read("site/a.html") == "A")
    #expect(folder.read("site/.lessons-site") == "a.html\nb.html\n")
  }

  @Test func filesThatAreTheSameAreNotTouched() throws {
    let folder = try TemporaryFolder()
    let files = [file("a.html", "a"), file("b.html", "b")]
    _ = try publish(files, to: folder.path + "/site")
    let url = URL(fileURLWithPath: folder.path + "/site/a.html")
    let old = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: url.path)
    let again = try publish(files, to: folder.path + "/site")
    #expect(again == Publication(written: [], removed: [], unchanged: 2))
    let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    #expect(attributes[.modificationDate] as? Date == old)
  }

  @Test func filesOfOthersStay() throws {
    let folder = try TemporaryFolder()
    _ = try publish([file("a.html", "a")], to: folder.path)
    try folder.write("example.org", to: "CNAME")
    try folder.write("mine", to: "mine/notes.txt")
    _ = try publish([file("b.html", "b")], to: folder.path)
    #expect(folder.files().keys.sorted() == [".lessons-site", "CNAME", "b.html", "mine/notes.txt"])
  }

  @Test func aPartIsPublishedWithoutRemovingTheRest() throws {
    let folder = try TemporaryFolder()
    _ = try publish([file("a.html", "a"), file("f.png", "1")], to: folder.path)
    let part = try publish([file("f.png", "2")], to: folder.path, keepingOthers: true)
    #expect(part == Publication(written: ["f.png"], removed: [], unchanged: 0))
    #expect(folder.read("a.html") == "a")
    let whole = try publish([file("a.html", "a")], to: folder.path)
    #expect(whole.removed == ["f.png"], "a part's files are known as the site's")
  }

  @Test func aFolderOfSomethingElseIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "thesis.txt")
    let error = #expect(throws: Diagnostic.self) {
      try publish([file("a.html", "a")], to: folder.path)
    }
    #expect(
      error?.rendered(sourceLine: nil) == """
        error: \(folder.path) is not empty and was not created by lessons
          move its files away, or build to another folder with --output
        """)
    #expect(folder.files().keys.sorted() == ["thesis.txt"])
  }

  @Test(arguments: ["../thesis.txt", "/etc/../thesis.txt", "a//b", ".", "x/../../thesis.txt"])
  func aListThatLeadsOutOfTheSiteRemovesNothing(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "thesis.txt")
    try folder.write("\(path)\nold..name.html\n", to: "site/.lessons-site")
    try folder.write("old", to: "site/old..name.html")
    let publication = try publish([file("a.html", "a")], to: folder.path + "/site")
    #expect(publication.removed == ["old..name.html"])
    #expect(folder.read("thesis.txt") == "precious")
    #expect(folder.read("site/.lessons-site") == "a.html\n")
  }

  // MARK: Failures

  @Test func twoFilesWithOnePathAreRefused() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: Diagnostic.self) {
      try publish([file("a.html", "a"), file("A.html", "A")], to: folder.path)
    }
    #expect(
      error?.message == """
        two files of the site have paths that differ only in case, a.html and A.html: the file lessons/a.html \
        used at lessons/01-a.md:3:1, and the file lessons/A.html used at lessons/01-a.md:3:1
        """)
    #expect(folder.files().isEmpty)
  }

  /// In the middle is a folder where a file should go, which not even the superuser can write.
  @Test func aFailureHalfWayLeavesEachFileWholeAndAllOfThemOnTheList() throws {
    let folder = try TemporaryFolder()
    _ = try publish([file("a.html", "old a"), file("c.html", "old c")], to: folder.path)
    try folder.write("mine", to: "b.html/notes.txt")
    let files = [file("a.html", "new a"), file("b.html", "new b"), file("c.html", "new c")]
    let error = #expect(throws: Diagnostic.self) { try publish(files, to: folder.path) }
    #expect(error?.message.hasPrefix("cannot write \(folder.path)/b.html: ") == true)
    #expect(
      folder.files().mapValues { String(decoding: $0, as: UTF8.self) } == [
        ".lessons-site": "a.html\nb.html\nc.html\n", "a.html": "new a", "b.html/notes.txt": "mine",
        "c.html": "old c",
      ])

    try folder.remove("b.html")
    let again = try publish(files, to: folder.path)
    #expect(again == Publication(written: ["b.html", "c.html"], removed: [], unchanged: 1))
  }

  @Test func aFirstPublicationThatFailsIsKnownToTheNext() throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/site"
    let files = [file("a.html", "a"), file("\(String(repeating: "b", count: 300)).html", "b")]
    // No file system has names of 300 characters.
    #expect(throws: Diagnostic.self) { try publish(files, to: site) }
    #expect(try publish([file("c.html", "c")], to: site).removed == ["a.html"])
  }

  /// A folder has taken the place of the file that should be removed.
  @Test func aFileThatCannotBeRemovedIsReportedUntilItIsGone() throws {
    let folder = try TemporaryFolder()
    let files = [file("a.html", "a")]
    _ = try publish(files + [file("old.html", "old")], to: folder.path)
    try folder.remove("old.html")
    try folder.write("mine", to: "old.html/notes.txt")
    for _ in 1...2 {
      let publication = try publish(files, to: folder.path)
      #expect(publication.removed == [])
      #expect(
        publication.warnings.map { $0.rendered(sourceLine: nil) } == [
          """
          warning: cannot remove \(folder.path)/old.html: is a directory
            remove it by hand; the next build will try again
          """
        ])
      #expect(folder.read("old.html/notes.txt") == "mine")
      #expect(folder.read(".lessons-site") == "a.html\nold.html\n")
    }
    try folder.remove("old.html")
    let publication = try publish(files, to: folder.path)
    #expect(publication == Publication(written: [], removed: [], unchanged: 1))
    #expect(folder.read(".lessons-site") == "a.html\n")
  }

  // MARK: Sites in sites

  @Test func aSiteInAFolderOfAnotherIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let inner = folder.path + "/gallery"
    _ = try publish([file("a.html", "inner")], to: inner)
    let outer = try publish([file("a.html", "outer")], to: folder.path)
    #expect(outer == Publication(written: ["a.html"], removed: [], unchanged: 0))
    #expect(try publish([file("b.html", "outer")], to: folder.path).removed == ["a.html"])
    #expect(folder.read("gallery/a.html") == "inner")
    #expect(try publish([file("a.html", "inner")], to: inner).unchanged == 1)
    #expect(folder.read("b.html") == "outer")
  }

  @Test func aSiteDoesNotWriteIntoOneInAFolderOfIt() throws {
    let folder = try TemporaryFolder()
    _ = try publish([file("a.html", "inner")], to: folder.path + "/gallery")
    let error = #expect(throws: Diagnostic.self) {
      try publish([file("gallery/a.html", "outer")], to: folder.path)
    }
    #expect(
      error?.rendered(sourceLine: nil) == """
        lessons/01-a.md:3:1: error: cannot write \(folder.path)/gallery/a.html: \
        it would be inside another site in this folder
          rename the file, or move it to another folder
        """)
    #expect(folder.read("gallery/a.html") == "inner")
  }
}
