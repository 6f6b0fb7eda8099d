import Foundation
import TestSupport
import Testing

/// Courses in folders of any name.
@Suite struct CoursePathTests {
  /// The lengths of their names in bytes and in characters differ, and accents may be letters of their own.
  @Test(arguments: ["J\u{F6}rg/\u{65E5}\u{672C}", "Jo\u{308}rg/kurs", "\u{FC}"])
  func aChangedFileIsNoticedWhereverTheCourseIs(name: String) throws {
    let folder = try TemporaryFolder()
    for (file, text) in [
      "lessons/01-a.md": """
      # A

      ```swift
      import Foundation
      print(try String(contentsOfFile: "data/\u{F6}l.csv", encoding: .utf8))
      ```

      """, "data/\u{F6}l.csv": "1\n", "course.yml": "title: Course\n",
    ] { try folder.write(text, to: "\(name)/\(file)") }
    #expect(try folder.runHere("build", below: name).status == 0)
    #expect(
      try folder.runHere("plan", below: name).output == "1 lesson: nothing would run\n")
    try folder.write("2\n", to: "\(name)/data/\u{F6}l.csv")
    #expect(
      try folder.runHere("plan", below: name).output
        == "01-a: data/\u{F6}l.csv changed\n1 of 1 lesson would run\n")
    #expect(try folder.runHere("build", below: name).status == 0)
    #expect(folder.read("\(name)/site/01-a.html")?.contains("<samp>2</samp>") == true)
  }
}
