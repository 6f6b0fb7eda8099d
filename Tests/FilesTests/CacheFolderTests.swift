import Files
import Foundation
import TestSupport
import Testing

@Suite struct CacheFolderTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/entries" }

  init() throws { folder = try TemporaryFolder() }

  private func names() -> [String] {
    folder.files(in: "entries").filter { !$0.value.isEmpty }.keys.sorted()
  }

  /// Makes an entry look as if it had last been used so many seconds ago.
  private func age(_ name: String, by seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: "\(path)/\(name)")
  }

  @Test func entriesAreKeptByTheirKeys() {
    let cache = CacheFolder(path: path)
    let key = CacheFolder.Key("records", "4f.json")
    #expect(cache.content(of: key) == nil)
    cache.keep([1, 2], as: key)
    #expect(cache.content(of: key) == [1, 2])
    #expect(cache.content(of: .init("figures", "4f.json")) == nil)
    cache.keep([], as: key)
    #expect(CacheFolder(path: path).content(of: key) == [])
  }

  /// A byte that a disk has turned, and a file that was cut off.
  @Test func damagedEntriesAreNotThere() throws {
    let cache = CacheFolder(path: path)
    let key = CacheFolder.Key("records", "a")
    cache.keep(Array(0..<100), as: key)
    let file = File("\(path)/records/a")
    let whole = try file.bytes()
    for length in 0..<whole.count {
      try file.replace(with: Array(whole.prefix(length)))
      #expect(cache.content(of: key) == nil)
      var turned = whole
      turned[length] ^= 4
      try file.replace(with: turned)
      #expect(cache.content(of: key) == nil)
    }
    cache.keep([7], as: key)
    #expect(cache.content(of: key) == [7])
  }

  @Test func whatCannotBeKeptIsNotThere() {
    let cache = CacheFolder(path: "/proc/none")
    cache.keep([1], as: .init("records", "a"))
    #expect(cache.content(of: .init("records", "a")) == nil)
    cache.trim()
  }

  @Test func theEntriesThatWereUsedLongestAgoGiveWay() throws {
    let cache = CacheFolder(path: path, limit: 300)
    for (index, name) in ["a", "b", "c", "d"].enumerated() {
      cache.keep(
        [UInt8](repeating: 1, count: 100), as: .init(index % 2 == 0 ? "even" : "odd", name))
    }
    try age("even/a", by: 400)
    try age("odd/b", by: 300)
    try age("even/c", by: 200)
    try age("odd/d", by: 100)
    #expect(cache.content(of: .init("even", "a")) != nil, "used just now")
    cache.trim()
    #expect(names() == ["even/a", "odd/d"])
    cache.trim()
    #expect(names() == ["even/a", "odd/d"])
    CacheFolder(path: path, limit: 99).trim()
    #expect(names() == [])
  }

  @Test func exactlyTheLimitIsWithinIt() {
    let cache = CacheFolder(path: path, limit: 26)
    cache.keep([UInt8](repeating: 1, count: 10), as: .init("a", "a"))
    cache.trim()
    #expect(names() == ["a/a"])
  }

  @Test func processesShareAFolder() async {
    let path = path
    await withTaskGroup { group in
      for task in 0..<4 {
        group.addTask {
          let cache = CacheFolder(path: path, limit: 5_000)
          for round in 0..<100 {
            let key = CacheFolder.Key("kind", "\(round % 10)")
            let content = cache.content(of: key)
            #expect(content == nil || content?.count == 1_000 && Set(content ?? []).count == 1)
            cache.keep([UInt8](repeating: UInt8(task), count: 1_000), as: key)
            if round % 5 == 0 { cache.trim() }
          }
        }
      }
    }
    // Trimming side by side may remove more than a single one would, and never less.
    #expect(names().count <= 10)
    let cache = CacheFolder(path: path, limit: 5_100)
    for entry in 0..<10 {
      cache.keep([UInt8](repeating: 9, count: 1_000), as: .init("kind", "\(entry)"))
    }
    cache.trim()
    #expect(names().count == 5)
  }
}
