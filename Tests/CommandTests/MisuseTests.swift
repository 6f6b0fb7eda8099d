import TestSupport
import Testing

@Suite struct MisuseTests {
  private let course: TemporaryFolder

  init() throws { course = try TemporaryFolder("/lessons/01-a.md\n# A\n/lessons/02-ab.md\n# B\n") }

  @Test func namesThatFitNoLessonOrSeveralExitWithTwo() throws {
    for command in ["test", "approve", "figures"] {
      try course.expect(
        command, "03-c", "0", status: 2,
        errors: """
          error: no lesson is called '03-c'
            the lessons are 01-a, 02-ab
          error: '0' could be 01-a or 02-ab
            use a longer part of the name

          """)
    }
  }

  @Test func commandsThatTakeNoNamesSayWhy() throws {
    let usage = "[--course <folder>] [--library <folder>]"
    try course.expect(
      "build", "01-a", status: 2,
      errors: """
        Error: 'lessons build' takes no names: it builds the whole website, and runs only the lessons that \
        have changed. To run one of them: lessons test 01-a
        Usage: lessons build \(usage) [--format <format>] [--drafts] [--output <folder>] [--assets <path>] [--check]
          See 'lessons build --help' for more information.

        """)
    try course.expect(
      "clean", "01-a", "02-ab", status: 2,
      errors: """
        Error: 'lessons clean' takes no names: it removes the cache of the whole course.
        Usage: lessons clean \(usage)
          See 'lessons clean --help' for more information.

        """)
    let named = try course.lessons("build", course.path)
    #expect(
      named.status == 2
        && named.errors.hasPrefix(
          "Error: A course is named by an option: --course COURSE\n")
    )
  }

  @Test func unknownOptionsAndFormatsExitWithTwo() throws {
    try course.expect(
      "build", "--no-such-option", status: 2,
      errors: """
        Error: Unknown option '--no-such-option'
        Usage: lessons build [--course <folder>] [--library <folder>] [--format <format>] [--drafts] \
        [--output <folder>] [--assets <path>] [--check]
          See 'lessons build --help' for more information.

        """)
    try course.expect(
      "figures", "--format", "gif", status: 2,
      errors: """
        Error: The value 'gif' is invalid for '--format <format>'. Please provide one of 'png', \
        'svg' or 'csv'.
        Help:  --format <format>  The file format: png, svg or csv.
        Usage: lessons figures [--course <folder>] [--library <folder>] [<lesson> ...] \
        [--output <folder>] [--format <format>] [--check]
          See 'lessons figures --help' for more information.

        """)
  }

  @Test func aCommandThatThereIsNotIsNamed() throws {
    let error = "Error: There is no command 'tset'. Did you mean 'test'?\n"
    let more = "  See 'lessons --help' for more information.\n"
    for arguments in [["tset"], ["help", "tset"]] {
      let result = try course.lessons(arguments[0], arguments.count > 1 ? arguments[1] : "01")
      #expect(result.status == 2 && result.output.isEmpty && result.errors == error + more)
    }
  }

  @Test func aFolderWithoutLessonsIsExplained() throws {
    let folder = try TemporaryFolder("/readme.txt\nnothing here")
    let error = """
      error: there are no lessons in COURSE/lessons
        begin a course in an empty folder with: lessons init .; add a lesson with: lessons new TITLE; or \
      choose another course with --course

      """
    try folder.expect("build", status: 1, errors: error + "1 error; COURSE/site is unchanged\n")
    for command in ["test", "approve", "figures"] {
      try folder.expect(command, status: 1, errors: error)
    }
    #expect(folder.files().keys.sorted() == ["readme.txt"])
  }

  @Test func aLibraryThatHasNotBeenBuiltIsExplained() throws {
    let error = """
      error: cannot find the library that cells import: there is no COURSE/libPrelude.so
        build it first: swift build -c release, or make site

      """
    try course.expect(
      "build", "--library", course.path, status: 1,
      errors: error + "1 error; COURSE/site is unchanged\n")
    try course.expect("test", "--library", course.path, status: 1, errors: error)
  }

  @Test func helpSaysWhatEachCommandIsFor() throws {
    for command in ["build", "figures", "test", "approve", "clean"] {
      let help = try course.lessons(command, "--help")
      #expect(help.status == 0 && help.errors.isEmpty)
      #expect(help.output.hasPrefix("OVERVIEW: "))
      #expect(help.output.contains("\nEXAMPLE"))
      #expect(help.output.contains("\nUSAGE: lessons \(command) [--course <folder>]"))
    }
    try course.expect("--version", output: "0.1.0\n")
  }
}
