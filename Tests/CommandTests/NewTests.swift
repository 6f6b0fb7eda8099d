import TestSupport
import Testing

/// Lessons that are begun.
@Suite struct NewTests {
  @Test func theNextLessonHasTheNextNumber() throws {
    let course = try TemporaryFolder("/lessons/01-a.md\n# A\n/lessons/waves/009-b.md\n# B\n")
    #expect(
      try course.runHere("new", "What", "is", "a", "limit?")
        == CommandResult(output: "lessons/010-what-is-a-limit.md\n"))
    #expect(
      course.read("lessons/010-what-is-a-limit.md")?.hasPrefix("# What is a limit?\n") == true)
    #expect(try course.lessons("new", "Étude").output == "COURSE/lessons/011-etude.md\n")
    #expect(try course.runHere("lint").output == "4 lessons: nothing to improve\n")
  }

  @Test func theFirstLessonHasTwoDigits() throws {
    let course = try TemporaryFolder("/course.yml\ntitle: T\nlanguage: de\n")
    #expect(try course.runHere("new", "Größen").output == "lessons/01-groessen.md\n")
    // It is one that passes once it is approved.
    #expect(try course.runHere("approve").status == 0)
    #expect(try course.runHere("test").output == "1 lesson, 1 claim: all as approved\n")
  }

  @Test func whereNoLessonHasANumberNeitherHasTheNext() throws {
    let course = try TemporaryFolder("/lessons/begin.md\n# A\n")
    #expect(try course.runHere("new", "End").output == "lessons/end.md\n")
  }

  @Test func aLessonOfThatNameStays() throws {
    let course = try TemporaryFolder("/lessons/01-limits.md\n# A\n")
    #expect(
      try course.runHere("new", "Limits")
        == CommandResult(
          status: 1,
          errors: """
            error: there is a lesson of that name: lessons/01-limits.md
              choose another title

            """))
    #expect(course.read("lessons/01-limits.md") == "# A\n")
  }

  @Test func aTitleThatGivesNoNameIsAnError() throws {
    let course = try TemporaryFolder("/lessons/01-a.md\n# A\n")
    #expect(
      try course.runHere("new", "∞").errors == """
        error: no file can be named after '∞'
          give a title with letters or digits, and change it in the file

        """)
    #expect(
      try course.runHere("new", " ").errors == """
        error: a lesson needs a title
          write: lessons new "Gradient descent"

        """)
  }

  @Test func aFolderThatIsNoCourseSaysHowToBeginOne() throws {
    let folder = try TemporaryFolder("/notes.txt\nmine\n")
    #expect(
      try folder.runHere("new", "Limits").errors == """
        error: there is no course in COURSE
          begin one with: lessons init COURSE; or choose one with --course

        """)
    #expect(folder.files().keys.sorted() == ["notes.txt"])
  }

  @Test func aCourseInPartsSaysWhatIsLeftToDo() throws {
    let course = try TemporaryFolder(
      "/course.yml\ntitle: T\nparts:\n  - title: One\n    lessons: [a]\n/lessons/01-a.md\n# A\n")
    #expect(
      try course.runHere("new", "Limits")
        == CommandResult(
          output: "lessons/02-limits.md\n",
          errors: "it belongs to no part yet: add 'limits' to one in course.yml\n"))
  }
}
