import Foundation
import Lessons
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

  @Test func linesAreThoseOfTheFile() throws {
    let files = try TemporaryFolder()
    // U+2028 and form feeds end no lines of Markdown.
    try files.write("a\r\nb\u{2028}c\u{C}d\re\n", to: "lessons/01-a.md")
    let folder = CourseFolder(path: files.path)
    func line(_ line: Int, of file: String = "lessons/01-a.md") -> String? {
      folder.sourceLine(Location(file: file, line: line))
    }
    #expect(line(1) == "a" && line(2) == "b\u{2028}c\u{C}d" && line(3) == "e")
    #expect(line(0) == nil && line(9) == nil && line(1, of: "lessons/none.md") == nil)
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
