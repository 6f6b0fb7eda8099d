import Testing
import Text

@Suite struct PathTextTests {
  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a/b/c", "/a", "b/c"), ("/a", "/a", ""), ("/ab", "/a", nil),
    ("/b", "/a", nil), ("/a/b", "/", "a/b"), ("/a/b", "/a/", "b"),
    // The lengths of the folders in bytes and in characters differ.
    (
      "/J\u{F6}rg/\u{65E5}\u{672C}/data/\u{F6}l.csv", "/J\u{F6}rg/\u{65E5}\u{672C}",
      "data/\u{F6}l.csv"
    ),
    ("/Jo\u{308}rg/kurs/a", "/Jo\u{308}rg/kurs", "a"),
    // They look alike, and are two folders.
    ("/Jo\u{308}rg/kurs/a", "/J\u{F6}rg/kurs", nil),
    // A name that begins with an accent is no part of the slash before it.
    ("/a/\u{301}b", "/a", "\u{301}b"),
  ])
  func pathsWithinAFolder(path: String, folder: String, inside: String?) {
    let found = path.path(inFolder: folder)
    #expect(found.map { Array($0.utf8) } == inside.map { Array($0.utf8) })
    #expect(path.lies(inFolder: folder) == !(inside ?? "").isEmpty)
  }

  @Test func namesAreBetweenSlashes() {
    #expect("/a//b/\u{301}c/".pathNames.map { Array($0.utf8) } == [[97], [98], [204, 129, 99]])
    #expect("/a/b".parentPath == "/a" && "/a".parentPath == "/" && "/".parentPath == "/")
  }
}
