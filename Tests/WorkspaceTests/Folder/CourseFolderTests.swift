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
}
