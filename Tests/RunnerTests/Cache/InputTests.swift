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

  /// As the file system does, folders are told by their bytes, whatever characters these are.
  @Test(arguments: ["J\u{F6}rg/\u{65E5}\u{672C}", "Jo\u{308}rg", "\u{FC}", "a/\u{301}b"])
  func aCourseMayHaveAnyPath(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n", to: "\(name)/data/\u{F6}l.csv")
    let path = "\(folder.path)/\(name)"
    let reader = InputReader(courseFolder: path)
    let inputs = try #require(
      reader.inputs(
        of: execution([FileUse(.read, path + "/data/\u{F6}l.csv"), FileUse(.listed, path)]),
        unchangedSince: Date().addingTimeInterval(1)))
    #expect(inputs.map(\.path) == ["data/\u{F6}l.csv", ""])
    #expect(inputs.allSatisfy(reader.isUnchanged))
    try folder.write("2\n", to: "\(name)/data/\u{F6}l.csv")
    #expect(inputs.map(reader.isUnchanged) == [false, true])
  }

  /// From a folder that is a link, `..` does not lead back.
  @Test func linksAreFollowedAsTheSystemDoes() throws {
    let folder = try TemporaryFolder(
      "/course/a.txt\n1\n/course/deep/x/b.txt\n2\n/course/deep/a.txt\n3\n")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path + "/course/x", withDestinationPath: "deep/x")
    try files.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/course")
    // The course is reached by a link, and the program says where it is without one.
    let reader = InputReader(courseFolder: folder.path + "/link")
    let inputs = try #require(
      reader.inputs(
        of: execution([
          FileUse(.read, folder.path + "/course/x/../a.txt"),
          FileUse(.sought, folder.path + "/course/x"),
        ]), unchangedSince: Date().addingTimeInterval(1)))
    #expect(inputs.map(\.path) == ["deep/a.txt", "x"])
    try folder.write("4\n", to: "course/a.txt")
    #expect(inputs.map(reader.isUnchanged) == [true, true])
    try folder.remove("course/x")
    try files.createSymbolicLink(atPath: folder.path + "/course/x", withDestinationPath: "deep")
    #expect(inputs.map(reader.isUnchanged) == [true, false])
  }

  /// What the tool writes there is not known when the lesson runs first.
  @Test func theFoldersOfTheToolAreNotInAListing() throws {
    let folder = try TemporaryFolder("/data/site/a.txt\n1\n")
    let reader = InputReader(courseFolder: folder.path)
    let inputs = try #require(
      reader.inputs(
        of: execution([
          FileUse(.listed, folder.path), FileUse(.listed, folder.path + "/data"),
        ]), unchangedSince: Date().addingTimeInterval(1)))
    for path in ["site/index.html", "records/a.json", ".cache/x"] {
      try folder.write("", to: path)
    }
    #expect(inputs.map(reader.isUnchanged) == [true, true])
    try folder.write("", to: "data/records/a.json")
    #expect(inputs.map(reader.isUnchanged) == [true, false])
    try folder.write("", to: "more.txt")
    #expect(inputs.map(reader.isUnchanged) == [false, false])
  }

  @Test func whatNobodyFollowsMakesInputsUnknown() {
    let reader = InputReader(courseFolder: "/nowhere")
    for what in Unfollowed.allCases {
      let run = Execution(
        end: .exited(0), log: EventLog(events: [LoggedEvent(.unfollowed(what), printed: 0)]),
        output: [])
      #expect(reader.inputs(of: run, unchangedSince: Date()) == nil)
    }
  }

  /// Its length or its time may be shown, which change with it.
  @Test func aFileThatIsAskedForIsToldByItsContent() throws {
    let folder = try TemporaryFolder("/a.txt\n1\n")
    let reader = InputReader(courseFolder: folder.path)
    let inputs = try #require(
      reader.inputs(
        of: execution([FileUse(.sought, folder.path + "/a.txt")]),
        unchangedSince: Date().addingTimeInterval(1)))
    try folder.write("1\n", to: "a.txt")
    #expect(inputs.allSatisfy(reader.isUnchanged))
    try folder.write("2\n", to: "a.txt")
    #expect(!inputs.contains(where: reader.isUnchanged))
  }
}
