import Files
import Foundation
import TestSupport
import Testing

@Suite struct FactStoreTests {
  private struct Answer: Codable, Equatable {
    var version: String
    var jobs: [String]
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func factsOutliveTheProgram() throws {
    let path = folder.path
    let facts = FactStore(path: path + "/facts")
    facts.set(Answer(version: "6.3", jobs: ["a", "b"]), for: "toolchain", key: "swiftc 1")
    facts.set(2.5, for: "seconds", key: "")
    #expect(facts.value(Double.self, for: "seconds", key: "") == 2.5)
    facts.save()

    let later = FactStore(path: path + "/facts")
    #expect(
      later.value(Answer.self, for: "toolchain", key: "swiftc 1")
        == Answer(version: "6.3", jobs: ["a", "b"]))
    #expect(later.value(Double.self, for: "seconds", key: "") == 2.5)
  }

  @Test func aFactIsTrueForItsKeyAlone() throws {
    let path = folder.path
    let facts = FactStore(path: path + "/facts")
    facts.set("old", for: "name", key: "1")
    #expect(facts.value(String.self, for: "name", key: "2") == nil)
    #expect(facts.value(String.self, for: "other", key: "1") == nil)
    #expect(facts.value([Int].self, for: "name", key: "1") == nil)
    facts.set("new", for: "name", key: "2")
    #expect(facts.value(String.self, for: "name", key: "1") == nil)
    #expect(facts.value(String.self, for: "name", key: "2") == "new")
  }

  @Test func aDamagedFileHoldsNoFacts() throws {
    let path = folder.path
    let file = path + "/facts"
    let facts = FactStore(path: file)
    facts.set("value", for: "name", key: "1")
    facts.save()
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    for damaged in [Data(), Data("garbage".utf8), whole.prefix(whole.count / 2)] {
      try damaged.write(to: URL(fileURLWithPath: file))
      let later = FactStore(path: file)
      #expect(later.value(String.self, for: "name", key: "1") == nil)
      later.set("again", for: "name", key: "1")
      later.save()
      #expect(FactStore(path: file).value(String.self, for: "name", key: "1") == "again")
    }
  }

  @Test func whatCannotBeWrittenIsForgottenWithTheStore() throws {
    // No folder can be made where there is a file.
    try folder.write("", to: "file")
    let path = folder.path + "/file/facts"
    let facts = FactStore(path: path)
    facts.set("value", for: "name", key: "1")
    facts.save()
    #expect(facts.value(String.self, for: "name", key: "1") == "value")
    #expect(FactStore(path: path).value(String.self, for: "name", key: "1") == nil)
    #expect(folder.files().keys.sorted() == ["file"])
  }

  @Test func processesThatSaveAtOnceLoseNothing() throws {
    let first = FactStore(path: folder.path + "/facts")
    let second = FactStore(path: folder.path + "/facts")
    first.set(1, for: "a", key: "")
    second.set(2, for: "b", key: "")
    second.set(2, for: "both", key: "")
    first.set(1, for: "both", key: "")
    first.save()
    second.save()
    #expect(second.value(Int.self, for: "a", key: "") == 1, "saving reads what others have found")
    let later = FactStore(path: folder.path + "/facts")
    #expect(["a", "b", "both"].map { later.value(Int.self, for: $0, key: "") } == [1, 2, 2])
  }
}
