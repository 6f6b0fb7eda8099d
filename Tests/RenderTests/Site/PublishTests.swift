import Foundation
import Lessons
import Render
import Testing

@Suite struct PublishTests {
  private func file(_ path: String, _ text: String) -> SiteFile {
    SiteFile(path: path, content: Array(text.utf8))
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
    #expect(folder.files == ["site/.lessons-site", "site/a.html", "site/b.html"])
    #expect(folder.read("site/a.html") == "A")
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
    #expect(folder.files == [".lessons-site", "CNAME", "b.html", "mine/notes.txt"])
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
    #expect(error?.message == "\(folder.path) has files in it that are no site of this tool")
    #expect(folder.files == ["thesis.txt"])
  }

  @Test func aListThatLeadsOutOfTheSiteRemovesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "thesis.txt")
    try folder.write("../thesis.txt\n", to: "site/.lessons-site")
    _ = try publish([file("a.html", "a")], to: folder.path + "/site")
    #expect(folder.read("thesis.txt") == "precious")
  }
}
