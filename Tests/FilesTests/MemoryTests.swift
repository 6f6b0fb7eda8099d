import Files
import Foundation
import TestSupport
import Testing

@Suite struct MemoryTests {
  private struct Answer: Codable, Equatable {
    var version: String
    var jobs: [String]
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func factsOutliveTheProgram() throws {
    let path = folder.path
    let memory = Memory(path: path + "/memory")
    memory.set(Answer(version: "6.3", jobs: ["a", "b"]), for: "toolchain", key: "swiftc 1")
    memory.set(2.5, for: "seconds", key: "")
    #expect(memory.value(Double.self, for: "seconds", key: "") == 2.5)
    memory.save()

    let later = Memory(path: path + "/memory")
    #expect(
      later.value(Answer.self, for: "toolchain", key: "swiftc 1")
        == Answer(version: "6.3", jobs: ["a", "b"]))
    #expect(later.value(Double.self, for: "seconds", key: "") == 2.5)
  }

  @Test func aFactIsTrueForItsKeyAlone() throws {
    let path = folder.path
    let memory = Memory(path: path + "/memory")
    memory.set("old", for: "name", key: "1")
    #expect(memory.value(String.self, for: "name", key: "2") == nil)
    #expect(memory.value(String.self, for: "other", key: "1") == nil)
    #expect(memory.value([Int].self, for: "name", key: "1") == nil)
    memory.set("new", for: "name", key: "2")
    #expect(memory.value(String.self, for: "name", key: "1") == nil)
    #expect(memory.value(String.self, for: "name", key: "2") == "new")
  }

  @Test func aDamagedFileHoldsNoFacts() throws {
    let path = folder.path
    let file = path + "/memory"
    let memory = Memory(path: file)
    memory.set("value", for: "name", key: "1")
    memory.save()
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    for damaged in [Data(), Data("garbage".utf8), whole.prefix(whole.count / 2)] {
      try damaged.write(to: URL(fileURLWithPath: file))
      let later = Memory(path: file)
      #expect(later.value(String.self, for: "name", key: "1") == nil)
      later.set("again", for: "name", key: "1")
      later.save()
      #expect(Memory(path: file).value(String.self, for: "name", key: "1") == "again")
    }
  }

  @Test func whatCannotBeWrittenIsForgotten() {
    let memory = Memory(path: "/nowhere/at/all/memory")
    memory.set("value", for: "name", key: "1")
    memory.save()
    #expect(memory.value(String.self, for: "name", key: "1") == "value")
  }

  @Test func processesThatSaveAtOnceLoseNothing() throws {
    let first = Memory(path: folder.path + "/memory")
    let second = Memory(path: folder.path + "/memory")
    first.set(1, for: "a", key: "")
    second.set(2, for: "b", key: "")
    second.set(2, for: "both", key: "")
    first.set(1, for: "both", key: "")
    first.save()
    second.save()
    #expect(second.value(Int.self, for: "a", key: "") == 1, "saving reads what others have found")
    let later = Memory(path: folder.path + "/memory")
    #expect(["a", "b", "both"].map { later.value(Int.self, for: $0, key: "") } == [1, 2, 2])
  }
}
