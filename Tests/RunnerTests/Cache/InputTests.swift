import Foundation
import Record
import Runner
import TestSupport
import Testing

@Suite struct InputTests {
  private func execution(_ uses: [FileUse]) -> Execution {
    Execution(
      end: .exited(0), log: EventLog(events: uses.map { LoggedEvent(.used($0), printed: 0) }),
      output: [])
  }

  @Test func whatAProgramHasLookedAtIsAnInput() throws {
    let folder = try TemporaryFolder("/data.txt\n1\n")
    let path = folder.path
    let reader = InputReader(courseFolder: path)
    let inputs = reader.inputs(
      of: execution([
        FileUse(.read, path + "/./x/../data.txt"), FileUse(.listed, path),
        FileUse(.sought, path + "/none.txt"), FileUse(.read, "/nowhere/else.txt"),
      ]), unchangedSince: Date().addingTimeInterval(1))
    #expect(
      inputs?.map { "\($0.kind) \($0.path)" } == [
        "read data.txt", "listed ", "sought none.txt", "read /nowhere/else.txt",
      ])
    let known = try #require(inputs)
    #expect(known.allSatisfy(reader.isUnchanged))

    try folder.write("4\n", to: "data.txt")
    #expect(known.map(reader.isUnchanged) == [false, true, true, true])
    try folder.write("", to: "none.txt")
    #expect(known.map(reader.isUnchanged) == [false, false, false, true])
    // The same course in another place.
    let moved = InputReader(courseFolder: path + "/elsewhere")
    #expect(!moved.isUnchanged(known[0]))
  }

  /// What it read of a file that changed meanwhile is not known.
  @Test func aFileThatHasChangedDuringARunMakesItsInputsUnknown() throws {
    let folder = try TemporaryFolder("/data.txt\n1\n")
    let reader = InputReader(courseFolder: folder.path)
    let run = execution([FileUse(.read, folder.path + "/data.txt")])
    #expect(reader.inputs(of: run, unchangedSince: Date().addingTimeInterval(-60)) == nil)
    // Its own time can be set, to the future as well, and says nothing.
    let file = folder.path + "/data.txt"
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(3600)], ofItemAtPath: file)
    #expect(reader.inputs(of: run, unchangedSince: Date().addingTimeInterval(1)) != nil)
  }

  @Test func aFolderThatHasChangedDuringARunMakesItsInputsUnknown() throws {
    let folder = try TemporaryFolder("/data/a.txt\n1\n")
    let reader = InputReader(courseFolder: folder.path)
    let before = Date().addingTimeInterval(-60)
    let listed = FileUse(.listed, folder.path + "/data")
    #expect(reader.inputs(of: execution([listed]), unchangedSince: before) == nil)
    #expect(
      reader.inputs(of: execution([listed]), unchangedSince: Date().addingTimeInterval(1)) != nil)
  }

  @Test func aFileThatIsAskedForIsToldByItsLength() throws {
    let folder = try TemporaryFolder("/a.txt\n1\n")
    let reader = InputReader(courseFolder: folder.path)
    let inputs = try #require(
      reader.inputs(
        of: execution([FileUse(.sought, folder.path + "/a.txt")]),
        unchangedSince: Date().addingTimeInterval(1)))
    try folder.write("2\n", to: "a.txt")
    #expect(inputs.allSatisfy(reader.isUnchanged))
    try folder.write("22\n", to: "a.txt")
    #expect(!inputs.contains(where: reader.isUnchanged))
  }
}
