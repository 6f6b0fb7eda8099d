import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct CourseFolderTests {
  @Test func pathsAreAbsolute() {
    #expect(CourseFolder(path: "").path == FileManager.default.currentDirectoryPath)
    #expect(CourseFolder(path: ".").path == FileManager.default.currentDirectoryPath)
    let folder = CourseFolder(path: "/home/ada/courses/../optics/")
    #expect(folder.path == "/home/ada/optics" && folder.name == "optics")
    #expect(folder.site == "/home/ada/optics/site" && folder.cache == "/home/ada/optics/.cache")
  }

  @Test func filesOutsideTheCourseAreNotRead() throws {
    let files = try TemporaryFolder("/course/data.txt\nok\n/secret.txt\nno\n/course2/x.txt\nno\n")
    let folder = CourseFolder(path: files.path + "/course")
    #expect(folder.content("data.txt") == Array("ok\n".utf8))
    #expect(folder.content("lessons/../data.txt") == Array("ok\n".utf8))
    #expect(folder.content("../secret.txt") == nil)
    #expect(folder.content("../course2/x.txt") == nil)
    #expect(folder.content("none.txt") == nil)
  }

  /// The course itself may be reached by a link, and links within it are fine.
  @Test func linksOutOfTheCourseAreNotFollowed() throws {
    let files = try TemporaryFolder("/course/data/in.txt\nok\n/secret/a.txt\nno\n")
    for (link, target) in [
      ("link", "course"), ("course/data/out.txt", "../../secret/a.txt"),
      ("course/out", "../secret"),
      ("course/back", "../link/data/in.txt"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(files.path)/\(link)", withDestinationPath: target)
    }
    for name in ["course", "link"] {
      let folder = CourseFolder(path: "\(files.path)/\(name)")
      #expect(folder.content("data/in.txt") == Array("ok\n".utf8))
      #expect(folder.content("back") == Array("ok\n".utf8))
      #expect(folder.content("data/out.txt") == nil)
      #expect(folder.content("out/a.txt") == nil)
      #expect(folder.files(in: "out") == [])
      #expect(folder.leadsOutside("data/out.txt") && folder.leadsOutside("out/a.txt"))
      #expect(!folder.leadsOutside("data/in.txt") && !folder.leadsOutside("none"))
    }
  }

  /// Two names that look alike are those of two folders.
  @Test func pathsAreToldApartByTheirBytes() throws {
    let files = try TemporaryFolder("/J\u{F6}rg/a.txt\nown\n/Jo\u{308}rg/a.txt\nother\n")
    let folder = CourseFolder(path: files.path + "/J\u{F6}rg")
    #expect(folder.content("a.txt") == Array("own\n".utf8))
    #expect(folder.content("../Jo\u{308}rg/a.txt") == nil)
  }
}
