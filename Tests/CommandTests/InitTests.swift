import Foundation
import TestSupport
import Testing

/// A course from nothing, and the lessons that follow.
@Suite struct InitTests {
  @Test(arguments: ["Prelude", "LessonKit"])
  func aNewCourseBuildsAndPasses(module: String) throws {
    let folder = try TemporaryFolder()
    let result = try folder.runHere("init", "optics-101", "--module", module)
    #expect(
      result
        == CommandResult(
          output: """
            optics-101/course.yml
            optics-101/lessons/01-first-lesson.md
            optics-101/README.md
            optics-101/.gitignore
            optics-101/.github/workflows/course.yml
            optics-101/records/first-lesson.json
            next: cd optics-101 && lessons build, then open site/index.html

            """, errors: "✓ 01-first-lesson  compiled in TIME, ran TIME\n"))
    let settings = folder.read("optics-101/course.yml") ?? ""
    #expect(settings.contains("\ntitle: Optics 101\n"))
    #expect(settings.contains("\nmodule: \(module)\n"))

    let build = try folder.runHere("build", below: "optics-101")
    #expect(build.status == 0 && build.errors.isEmpty, "\(build)")
    let test = try folder.runHere("test", below: "optics-101")
    #expect(test.output == "1 lesson, 3 claims: all as approved\n", "\(test)")
    #expect(
      try folder.runHere("lint", "--strict", below: "optics-101").output
        == "1 lesson: nothing to improve\n")
    // Nothing that is made again is under version control.
    let ignored = folder.read("optics-101/.gitignore")?.split(separator: "\n") ?? []
    #expect(ignored.contains("/site/") && ignored.contains("/.cache/"))
    let page = try #require(folder.read("optics-101/site/01-first-lesson.html"))
    for part in ["Figure 1.1", "Exercise 1.1", "<details", "katex", "claim"] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    ("Light & shadow: 'rays'", "title: 'Light & shadow: ''rays'''"), ("2026", "title: '2026'"),
    ("no", "title: 'no'"), ("Light and shadow", "title: Light and shadow"),
  ])
  func aTitleIsWrittenAsAText(title: String, line: String) throws {
    let folder = try TemporaryFolder()
    // Without a library, the lesson is not run, and that is said.
    let result = try folder.runHere(
      "init", "course", "--title", title, "--library", folder.path)
    #expect(result.status == 1)
    #expect(
      result.output.hasSuffix(
        """
        the course is there, but its lesson could not be run; see what lessons doctor says,
        then: cd course && lessons approve && lessons build

        """))
    #expect(folder.read("course/course.yml")?.contains("\n\(line)\n") == true)
    #expect(try folder.runHere("lint", "--course", "course").status == 0)
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder("/notes.txt\nmine\n/draft.txt\nmine\n")
    let before = folder.files()
    #expect(
      try folder.runHere("init", ".")
        == CommandResult(
          status: 1,
          errors: """
            error: the folder '.' is not empty: it has draft.txt and 1 more
              name a folder that does not exist yet or is empty

            """))
    #expect(
      try folder.runHere("init", "notes.txt").errors == """
        error: 'notes.txt' is a file
          name a folder that does not exist yet

        """)
    #expect(folder.files() == before)
    let course = try TemporaryFolder("/lessons/01-a.md\n# A\n")
    #expect(
      try course.runHere("init", ".").errors == """
        error: there is a course in '.' already
          add a lesson to it with: lessons new TITLE

        """)
    #expect(course.files().keys.sorted() == ["lessons/01-a.md"])
  }

  @Test func aRepositoryThatIsEmptyIsAnEmptyFolder() throws {
    let folder = try TemporaryFolder("/.git/HEAD.txt\nref\n")
    let result = try folder.runHere("init", ".", "--library", folder.path)
    #expect(result.output.hasPrefix("course.yml\nlessons/01-first-lesson.md\n"))
  }

  @Test(arguments: [
    ["init"], ["init", "x", "--title", " "], ["init", "x", "--module", "my-module"], ["new"],
    ["init", "x", "--package", "--module", "Optics"], ["init", "x", "--package", "--library", "."],
  ])
  func misuseExitsWithTwo(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let command = try folder.runHere(arguments)
    #expect(command.status == 2 && command.output.isEmpty && !command.errors.isEmpty)
    #expect(folder.files().isEmpty)
  }
}
