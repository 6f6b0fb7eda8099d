import Lessons
import Testing

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("a.md", "b.md", "a.md"), ("lessons/a.md", "lessons/b.md", "a.md"),
    ("images/a.png", "lessons/b.md", "../images/a.png"), ("a.md", "x/y/b.md", "../../a.md"),
    // The folder of the file is not the file that it has its name from.
    ("x", "x/y/b.md", "../../x"), ("x/y", "x/y/b.md", "../y"), ("../a.css", "b.html", "../a.css"),
  ])
  func stepsLeadFromTheFoldersOfFiles(other: String, file: String, path: String) {
    #expect(relativeSteps(to: other, fromFolderOf: file).joined(separator: "/") == path)
  }
}
